"""Who signed a report, and as what. Imports span, phrases, resources only."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

import regex

from extractor.resources import load_toml
from extractor.span import Span
from extractor.words.phrases import phrase

_FILE = "facts.toml"
_LINE = regex.compile(r"[^\n]+")
_SEGMENT = regex.compile(r"[^\n\t]+")
_REACH = 1500
_LINES = 30
_NEAR = 8
_MANY = 4
_FOOT = 1200


@dataclass(frozen=True, slots=True)
class Signature:
    """The block that closes a report; spans of what it lacks are None."""

    start: int
    end: int
    role: Span | None
    name: Span | None
    council: Span | None = None


def find_signature(text: str, after: int) -> Signature | None:
    """The signature behind `after`, where the title ends; else the signer that header or foot names by a label."""
    formal = _formal(text, after)
    if formal and formal.name:
        return formal
    informal = _under_role(text, after) or _one_line(text, after) or _labelled(text)
    if formal and informal and not informal.role:
        return replace(formal, name=informal.name)
    return informal or formal


def _formal(text: str, after: int) -> Signature | None:
    """The first block that tells for whom it is signed ("TM.", "KT.")."""
    opening = phrase(_FILE, "signature").search(text, after)
    if opening is None:
        return None
    start = opening.start()
    end = _end(text, start)
    role = phrase(_FILE, "role").search(text, start, end)
    span = (
        Span(*role.span("role"))
        if role
        else next(filter(None, map(_role_in, _SEGMENT.finditer(text, start, end))), None)
    )
    council = phrase(_FILE, "council").search(text, start, span.start if span else end)
    name = _name(text, span.end if span else start, end)
    return Signature(start, end, span, name, Span(*council.span()) if council else None)


def _under_role(text: str, after: int) -> Signature | None:
    """The last line that is a role and nothing else, with a name below it; who only drew it up counts last."""
    closing = phrase(_FILE, "closing").search(text, after)
    start = closing.start() if closing else after
    for rule in ("role_line", "compiler_line"):
        signed = list(_signed(text, start, rule))
        # Many are the rows of a list of persons.
        if signed and (closing or len(signed) < _MANY):
            return signed[-1]
    return None


def _signed(text: str, start: int, rule: str) -> Iterator[Signature]:
    """Role lines with a name below, up to the annex behind the first."""
    found = False
    for segment in _SEGMENT.finditer(text, start):
        if found and phrase(_FILE, "annex").match(segment[0]):
            return
        role = _role_in(segment, rule)
        name = role and _name(text, role.end, _end(text, role.end), _NEAR)
        if role and name:
            found = True
            yield Signature(segment.start(), name.end, role, name)


def _one_line(text: str, after: int) -> Signature | None:
    """The last line of the foot that holds role and name."""
    foot = max(after, len(text) - _FOOT)
    lines = [match for match in phrase(_FILE, "role_and_name").finditer(text, foot) if _is_person(match["name"])]
    return _of_match(lines[-1]) if lines else None


def _labelled(text: str) -> Signature | None:
    lines = (match for match in phrase(_FILE, "labelled_signer").finditer(text) if _is_person(match["name"]))
    return next(map(_of_match, lines), None)


def _of_match(match: regex.Match[str]) -> Signature:
    role = Span(*match.span("role")) if match["role"] else None
    return Signature(match.start(), match.end(), role, Span(*match.span("name")))


def _role(text: str, start: int, end: int) -> Span | None:
    """The first role in capitals, else the first line or cell that is one."""
    role = phrase(_FILE, "role").search(text, start, end)
    if role:
        return Span(*role.span("role"))
    return next(filter(None, map(_role_in, _SEGMENT.finditer(text, start, end))), None)


def _role_in(segment: regex.Match[str], rule: str = "role_line") -> Span | None:
    """The role that fills a line or cell."""
    match = phrase(_FILE, rule).fullmatch(segment[0])
    return Span(*match.span("role")).shifted(segment.start()) if match else None


def _end(text: str, start: int) -> int:
    """Where an annex begins, or the signature's reach ends."""
    segments = _SEGMENT.finditer(text, start, start + _REACH)
    annexes = (segment.start() for segment in segments if phrase(_FILE, "annex").match(segment[0]))
    return next(annexes, min(len(text), start + _REACH))


def _name(text: str, start: int, end: int, lines: int = _LINES) -> Span | None:
    """The last name on the first line that has one: who signs for the unit stands at the right."""
    for line in islice(_LINE.finditer(text, start, end), lines):
        segments = (Span(*segment.span()) for segment in _SEGMENT.finditer(text, *line.span()))
        names = [name for segment in segments if (name := _name_in(text, segment))]
        if names:
            return names[-1]
    return None


def _name_in(text: str, segment: Span) -> Span | None:
    """The segment, if it is a person's name once recipients, stamps, degrees, and further roles are blanked out."""
    bare = segment.of(text)
    for name in ("not_name", "role"):
        bare = phrase(_FILE, name).sub(lambda match: " " * len(match[0]), bare)
    match = phrase(_FILE, "name").match(bare)
    return Span(*match.span("name")).shifted(segment.start) if match and _is_person(match["name"]) else None


def _is_person(name: str) -> bool:
    return phrase(_FILE, "no_person").search(name) is None


def printed_role(text: str, role: Span) -> str:
    """The role in normal case: "Phó Chủ tịch"; "Quyền" before it for one who acts."""
    printed = " ".join(role.of(text).split())
    words = printed.lower()
    table: dict[str, str] = load_toml(_FILE)["roles"]
    either = regex.compile("|".join(sorted(map(regex.escape, table), key=len, reverse=True)))
    acting = phrase(_FILE, "acting").search(text[max(0, role.start - 10) : role.start])
    named = either.sub(lambda match: table[match[0]], words) if printed.isupper() else printed
    return f"Quyền {named}" if acting else named[:1].upper() + named[1:]


def printed_name(text: str, name: Span) -> str:
    """The name in normal case, white space collapsed."""
    words = name.of(text).split()
    return " ".join(word.capitalize() if word.isupper() else word for word in words)
