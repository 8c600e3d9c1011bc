"""A line of running text with what stands around it: its list sign, its section, the next line."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self

from extractor.document import Block, Document
from extractor.form.sections import Section
from extractor.form.signs import marker
from extractor.mentions.annotate import Annotated
from extractor.statements.cursor import Tokens
from extractor.statements.draft import Reading
from extractor.statements.phrase.asides import without_times
from extractor.statements.phrase.compared import without_comparisons
from extractor.statements.sentence.recall import Spoken


@dataclass(frozen=True)
class Line:
    """A block of running text with its tokens and the section it stands in."""

    block: Block
    annotated: Annotated
    section: Section
    sign: str = ""
    """The class of its list sign."""
    following: tuple[str, str] = ("", "")
    """The list sign of the next block, and what stands behind it."""
    spoken: Spoken = ()
    over_table: bool = False
    """Whether a table stands right below it."""

    @classmethod
    def of(cls, block: Block, section: Section, sign: str, following: Block | None, document: Document) -> Self:
        """The line of a block and its sign (`signs_in`); `following`: the next block of the document."""
        over_table = following is not None and document.table_at(following.span.start) is not None
        below = _below(following, document)
        return cls(block, Annotated.of(block.span.of(document.text)), section, sign, below, over_table=over_table)

    @property
    def text(self) -> str:
        """What it says."""
        return self.annotated.line.text

    @cached_property
    def marker(self) -> str:
        """Its list sign as it is written."""
        return marker(self.block, self.text)

    @cached_property
    def body(self) -> Tokens:
        """Its tokens behind the list sign."""
        body = tuple(token for token in self.annotated.tokens if token.span.start >= len(self.marker))
        return without_comparisons(without_times(body, self.text), self.text)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the section of a line says of its awards (asked for, aimed at), told apart from what a sister line says.

    "c) Đề nghị tặng Bằng khen cho 2 người." reads as a heading; "d) Bà A được tặng ..." behind it is no part of it.
    """

    line: Line | None = None
    """The last line that opened a section."""
    outer: Section = field(default_factory=Section)
    """The section around that one."""
    told: bool = False
    """Whether that line told facts itself."""

    def of(self, line: Line) -> Section:
        """The section as it holds for the line."""
        sister = self.line is not None and line.section.headings == self.line.section.headings and self.told
        if not (sister and self.line and line.sign and line.sign == self.line.sign):
            return line.section
        return replace(line.section, proposal=self.outer.proposal, outlook=self.outer.outlook)

    def after(self, line: Line, reading: Reading) -> "Standing":
        """The same once the line is read."""
        headings = line.section.headings
        if self.line is not None and self.line.section.headings == headings:
            return self
        inner = self.line is not None and stands_above(self.line.section.headings, headings)
        outer = (
            self.line.section
            if inner and self.line
            else self.outer
            if stands_above(self.outer.headings, headings)
            else Section()
        )
        return Standing(line, outer, bool(reading.drafts) and not line.text.rstrip().endswith(":"))


def _below(block: Block | None, document: Document) -> tuple[str, str]:
    """The list sign of a block of running text and what stands behind it; both empty for a row of a table."""
    if block is None or block.kind == "row":
        return "", ""
    text = block.span.of(document.text)
    sign = marker(block, text)
    return sign, text[len(sign) :].strip()


def stands_above(upper: tuple[str, ...], lower: tuple[str, ...]) -> bool:
    """Whether the headings `upper` stand over those of `lower`."""
    return 0 < len(upper) < len(lower) and lower[: len(upper)] == upper
