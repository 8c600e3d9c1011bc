"""The kind of recipient that words tell without a number."""

from functools import cache

import regex

from extractor.folding import fold
from extractor.record import RecipientKind
from extractor.words import rulebook

_WORDS: tuple[tuple[RecipientKind, str], ...] = (
    ("collective", "tập thể"),
    ("individual", "cá nhân"),
    ("household", "hộ gia đình"),
)


def only_kind(text: str) -> RecipientKind:
    """The kind of recipient that a caption or phrase speaks of, when it is just one."""
    folded = fold(text)
    found = [kind for kind, word in _WORDS if word in folded]
    return found[0] if len(found) == 1 else ""


def class_kind(text: str) -> RecipientKind:
    """The kind of a class that names nobody, told at the head of `text`: "đoàn viên", "các hộ dân"; of several kinds
    ("tập thể, cá nhân") none."""
    kinds: set[RecipientKind] = set()
    found = _class().match(fold(text))
    while found:
        kinds.add(_nouns()[found["noun"]])
        found = _class().match(fold(text), found.end()) if _JOINT.match(fold(text), found.end()) else None
    return kinds.pop() if len(kinds) == 1 else ""


def class_of(text: str) -> RecipientKind:
    """The kind of a class that `text`, folded, tells and nothing besides."""
    found = _class().fullmatch(text)
    return _nouns()[found["noun"]] if found else ""


def is_class(text: str) -> bool:
    """Whether a noun for recipients opens the text."""
    return _class().match(fold(text)) is not None


_JOINT = regex.compile(r",\s|\svà\s")


@cache
def _nouns() -> dict[str, RecipientKind]:
    return {fold(form): noun.kind for noun in rulebook.nouns() for form in noun.forms}


@cache
def _class() -> regex.Pattern[str]:
    forms = "|".join(regex.escape(form) for form in sorted(_nouns(), key=len, reverse=True))
    return regex.compile(rf"\G(?:,\s|\svà\s)?(?:các\s|những\s|một số\s|nhiều\s)?(?P<noun>{forms})(?!\w)")
