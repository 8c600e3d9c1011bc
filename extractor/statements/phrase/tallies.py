"""Numbers of recipients, alone and in lists."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    Mention,
    PersonMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.record import Qualifier, RecipientKind
from extractor.span import Span
from extractor.statements.cursor import (
    Tokens,
    at,
    closing,
    ends_sentence,
    is_cue,
    is_mark,
    receives,
    starts_award,
)
from extractor.statements.draft import Tally
from extractor.words import rulebook

_OPEN_ENDED = frozenset({"…", "..."})


def tally_of(token: CountMention | TimesMention) -> Tally:
    """A count or "4 năm" as a tally."""
    if isinstance(token, TimesMention):
        return Tally(token.value, token.qualifier, "", token.span)
    percent = token.method == "count.percent"
    return Tally(token.value, token.qualifier, token.kind, token.span, token.noun or "", token.spelled, percent=percent)


def tally_list(tokens: Tokens, index: int, *, bare: bool, subject: bool = False) -> tuple[tuple[Tally, ...], int]:
    """ "8 tập thể, 35 cá nhân": the numbers from `index` on; `bare`: the first may lack a noun ("424").

    A list that is `subject` of a verb is taken whole. A qualifier before the list passes on to all of it
    (ruling 21); a number that opens a statement of its own ("35 cá nhân được tặng ...") is left to that.
    """
    found: list[Tally] = []
    end = index
    while isinstance(token := at(tokens, index), CountMention) and (token.noun is not None or (bare and not found)):
        if starts_award(tokens, index) or (found and not subject and _opens_statement(tokens, index)):
            break
        years, end = _years_behind(tokens, index + 1)
        end = _past_parts(tokens, end) if subject else end
        found.append(replace(_qualified(tally_of(token), found), years=years))
        index = _separator(tokens, end)
    return tuple(found), end


def is_one_of(tokens: Tokens, index: int, text: str) -> bool:
    """ "cô A, [một trong] sáu Nhà giáo ưu tú": the number is not hers."""
    before = tokens[max(0, index - 2) : index]
    return [token.span.of(text).lower() for token in before] == ["một", "trong"]


def titled_tally(tokens: Tokens, index: int, text: str) -> Tally | None:
    """ "9 gia đình hiếu học", "120 học sinh giỏi": those counted by the title or rating they have."""
    count, title = at(tokens, index), at(tokens, index + 1)
    if not isinstance(count, CountMention) or not isinstance(title, AwardMention) or count.value is None:
        return None
    rule = rulebook.awards()[title.code]
    if rule.paper:
        return None
    span = Span(count.span.start, title.span.end)
    family: RecipientKind = "household" if fold(title.span.of(text)).startswith("gia đình") else ""
    return replace(
        tally_of(count), kind=count.kind or rule.recipient or family, noun=count.noun or rule.name, span=span
    )


def _qualified(tally: Tally, before: list[Tally]) -> Tally:
    passed: Qualifier = before[0].qualifier if before and before[0].qualifier in ("at_least", "about") else "exact"
    return replace(tally, qualifier=passed) if tally.qualifier == "exact" and before else tally


def _opens_statement(tokens: Tokens, index: int) -> bool:
    return receives(tokens, index + 1)


def _years_behind(tokens: Tokens, index: int) -> tuple[tuple[str, ...], int]:
    """ "12 cá nhân (2022)": the years of that number alone."""
    years = at(tokens, index + 1)
    if is_mark(at(tokens, index), "(") and isinstance(years, YearsMention) and is_mark(at(tokens, index + 2), ")"):
        return years.years, index + 3
    return (), index


def _past_parts(tokens: Tokens, index: int) -> int:
    """ "20 tập thể [(năm 2024: 9; năm 2025: 11)] và 75 cá nhân được tặng": past the parts of one number to the next."""
    close = closing(tokens, index) if is_mark(at(tokens, index), "(") else index
    inside = tokens[index + 1 : close]
    numbered = any(isinstance(token, CountMention) for token in inside)
    named = any(isinstance(token, AwardMention | PersonMention) for token in inside)
    joined = is_mark(at(tokens, close + 1), ",;") or is_cue(at(tokens, close + 1), "and")
    return close + 1 if numbered and joined and not named and _counts_on(tokens, close + 2) else index


_MODIFIER = 6
"""Words that may tell more of those counted before the next number: "38 giáo viên bồi dưỡng đội tuyển, 6 tổ"."""


def _separator(tokens: Tokens, index: int) -> int:
    after = _past_clause(tokens, index) if _opens_clause(tokens, index) else index
    while after - index <= _MODIFIER and _modifies(at(tokens, after)):
        after += 1
    if after > index and is_cue(at(tokens, after), "and") and _opens_clause(tokens, after + 1):
        after = _past_clause(tokens, after + 1)
    after = _past_least(tokens, after) if after > index else index
    joined = is_mark(at(tokens, after), ",") or is_cue(at(tokens, after), "and")
    if after > index and joined and _counts_on(tokens, after + 1):
        index = after
    while is_mark(at(tokens, index), ",;+") or is_cue(at(tokens, index), "and", "filler"):
        index += 1
    return index


def _modifies(token: Mention | None) -> bool:
    return isinstance(token, Word | BodyMention) or _is_deed(token)


def _is_deed(token: Mention | None) -> bool:
    """ "57 hộ [hiến đất] và 40 cá nhân": what those counted did."""
    return isinstance(token, AwardMention) and rulebook.awards()[token.code].achievement


def _past_least(tokens: Tokens, index: int) -> int:
    """ "24 cá nhân hiến máu [từ mười lần (10) trở lên] và 3 tổ", "[trên 10 lần]": past how much those counted did."""
    place = index
    if is_cue(at(tokens, index), "of") or _measures(at(tokens, index)):
        place += 1
        while place - index <= 2 * _MODIFIER and (_measures(at(tokens, place)) or isinstance(at(tokens, place), Word)):
            place += 1
    return place


def _measures(token: Mention | None) -> bool:
    bare = isinstance(token, CountMention) and token.noun is None
    return bare or isinstance(token, TimesMention) or is_mark(token, "()") or is_cue(token, "filler")


def _opens_clause(tokens: Tokens, index: int) -> bool:
    """Whether what those counted have or did follows, and no name: not "01 tập thể [là] Trường A và 2 cá nhân"."""
    named = at(tokens, index + 1)
    names = isinstance(named, PersonMention) or (isinstance(named, BodyMention) and named.receives and named.proper)
    return is_cue(at(tokens, index), "plain") or (is_cue(at(tokens, index), "receive.has") and not names)


def _past_clause(tokens: Tokens, index: int) -> int:
    """Past what those counted have or did, to the next number behind "và" or a comma: "6 gia đình [có từ ba người trở
    lên hiến máu] và hai mươi tình nguyện viên"."""
    place = index + 1
    while place - index <= _CLAUSE and not ends_sentence(tokens, place) and not is_mark(tokens[place], ";:("):
        joined = is_mark(tokens[place], ",") or is_cue(tokens[place], "and")
        given = isinstance(tokens[place], AwardMention) and not _is_deed(tokens[place])
        if given or (joined and _counts_on(tokens, place + 1)):
            return place if joined else index
        parts = is_mark(tokens[place], ",") and is_cue(at(tokens, place + 1), "receive.has")
        if parts and _counts_on(tokens, place + 2):
            return index  # "48 học sinh đoạt giải, có 29 em nữ, 19 em nam": parts of those
        place += 1
    return index


_CLAUSE = 20  # tokens of such words at the most


def _counts_on(tokens: Tokens, index: int) -> bool:
    token = at(tokens, index + is_cue(at(tokens, index), "and.besides"))
    return isinstance(token, CountMention) and token.noun is not None and not starts_award(tokens, index)
