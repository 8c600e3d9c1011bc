"""Who a row of a list names: a person with post and workplace, a household, a body."""

from dataclasses import replace

import regex

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import BodyMention
from extractor.mentions.annotate import tokens_of
from extractor.mentions.bodies import written_out
from extractor.record import RecipientKind
from extractor.resources import load_toml
from extractor.statements.cursor import listed_words
from extractor.statements.draft import Recipient
from extractor.statements.phrase.recipients import listed
from extractor.statements.phrase.roles import tells_post
from extractor.statements.table.columns import Column, figure, kind_told, matches
from extractor.statements.table.state import Row, TableState

_ASIDE = regex.compile(r"\s*\([^()]*\d[^()]*\)$|^(?:[-+*•]|\d+[.)])\s+")
_MORE = regex.compile(r"\s*[,;:]\s*|\s+[-–—]\s+")
_EMPTY = regex.compile(r"[-–—./…]*")


def recipient_of(state: TableState, row: Row, name: Cell) -> Recipient | None:
    """The person, household, or body that a row names, with what its other cells tell of it."""
    text = _ASIDE.sub("", state.words(name))
    if not text or figure(text) is not None or _EMPTY.fullmatch(text) or matches("total_row", fold(text)):
        return None
    column = state.columns[name.column]
    one = _described(state, row, text, name)
    return replace(one, kind="household") if one.kind == "individual" and _is_household(state, column) else one


def recipients_of(state: TableState, row: Row, name: Cell) -> tuple[Recipient, ...]:
    """The same of a cell that names several persons, or bodies, and nothing else: "Ông A, bà B"."""
    one = recipient_of(state, row, name)
    text = state.words(name)
    several, end = listed(tokens_of(text), 0, text)
    alike = len(several) > 1 and all(other.kind == one.kind != "household" for other in several if one)
    if one is None or not alike or end < len(tokens_of(text)) or any(other.role for other in several):
        return (one,) if one else ()
    return tuple(replace(other, role=one.role, unit=other.unit or one.unit, method="table") for other in several)


def _is_household(state: TableState, column: Column) -> bool:
    return "household" in (state.kind, state.above.kind) or column.says("householder")


def _described(state: TableState, row: Row, text: str, name: Cell) -> Recipient:
    text, _, told_with = (part.strip() for part in _name_and_more(state, text, name))
    mixed, post, unit = _beside(state, row, "place") or told_with, _beside(state, row, "post"), _unit(state, row)
    told = mixed or (post if not unit else "") or (unit if not post else "")
    plain, _ = listed(tokens_of(text), 0, text)
    found = _with(text, told) if told else ()
    if not (plain and plain[0].kind != "collective") and _is_body(state, text, name):
        body = next((one for one in plain if one.kind == "collective"), None)
        return body or Recipient(written_out(text), "collective", name.span, method="table")
    person = next((one for one in (*found, *plain) if one.kind != "collective"), None)
    person = person or Recipient(text, "individual", name.span, role=mixed, method="table")
    return _placed(state, person, mixed, post, unit)


def _with(text: str, told: str) -> tuple[Recipient, ...]:
    """The recipient with what a bracket behind the name would tell; a title before it shows a rare name to be one."""
    found, _ = listed(tokens_of(f"{text} ({told})"), 0, f"{text} ({told})")
    if found and found[0].kind != "collective":
        return found
    titled = f"{load_toml('names.toml')['titles'][0]} {text} ({told})"
    return listed(tokens_of(titled), 0, titled)[0]


def _name_and_more(state: TableState, text: str, name: Cell) -> tuple[str, str, str]:
    """ "Cù Thị Mơ, Trưởng thôn Đoài": a person's cell with post and workplace behind the name."""
    found = _MORE.search(text)
    if not found or not state.columns[name.column].says("person"):
        return text, "", ""
    return text[: found.start()], found[0], text[found.end() :]


def _placed(state: TableState, person: Recipient, mixed: str, post: str, unit: str) -> Recipient:
    """The person with post and workplace as their own columns tell them, else as read out of a column of both."""
    role, place = person.role, person.unit
    if unit and (post or not (tells_post(role) and place)):
        place = unit
        role = post
    elif post and not unit and not mixed and not (place and (tells_post(role) or _is_workplace(post))):
        role, place = post, ""
    return replace(person, role=role, unit=place or state.unit)


def _is_workplace(text: str) -> bool:
    return fold(text).startswith(tuple(listed_words("workplaces")))


def _is_body(state: TableState, text: str, name: Cell) -> bool:
    kind: RecipientKind = state.kind or state.above.kind
    opens = any(isinstance(token, BodyMention) for token in tokens_of(text)[:1])
    if opens or state.columns[name.column].says("person"):
        return opens
    if kind == "collective":
        return True
    only_bodies = kind_told(" ".join(state.columns[name.column].parts)) == "collective"
    return only_bodies or not _looks_like_person(text)


def _looks_like_person(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return 2 <= len(words) <= 6 and all(word[:1].isupper() for word in words[1:])


def _beside(state: TableState, row: Row, role: str) -> str:
    texts = (state.text(row, column) for column in state.of(role))
    return ", ".join(text for text in texts if not _EMPTY.fullmatch(text))


def _unit(state: TableState, row: Row) -> str:
    """Where a row says that somebody works or lives; "Thôn" over "Đoài Khê" belongs to the name."""
    for column in state.of("unit"):
        text = state.text(row, column)
        if not _EMPTY.fullmatch(text):
            return written_out(_with_head(column, text))
    return ""


def _with_head(column: Column, text: str) -> str:
    head = next((part for part in column.parts if matches("villages", fold(part))), "")
    if not head or fold(text).startswith(fold(head)) or not text[:1].isalnum():
        return text
    if matches("school", fold(head)):
        return f"{head} {text}"
    opens = any(isinstance(token, BodyMention) and token.span.start == 0 for token in tokens_of(text))
    return text if opens else f"{head.lower()} {text}"
