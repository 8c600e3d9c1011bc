"""The parts of a count: "(trong đó năm 2021: 4 tập thể, năm 2022: 5)", "(4 Xã, 2 Huyện)", "trong đó 12 tập thể"."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    GradeMention,
    Mark,
    Mention,
    PersonMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.record import Grade, Level
from extractor.span import Span
from extractor.statements.cursor import Tokens, closing, folded_words, is_cue, is_mark, is_word, listed_words
from extractor.statements.draft import Part, Tally
from extractor.statements.phrase.givers import committee
from extractor.statements.phrase.kinds import is_class, only_kind
from extractor.statements.phrase.tallies import tally_of
from extractor.statements.phrase.tiers_meant import outright
from extractor.words import rulebook
from extractor.words.phrases import phrase


def parts(inside: Tokens, text: str) -> tuple[Part, ...]:
    """The parts that `inside` tells, none when it says anything else (an award, a count that nothing sets apart)."""
    found: list[Part] = []
    inside = _with_numbers_apart(_without_rest(_without_inner(_with_nouns_apart(inside, text)), text), text)
    if any(is_word(token, text, "compares") for token in inside):
        return ()
    if inside and inside[0].span.of(text).lower() in listed_words("sums_in_brackets"):  # "7 giải Ba (tổng 14 giải)"
        return ()
    for group in _without_remark(list(_groups(inside)), text):
        part = _part(group, text)
        if part is None and found and (part := _carried(group, found[-1])) is None:
            return ()
        if part is None:
            return ()
        found.append(part if part.years or not found else _labelled_as(part, found[-1], group))
    return tuple(_as_business(_as_sector(part, found, text), found, text) for part in found)


def _with_nouns_apart(inside: Tokens, text: str) -> Tokens:
    """The tokens with a noun that a number took for its own given to the label behind the comma, where that has its
    number behind it too: "hội viên cao tuổi 9 người, [hội viên] trẻ 24 người"."""
    kept: list[Mention] = []
    for place, token in enumerate(inside):
        comma = token.span.of(text).rfind(",")
        labels = isinstance(token, CountMention) and comma > 0 and place > 0 and isinstance(inside[place - 1], Word)
        if labels and _is_label(inside, place + 1):
            end = token.span.start + comma
            kept += [
                replace(token, span=Span(token.span.start, end)),
                Mark(Span(end, end + 1), "mark", ","),
                Word(Span(end + 2, token.span.end), "word"),
            ]
        else:
            kept.append(token)
    return kept


def _is_label(inside: Tokens, index: int) -> bool:
    """Whether words stand there, and a number right behind them, which ends its part."""
    place = index
    while place < len(inside) and isinstance(inside[place], Word):
        place += 1
    number = place < len(inside) and isinstance(inside[place], CountMention)
    return place > index and number and (place + 1 == len(inside) or is_mark(inside[place + 1], ",;."))


def _with_numbers_apart(inside: Tokens, text: str) -> Tokens:
    """The tokens with the number of a part that reads as that of a place as what it is, where the numbers beside it
    stand behind their nouns too: "công nhân 21, giáo viên 18, cán bộ [khu dân cư 17]"."""
    counts = [token for token in inside if isinstance(token, CountMention)]
    if len(counts) < _SEVERAL or not all(one.noun and text[one.span.end - 1].isdigit() for one in counts):
        return inside
    ends = (*inside[1:], None)
    return [
        replace(counts[0], span=token.span, value=int(found[1]), spelled=None)
        if isinstance(token, BodyMention)
        and (found := _NUMBER.search(token.span.of(text)))
        and (after is None or is_mark(after, ",;."))
        else token
        for token, after in zip(inside, ends, strict=True)
    ]


_SEVERAL = 2
_NUMBER = regex.compile(r"\s(\d{1,4})$")


def _as_sector(part: Part, beside: list[Part], text: str) -> Part:
    """ "quân sự 40 người, biên phòng 51 người, [công an] 21 người": beside sectors it is one, and gives nothing."""
    bare = bool(part.givers) and all(not giver.level for giver in part.givers) and part.span.of(text)[:1].islower()
    sectors = any(not (one.givers or one.level or one.years) for one in beside)
    return replace(part, givers=()) if bare and sectors else part


def _as_business(part: Part, beside: list[Part], text: str) -> Part:
    """ "9 doanh nghiệp, 4 hợp tác xã và 6 hộ kinh doanh": a household that trades is a unit among units."""
    trades = any(fold(part.span.of(text)).find(word) >= 0 for word in folded_words("businesses"))
    units = {one.tally.kind for one in beside if one is not part} == {"collective"}
    return replace(part, tally=replace(part.tally, kind="collective")) if trades and units else part


def _without_inner(inside: Tokens) -> Tokens:
    """The tokens without brackets that break a part down once more: "giáo viên 30 (mầm non 10, tiểu học 20)"."""
    kept: list[Mention] = []
    place = 0
    while place < len(inside):
        end = closing(inside, place) if is_mark(inside[place], "(") else place
        numbered = bool(kept) and isinstance(kept[-1], CountMention)
        inner = numbered and any(isinstance(token, CountMention) for token in inside[place:end])
        kept += [] if inner else [inside[place]]
        place = end + 1 if inner else place + 1
    return kept


def _without_rest(inside: Tokens, text: str) -> Tokens:
    """The tokens without those who are left, of whom no number is told: "khối trường 9[, phần còn lại là các thôn]"."""
    for place, token in enumerate(inside):
        behind = fold(text[token.span.end : inside[-1].span.end])
        numbered = any(isinstance(other, CountMention) and other.value is not None for other in inside[place:])
        if is_mark(token, ",;") and not numbered and phrase("statements.toml", "rest").match(behind):
            return inside[:place]
    return inside


def _without_remark(groups: list[list[Mention]], text: str) -> list[list[Mention]]:
    """The groups but the last, where it tells no number and names nobody: "9 nông dân[, thật đáng khâm phục]"; what a
    colon leads to, or a noun for recipients, is no remark: "3 nhóm: công chức, viên chức"."""
    last = groups[-1] if len(groups) > 1 else ()
    names = PersonMention | AwardMention | CountMention
    told = any(isinstance(token, names) or (isinstance(token, BodyMention) and token.proper) for token in last)
    led = any(is_mark(token, ":") for group in groups for token in group)
    if not last or told or led or is_class(text[last[0].span.start : last[-1].span.end]):
        return groups
    return groups[:-1]


def _carried(group: list[Mention], before: Part) -> Part | None:
    """A part that leaves out its label, for it stands under the one before."""
    count = next((token for token in group if isinstance(token, CountMention) and token.value is not None), None)
    if count is None or count.kind == "" or any(isinstance(token, AwardMention) for token in group):
        return None
    return Part(tally_of(count), Span(group[0].span.start, group[-1].span.end), before.years)


def _labelled_as(part: Part, before: Part, group: list[Mention]) -> Part:
    """ "2023: 12 tập thể, 60 cá nhân; 2024: ...": the year holds for the kinds behind it."""
    bare = len(group) == 1 and part.tally.kind and part.tally.kind != before.tally.kind
    return replace(part, years=before.years) if bare else part


def _groups(inside: Tokens) -> Iterator[list[Mention]]:
    """The tokens of each part: parted by commas, semicolons, "và"; each has one count."""
    group: list[Mention] = []
    for token in inside:
        if is_mark(token, ",;") or is_cue(token, "and"):
            if any(isinstance(member, CountMention) for member in group):
                yield group
                group = []
        elif not is_cue(token, "including", "filler"):
            group.append(token)
    if group:
        yield group


def _part(group: list[Mention], text: str) -> Part | None:
    count = _count(group, text)
    uncounted = count is None or (count.value is None and count.method != "count.percent")
    if count is None or uncounted or any(isinstance(token, AwardMention) for token in group):
        return None
    years = next((token.years for token in group if isinstance(token, YearsMention)), ())
    givers = tuple(
        token.giver
        for token in group
        if isinstance(token, BodyMention)
        and token.giver
        and not (token.giver.excluded or _is_sector(token, group, text))
    )
    givers = givers or tuple(committee(tier.name, tier.level) for tier in _tiers_meant(group, count))
    level: Level = next((token.level for token in outright(group)), "")
    tally = replace(tally_of(count), kind="") if count.noun in _TIER_NOUNS and givers else tally_of(count)
    grade: Grade = next((token.grade for token in group if isinstance(token, GradeMention)), "")
    labels = group[: group.index(count)]
    named = any(
        isinstance(token, TimesMention | Word) or is_cue(token, "commend") or _is_sector(token, group, text)
        for token in labels
    )
    told = years or givers or level or tally.kind or grade or named or _timed(group, count)
    if not told and not only_kind(text[group[0].span.start : group[-1].span.end]):
        return None
    tally = replace(tally, kind=tally.kind or only_kind(text[group[0].span.start : group[-1].span.end]))
    span = Span(group[0].span.start, group[-1].span.end)
    return Part(tally, span, tuple(years), givers, level, grade, label=_timed(group, count))


def _is_sector(token: Mention, group: list[Mention], text: str) -> bool:
    """Whether it is a sector that those of a part are of, and gives nothing: "[ngành giáo dục] chiếm 8 tập thể"."""
    words = token.span.of(text).lower().split() if isinstance(token, BodyMention) else [""]
    gives = is_cue(group[0], "of") or any(is_cue(one, "give") for one in group)
    return words[0] in listed_words("sectors") and not gives


def _count(group: list[Mention], text: str) -> CountMention | None:
    """The number of a part, which is none that only numbers its label: "đợt 1: 18 cá nhân"."""
    counts = [token for token in group if isinstance(token, CountMention)]
    named = [token for token in counts if phrase("parts.toml", "turn").search(fold(text[: token.span.start])) is None]
    return next(iter(named or counts), None)


def _timed(group: list[Mention], count: CountMention) -> bool:
    """ "12 đồng chí 60 năm", "12 người nhận Huy hiệu 60 năm": the years of membership set the part apart."""
    return any(
        isinstance(token, TimesMention) or token.method == _NUMBERED for token in group[group.index(count) + 1 :]
    )


def own_as_label(inside: Tokens, code: str) -> Tokens:
    """The tokens of a breakdown with the award itself, named again in each part, as a plain word.

    "trong đó: 25 Giấy khen cho tập thể, 61 Giấy khen cho cá nhân". A later part that leaves it out, or names another
    award, is no part of it: then nothing is changed. Badges of the Party are told apart by years as well.
    """
    groups = list(_groups(inside))
    again = [[token for token in group if isinstance(token, AwardMention)] for group in groups]
    named = [len(found) == 1 and found[0].code == code for found in again]
    badges = code == _BADGE and named[:1] == [True]
    aged = [badges and not found and _has_years(group) for found, group in zip(again, groups, strict=True)]
    if not groups or not all(one or other for one, other in zip(named, aged, strict=True)):
        return inside
    return [_as_word(token) if isinstance(token, AwardMention) else token for token in inside]


def _has_years(group: list[Mention]) -> bool:
    """ "40 năm 61 đồng chí", "39 đồng chí 50 năm"."""
    return any(isinstance(token, TimesMention) for token in group)


_BADGE = "HUY_HIEU_DANG"
_NUMBERED = "numbered"


def _as_word(award: AwardMention) -> Word:
    return Word(award.span, _NUMBERED if award.code == _BADGE else "word")


_TIER_NOUNS = {tier.name: tier for tier in rulebook.tiers()}


def _tiers_meant(group: list[Mention], count: CountMention) -> Iterator[rulebook.TierRule]:
    """ "4 Xã" in a breakdown is four papers of the commune, not four communes."""
    if count.noun in _TIER_NOUNS:
        yield _TIER_NOUNS[count.noun]
    for token in outright(group):
        if token.bare and not token.rank:
            yield _TIER_NOUNS[token.name]


__all__ = ["Part", "Tally", "parts"]
