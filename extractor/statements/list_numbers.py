"""The numbers of a list line, behind a label or alone: "Tập thể: 04", "- Phần hộ gia đình có 16", "1. Tập thể (08)"."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import CountMention, GradeMention, YearsMention
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, is_cue, is_mark
from extractor.statements.draft import Tally
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.phrase.tallies import tally_list, tally_of
from extractor.statements.sentence.reading import headed_kind
from extractor.words.phrases import phrase

Numbers = tuple[tuple[Tally, ...], int, Tally | None]
"""Numbers with nouns of their own and the place behind them, or the one number of a label."""


def numbers_in(line: Tokens, start: int, colon: int, text: str) -> Numbers:
    """The numbers of a line; `colon`: where its label ends, -1 where it has none."""
    labelled = isinstance(at(line, start - 2), YearsMention | GradeMention) and is_mark(at(line, start - 1), ":")
    tallies, stop = tally_list(line, start, bare=labelled)
    if not tallies and colon >= 0:  # "a) Khen theo công trạng: 8 tập thể, 30 cá nhân"
        tallies, stop = tally_list(line, colon + 1, bare=False)
    told = _labelled_number(line, start, colon, text) if colon >= 0 and len(tallies) < 2 else None
    return tallies, stop, told or _bracketed_number(line, start, text)


def label_end(line: Tokens, start: int, text: str) -> int | None:
    """Where the label of a line ends: at its colon, or at "có" before a number: "Phần hộ gia đình có 16"."""
    colon = next((place for place, token in enumerate(line) if is_mark(token, ":")), None)
    has = next((place for place, token in enumerate(line) if is_cue(token, "receive.has")), None)
    if has is None or (colon is not None and colon < has) or not isinstance(count := at(line, has + 1), CountMention):
        return colon
    label = fold(text[line[start].span.start : line[has].span.start])
    told = phrase("statements.toml", "label_before_has").match(label)
    kind = only_kind(label)
    return has if told and (not kind if count.noun else kind) else colon


def _labelled_number(line: Tokens, start: int, colon: int, text: str) -> Tally | None:
    """The number of a line "Tập thể: 04", "Khối trường học: 09", "Cá nhân: 63, trong đó:"."""
    token, after = at(line, colon + 1), at(line, colon + 2)
    ends = after is None or is_mark(after, ",;.(") or is_cue(after, "including")
    if not isinstance(token, CountMention) or token.value is None or not ends or colon <= start:
        return None
    tally = tally_of(token)
    kind = tally.kind or headed_kind(text) or only_kind(text[: line[colon].span.start])
    return replace(tally, kind=kind, noun="", span=Span(line[start].span.start, token.span.end))


def _bracketed_number(line: Tokens, start: int, text: str) -> Tally | None:
    """The number of a line "1. Tập thể (08)", which says nothing else."""
    token = at(line, len(line) - 2)
    kind = only_kind(text)
    enclosed = is_mark(at(line, len(line) - 3), "(") and is_mark(at(line, len(line) - 1), ")")
    alone = enclosed and len(line) - start <= _SHORT
    if not (alone and kind and isinstance(token, CountMention) and token.value is not None):
        return None
    return replace(tally_of(token), kind=kind, noun="", span=Span(line[start].span.start, token.span.end))


_SHORT = 6
"""Tokens of such a line at the most."""
