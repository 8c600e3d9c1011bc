"""Why mentions were taken for one person, and why namesakes were not: sentences for a clerk."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.fuzz import token_sort_ratio

from extractor.consolidation.days import day
from extractor.consolidation.grouping import verdict
from extractor.consolidation.identity import Recipient
from extractor.consolidation.mentions import Key, Mention
from extractor.consolidation.names import bare
from extractor.consolidation.places import Rule, Verdict
from extractor.folding import fold
from extractor.messages import Lang, label

_NAMED = 3  # of those held apart; somebody called Nguyễn Văn Hùng has many namesakes
Apart = Sequence[tuple[str, Rule]]
_Described = tuple[Recipient, str]


def why_joined(one: Recipient, lang: Lang) -> str:
    """Every rule that put mentions of the recipient together."""
    first, *others = one.mentions
    told = [_sentence(*pair, lang) for pair in _pairs(first, others)] or [_of_one_place(first, lang)]
    return " ".join(dict.fromkeys(sentence for sentence in (*told, _names(one, lang), _posts(one, lang)) if sentence))


def namesakes(found: Iterable[Recipient]) -> Mapping[Key, Apart]:
    """For each recipient, by its key, those of the same name, and those in its unit of nearly the same."""
    alike: dict[Key, dict[Key, _Described]] = defaultdict(dict)
    for one in found:
        described = (one, _who(one))
        alike[one.namesake][one.key] = alike[_nearly(one)][one.key] = described
    several = {shared: group for shared, group in alike.items() if len(group) > 1}
    everyone = {key: described for group in several.values() for key, described in group.items()}
    return {key: _held_apart(described, several) for key, described in everyone.items()}


def why_apart(others: Apart, lang: Lang) -> str:
    """Who else bears the name, and what holds them apart."""
    by_rule: dict[Rule, list[str]] = defaultdict(list)
    for who, rule in others:
        by_rule[rule].append(who)
    return " ".join(label("apart", rule, lang, who=", ".join(who)) for rule, who in by_rule.items())


def _pairs(first: Mention, others: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, Verdict]]:
    """Each mention with the first that it was put to."""
    for at, other in enumerate(others):
        judged = [(one, verdict(one, other)) for one in (first, *others[:at])]
        yield next(((one, other, found) for one, found in judged if found.same), (first, other, _BY_GROUP))


_BY_GROUP = Verdict(True, "only_one")


def _sentence(one: Mention, other: Mention, found: Verdict, lang: Lang) -> str:
    number, dated = next(((no, date) for _, no, date in sorted(one.decisions & other.decisions)), ("", ""))
    return label(
        "joined", found.rule, lang, place=_place(one), other=_place(other), number=number, date=day(dated, lang)
    )


def _of_one_place(told: Mention, lang: Lang) -> str:
    """Rows whose places are read alike: as they are written, or in two ways."""
    written = {fold(row.recipient_unit): row.recipient_unit for row in reversed(told.rows) if row.recipient_unit}
    if len(written) > 1:
        other, place = list(written.values())[-2:]
        return label("joined", "wording", lang, place=place, other=other)
    return label("joined", "place" if told.site else "no_place", lang, place=_place(told))


def _names(one: Recipient, lang: Lang) -> str:
    written = list(dict.fromkeys(" ".join(row.recipient_name.split()) for row in one.rows))
    return label("joined", "names", lang, names=_quoted(written)) if len(written) > 1 else ""


def _posts(one: Recipient, lang: Lang) -> str:
    posts = {fold(row.recipient_role): row.recipient_role for row in reversed(one.rows) if row.recipient_role}
    return label("joined", "posts", lang, posts=_quoted(list(posts.values())[::-1])) if len(posts) > 1 else ""


def _quoted(texts: Iterable[str]) -> str:
    return ", ".join(f"“{text}”" for text in texts)


def _place(told: Mention) -> str:
    return told.site.place.written if told.site else ""


def _nearly(one: Recipient) -> Key:
    """What it shares with those in its unit whose names differ by marks alone."""
    return bare(one.namesake[-1].partition("|")[0]), one.mentions[0].home


def _held_apart(described: _Described, several: Mapping[Key, Mapping[Key, _Described]]) -> Apart:
    """The few whose name and workplace are most like, the likest first, and what holds each apart."""
    one, text = described
    others = {**several.get(_nearly(one), {}), **several.get(one.namesake, {})}
    told = [other for key, other in others.items() if key != one.key]
    if len(told) > _NAMED:
        ranked = process.extract(text, [who for _, who in told], scorer=token_sort_ratio, limit=_NAMED)
        told = [told[at] for _, _, at in ranked]
    return [(f"{who} ({other.id})", _between(one, other)) for other, who in told]


def _between(one: Recipient, other: Recipient) -> Rule:
    """What holds two namesakes apart; where no rule does, each of them fits somebody else as well."""
    if one.namesake != other.namesake:
        return "accents"
    rules = (verdict(a, b) for a in one.mentions for b in other.mentions)
    return next((found.rule for found in rules if not found.same), "several")


def _who(one: Recipient) -> str:
    """Name, workplace, and reporting unit, as far as they are known."""
    first = one.rows[0]
    return " - ".join(part for part in (first.recipient_name, _place(one.mentions[0]), first.unit_name) if part)
