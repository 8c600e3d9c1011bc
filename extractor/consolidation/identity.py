"""Which award rows speak of one recipient: equal names, and places or offices that do not contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

import regex

from extractor.folding import fold
from extractor.record import Award
from extractor.resources import load_toml
from extractor.words.rulebook import offices

_WORD = regex.compile(r"[\p{L}\p{N}]+")
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person, body or household with all rows about it; `key` is the same from run to run."""

    key: Key
    rows: tuple[Award, ...]


def recipients(rows: Iterable[Award]) -> tuple[Recipient, ...]:
    """The named recipients of `rows`, in the order in which they first appear.

    Two rows are one recipient's when the names are equal and the places are. A row without a place joins the only
    recipient of that name and office in its unit; where two come into question it stays by itself.
    """
    namesakes: dict[Key, list[Award]] = defaultdict(list)
    for row in rows:
        if row.scope == "named" and row.recipient_name:
            namesakes[row.recipient_kind, name_key(row.recipient_name)].append(row)
    return tuple(one for name, group in namesakes.items() for one in _told_apart(name, group))


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Letters and tones of a name; folded are only letter case and the place of the tone mark (Hoà, Hòa)."""
    words = " ".join(normalize("NFC", name).split())
    letters = normalize("NFD", words.casefold())
    y_places = [str(at) for at, letter in enumerate(c for c in letters if c.isalpha() or c == " ") if letter == "y"]
    return f"{fold(words)}|{','.join(y_places)}"  # in names My and Mi, Lý and Lí are not the same


@lru_cache(maxsize=65536)
def body_key(name: str) -> str:
    """Words of a body's name, with or without its opening class word."""
    return _without_opening(_words(name), _listed("silent_openings"))


@lru_cache(maxsize=65536)
def authority_key(name: str) -> str:
    """Words of a giver's name, with or without the office that speaks for it."""
    return _without_opening(_words(name), _offices())


def travels(name: str) -> bool:
    """Whether a body's name means the same in another commune: "Trường Mầm non Hoa Sen", but not "Công an xã"."""
    words = name.split()
    if not words or _is_local(_words(name)) or name.isupper():
        return False
    return words[-1][0].isupper() and len(words) > 1


def _told_apart(name: Key, rows: Sequence[Award]) -> list[Recipient]:
    placed: dict[Key, list[Award]] = defaultdict(list)
    floating: dict[Key, list[Award]] = defaultdict(list)
    for row in rows:
        place = _place(row)
        (placed[place] if place else floating[_home(row), fold(row.recipient_role)]).append(row)
    groups = _joined(placed, floating)
    return [Recipient((*name, *key), tuple(group)) for key, group in groups.items()]


def _joined(placed: dict[Key, list[Award]], floating: dict[Key, list[Award]]) -> dict[Key, list[Award]]:
    """Floating groups put to the only one they fit; those with an office first, so that the others see them."""
    groups = {key: list(rows) for key, rows in placed.items()}
    for key in sorted(floating, key=lambda key: not key[1]):
        fitting = [other for other, rows in groups.items() if _fits(key, rows)]
        groups.setdefault(fitting[0] if len(fitting) == 1 else key, []).extend(floating[key])
    return groups


def _fits(floating: Key, rows: Sequence[Award]) -> bool:
    home, role = floating
    roles = {fold(row.recipient_role) for row in rows} - {""}
    return any(_home(row) == home for row in rows) and (not role or not roles or role in roles)


def _place(row: Award) -> Key | None:
    """Where the recipient is at home: a body is a place itself."""
    name = row.recipient_name if row.recipient_kind == "collective" else row.recipient_unit
    if not name:
        return None
    return (body_key(name), "" if travels(name) else _home(row), "placed")


def _home(row: Award) -> str:
    return row.unit_code or row.report_id


def _words(name: str) -> str:
    return " ".join(_WORD.findall(fold(normalize("NFC", name))))


def _without_opening(words: str, openings: tuple[str, ...]) -> str:
    """`words` without any of the openings, however many stand there."""
    for opening in openings:
        if words.startswith(f"{opening} "):
            return _without_opening(words[len(opening) + 1 :], openings)
    return words


def _is_local(words: str) -> bool:
    return any(words.startswith(f"{place} ") for place in _listed("local_places"))


@lru_cache(maxsize=8)
def _listed(group: str) -> tuple[str, ...]:
    return tuple(fold(opening) for opening in load_toml("identity.toml")[group])


@lru_cache(maxsize=1)
def _offices() -> tuple[str, ...]:
    return tuple(fold(form) for office in offices() for form in office.forms)
