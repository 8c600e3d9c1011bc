"""What stands in a line of a report, before anybody says what it means together."""

from dataclasses import dataclass

from extractor.record import AuthorityKind, Grade, Level, Qualifier, RecipientKind
from extractor.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a block (offsets from the block's start) and the rule or model that found it."""

    span: Span
    method: str


@dataclass(frozen=True, slots=True)
class AwardMention(Mention):
    """An award or achievement with its grades ("hạng Nhất, Nhì"); `slip` when its name is written wrongly."""

    code: str
    grades: tuple[Grade, ...] = ("",)
    slip: bool = False


@dataclass(frozen=True, slots=True)
class Giver:
    """A body as one that gives: its name written out, its level, branch, and stem in the word lists."""

    name: str
    level: Level
    kind: AuthorityKind
    stem: str = ""
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class BodyMention(Mention):
    """A body: its name as a recipient, and how it reads as a giver, if it can give.

    `proper`: it is told apart from others of its sort by a name of its own or by its place. `office`: the span
    begins with an office that speaks for it ("Chủ tịch").
    """

    name: str
    giver: Giver | None = None
    proper: bool = True
    office: bool = False
    receives: bool = True


@dataclass(frozen=True, slots=True)
class PersonMention(Mention):
    """A person or household, by name without title."""

    name: str
    titled: bool = False
    household: bool = False


@dataclass(frozen=True, slots=True)
class CountMention(Mention):
    """A number, or a word for an uncounted many (`value` None). `noun` is what is counted, `kind` what that is."""

    value: int | None
    qualifier: Qualifier = "exact"
    noun: str | None = None
    kind: RecipientKind = ""
    spelled: int | None = None
    title: bool = False


@dataclass(frozen=True, slots=True)
class TimesMention(Mention):
    """ "4 năm", "nhiều năm", "3 lần": how often."""

    value: int | None
    qualifier: Qualifier = "exact"
    consecutive: bool = False


@dataclass(frozen=True, slots=True)
class YearsMention(Mention):
    """Calendar or school years, each as the contract writes it. `labelled`: "năm", "năm học" stands before;
    `spanned`: told by its ends ("từ 2021 đến 2025")."""

    years: tuple[str, ...]
    labelled: bool = False
    spanned: bool = False


@dataclass(frozen=True, slots=True)
class GradeMention(Mention):
    """ "hạng Nhất" apart from its award, as in a breakdown by grade."""

    grade: Grade


@dataclass(frozen=True, slots=True)
class TierMention(Mention):
    """A tier of government by itself: "cấp tỉnh" (`rank`), or "huyện" where a giver is meant."""

    name: str
    level: Level
    rank: bool = False
    bare: bool = True


@dataclass(frozen=True, slots=True)
class DecisionMention(Mention):
    """A decision with its number and ISO date, either empty."""

    number: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class CueMention(Mention):
    """A cue word, by the name of its list."""

    name: str


@dataclass(frozen=True, slots=True)
class Mark(Mention):
    """A punctuation mark."""

    sign: str


@dataclass(frozen=True, slots=True)
class Word(Mention):
    """Text that no list knows."""
