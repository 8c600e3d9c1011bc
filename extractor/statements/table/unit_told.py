"""What the figures of a table count, as the lines above tell it: "(Đơn vị tính: Giấy khen)", "ĐVT: người"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.document import Document, Table
from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, Giver
from extractor.mentions.annotate import tokens_of
from extractor.record import RecipientKind
from extractor.statements.cursor import is_cue
from extractor.statements.draft import Context
from extractor.statements.phrase.kinds import class_of, only_kind
from extractor.statements.table.awards import phrases_in
from extractor.statements.table.columns import Column
from extractor.words.phrases import phrase

_FILE = "tables.toml"
_LINES = 2
"""Lines above a table of which one may tell its unit."""
_TITLE = 200
"""Characters of a title at the most."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of a table's figures as it is written, and the lines above that one of them tells it, nearest first."""

    words: str
    above: Sequence[str]

    def counts_nothing(self, columns: Sequence[Column]) -> bool:
        """Whether it is of money or shares, and no column is there that it may be of alone."""
        told = phrase(_FILE, "unit_of_money").match(fold(self.words)) is not None
        return told and not any(column.says("money") for column in columns)

    @property
    def kind(self) -> RecipientKind:
        """Whom it counts, if it is a kind of recipient."""
        return only_kind(self.words) or class_of(self.words)


def unit_of(document: Document, table: Table) -> Unit | None:
    """The unit that one of the lines right above a table tells."""
    lines = [line.strip() for line in document.text[: table.span.start].splitlines() if line.strip()]
    above = lines[: -_LINES - 1 : -1]
    for place, line in enumerate(above):
        found = phrase(_FILE, "unit_told").search(fold(line)) if len(line) <= _TITLE else None
        if found:
            unit = line[found.start("unit") : found.end("unit")].strip()
            return Unit(unit, [line[: found.start()], *above[place + 1 :]])
    return None


def with_unit(above: Context, unit: Unit | None) -> Context:
    """What is told above a table, with the award that its unit names, by whoever the title says."""
    found = phrases_in(unit.words) if unit else ()
    if not unit or len(found) != 1 or not isinstance(tokens_of(unit.words)[0], AwardMention):
        return above
    if above.award and (above.award.givers or above.award.award.code != found[0].award.code):
        return above
    giver = next((giver for line in unit.above if (giver := _giver(line))), None)
    award = found[0] if found[0].givers or giver is None else replace(found[0], givers=(giver,))
    return replace(above, award=replace(award, tallies=(), count=None))


def _giver(title: str) -> Giver | None:
    """ "Kết quả khen thưởng của UBND xã", "UBND xã khen thưởng": who gives, by the title of a table."""
    line = tokens_of(title) if len(title) <= _TITLE else ()
    for place, token in enumerate(line):
        if isinstance(token, BodyMention) and token.giver and not token.giver.excluded:
            of_it = place > 0 and is_cue(line[place - 1], "of")
            gives = place + 1 < len(line) and is_cue(line[place + 1], "give", "commend")
            return token.giver if of_it or gives else None
    return None


def counting(columns: tuple[Column, ...], above: Context, unit: Unit | None) -> tuple[Column, ...]:
    """The columns of figures with the kind that the unit tells, where the award is told above and they tell none."""
    kind = unit.kind if unit and above.award is not None else ""
    figures = [column for column in columns if column.role in ("count", "total")]
    if not kind or any(column.kind for column in figures):
        return columns
    return tuple(replace(one, kind=kind) if one in figures else one for one in columns)
