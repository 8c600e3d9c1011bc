"""The blocks of a report one after the other: what a line names or heads holds for the lines under it.

- Bằng khen của Bộ Y tế:              an award for the items below
  + Bà A (Trạm Y tế xã B)             a recipient under it
Cô C (Giáo viên, Trường D)            a recipient for the lines below,
Bằng khen UBND tỉnh (2025), ...       until the next is named
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from extractor.document import Block, Document
from extractor.form.sections import Section
from extractor.mention import AwardMention, BodyMention, PersonMention
from extractor.mentions.annotate import Annotated
from extractor.span import Span
from extractor.statements.cursor import Tokens
from extractor.statements.draft import NOTHING, Context, Draft, Reading
from extractor.statements.houses import house_of
from extractor.statements.list_lines import by_givers, under_award
from extractor.statements.phrase.asides import without_times
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.sentence.reading import read_block, unknown_awards
from extractor.statements.sentence.recall import Named, Spoken
from extractor.statements.signs import marker, sign_of
from extractor.statements.silent import gives_nothing
from extractor.statements.summing import summing, summing_up
from extractor.statements.sums_told import sums_told
from extractor.statements.table.below import summing_list
from extractor.statements.table.reading import read_table
from extractor.statements.titles import over_table, title_after, without_heading, without_title
from extractor.statements.wholes import broken_down, heading_kinds


def read_blocks(document: Document, sections: Iterable[Section]) -> Iterator[tuple[Block, Section, Reading]]:
    """Each block of running text with its facts; rows of tables are left to the table reader."""
    levels: tuple[Level, ...] = ()
    before: Section | None = None
    caption: Annotated | None = None
    told: list[Draft] = []
    spoken: Spoken = ()
    standing, gave = _Standing(), False
    listed, title = tuple[Draft, ...](), NOTHING
    below = (*document.blocks[1:], None)
    for block, section, following in zip(document.blocks, sections, below, strict=True):
        if block.kind == "row":
            table = document.table_at(block.span.start)
            if table and table.span.start == block.span.start:
                reading = read_table(document, table, _in_section(over_table(caption, _merged(levels), title), section))
                if caption is not None and caption.line.text.rstrip().endswith(":"):
                    reading = broken_down(reading, (), _merged(levels), len(told))
                told.extend(reading.drafts)
                listed = reading.drafts
                yield replace(block, span=Span(0, 0)), section, reading
            continue
        here = _Line(block, Annotated.of(block.span.of(document.text)), section, _below(following, document))
        if not here.text.startswith("("):
            caption = here.annotated
        if before is not None and section.headings != before.headings:
            levels, spoken = _still_open(levels, here), ()
        before = section
        reading, levels = _read(replace(here, section=standing.of(here), spoken=spoken), levels, len(told))
        standing = standing.after(here, reading)
        spoken = (*spoken, Named(here.annotated))
        reading = sums_told(summing_up(summing(reading, told), here.text, follows=gave), here.text)
        reading, listed = summing_list(reading, here.annotated, listed), ()
        reading = without_heading(without_title(reading, here.text), here.following[1] if here.following[0] else "")
        title = title_after(title, here.text, reading)
        gave = bool(reading.drafts or reading.totals)
        told.extend(reading.drafts)
        yield block, section, reading


def _below(block: Block | None, document: Document) -> tuple[str, str]:
    """The list sign of a block of running text and what stands behind it; both empty for a row of a table."""
    if block is None or block.kind == "row":
        return "", ""
    text = block.span.of(document.text)
    sign = marker(block, text)
    return sign, text[len(sign) :].strip()


@dataclass(frozen=True, slots=True)
class Level:
    """What a line settles for those below it: the class of its list sign, and the headings it stands under."""

    sign: str
    context: Context
    headings: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Line:
    """A block of running text with its tokens and the section it stands in."""

    block: Block
    annotated: Annotated
    section: Section
    following: tuple[str, str] = ("", "")
    """The list sign of the next block, and what stands behind it."""
    spoken: Spoken = ()

    @property
    def text(self) -> str:
        """What it says."""
        return self.annotated.line.text

    @cached_property
    def marker(self) -> str:
        """Its list sign as it is written."""
        return marker(self.block, self.text)

    @cached_property
    def sign(self) -> str:
        """The class of its list sign."""
        return sign_of(self.marker)

    @cached_property
    def body(self) -> Tokens:
        """Its tokens behind the list sign."""
        body = tuple(token for token in self.annotated.tokens if token.span.start >= len(self.marker))
        return without_times(body, self.text)


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the section of a line says of its awards (asked for, aimed at), told apart from what a sister line says.

    "c) Đề nghị tặng Bằng khen cho 2 người." reads as a heading; "d) Bà A được tặng ..." behind it is no part of it.
    """

    line: _Line | None = None
    """The last line that opened a section."""
    outer: Section = field(default_factory=Section)
    """The section around that one."""
    told: bool = False
    """Whether that line told facts itself."""

    def of(self, line: _Line) -> Section:
        """The section as it holds for the line."""
        sister = self.line is not None and line.section.headings == self.line.section.headings and self.told
        if not (sister and self.line and line.sign and line.sign == self.line.sign):
            return line.section
        return replace(line.section, proposal=self.outer.proposal, outlook=self.outer.outlook)

    def after(self, line: _Line, reading: Reading) -> "_Standing":
        """The same once the line is read."""
        headings = line.section.headings
        if self.line is not None and self.line.section.headings == headings:
            return self
        inner = self.line is not None and _above(self.line.section.headings, headings)
        outer = (
            self.line.section
            if inner and self.line
            else self.outer
            if _above(self.outer.headings, headings)
            else Section()
        )
        return _Standing(line, outer, bool(reading.drafts) and not line.text.rstrip().endswith(":"))


def _read(line: _Line, levels: tuple[Level, ...], drafts: int) -> tuple[Reading, tuple[Level, ...]]:
    """The facts of a line, and the levels open below it; `drafts`: how many the report has given so far."""
    levels = _open_levels(levels, line.sign, heads=line.text.rstrip().endswith(":"))
    above = replace(_in_section(_merged(levels), line.section), spoken=line.spoken)
    above = above if line.sign else replace(above, home="")
    reading, is_item = _reading(line, above, drafts)
    if not (line.sign or is_item) and _lists_open(levels) and _is_prose(reading, line):
        levels = ()
    if reading.context.award and not line.sign:  # the items below are its own
        levels = tuple(level for level in levels if not _is_bullet(level.sign))
    goes_on = reading.follows and not line.sign and not reading.context.award
    goes_on = goes_on or (is_item and not line.sign and _is_list_line(line.body)) or _is_remark(line, reading)
    last = Level(line.sign, reading.context, line.section.headings)
    return reading, levels if goes_on else _with_level(levels, last)


def _is_remark(line: _Line, reading: Reading) -> bool:
    """ "(Kèm theo Báo cáo số 12)": a line in brackets, which ends nothing that the line above it began."""
    return line.text.startswith("(") and line.text.rstrip(" .").endswith(")") and not reading.drafts


def _reading(line: _Line, above: Context, drafts: int) -> tuple[Reading, bool]:
    """What a line says, and whether it is an item under an award."""
    house = house_of(line.text, line.sign, line.following, line.annotated)
    if house and above.award is not None:
        return Reading(context=Context(home=house)), False
    reading, is_item = _said(line, above, drafts)
    return (replace(reading, context=replace(reading.context, home=house)) if house else reading), is_item


def _said(line: _Line, above: Context, drafts: int) -> tuple[Reading, bool]:
    if above.award is None and gives_nothing(line.annotated.line):
        unknown = tuple(unknown_awards((), line.text)) if above.status == "granted" else ()
        return Reading(unknown=unknown, silent=True), False
    above = _given_as_above(line, above)
    item = by_givers(line.body, above) or under_award(line.body, line.text, above)
    if item is None and above.award is not None and above.award.counted:
        above = replace(above, award=None)
    reading = item or read_block(line.body, line.text, above)
    return heading_kinds(broken_down(reading, line.body, above, drafts), " ".join(line.following)), item is not None


def _given_as_above(line: _Line, above: Context) -> Context:
    """Under "A. Giấy khen của UBND xã" the Giấy khen of "1. Ông B: 02 Giấy khen" is by whoever the heading names."""
    told = {token.code for token in line.body if isinstance(token, AwardMention)} if line.sign else set()
    if above.award is None or above.givers or told != {above.award.award.code}:
        return above
    return replace(above, givers=above.award.givers)


def _lists_open(levels: tuple[Level, ...]) -> bool:
    """Whether a list stands above, which a sentence of its own would end."""
    return any(level.sign for level in levels)


def _still_open(levels: tuple[Level, ...], line: _Line) -> tuple[Level, ...]:
    """What a new section leaves open: the headings that it stands under, and lists that go on with their sign."""
    if line.sign not in ("", "I"):
        return levels
    parts = bool(only_kind(line.text)) and len(line.body) <= _KIND
    return tuple(
        level for level in levels if _above(level.headings, line.section.headings) or (parts and level.context.titled)
    )


_KIND = 4
"""Tokens of a heading that tells a kind alone at the most: "I. Tập thể"."""


def _above(upper: tuple[str, ...], lower: tuple[str, ...]) -> bool:
    return 0 < len(upper) < len(lower) and lower[: len(upper)] == upper


def _is_prose(reading: Reading, line: _Line) -> bool:
    """Whether the block is a sentence of its own, which ends what the lines above had begun."""
    context = reading.context
    settles = reading.follows or bool(context.recipients) or context.award is not None
    heads = len(line.text) <= _LINE and line.text.rstrip().endswith(":")
    return not settles and not heads and not _is_list_line(line.body)


_LINE = 60
"""Characters of a line that heads others at the most."""


def _with_level(levels: tuple[Level, ...], last: Level) -> tuple[Level, ...]:
    return (*(level for level in levels if level.sign != last.sign), last)


def _open_levels(levels: tuple[Level, ...], sign: str, *, heads: bool) -> tuple[Level, ...]:
    """What stays open above a block with that sign: everything up to the last block of the same sign.

    A line without a sign that heads others ("Năm 2023:") goes with its like, and ends the lists above it.
    """
    if sign[:1].isalnum():
        levels = tuple(level for level in levels if not _is_bullet(level.sign) or level.context != NOTHING)
    names = [level.sign for level in levels]
    if sign in names and (sign or heads):
        return levels[: names.index(sign)]
    return () if heads and not sign and names and names[0] else levels


def _is_bullet(sign: str) -> bool:
    return bool(sign) and not sign[0].isalnum()


def _merged(levels: tuple[Level, ...]) -> Context:
    merged = NOTHING
    for level in levels:
        merged = merged if level.context is NOTHING else level.context.under(merged)
    return merged


def _in_section(context: Context, section: Section) -> Context:
    """Under a heading on plans or proposals, that is what the awards are."""
    if section.proposal:
        return replace(context, status="proposed")
    return replace(context, status="target") if section.outlook else context


def _is_list_line(line: Tokens) -> bool:
    return len(line) <= 12 and any(isinstance(token, PersonMention | BodyMention) for token in line)
