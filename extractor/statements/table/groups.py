"""Rows that head others: "I. Tập thể", "Cấp thành phố", "UBND huyện", "Bằng khen của UBND tỉnh", "Trường A"."""

from dataclasses import replace

import regex

from extractor.folding import fold
from extractor.mention import BodyMention, Giver, TierMention
from extractor.mentions.annotate import tokens_of
from extractor.mentions.bodies import written_out
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.table.awards import givers_in, phrases_in
from extractor.statements.table.columns import figure, kind_told, matches
from extractor.statements.table.state import Row, TableState

_SIGN = regex.compile(r"(?:[IVXLC]+|[A-ZĐ])(?:\.\d+)*[.)/]?")
_SIGNED = regex.compile(r"^(?:(?:[IVXLC]+|[A-ZĐ]|\d+)(?:\.\d+)*[.)/:]|[IVXLC]+\s*[-–]|[A-ZĐ]\s*[-–])\s*")
_COUNTED = regex.compile(r"\s*\((?:\d+)[^()]*\)\s*:?$|\s*:\s*\d+[^:]*$|:$")


def head_of_rows(state: TableState, row: Row) -> str:
    """What a row says that heads those below it, without its sign; empty for a row of its own."""
    texts = {index: state.words(cell) for index, cell in sorted(row.items()) if state.words(cell)}
    words = {index: text for index, text in texts.items() if not _is_sign(state, index, text)}
    if len(words) != 1:
        return ""
    index, text = words.popitem()
    sign = next((text for other, text in texts.items() if other != index), "")
    bare = _COUNTED.sub("", _SIGNED.sub("", text)).strip()
    if figure(text) is not None or matches("mark", fold(text)):
        return ""
    signed = _SIGN.fullmatch(sign) is not None or bare != text or row[index].column_span > 1
    return bare if signed or (not sign and _tells(bare)) or _tells_kind(bare) else ""


def _is_sign(state: TableState, index: int, text: str) -> bool:
    numbered = state.role(index) == "number" or index == 0
    return numbered and (figure(text) is not None or _SIGN.fullmatch(text) is not None or text[:-1].isdigit())


def _tells_kind(text: str) -> bool:
    folded = fold(text)
    return kind_told(text) != "" and len(folded.split()) <= 4 and not phrases_in(text)


def _tells(text: str) -> bool:
    """Whether words alone in a row say what holds for others: no name of a person does."""
    tokens = tokens_of(text)
    return bool(phrases_in(text)) or any(isinstance(token, BodyMention | TierMention) for token in tokens)


def open_group(state: TableState, text: str, *, by_name: bool) -> None:
    """Takes in what the head of a group tells of its rows."""
    state.within = False
    phrases = phrases_in(text)
    givers = () if phrases else givers_in(text)
    tier = next((token for token in tokens_of(text) if isinstance(token, TierMention) and token.rank), None)
    kind = kind_told(text) or ("" if phrases else only_kind(text))
    if phrases:
        state.award, state.rows, state.kind = replace(phrases[0], tallies=(), count=None), {}, kind or state.above.kind
        state.givers, state.level = (), ""
    elif kind:
        state.kind, state.rows = kind, {}
    else:
        _open_other(state, text, givers, tier, by_name=by_name)


def _open_other(
    state: TableState, text: str, givers: tuple[Giver, ...], tier: TierMention | None, *, by_name: bool
) -> None:
    state.award, state.rows = None, {}
    if by_name:
        state.unit = written_out(text) if _names_body(text) else ""
        return
    state.givers, state.level = (givers, "") if givers else ((), tier.level if tier else "")


def _names_body(text: str) -> bool:
    return any(isinstance(token, BodyMention) and token.span.start == 0 for token in tokens_of(text))
