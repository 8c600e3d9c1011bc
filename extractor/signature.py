"""Who signed a report, and as what. Imports span, phrases, resources only."""

from dataclasses import dataclass
from itertools import islice

import regex

from extractor.phrases import phrase
from extractor.resources import load_toml
from extractor.span import Span

_FILE = "facts.toml"
_LINE = regex.compile(r"[^\n]+")
_SEGMENT = regex.compile(r"[^\n\t]+")
_REACH = 1500
_LINES = 30


@dataclass(frozen=True, slots=True)
class Signature:
    """The block that closes a report; spans of what it lacks are None."""

    start: int
    end: int
    role: Span | None
    name: Span | None
    council: Span | None = None


def find_signature(text: str, after: int) -> Signature | None:
    """The first signature block behind `after`, where the header ends."""
    opening = phrase(_FILE, "signature").search(text, after)
    start = opening.start() if opening else _role_line(text, after)
    if start is None:
        return None
    end = _end(text, start)
    role = phrase(_FILE, "role").search(text, start, end) or _mixed_role(text, start, end)
    span = Span(*role.span("role")) if role else None
    council = phrase(_FILE, "council").search(text, start, span.start if span else end)
    return Signature(
        start,
        end,
        span,
        _name(text, span.end if span else start, end),
        Span(*council.span()) if council else None,
    )


def _role_line(text: str, after: int) -> int | None:
    """The last line that is a role and nothing else."""
    lines = [match.start() for match in _SEGMENT.finditer(text, after) if phrase(_FILE, "role_line").match(match[0])]
    return lines[-1] if lines else None


def _mixed_role(text: str, start: int, end: int) -> regex.Match[str] | None:
    segments = (segment for segment in _SEGMENT.finditer(text, start, end))
    found = (phrase(_FILE, "role_line").match(text, segment.start(), segment.end()) for segment in segments)
    return next(filter(None, found), None)


def _end(text: str, start: int) -> int:
    """Where an annex begins, or the signature's reach ends."""
    segments = _SEGMENT.finditer(text, start, start + _REACH)
    annexes = (segment.start() for segment in segments if phrase(_FILE, "annex").match(segment[0]))
    return next(annexes, min(len(text), start + _REACH))


def _name(text: str, start: int, end: int) -> Span | None:
    """The last name on the first line that has one: who signs for the unit stands at the right."""
    for line in islice(_LINE.finditer(text, start, end), _LINES):
        segments = (Span(*segment.span()) for segment in _SEGMENT.finditer(text, *line.span()))
        names = [name for segment in segments if (name := _name_in(text, segment))]
        if names:
            return names[-1]
    return None


def _name_in(text: str, segment: Span) -> Span | None:
    """The segment, if it is a person's name once recipients, stamps, and degrees are blanked out."""
    bare = phrase(_FILE, "not_name").sub(lambda match: " " * len(match[0]), segment.of(text))
    match = phrase(_FILE, "name").match(bare)
    person = match and not phrase(_FILE, "no_person").search(match["name"])
    return Span(*match.span("name")).shifted(segment.start) if match and person else None


def printed_role(text: str, role: Span) -> str:
    """The role in normal case: "Phó Chủ tịch"; "Quyền" before it for one who acts."""
    words = " ".join(role.of(text).lower().split())
    table: dict[str, str] = load_toml(_FILE)["roles"]
    either = regex.compile("|".join(sorted(map(regex.escape, table), key=len, reverse=True)))
    acting = phrase(_FILE, "acting").search(text[max(0, role.start - 10) : role.start])
    named = either.sub(lambda match: table[match[0]], words)
    return f"Quyền {named}" if acting else named[:1].upper() + named[1:]


def printed_name(text: str, name: Span) -> str:
    """The name in normal case, white space collapsed."""
    words = name.of(text).split()
    return " ".join(word.capitalize() if word.isupper() else word for word in words)
