"""Numbers of a line with what they count: recipients, years, or the award right behind them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import regex

from extractor.mention import CountMention, Mention, TimesMention
from extractor.mentions import numbers
from extractor.record import RecipientKind
from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit
from extractor.words.phrases import phrase

_SKIPPED = regex.compile(r"\s(?:lượt|em|số|toàn thể|nữ|nam)(?=\s)")

_TURNS = regex.compile(r"\slượt(?=\s(?:đạt|được|khen)\s|\s?[.,;)]|\s?$)")


_THING = regex.compile(r"\s(?:tấm|chiếc|tờ|lá|bức|cái)\s")
"""Between a number and a paper: "hai [tấm] bằng khen"."""


def counted_numbers(line: Lexed, award_starts: set[int]) -> Iterator[Mention]:
    """All numbers, years, and decisions; `award_starts`: where the awards of the line begin."""
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
    thing = _THING.match(line.folded, end) if count.value != 1 else None
    before_award = bool(award_starts & {end, end + 1, thing.end() if thing else end})
    noun = None if before_award else _clear_of(award_starts, line, _noun(line, end))
    people = noun is not None and noun.key == "individual" and count.span.start == 0  # "Năm trinh sát được tặng"
    if count.method == "count.words" and count.value == 5 and not people and _is_year_word(line, count.span):
        return
    if noun or count.method != "count.words" or before_award:
        yield count
    figure = count.method == "count" and not before_award
    label = _noun_before(line, count.span.start) if figure else None
    if label and (noun or (count.value is not None and _ends_behind(line, end))):
        counted = noun if noun and noun.key else label  # "tập thể 71 lượt" counts bodies
        span = Span(label.span.start, noun.span.end if noun else end)
        yield _again(line, replace(count, span=span), counted)
    elif noun:
        # Beside the bare number, which stays where the noun turns out to be a body's name ("2 Đảng bộ xã").
        span = Span(count.span.start, _past_joined(line, noun))
        yield _again(line, replace(count, span=span), noun)
    elif count.method == "count.percent":
        yield count


def _again(line: Lexed, count: CountMention, noun: Hit) -> CountMention:
    """The count with its noun, and with what says both again: in words, "43 cá nhân (bốn mươi ba cá nhân)", or in
    figures, "mười hộ, ghi bằng số là 10"."""
    told = noun.span.of(line.folded)
    counted = replace(count, noun=told, kind=_KINDS[noun.key])
    spelled = count.spelled is not None
    in_words = spelled and count.spelled == count.value and line.folded[count.span.start].isalpha()
    if in_words and (written := numbers.written_behind(line.folded, noun.span.end, told, counted.kind)):
        return replace(counted, value=written[0], span=Span(count.span.start, written[1]))
    again = None if spelled else numbers.spelled_behind(line.folded, count.span.end, told, counted.kind)
    return replace(counted, spelled=again[0], span=Span(count.span.start, again[1])) if again else counted


def _clear_of(award_starts: set[int], line: Lexed, noun: Hit | None) -> Hit | None:
    """A noun cut before an award that begins in it: "31 hộ [sản xuất, kinh doanh giỏi]"."""
    cut = next((start for start in award_starts if noun and noun.span.start < start < noun.span.end), None)
    if noun is None or cut is None or noun.key != "household":
        return noun
    return Hit(Span(noun.span.start, len(line.text[:cut].rstrip())), noun.label, noun.key)


def _noun_before(line: Lexed, start: int) -> Hit | None:
    """The noun that stands before its number: "tập thể 14", "giáo viên 32 người"."""
    led = phrase("numbers.toml", "noun_led").search(line.folded, max(0, start - _LABEL), start)
    if not (led or line.ending("noun", start - 1) or line.ending("noun", start - 3)):  # a colon may stand between
        return None
    pattern, begin = phrase("numbers.toml", "noun_before"), max(0, start - _LABEL)
    for found in pattern.finditer(line.folded, begin, start, overlapped=True):
        noun = line.at("noun", found.start("noun"))
        if noun and noun.span.end == found.end("noun"):
            return noun
    return None


_LABEL = 40
"""Characters up to a number that are looked at for its noun."""


def _ends_behind(line: Lexed, end: int) -> bool:
    return phrase("numbers.toml", "number_ends").match(line.folded, end) is not None


def _past_joined(line: Lexed, noun: Hit) -> int:
    """Past further nouns under one number: "640 lượt cán bộ[, công chức, người lao động]", "5 khoa[, phòng]"."""
    end = noun.span.end
    joins, plain = _JOINING.get(noun.key, (None, _is_plain))
    while joins and (joint := joins.match(line.folded, end)):
        more = line.at("noun", joint.end())
        if more is None or more.key != noun.key or not plain(line, more) or _COUNTED.match(line.folded, more.span.end):
            break
        end = more.span.end
    return end


_JOINT = regex.compile(r",\s|\svà\s")
_COUNTED = regex.compile(r"\s\d")
"""Behind a further noun: it has a number of its own, "9 người, giáo viên 43 người".
"""


def _is_plain(line: Lexed, noun: Hit) -> bool:
    """Whether it is of several syllables and no title before a name: "12 em và [cô giáo] Lò Thị Mơ"."""
    written, behind = noun.span.of(line.text), line.text[noun.span.end :].lstrip()[:1]
    return " " in written and written.islower() and not behind.isupper()


def _is_sort(line: Lexed, noun: Hit) -> bool:
    """Whether it is a plain word for bodies that ends the run: not "5 khoa, [phòng] Khám A", "5 tổ, [đội] trưởng"."""
    return noun.span.of(line.text).islower() and _SORT_ENDS.match(line.folded, noun.span.end) is not None


_SORT_ENDS = regex.compile(
    r"\s?(?:[.,;:)(]|$)|\s(?:và|được|đạt|nhận|đã|cùng|có|trực thuộc|thuộc|cuả|trong|trên|vì|năm)(?!\p{L})"
)
_JOINING: dict[str, tuple[regex.Pattern[str], Callable[[Lexed, Hit], bool]]] = {
    "individual": (_JOINT, _is_plain),
    "collective": (regex.compile(r",\s"), _is_sort),
}
"""What joins further nouns under one number, and which go on so, for each kind."""

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
