"""A line as a sequence of mentions, marks, and unknown words, without gaps or overlaps."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

import regex

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    DecisionMention,
    GradeMention,
    Mark,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.mentions import numbers
from extractor.mentions.bodies import bodies
from extractor.mentions.cues import cues
from extractor.mentions.persons import persons
from extractor.mentions.slips import slips
from extractor.record import Grade, RecipientKind
from extractor.span import Span
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit
from extractor.words.phrases import phrase

_PIECE = regex.compile(r"[\p{L}\p{M}\d&/.'’_]+(?<!\.)|\S")
_SKIPPED = regex.compile(r"\s(?:lượt|em|số|toàn thể|nữ|nam)(?=\s)")

_TURNS = regex.compile(r"\slượt(?=\s(?:đạt|được)\s)")

# Of two mentions that overlap the one of the earlier kind stays; of one kind the longer:
#   "Giấy khen Sở Y tế tỉnh":  [Giấy khen] award   [Sở Y tế tỉnh] body beats [tỉnh] tier, [Y tế] ...
_RANKED: tuple[type[Mention], ...] = (
    DecisionMention,
    AwardMention,
    BodyMention,
    PersonMention,
    GradeMention,
    YearsMention,
    TimesMention,
    CountMention,
    TierMention,
    CueMention,
)
_RANK = {kind: rank for rank, kind in enumerate(_RANKED)}


Model = Callable[[str], Iterable[Mention]]
"""Finds persons and bodies in a text by other means than rules."""


def tokens(line: Lexed, model: Model | None = None) -> tuple[Mention, ...]:
    """The line's mentions in order; the model adds persons and bodies where the rules found none."""
    found = resolve([*_mentions(line)])
    if model and has_room_for_name(line.text, found):
        taken = [mention for mention in found if not isinstance(mention, CueMention) or mention.name in _NO_NAMES]
        free = partial(_free, taken)
        found = resolve([*found, *filter(free, model(line.text))])
    return tuple(_filled(line.text, found))


# Cues that no name begins with: "[Luật Thi] đua, khen thưởng".
_NO_NAMES = frozenset({"plain", "movement"})


def _free(taken: Sequence[Mention], mention: Mention) -> bool:
    return not any(mention.span.overlaps(other.span) for other in taken)


_NAME = regex.compile(r"\p{Uppercase}\S*\s+\S")
"""Of two words at least, the first with a capital: the model is believed in no other name."""


def has_room_for_name(text: str, found: Iterable[Mention]) -> bool:
    """Whether a name that the model would add can stand between the mentions; cues make way for one."""
    end = 0
    for mention in found:
        if not isinstance(mention, CueMention):
            if _NAME.search(text, end, mention.span.start):
                return True
            end = mention.span.end
    return _NAME.search(text, end) is not None


def _mentions(line: Lexed) -> Iterator[Mention]:
    awards = list(_awards(line))
    awards += [
        AwardMention(span, "award.slip", code, slip=True)
        for span, code in slips(line.folded, (award.span for award in awards))
    ]
    yield from awards
    yield from bodies(line)
    yield from persons(line)
    yield from _tiers(line)
    yield from _numbers(line, {award.span.start for award in awards})
    yield from cues(line, awards)


def _awards(line: Lexed) -> Iterator[AwardMention]:
    alike = [hit.span for hit in line.labelled("cue") if hit.key == "not_award"]
    for hit in (*line.labelled("award"), *line.labelled("slip")):
        if any(span.contains(hit.span) for span in alike):
            continue
        code, end = _by_party_years(line, hit)
        grades, end = _grades(line, hit) if end == hit.span.end else (("",), end)
        span = _with_quote(line.text, _with_text(line, hit, end))
        yield AwardMention(span, f"award.{hit.label}", code, grades, slip=hit.label == "slip")


def _by_party_years(line: Lexed, hit: Hit) -> tuple[str, int]:
    """ "Huy hiệu 30, 40, 50 năm tuổi Đảng": the badge of the Party, whatever years it is for."""
    years = phrase("numbers.toml", "party_years").match(line.folded, hit.span.end) if hit.key == "HUY_HIEU" else None
    return ("HUY_HIEU_DANG", years.end()) if years else (hit.key, hit.span.end)


def _grades(line: Lexed, hit: Hit) -> tuple[tuple[Grade, ...], int]:
    """The grades behind an award that has them ("hạng Nhất, Nhì"), and where they end."""
    graded = rulebook.awards()[hit.key].grades
    match = phrase("numbers.toml", "grades").match(line.folded, hit.span.end) if graded else None
    if match is None:
        return ("",), hit.span.end
    return tuple(numbers.grade_of(text) for text in match.captures("grade")), match.end()


_QUOTES = '"“”»'
_TEXT = regex.compile(r"\s[\"“«](?P<text>[^\"“”»«\n]{3,120})[\"”»]")


def _with_text(line: Lexed, hit: Hit, end: int) -> Span:
    """Takes in the words in quotes behind a paper: Kỷ niệm chương "Bảo vệ an ninh Tổ quốc". They say what for, and
    name no giver; a title there is an award itself (ruling 5)."""
    match = _TEXT.match(line.text, end) if rulebook.awards()[hit.key].paper else None
    if match is None or line.at("award", match.start("text") - 1) or line.at("slip", match.start("text") - 1):
        return Span(hit.span.start, end)
    return Span(hit.span.start, match.end())


def _with_quote(text: str, span: Span) -> Span:
    """Takes in the mark that closes a quoted title: Tập thể "Lao động tiên tiến"."""
    opened = any(mark in span.of(text) for mark in '"“«') or text[span.start - 1 : span.start] in ('"', "“", "«")
    return Span(span.start, span.end + 1) if opened and text[span.end : span.end + 1] in tuple(_QUOTES) else span


def _tiers(line: Lexed) -> Iterator[TierMention]:
    for hit in line.labelled("tier"):
        tier = next(tier for tier in rulebook.tiers() if tier.name == hit.key)
        rank = line.folded[: hit.span.start].endswith("cấp ")
        if not rank and (
            (tier.level == "grassroots" and hit.span.of(line.folded) != tier.name) or _inside_word(line, hit)
        ):
            continue
        span = Span(hit.span.start - 4, hit.span.end) if rank else hit.span
        yield TierMention(span, "tier", tier.name, tier.level, rank, tier.bare)


def _inside_word(line: Lexed, tier: Hit) -> bool:
    """Whether the tier is a syllable of a longer word: the "bộ" of "cán bộ", the "tư" of "tư pháp"."""
    if tier.span.of(line.text) == "tư":  # "TƯ" in small letters is no tier
        return True
    longer = (hit for hit in line.hits if hit.label in ("noun", "role", "title"))
    return any(hit.span.contains(tier.span) and len(hit.span) > len(tier.span) for hit in longer)


def _numbers(line: Lexed, award_starts: set[int]) -> Iterator[Mention]:
    for mention in numbers.in_line(line.text, line.folded):
        if isinstance(mention, CountMention):
            yield from _counted(line, mention, award_starts)
        else:
            yield mention


def counts_recipients(line: Lexed) -> bool:
    """Whether a number of recipients may stand in a line without awards."""
    found = (mention for count in numbers.counts(line.folded) for mention in _counted(line, count, set()))
    return any(isinstance(one, CountMention) and one.noun is not None and one.value is not None for one in found)


def _counted(line: Lexed, count: CountMention, award_starts: set[int]) -> Iterator[Mention]:
    """A count with what is counted: recipients, years, or the award right behind it."""
    end = count.span.end
    if match := phrase("numbers.toml", "times").match(line.folded, end):
        if count.method != "count.words" or not phrase("numbers.toml", "age").search(line.folded[: count.span.start]):
            times = Span(count.span.start, match.end())
            yield TimesMention(times, count.method, count.value, count.qualifier, bool(match["consecutive"]))
        return
    before_award = bool(award_starts & {end, end + 1})
    noun = None if before_award else _noun(line, end)
    people = noun is not None and noun.key == "individual" and count.span.start == 0  # "Năm trinh sát được tặng"
    if count.method == "count.words" and count.value == 5 and not people and _is_year_word(line, count.span):
        return
    if noun or count.method != "count.words" or before_award:
        yield count
    if noun:
        # Beside the bare number, which stays where the noun turns out to be a body's name ("2 Đảng bộ xã").
        span = Span(count.span.start, _past_joined(line, noun))
        yield replace(count, span=span, noun=noun.span.of(line.folded), kind=_KINDS[noun.key])
    elif count.method == "count.percent":
        yield count


def _past_joined(line: Lexed, noun: Hit) -> int:
    """Past further nouns for persons under one number: "640 lượt cán bộ[, công chức, người lao động]"."""
    end = noun.span.end
    while noun.key == "individual" and (joint := _JOINT.match(line.folded, end)):
        more = line.at("noun", joint.end())
        if more is None or more.key != noun.key or not _is_plain(line, more):
            break
        end = more.span.end
    return end


_JOINT = regex.compile(r",\s|\svà\s")


def _is_plain(line: Lexed, noun: Hit) -> bool:
    """Whether it is of several syllables and no title before a name: "12 em và [cô giáo] Lò Thị Mơ"."""
    written, behind = noun.span.of(line.text), line.text[noun.span.end :].lstrip()[:1]
    return " " in written and written.islower() and not behind.isupper()


_KINDS: dict[str, RecipientKind] = {
    "individual": "individual",
    "collective": "collective",
    "household": "household",
    "": "",
}
_YEAR_BEFORE = regex.compile(
    r"(?:mỗi|hằng|hàng|trong|một|các|những|của|cả|cuối|đầu|từng|nhiều|theo|vào|từ|đến|\d|^)\s?$"
)


def _is_year_word(line: Lexed, span: Span) -> bool:
    """Whether "năm" is the year and not the number: "mỗi năm Hội ..." against "năm tập thể"."""
    return span.of(line.folded) == "năm" and _YEAR_BEFORE.search(line.folded[: span.start]) is not None


def _noun(line: Lexed, end: int) -> Hit | None:
    """What a number counts: a noun of the list, also behind "lượt" or "cho", or the plain word for a body."""
    given = phrase("numbers.toml", "given_to").match(line.folded, end)
    skipped = _SKIPPED.match(line.folded, end)
    shared = end - 2 if line.folded.endswith(" số", 0, end) else end  # "98% [số hộ]"
    starts = (skipped.end() if skipped else end, given.end() if given else end, end, shared)
    found = next((hit for start in starts if (hit := line.at("noun", start))), None)
    if found is None and (turns := _TURNS.match(line.folded, end)):
        return Hit(Span(turns.start() + 1, turns.end()), "noun", "")
    body = line.at("head", end)
    if body and body.span.of(line.text).islower() and (found is None or len(body.span) > len(found.span)):
        return Hit(body.span, "noun", "collective")
    return found


def _rank(mention: Mention) -> float:
    """A title proves a person, whatever body's head is in the name: "ông Lê Văn Trường", "thầy Ngô Khoa"."""
    titled = isinstance(mention, PersonMention) and mention.titled
    return _RANK[BodyMention] - 0.5 if titled else _RANK[type(mention)]


def resolve(mentions: list[Mention]) -> list[Mention]:
    """The mentions that stay when overlaps are settled, in order of place."""
    kept: list[Mention] = []
    starts: list[int] = []
    for mention in sorted(mentions, key=lambda m: (_rank(m), m.span.start - m.span.end, m.span.start)):
        place = bisect_right(starts, mention.span.start)
        if not any(mention.span.overlaps(other.span) for other in kept[max(place - 1, 0) : place + 1]):
            kept.insert(place, mention)
            starts.insert(place, mention.span.start)
    return kept


def _filled(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions, and a mark or word for each piece of text between them."""
    end = 0
    for mention in [*mentions, None]:
        stop = mention.span.start if mention else len(text)
        for match in _PIECE.finditer(text, end, stop):
            span = Span(*match.span())
            piece = match[0]
            if piece not in '"“”„«»':
                worded = piece[0].isalpha() or piece[0].isdecimal()
                yield Word(span, "word") if worded else Mark(span, "mark", piece)
        if mention:
            yield mention
            end = mention.span.end
