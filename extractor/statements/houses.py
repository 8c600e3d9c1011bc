"""A line that names nothing but a body, and heads the persons of it: "1. Trường A" over "- Cô B", "- Thầy C"."""

from extractor.form.signs import sign_of
from extractor.mention import BodyMention, CountMention, Mark, Mention, PersonMention, Word
from extractor.mentions.annotate import Annotated
from extractor.mentions.tokens import tokens
from extractor.words.lexed import Lexed


def house_of(text: str, sign: str, following: tuple[str, str], annotated: Annotated) -> str:
    """The name of the body, where a person opens the line below under a list sign of another class; else empty."""
    below, behind = following
    heads = bool(sign) or text.rstrip().endswith(":")
    if not below or len(text) > _LEAD or not heads or sign_of(below) == sign:
        return ""
    told = [token for token in annotated.tokens if not isinstance(token, CountMention | Mark)]
    told = told[_is_letter(told, sign) :]
    body = told[0] if len(told) == 1 else None
    if not isinstance(body, BodyMention) or not body.receives or not body.proper:
        return ""
    return body.name if _opens_with_person(behind, text) else ""


def _is_letter(told: list[Mention], sign: str) -> bool:
    """Whether the line is numbered by a letter: "[a)] Thôn Đông:"."""
    return bool(sign) and len(told) > 1 and isinstance(told[0], Word) and len(told[0].span) == 1


def _opens_with_person(text: str, heading: str) -> bool:
    """Whether a person stands there, or under a colon a family."""
    first = next(iter(tokens(Lexed(text[:_LEAD]))), None)
    return isinstance(first, PersonMention) and (not first.household or heading.rstrip().endswith(":"))


_LEAD = 80
"""Characters of the line below that are looked at."""
