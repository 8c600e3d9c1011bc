"""What a statement says, before it has an identity in a report. Spans count from the start of the block."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self

from extractor.mention import AwardMention, Giver
from extractor.record import Grade, Level, Qualifier, Rate, RecipientKind, Status
from extractor.span import Span


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of recipients, or of awards where `kind` is empty and `noun` too."""

    value: int | None
    qualifier: Qualifier
    kind: RecipientKind
    span: Span
    noun: str = ""
    spelled: int | None = None
    years: tuple[str, ...] = ()
    percent: bool = False
    listed: int | None = None
    """How many names stand with it, where they are told to be all: "3 tập thể là A, B và C"."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A named recipient: the person without title, the body written out."""

    name: str
    kind: RecipientKind
    span: Span
    role: str = ""
    unit: str = ""
    method: str = ""
    title: str = ""
    """What stands before a person's name, in small letters: "ông", "cô giáo"."""
    times: Tally | None = None
    years: tuple[str, ...] = ()
    """How often and when this one of a list got the award: "ông A (2021), bà B 2 năm"."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a breakdown: a count, and what sets it apart from the others."""

    tally: Tally
    span: Span
    years: tuple[str, ...] = ()
    givers: tuple[Giver, ...] = ()
    level: Level = ""
    grade: Grade = ""
    label: bool = False
    """Whether something besides the kind of recipient sets it apart: "12 đồng chí 60 năm"."""
    beside: bool = False
    """Whether it is of another year than the number before it, and no part of that: "40 (năm 2024: 36)"."""


@dataclass(frozen=True, slots=True)
class NameList:
    """Recipients listed behind a number ("cho 2 cá nhân là ..."); `closed`: the list claims to be whole.

    `items`: how many its semicolons part, 0 where it has none; `loose`: nothing says that those are all ("12 tập thể
    (Trường A, Trạm B)"), or they may be the places of those counted ("gồm thôn 3, thôn 4").
    """

    recipients: tuple[Recipient, ...]
    closed: bool
    span: Span
    items: int = 0
    loose: bool = False

    def number_of(self, kind: RecipientKind, told: int | None) -> int | None:
        """How many of a kind it names, beside a number of so many; None where that is not certain."""
        kinds = {one.kind for one in self.recipients}
        if not self.closed or (kinds == {"individual", "household"} and kind == "household"):
            return None  # "hộ ông A, bà B và hộ ông C": a couple, or two households
        alike = {kind, "individual"} if kind == "household" else {kind} if kind else kinds
        names = len(self.recipients)
        turns = sum(one.times.value or 1 if one.times else 1 for one in self.recipients)
        turns = names if names == told else turns  # "2 cá nhân: ông A (2 lần), bà B (1 lần)"
        if self.loose and turns * _FEW < (told or 0):
            return None
        named = turns if kinds <= alike else 0
        couples = kind == "household" and kinds == {"individual"} and named > (told or 0)
        return told if self.items == told else None if couples else named or None


_FEW = 2
"""A loose list of fewer names than one for so many counted tells some of them."""


@dataclass(frozen=True, slots=True)
class AwardPhrase:
    """An award with all that belongs to it alone: number, giver, years, and who it went to."""

    award: AwardMention
    span: Span
    count: Tally | None = None
    times: Tally | None = None
    consecutive: bool = False
    level: Level | None = None
    givers: tuple[Giver, ...] = ()
    years: tuple[str, ...] = ()
    tallies: tuple[Tally, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    names: NameList | None = None
    parts: tuple[Part, ...] = ()
    each: bool = False
    to_class: bool = False
    kind: RecipientKind = ""
    """Of a class that names nobody: "4 Giấy khen cho tập thể"."""
    referred: str = ""
    """The pronoun or common noun that it went to: "cho em", "tặng ông"."""
    owned: bool = False
    """Whether "của" leads to whom it went to: "Huân chương của ông A"."""
    late: bool = False
    """Whether its giver is told behind those it went to: "cho 46 đảng viên của Đảng bộ"."""
    per_year: bool = False
    """Whether its number is told as one of each year: "Gia đình văn hóa (mỗi năm): 4.120 hộ"."""
    withdrawn: bool = False
    """Whether a word of withdrawing stands before it: "thu hồi Bằng khen của" says from whom."""
    open: bool = False
    summed: bool = False
    """Whether "tổng số" stands before it."""
    counted: bool = False
    """Whether it heads lines that can only name who got it, its number having been told."""
    decision_no: str = ""
    decision_date: str = ""

    def to(self, end: int) -> Self:
        """The same phrase, reaching at least to `end`."""
        return replace(self, span=Span(self.span.start, max(self.span.end, end)))


@dataclass(frozen=True, slots=True)
class Draft:
    """One fact, as a row of `awards.csv` tells it; `parent` is the index of the draft it breaks down."""

    code: str
    span: Span
    method: str
    grade: Grade = ""
    status: Status = "granted"
    rate: Rate = "total"
    giver: Giver | None = None
    level: Level | None = None
    recipient: Recipient | None = None
    kind: RecipientKind = ""
    count: int | None = None
    qualifier: Qualifier = "exact"
    spelled: int | None = None
    years: tuple[str, ...] = ()
    times: int | None = None
    consecutive: bool = False
    parent: int | None = None
    slip: bool = False
    listed: int | None = None
    summed: bool = False
    broken: bool = False
    """Whether its parts are meant as all of it."""
    decision_no: str = ""
    decision_date: str = ""


@dataclass(frozen=True, slots=True)
class TotalDraft:
    """A number that the report gives for other figures of its own.

    `covers`: those drafts, where they are known; `certain`: they are all that it sums. `heads`: the lines right below
    it are its parts. `beside`: it sums a list or paragraphs on either side, and no word says on which. `under`: the
    line of the document that heads it and its like ("Tổng cộng:"), where it stands in one of its own. `also`: further
    awards that it counts with `code` ("30 Bằng khen, Giấy khen"). `giver`: name of whose awards alone it counts,
    `level`: that of those who gave them ("Cộng Giấy khen cấp xã"), `levels`: several ("cả ba cấp tỉnh, huyện, xã").
    """

    tally: Tally
    span: Span
    code: str = ""
    covers: tuple[int, ...] = ()
    certain: bool = True
    heads: bool = False
    beside: bool = False
    under: Span | None = None
    also: tuple[str, ...] = ()
    giver: str = ""
    level: Level = ""
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the lines above a statement have settled for it."""

    recipients: tuple[Recipient, ...] = ()
    award: AwardPhrase | None = None
    givers: tuple[Giver, ...] = ()
    level: Level = ""
    kind: RecipientKind = ""
    years: tuple[str, ...] = ()
    status: Status = "granted"
    rate: Rate = "total"
    tallies: tuple[Tally, ...] = ()
    beside: tuple[Recipient, ...] = ()
    each: bool = False
    shares: tuple[Tally, ...] = ()
    """The numbers of recipients who got theirs "lần lượt", one for each."""
    in_turn: bool = False
    """Whether each of several givers gave in a year of its own: "năm 2022 và 2023 lần lượt được A, B tặng"."""
    unnamed: RecipientKind | None = None
    """The kind told by a pronoun or common noun that no name was found for (ruling 20)."""
    denied: bool = False
    nobody: bool = False
    """Whether the sentence speaks of a class or denies: an award without a number then names nobody."""

    spoken: tuple[Sequence[Recipient], ...] = ()
    """Those named in each block of the section so far, whom a pronoun may mean."""

    owner: tuple[Giver, ...] = ()
    """The body that a line names and says nothing else of: it gives what is counted below, if nobody else does."""

    home: str = ""
    """The body that a line names and heads persons with: there they work."""

    titled: bool = False
    """Whether the line is the title of a list: headings that tell a kind ("I. Tập thể") part the list."""

    awards: tuple[AwardPhrase, ...] = ()
    """The awards that the line above a table tells, with their givers."""

    kind_below: bool = False
    """Whether the next line names those of a kind: "Tập thể: Chi hội A, Chi đoàn B." under the numbers."""

    wholes: tuple[tuple[int, Draft], ...] = ()
    """The numbers that the lines below break down, each with its index among all drafts of the report."""

    def under(self, other: "Context") -> "Context":
        """This context with what it leaves open taken from `other`, which stands above it."""
        return Context(
            self.recipients or other.recipients,
            self.award or other.award,
            self.givers or other.givers,
            self.level or other.level,
            self.kind or other.kind,
            self.years or other.years,
            self.status if self.status != "granted" else other.status,
            self.rate if self.rate != "total" else other.rate,
            owner=self.owner or other.owner,
            home=self.home or other.home,
            titled=self.titled or other.titled,
            wholes=self.wholes or other.wholes,
        )


NOTHING = Context()
"""What a line settles that names nobody and heads nothing."""


Reason = Literal["fact", "general", "denied", "aim", "thing"]
"""Why an award gave no fact. `fact`: a number or name stands beside it, so that a fact may have been missed. `general`:
nothing is told of it. `denied`: nobody got it. `aim`: it is aimed at. `thing`: the paper is meant as a thing."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """An award that ended in no fact."""

    span: Span
    why: Reason

    def shifted(self, by: int) -> Self:
        """The same, `by` characters further on."""
        return replace(self, span=self.span.shifted(by))


@dataclass(frozen=True, slots=True)
class Reading:
    """What one block gave: facts, stated totals, and the context it sets for what follows.

    `unread`: awards that ended in no fact; `unknown`: words that read as an award, and no list knows.
    """

    drafts: tuple[Draft, ...] = ()
    totals: tuple[TotalDraft, ...] = ()
    unread: tuple[Leftover, ...] = ()
    unknown: tuple[Span, ...] = ()
    context: Context = NOTHING
    follows: bool = False
    """Whether the block goes on with what the block above it began."""
    silent: bool = False
    """Whether the block was passed over as one that cannot tell of an award."""
