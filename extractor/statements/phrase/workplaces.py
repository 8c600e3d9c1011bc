"""Where somebody works or lives, told away from the name: by an office, by a verb, for several at once."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.folding import fold
from extractor.mention import BodyMention
from extractor.mentions.bodies import written_out
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words
from extractor.statements.draft import Recipient
from extractor.words.phrases import phrase

_REACH = 60
"""Characters before a body or a name that are looked at."""


def headed(between: Tokens) -> BodyMention | None:
    """The body whose office the words tell, which is where somebody works too: "Chủ tịch [Hội Nông dân xã]"."""
    named = (token for token in between if isinstance(token, BodyMention) and token.receives and " " in token.name)
    return next((body for body in named if fold(body.name) not in listed_words("no_workplaces")), None)


def told_in_role(role: str) -> str:
    """ "Trưởng [thôn Đông]", "chuyên viên [Phòng Kinh tế]", "[khu Đá Vôi]": the hamlet or office, or empty."""
    found = phrase("statements.toml", "heads_hamlet").search(role) or phrase("statements.toml", "of_office").search(
        role
    )
    return found["house"] if found else ""


def works_at(body: BodyMention, text: str) -> bool:
    """Whether the words before a body say that the one spoken of works or lives there: "ông A công tác tại Trạm B",
    "bà C là giáo viên của Trường D"."""
    if not body.receives or fold(body.name) in listed_words("no_workplaces"):
        return False
    before = fold(text[max(0, body.span.start - _REACH) : body.span.start])
    found = phrase("statements.toml", "works_at").search(before)
    holds = body.office and phrase("statements.toml", "holds").search(before)
    return bool(holds or (found and (body.proper or body.office)))


def employed(person: Recipient, body: BodyMention) -> Recipient:
    """The person with the body as where they work, if none was told."""
    return person if person.unit else replace(person, unit=written_out(body.name))


def shared(tokens: Tokens, start: int, end: int, found: tuple[Recipient, ...], text: str) -> tuple[Recipient, ...]:
    """ "Hai anh A và B, thôn C, mỗi người": what is told behind the last of them holds for all."""
    last = found[-1] if len(found) > 1 else None
    if last is None or not last.unit or not _alike(found):
        return found
    if not (_together(tokens, start, end, text) or is_cue(at(tokens, end + is_mark(at(tokens, end), ",")), "each")):
        return found
    return tuple(replace(one, unit=last.unit, role=last.role) for one in found)


def as_before(before: Recipient, found: tuple[Recipient, ...], text: str) -> tuple[Recipient, ...]:
    """ "em A (lớp 9A, Trường B) và em C (lớp 8C [cùng trường])": C learns where A does."""
    one = found[0]
    told = before.unit and not one.unit and one.kind == before.kind == "individual" and "cùng" in one.span.of(text)
    if not told or phrase("statements.toml", "same_house").search(fold(one.span.of(text))) is None:
        return found
    return (replace(one, unit=before.unit), *found[1:])


def _alike(found: Sequence[Recipient]) -> bool:
    """Persons all, and nothing told of those before the last."""
    return all(one.kind == "individual" for one in found) and not any(one.unit or one.role for one in found[:-1])


def _together(tokens: Tokens, start: int, end: int, text: str) -> bool:
    """Whether a word before the names or among what is told of them says that they are of one house."""
    names = text[max(0, tokens[start].span.start - _REACH) : tokens[min(end, len(tokens)) - 1].span.end]
    return phrase("statements.toml", "together").search(fold(names)) is not None
