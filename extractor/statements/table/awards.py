"""The awards, the givers, and the years that a cell or a head tells."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import BodyMention, Giver, TierMention, YearsMention
from extractor.mentions.annotate import tokens_of
from extractor.statements.cursor import Tokens, is_cue, starts_award
from extractor.statements.draft import AwardPhrase, Context
from extractor.statements.phrase.award import award_phrases
from extractor.statements.phrase.givers import committee
from extractor.statements.table.columns import Column, figure, matches
from extractor.statements.table.state import Row, TableState


def phrases_in(text: str) -> tuple[AwardPhrase, ...]:
    """The award phrases in a cell, each grade its own; the paper or frame of an award is none."""
    if matches("thing", fold(text)):
        return ()
    tokens = tokens_of(text)
    index = next((place for place in range(len(tokens)) if starts_award(tokens, place)), None)
    if index is None:
        return ()
    told = giver_before(tokens, index)
    return tuple(replace(one, givers=one.givers or told) for one in award_phrases(tokens, index, text)[0])


def giver_before(line: Tokens, index: int) -> tuple[Giver, ...]:
    """ "Chủ tịch UBND xã tặng Giấy khen theo từng đợt:": who gives what stands at `index`."""
    while index and is_cue(line[index - 1], "give", "granted", "filler"):
        index -= 1
    before = line[index - 1] if index else None
    gives = is_cue(line[index], "give") if index < len(line) else False
    return (before.giver,) if gives and isinstance(before, BodyMention) and before.giver else ()


def givers_in(text: str) -> tuple[Giver, ...]:
    """The giver that a cell names alone."""
    tokens = tokens_of(text)
    named = tuple(token.giver for token in tokens if isinstance(token, BodyMention) and token.giver)
    tiers = (token for token in tokens if isinstance(token, TierMention) and token.bare and not token.rank)
    return named[:1] or tuple(committee(tier.name, tier.level) for tier in tiers)[:1]


def years_of(text: str) -> tuple[str, ...]:
    """The years in a cell, each once."""
    found = (token.years for token in tokens_of(text) if isinstance(token, YearsMention))
    return tuple(dict.fromkeys(year for years in found for year in years))


def giver_of_labels(columns: Iterable[Column]) -> tuple[Giver, ...]:
    """The one giver that the head of the rows' labels tells: "Hình thức của UBND thành phố"."""
    heads = [part for column in columns if column.role in ("award", "other") for part in column.parts]
    of_all = [part for part in heads if matches("forms_of", fold(part)) and not phrases_in(part)]
    found = [tuple(token for token in tokens_of(part) if isinstance(token, BodyMention)) for part in of_all]
    return givers_in(of_all[0]) if len(of_all) == 1 and len(found[0]) == 1 else ()


def headed_awards(state: TableState, body: list[Row]) -> dict[int, AwardPhrase]:
    """The award that each column counts, by its place: its head names one, and its cells hold figures and marks."""
    found = ((column, _headed(column, state.above)) for column in state.columns if column.role in _COUNTING)
    return {
        column.index: phrase for column, phrase in found if phrase and _is_counted(list(_cells(state, body, column)))
    }


_COUNTING = ("award", "other", "count", "total")


def _headed(column: Column, above: Context) -> AwardPhrase | None:
    """The award of a head; in "Bằng khen | UBND tỉnh", one over the other, the giver stands in a row of its own."""
    told = next((found[0] for part in column.parts if (found := phrases_in(part))), None)
    if told is None or told.givers:
        return told
    others = (givers_in(part) for part in column.parts if not phrases_in(part))
    return replace(told, givers=next((found for found in others if found), _givers_above(told, above)))


def _givers_above(told: AwardPhrase, above: Context) -> tuple[Giver, ...]:
    """Who gives an award as the line above the table tells it, if it tells that one once."""
    same = {one.givers for one in above.awards if one.award.code == told.award.code}
    return same.pop() if len(same) == 1 else ()


def _cells(state: TableState, body: list[Row], column: Column) -> Iterator[str]:
    texts = (state.text(row, column) for row in body)
    return (text for text in texts if text)


def _is_counted(texts: list[str]) -> bool:
    """Whether cells count: most hold a figure, a mark, years, or a dash."""
    counting = sum(_counts(text) for text in texts)
    return bool(texts) and counting * 2 > len(texts)


def _counts(text: str) -> bool:
    folded = fold(text)
    return text in "-–—" or figure(text) is not None or matches("mark", folded) or text[:1].isdigit()


def is_dash(cell: Cell | None, state: TableState) -> bool:
    """Whether a cell is empty or holds a dash."""
    return cell is None or state.words(cell) in ("", "-", "–", "—", "/", ".", "…", "0")
