"""What a mention is taken for, in few words."""

from collections.abc import Callable
from typing import Any

from extractor.explain.told import Kind
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    DecisionMention,
    GradeMention,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
    YearsMention,
)
from extractor.messages import Lang, label
from extractor.record import Qualifier, RecipientKind

_KINDS: dict[type[Mention], Kind] = {
    AwardMention: "award",
    BodyMention: "body",
    CountMention: "count",
    TimesMention: "times",
    YearsMention: "years",
    GradeMention: "grade",
    TierMention: "tier",
    DecisionMention: "decision",
    CueMention: "cue",
}


def kind_of(mention: Mention) -> Kind | None:
    """What sort of mention it is; None for marks and words."""
    if isinstance(mention, PersonMention):
        return "household" if mention.household else "person"
    return _KINDS.get(type(mention))


def meaning(mention: Mention, lang: Lang) -> str:
    """What the program takes it for: a code, a name written out, a number."""
    says = _SAYS.get(type(mention))
    return says(mention, lang) if says else ""


def _award(mention: AwardMention, lang: Lang) -> str:
    grades = [label("grades", grade, lang) for grade in mention.grades if grade]
    return ", ".join((mention.code, *grades))


def _body(mention: BodyMention, lang: Lang) -> str:
    level = (
        f" ({label('explain', f'level_{mention.giver.level}', lang)})" if mention.giver and mention.giver.level else ""
    )
    roles = [
        label("explain", role, lang)
        for role, so in (("giver", mention.giver is not None), ("recipient", mention.receives and mention.proper))
        if so
    ]
    return f"{mention.name}{level}: {'/'.join(roles)}" if roles else f"{mention.name}{level}"


def _person(mention: PersonMention, _: Lang) -> str:
    return mention.name


def counted(value: int | None, qualifier: Qualifier, kind: RecipientKind, lang: Lang) -> str:
    """ "ít nhất 12 tập thể"."""
    number = label("counts", qualifier, lang, count=value)
    return f"{number} {label('kinds', kind, lang)}" if kind else number


def _count(mention: CountMention, lang: Lang) -> str:
    return counted(mention.value, mention.qualifier, mention.kind, lang)


def _times(mention: TimesMention, lang: Lang) -> str:
    number = label("counts", mention.qualifier, lang, count=mention.value)
    return f"{number} ×" if mention.value is not None else number


def _years(mention: YearsMention, _: Lang) -> str:
    return ", ".join(mention.years)


def _grade(mention: GradeMention, lang: Lang) -> str:
    return label("grades", mention.grade, lang) if mention.grade else ""


def _tier(mention: TierMention, lang: Lang) -> str:
    return label("explain", f"level_{mention.level}", lang) if mention.level else mention.name


def _decision(mention: DecisionMention, _: Lang) -> str:
    return " ".join(part for part in (mention.number, mention.date) if part)


def _cue(mention: CueMention, _: Lang) -> str:
    return mention.name


_SAYS: dict[type[Mention], Callable[[Any, Lang], str]] = {
    AwardMention: _award,
    BodyMention: _body,
    PersonMention: _person,
    CountMention: _count,
    TimesMention: _times,
    YearsMention: _years,
    GradeMention: _grade,
    TierMention: _tier,
    DecisionMention: _decision,
    CueMention: _cue,
}
