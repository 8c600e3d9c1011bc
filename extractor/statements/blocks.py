"""The blocks of a report one after the other: what a line names or heads holds for the lines under it.

- Bằng khen của Bộ Y tế:              an award for the items below
  + Bà A (Trạm Y tế xã B)             a recipient under it
Cô C (Giáo viên, Trường D)            a recipient for the lines below,
Bằng khen UBND tỉnh (2025), ...       until the next is named
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from extractor.document import Block, Document, Table
from extractor.folding import fold
from extractor.form.sections import Section
from extractor.form.signs import signs_in
from extractor.mention import AwardMention, BodyMention, PersonMention
from extractor.mentions.annotate import Annotated, ask
from extractor.record import RecipientKind
from extractor.span import Span
from extractor.statements.cursor import Tokens
from extractor.statements.draft import NOTHING, Context, Draft, Reading
from extractor.statements.forms import filled_in, is_field
from extractor.statements.houses import house_of
from extractor.statements.levels import (
    Level,
    is_bullet,
    lists_open,
    merged,
    open_levels,
    still_open,
    with_level,
)
from extractor.statements.lines import Line, Standing
from extractor.statements.list_lines import by_givers, under_award
from extractor.statements.list_years import by_years
from extractor.statements.people_at_large import of_people
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.sentence.reading import read_block, unknown_awards
from extractor.statements.sentence.recall import Named, Spoken
from extractor.statements.signed_by import given_on, signed_by
from extractor.statements.silent import gives_nothing
from extractor.statements.summing import summing, summing_up
from extractor.statements.sums_told import sums_told
from extractor.statements.table.below import summing_list
from extractor.statements.table.reading import read_table
from extractor.statements.titles import (
    giver_told,
    note_below,
    over_table,
    title_after,
    without_caption,
    without_heading,
    without_title,
    without_topic,
)
from extractor.statements.wholes import broken_down, heading_kinds, in_table_below, listed_below, whole_retold
from extractor.words.phrases import phrase


def read_blocks(document: Document, sections: Iterable[Section]) -> Iterator[tuple[Block, Section, Reading]]:
    """Each block of running text with its facts; rows of tables are left to the table reader."""
    walk = _Walk(document)
    below = (*document.blocks[1:], None)
    around = zip(document.blocks, sections, signs_in(document), below, strict=True)
    placed = [
        (block, section, _line(block, section, sign, following, document)) for block, section, sign, following in around
    ]
    ask(line.annotated for _, _, line in placed if line)
    for block, section, line in placed:
        if line:
            yield block, section, walk.line(line)
            continue
        table = document.table_at(block.span.start)
        if table and table.span.start == block.span.start:
            yield replace(block, span=Span(0, 0)), section, walk.table(table, section)


def _line(block: Block, section: Section, sign: str, following: Block | None, document: Document) -> Line | None:
    return None if block.kind == "row" else Line.of(block, section, sign, following, document)


@dataclass(slots=True)
class _Walk:
    """What the blocks read so far leave for those behind them."""

    document: Document
    levels: tuple[Level, ...] = ()
    before: Section | None = None
    """The section of the last line."""
    caption: Annotated | None = None
    """The last line that is more than a remark in brackets, or the unit of a table."""
    told: list[Draft] = field(default_factory=list)
    """The facts of the report."""
    spoken: Spoken = ()
    standing: Standing = field(default_factory=Standing)
    gave: bool = False
    """Whether the last line or table told facts or totals."""
    listed: tuple[Draft, ...] = ()
    """The facts of the table right above."""
    title: Context = NOTHING
    """What the title of several lists tells."""

    def table(self, table: Table, section: Section) -> Reading:
        """The facts of a table; the line above it may head them, or be broken down by them."""
        above = over_table(note_below(self.document, table) or self.caption, merged(self.levels), self.title)
        reading = read_table(self.document, table, _in_section(above, section))
        if self.caption is not None and self.caption.line.text.rstrip().endswith(":"):
            reading = broken_down(reading, (), "", merged(self.levels), len(self.told))
            self.levels = tuple(replace(one, context=replace(one.context, wholes=())) for one in self.levels)
        elif self.gave:
            reading = in_table_below(reading, self.told)
        self.told.extend(reading.drafts)
        self.listed, self.gave = reading.drafts, bool(reading.drafts)
        return reading

    def line(self, line: Line) -> Reading:
        """The facts of a line of running text."""
        if not line.text.startswith("(") and not phrase("tables.toml", "only_unit").match(fold(line.text)):
            self.caption = line.annotated
        if self.before is not None and line.section.headings != self.before.headings:
            self.levels, self.spoken = still_open(self.levels, line), ()
        self.before = line.section
        here = replace(line, section=self.standing.of(line), spoken=self.spoken)
        reading, levels = _read(here, self.levels, len(self.told))
        self.levels = tuple(
            replace(one, context=whole_retold(one.context, line.text, self.told))
            if one.context is reading.context
            else one
            for one in levels
        )
        reading = of_people(reading, line.text)
        reading = given_on(signed_by(reading, line.annotated), self.told, follows=self.gave)
        self.levels = tuple(replace(one, context=giver_told(one.context, self.told)) for one in self.levels)
        self.standing = self.standing.after(line, reading)
        self.spoken = (*self.spoken, Named(line.annotated))
        reading = self._summed(line, reading)
        self.title = title_after(self.title, line.text, reading)
        self.gave = bool(reading.drafts or reading.totals)
        self.told.extend(reading.drafts)
        return reading

    def _summed(self, line: Line, reading: Reading) -> Reading:
        """The reading with figures that sum others as totals, and without what only heads or titles others."""
        reading = sums_told(summing(reading, self.told), line.text)
        reading = summing_up(reading, line.annotated, self.told, follows=self.gave)
        reading, self.listed = summing_list(reading, line.annotated, self.listed), ()
        reading = without_caption(reading) if line.over_table else reading
        sign, below = line.following
        reading = without_topic(reading, line.text, "" if sign or not line.sign else below)
        return without_heading(without_title(reading, line.text), below if sign else "")


def _read(line: Line, levels: tuple[Level, ...], drafts: int) -> tuple[Reading, tuple[Level, ...]]:
    """The facts of a line, and the levels open below it; `drafts`: how many the report has given so far."""
    heads = line.text.rstrip().endswith(":")
    sign = line.sign or (_HOUSE if heads and _heads_house(line, levels) else "")
    levels = open_levels(levels, sign, heads=heads)
    above = _in_section(merged(levels), line.section)
    named = phrase("totals.toml", "kind_of_names").match(" ".join(line.following)) is not None
    above = replace(above, spoken=line.spoken, home=above.home if line.sign else "", kind_below=named)
    if not line.sign and phrase("totals.toml", "opens_summary").search(fold(line.text[:_SUMMARY])):
        above = replace(above, recipients=())
    if is_field(line, above):
        reading, _ = _reading(line, above, drafts)
        return reading, tuple(replace(level, context=filled_in(line, level.context)) for level in levels)
    reading, is_item = _reading(line, above, drafts)
    if not (sign or is_item) and lists_open(levels) and _is_prose(reading, line):
        levels = ()
    if reading.context.award and not line.sign:  # the items below are its own
        levels = tuple(level for level in levels if not is_bullet(level.sign))
    goes_on = reading.follows and not line.sign and not reading.context.award
    goes_on = goes_on or (is_item and not line.sign and _is_entry(line, reading)) or _is_remark(line, reading)
    last = Level(sign, reading.context, line.section.headings)
    if unit := _unit_told(line):
        return reading, with_level(levels, Level("", Context(kind=unit), line.section.headings))
    return reading, levels if goes_on else with_level(levels, last)


_SUMMARY = 30
"""Characters of a line that may say that it looks back."""
_HOUSE = "house"
"""Stands for the sign of a line without one that names a house and heads its people, in a list of such."""


def _heads_house(line: Line, levels: tuple[Level, ...]) -> bool:
    """ "Thôn Đông:" under the title of a list: the list goes on with those who live there."""
    house = house_of(line.text, line.sign, line.following, line.annotated)
    return bool(house) and merged(levels).award is not None


def _unit_told(line: Line) -> RecipientKind:
    """ "(Đơn vị tính: tập thể)": what the figures of the lines below count."""
    told = phrase("totals.toml", "unit_of_figures").search(fold(line.text)) if _is_bracketed(line.text) else None
    return only_kind(told["unit"]) if told else ""


def _is_bracketed(text: str) -> bool:
    return text.startswith("(") and text.rstrip(" .").endswith(")")


def _is_remark(line: Line, reading: Reading) -> bool:
    """ "(Kèm theo Báo cáo số 12)": a line in brackets, which ends nothing that the line above it began."""
    return _is_bracketed(line.text) and not reading.drafts


def _reading(line: Line, above: Context, drafts: int) -> tuple[Reading, bool]:
    """What a line says, and whether it is an item under an award."""
    house = house_of(line.text, line.sign, line.following, line.annotated)
    if house and above.award is not None:
        return Reading(context=Context(home=house)), False
    reading, is_item = _said(line, above, drafts)
    return (replace(reading, context=replace(reading.context, home=house)) if house else reading), is_item


def _said(line: Line, above: Context, drafts: int) -> tuple[Reading, bool]:
    if phrase("statements.toml", "addressee").match(fold(line.text[:_SUMMARY])):
        return Reading(), False  # the lines below do not go on about whom the report goes to
    if above.award is None and gives_nothing(line.annotated.line):
        unknown = tuple(unknown_awards((), line.text)) if above.status == "granted" else ()
        return Reading(unknown=unknown, silent=True), False
    above = _given_as_above(line, above)
    item = (
        by_givers(line.body, above) or by_years(line.body, line.text, above) or under_award(line.body, line.text, above)
    )
    if item is None and above.award is not None and above.award.counted:
        above = replace(above, award=None)
    reading = item or read_block(line.body, line.text, above)
    reading = listed_below(broken_down(reading, line.body, line.text, above, drafts), line, above, drafts)
    return heading_kinds(reading, " ".join(line.following)), item is not None


def _given_as_above(line: Line, above: Context) -> Context:
    """Under "A. Giấy khen của UBND xã" the Giấy khen of "1. Ông B: 02 Giấy khen" is by whoever the heading names."""
    told = {token.code for token in line.body if isinstance(token, AwardMention)} if line.sign else set()
    if above.award is None or above.givers or told != {above.award.award.code}:
        return above
    return replace(above, givers=above.award.givers)


def _is_prose(reading: Reading, line: Line) -> bool:
    """Whether the block is a sentence of its own, which ends what the lines above had begun."""
    context = reading.context
    settles = reading.follows or bool(context.recipients) or context.award is not None
    heads = len(line.text) <= _LINE and line.text.rstrip().endswith(":")
    return not settles and not heads and not _is_list_line(line.body)


_LINE = 60
"""Characters of a line that heads others at the most."""


def _in_section(context: Context, section: Section) -> Context:
    """Under a heading on plans or proposals, that is what the awards are."""
    if section.proposal:
        return replace(context, status="proposed")
    return replace(context, status="target") if section.outlook else context


def _is_entry(line: Line, reading: Reading) -> bool:
    """Whether it is one of several lines without signs that a heading holds for: a name, or a kind and its number."""
    return _is_list_line(line.body) or (len(line.body) <= _ENTRY and bool(reading.drafts))


_ENTRY = 12
"""Tokens of such a line at the most."""


def _is_list_line(line: Tokens) -> bool:
    return len(line) <= _ENTRY and any(isinstance(token, PersonMention | BodyMention) for token in line)
