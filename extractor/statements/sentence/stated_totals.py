"""Numbers about other numbers: "74 tập thể, 521 cá nhân, trong đó: ...", "tổng cộng 60 Bằng khen, Giấy khen"."""

from collections.abc import Iterator

from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    CountMention,
    CueMention,
    Mention,
    TierMention,
    Word,
)
from extractor.statements.cursor import (
    at,
    is_cue,
    is_mark,
    listed_words,
    starts_award,
)
from extractor.statements.draft import AwardPhrase, Tally, TotalDraft
from extractor.statements.phrase.basis import past_basis
from extractor.statements.sentence.clause import Clause, award_ahead
from extractor.statements.sentence.sums_alone import sums_before
from extractor.words.phrases import phrase


def states_total(clause: Clause, end: int) -> bool:
    """ "74 tập thể, 521 cá nhân, trong đó:" and "Tổng số: ...": numbers about other numbers."""
    token = clause.tokens[clause.index]
    if isinstance(token, CountMention) and token.noun in _PLACES:
        return False  # "cộng cả 3 xã cũ"
    index = end + is_mark(at(clause.tokens, end), ",;.")
    if _counts_again(clause) or _counts_table(clause, end):
        return True
    if (
        is_cue(at(clause.tokens, index), "including")
        and (_of_turns(token) or not _parts_follow(clause, index))
        and not only_some(clause, index)
    ):
        return True
    if isinstance(token, CountMention) and token.noun == "lượt":
        end += is_cue(at(clause.tokens, end), "commend")  # "Tổng cộng: 107 lượt khen thưởng"
    behind = clause.tokens[max(0, clause.index - 4) : clause.index]
    summing = any(is_cue(token, "total") for token in behind) or sums_before(clause, token.span.start)
    return heads_list(clause, end) or (not _award_follows(clause, end) and summing)


def _of_turns(token: Mention) -> bool:
    """ "71 lượt, gồm 13 tập thể và 46 cá nhân được ..., 12 cá nhân được ...": a number of all kinds."""
    return isinstance(token, CountMention) and token.noun in ("lượt", "trường hợp") and not token.kind


def _counts_table(clause: Clause, end: int) -> bool:
    """ "Số khen tại biểu dưới đây gồm: 27 tập thể; 118 cá nhân": all that a table holds, of whatever award."""
    token = clause.tokens[clause.index]
    if not _is_of_kind(token) or _award_soon(clause, end) or not _tells_kinds(clause):
        return False
    start = max((one.span.end for one in clause.tokens[: clause.index] if is_mark(one, ".")), default=0)
    stop = next((one.span.start for one in clause.tokens[end:] if is_mark(one, ".;")), len(clause.text))
    before, behind = fold(clause.text[start : token.span.start]), fold(clause.text[token.span.end : stop])
    if phrase("totals.toml", "of_some_rows").search(f"{before} … {behind}"):
        return False
    return any(phrase("totals.toml", "of_table").search(part) is not None for part in (before, behind))


def _is_of_kind(token: Mention) -> bool:
    return isinstance(token, CountMention) and token.kind != "" and token.noun in listed_words("kinds_alone")


def _tells_kinds(clause: Clause) -> bool:
    """Whether the sentence counts several kinds, or says that it sums: a lone number may be of some of them."""
    marks = [place for place, token in enumerate(clause.tokens) if is_mark(token, ".")]
    start = max((place for place in marks if place < clause.index), default=0)
    end = min((place for place in marks if place > clause.index), default=len(clause.tokens))
    kinds = {token.kind for token in clause.tokens[start:end] if isinstance(token, CountMention) and _is_of_kind(token)}
    return len(kinds) > 1 or any(is_cue(token, "total") for token in clause.tokens[start : clause.index])


def _award_soon(clause: Clause, end: int) -> bool:
    """Whether an award is told before the sentence or its part ends, or was before the number."""
    index = clause.index
    while index and not is_mark(clause.tokens[index - 1], "."):
        index -= 1
        if isinstance(clause.tokens[index], AwardMention):
            return True
    return any(isinstance(token, AwardMention) for token in clause.tokens[end : _part_end(clause, end)])


def _part_end(clause: Clause, end: int) -> int:
    marks = (place for place in range(end, len(clause.tokens)) if is_mark(clause.tokens[place], ".;"))
    return next(marks, len(clause.tokens))


def _award_follows(clause: Clause, end: int) -> bool:
    """Whether the sentence goes on to an award; what sums the number once more behind a semicolon is none."""
    behind = at(clause.tokens, end)
    rest = fold(clause.text[behind.span.start :]) if behind else ""
    apart = phrase("totals.toml", "again").search(rest) or phrase("totals.toml", "left_out").search(rest)
    return award_ahead(clause, end, stops=";(" if apart else "")


_PLACES = frozenset({"xã", "phường", "thị trấn", "huyện", "đặc khu", "quận", "thị xã"})


def _counts_again(clause: Clause) -> bool:
    """ "44 tập thể, 162 cá nhân được khen thưởng các cấp (206 lượt tập thể, cá nhân)"."""
    token, before = clause.tokens[clause.index], at(clause.tokens, clause.index - 1)
    turns = isinstance(token, CountMention) and fold(token.span.of(clause.text)).split()[1:2] == ["lượt"]
    return turns and clause.index > 0 and is_mark(before, "(") and bool(clause.totals) and len(clause.totals) > 1


def labels_sum(clause: Clause) -> bool:
    """ "Tổng hai khối: 36 tập thể", "6. Cộng năm trường": a number that says what is summed by the figures behind it or
    below."""
    tokens, index = clause.tokens, clause.index
    token, place = tokens[index], index + 1
    while isinstance(at(tokens, place), Word) and place - index <= _POINTING:
        place += 1
    led = is_mark(at(tokens, place), ":,") or is_cue(at(tokens, place), "receive.has")
    counts = led and isinstance(at(tokens, place + 1), CountMention)
    heads = at(tokens, place + is_mark(at(tokens, place), ":.")) is None
    if not (counts or heads) or not isinstance(token, CountMention):
        return False
    return (
        token.noun in listed_words("summed_nouns")
        and phrase("totals.toml", "of_several").search(fold(clause.text[: token.span.start])) is not None
    )


_POINTING = 2
"""Words between what is summed and the colon: "ba khối nêu trên:"."""


def of_sentence(clause: Clause, tallies: tuple[Tally, ...]) -> tuple[int, ...]:
    """The facts that "14 tập thể, 37 cá nhân và 6 hộ; cộng lại là 57 trường hợp" sums: those of its own sentence."""
    before = clause.tokens[: clause.index]
    start = next((token.span.end for token in reversed(before) if is_mark(token, ".")), 0)
    own = tuple(place for place, draft in enumerate(clause.drafts) if draft.span.start >= start)
    return own if len(own) > 1 and not any(tally.kind for tally in tallies) else ()


def corrects(clause: Clause) -> bool:
    """ "Tổng số 15 lượt, thực chất [12 người]": how many persons they are whose papers were counted before."""
    before = fold(clause.text[: clause.tokens[clause.index].span.start])
    return phrase("totals.toml", "corrects").search(before) is not None


def heads_list(clause: Clause, index: int) -> bool:
    """ "58 tập thể được tặng các hình thức khen thưởng, cụ thể:": only verbs up to the list in the lines below."""
    last = at(clause.tokens, len(clause.tokens) - 1)
    between = clause.tokens[index:]
    if not is_mark(last, ":") or not any(is_cue(token, "including") for token in between):
        return False
    told = fold(clause.text[between[0].span.start :])
    awards = {token.code for token in between if isinstance(token, AwardMention)}
    mixed = len(awards) > 1 or phrase("totals.toml", "titles_and_papers").search(told) is not None
    return all(_leads_on(token) or (mixed and isinstance(token, AwardMention)) for token in between) and not any(
        only_some(clause, place) for place in range(index, len(clause.tokens))
    )


def _leads_on(token: Mention) -> bool:
    verb = is_cue(token, "receive", "commend", "plain", "filler", "give", "granted", "of", "and", "including")
    return verb or isinstance(token, Word | TierMention) or is_mark(token, ",;:")


def only_some(clause: Clause, index: int) -> bool:
    """ "trong đó có", "trong đó riêng": what follows is a part, not all of it."""
    token = clause.tokens[index]
    return isinstance(token, CueMention) and token.name == "including.some"


def _parts_follow(clause: Clause, index: int) -> bool:
    return isinstance(at(clause.tokens, index + 1), CountMention) and not starts_award(clause.tokens, index + 1)


def total_of_papers(clause: Clause, phrases: tuple[AwardPhrase, ...]) -> bool:
    """ "tổng cộng 60 Bằng khen, Giấy khen các loại; cụ thể:" states a total of what follows."""
    if (
        len(phrases) != 1
        or phrases[0].count is None
        or phrases[0].count.value is None
        or phrases[0].tallies
        or phrases[0].parts
    ):
        return False
    index, code = clause.index, phrases[0].award.code
    while (
        isinstance(at(clause.tokens, index), AwardMention)
        or is_mark(at(clause.tokens, index), ",;")
        or is_cue(at(clause.tokens, index), "and", "filler")
    ):
        code = "" if isinstance(clause.tokens[index], AwardMention) else code
        index += 1
    opens = phrases[0].open or is_cue(at(clause.tokens, index), "including")
    if not opens or index < len(clause.tokens) - 3 or (code and _is_divided(clause, phrases[0])):
        return False
    clause.totals.extend((*_papers_before(clause), TotalDraft(phrases[0].count, phrases[0].span, code)))
    clause.index = len(clause.tokens)
    clause.heading = None
    return True


def _is_divided(clause: Clause, phrase_told: AwardPhrase) -> bool:
    """ "UBND xã tặng 412 Giấy khen cho cá nhân, chia ra:": a number of one giver's papers, and parts of it below."""
    behind = fold(clause.text[phrase_told.award.span.end :])
    return bool(phrase_told.givers or clause.givers) and phrase("parts.toml", "divided").search(behind) is not None


def _papers_before(clause: Clause) -> Iterator[TotalDraft]:
    """ "[11 Bằng khen] và 64 Giấy khen, gồm:": the papers told right before, which the list is of as well."""
    stop = max((token.span.end for token in clause.tokens[: clause.index] if is_mark(token, ".;")), default=0)
    own = [draft for draft in clause.drafts if draft.span.start >= stop]
    if all(draft.count and not (draft.kind or draft.recipient or draft.giver or draft.years) for draft in own):
        del clause.drafts[len(clause.drafts) - len(own) :]
        yield from (TotalDraft(Tally(one.count, one.qualifier, "", one.span), one.span, one.code) for one in own)


def sums_up(clause: Clause) -> bool:
    """ "243 lượt tập thể, cá nhân được khen thưởng. Chủ tịch nước tặng ...": a number about the awards told next."""
    if clause.givers or clause.above.status != "granted" or clause.status != "granted":
        return False
    later = clause.tokens[clause.index :]
    return (
        any(isinstance(token, AwardMention) for token in later)
        or is_cue(later[-1] if later else None, "including")
        or (bool(later) and is_mark(later[-1], ":"))
    )


def heads_forms(clause: Clause, end: int) -> bool:
    """ "khen thưởng 12 tập thể, 40 cá nhân, gồm:": whether the forms of the awards come next."""
    index = end + is_mark(at(clause.tokens, end), ",;:.")
    if is_cue(at(clause.tokens, index), "including"):
        return award_ahead(clause, index) or index >= len(clause.tokens) - 2
    ahead = past_basis(clause.tokens, end, clause.text) > end  # "đã khen 48 tập thể, 96 cá nhân. Chi tiết:"
    return ahead and not phrase("parts.toml", "divided").search(fold(clause.text[clause.tokens[end].span.start :]))
