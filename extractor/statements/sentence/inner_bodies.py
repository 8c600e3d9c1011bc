"""Bodies of a house that has no name where it is told: "[Công đoàn nhà trường] được tặng" is one body, not two."""

from extractor.folding import fold
from extractor.mention import BodyMention
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, is_cue
from extractor.words.phrases import matches

_METHOD = "body"


def with_inner_bodies(tokens: Tokens, text: str) -> Tokens:
    """The tokens with each such body as one mention, where it is given something."""
    for match in matches("statements.toml", "inner_body", fold(text)):
        tokens = _joined(tokens, text, Span(*match.span("body")))
    return tokens


def _joined(tokens: Tokens, text: str, span: Span) -> Tokens:
    inside = [place for place, token in enumerate(tokens) if span.contains(token.span)]
    if not inside or not _is_given(tokens, inside[0], inside[-1] + 1):
        return tokens
    name = span.of(text)
    body = BodyMention(span, _METHOD, name[:1].upper() + name[1:])
    return (*tokens[: inside[0]], body, *tokens[inside[-1] + 1 :])


def _is_given(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a verb of receiving stands right behind it, or "cho" or "tặng" before it."""
    behind = end + is_cue(at(tokens, end), "filler")
    gets = is_cue(at(tokens, behind), "receive", "granted") and not is_cue(at(tokens, behind), "receive.has")
    gives = is_cue(at(tokens, start - 1), "for", "give") and not is_cue(at(tokens, end), "give")
    return gets or gives
