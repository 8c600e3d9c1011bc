"""An award told once for several numbers: "trao Bằng khen cho 9 cá nhân; năm 2025 trao cho 7 cá nhân", "Gia đình văn
hóa năm 2025: 206 hộ. Năm 2024 là 150 hộ"."""

from dataclasses import replace

import regex

from extractor.folding import fold
from extractor.mention import AwardMention, CountMention, Word, YearsMention
from extractor.statements.cursor import at, behind_mark, is_cue, is_mark, listed_words
from extractor.statements.draft import Draft, Tally
from extractor.statements.phrase.tallies import tally_list
from extractor.statements.sentence.clause import Clause, award_ahead
from extractor.words import rulebook
from extractor.words.phrases import phrase

_FILE = "statements.toml"


def tells_again(clause: Clause) -> bool:
    """Whether a number stands there that got the award told before; the verb that leads to it then stands for that
    award."""
    if clause.status != "granted":
        return False
    called = _called(clause)
    told_before = bool(clause.drafts)
    found = (_given_again(clause) or _had_again(clause) or _numbered_again(clause, called)) if told_before else None
    award = _award_of(found) if found else _counted_at_last(clause, called)
    if award is None:
        return False
    award = replace(award, span=clause.tokens[clause.index].span)
    clause.tokens = (*clause.tokens[: clause.index], award, *clause.tokens[clause.index + 1 :])
    clause.givers = (found.giver,) if found and found.giver else ()
    clause.subject, clause.tallies, clause.rate = (), (), clause.above.rate
    return True


def _award_of(found: Draft) -> AwardMention | None:
    """The award of a number told before; None where nothing told who gave it, or when: it may have been another's."""
    told = found.status == "granted" and (found.giver or found.level or found.years)
    return AwardMention(found.span, found.method, found.code, (found.grade,)) if told else None


def _given_again(clause: Clause) -> Draft | None:
    """ "...; năm 2025 [trao cho 7 cá nhân]", "...; [tặng 4 hộ]": behind a semicolon, or with a year of its own, and
    with no award."""
    place = clause.index
    if not is_cue(clause.tokens[place], "give", "commend") or award_ahead(clause, place + 1, stops=";"):
        return None
    _, end = tally_list(clause.tokens, place + 1 + is_cue(at(clause.tokens, place + 1), "for"), bare=False)
    start = place
    start -= is_cue(at(clause.tokens, start - 1), "filler")
    start -= is_mark(at(clause.tokens, start - 1), ",:") and isinstance(at(clause.tokens, start - 2), YearsMention)
    start -= isinstance(at(clause.tokens, start - 1), YearsMention)
    told = any(isinstance(token, CountMention) for token in clause.tokens[place + 1 : end])
    dated = any(isinstance(token, YearsMention) for token in clause.tokens[start:place])
    gives = is_cue(clause.tokens[place], "give")
    apart = is_mark(at(clause.tokens, start - 1), ";" if not dated else ";,") and (gives or dated)
    return _last(clause, start - 1) if told and apart and _ends(clause, end) else None


def _ends(clause: Clause, index: int) -> bool:
    """Whether nothing tells that those counted got something else: "trao cho 12 hộ [nghèo] tiền mặt"."""
    behind = at(clause.tokens, index)
    return not isinstance(behind, Word) or behind.span.of(clause.text).lower() in listed_words("reasons_told")


def _had_again(clause: Clause) -> Draft | None:
    """ "... năm 2025: 206 hộ. Năm 2024 [là] 150 hộ (...)": a sentence of a year and a number, and nothing else."""
    place = clause.index
    years, token = at(clause.tokens, place - 1), clause.tokens[place]
    opens = isinstance(years, YearsMention) and is_mark(at(clause.tokens, place - 2), ".;")
    if not opens or not (is_cue(token, "receive") or is_mark(token, ":")) or award_ahead(clause, place, stops=";"):
        return None
    tallies, _ = tally_list(clause.tokens, place + 1, bare=False)
    behind = place + 2 + is_mark(at(clause.tokens, place + 2), ",")
    ends = at(clause.tokens, behind) is None or is_mark(at(clause.tokens, behind), ".;(")
    ends = ends or is_cue(at(clause.tokens, behind), "including")
    found = _last(clause, place - 2)
    alike = found is not None and len(tallies) == 1 and tallies[0].kind == found.kind
    assert isinstance(years, YearsMention)
    return found if alike and ends and found and found.years and found.years != years.years else None


def _numbered_again(clause: Clause, told: regex.Match[str] | None) -> Draft | None:
    """ "Năm 2025: 40 cá nhân. Năm 2024, con số này [là] 38", "...; năm trước đó số hộ [được công nhận] là 150 hộ": the
    number of another year, called by what it counts."""
    found = _last(clause, _place(clause, told.start())) if told else None
    if told is None or found is None or len(found.years) != 1:
        return None
    tally = _only(clause, bare=bool(told["same"]))
    if tally is None or tally.kind not in ("", found.kind):
        return None
    if told["before"]:
        clause.years = _year_before(found.years[0])
    return found if clause.years and clause.years != found.years else None


def _counted_at_last(clause: Clause, told: regex.Match[str] | None) -> AwardMention | None:
    """ "Tỷ lệ hộ đạt Gia đình văn hóa trên 85%; đến năm 2022, số hộ [được công nhận] là 730 hộ": the award whose
    share or growth alone was told before."""
    if told is None or told["before"] or not clause.years:
        return None
    stop, tally = _place(clause, told.start()), _only(clause, bare=False)
    start = behind_mark(clause.tokens, stop, ".!?;")
    awards = [one for one in clause.tokens[start:stop] if isinstance(one, AwardMention)]
    if tally is None or len(awards) != 1 or tally.kind not in rulebook.awards()[awards[0].code].recipients:
        return None
    lead = fold(clause.text[clause.tokens[start].span.start : awards[0].span.start])
    told_here = any(one.span.start >= awards[0].span.start for one in clause.drafts)
    return awards[0] if phrase(_FILE, "share_of").search(lead) and not told_here else None


def _called(clause: Clause) -> regex.Match[str] | None:
    """The words up to the verb there that call a number of another year by what it counts, and tell no award."""
    token = clause.tokens[clause.index]
    if not is_cue(token, "receive", "granted") or award_ahead(clause, clause.index, stops=";"):
        return None
    return phrase(_FILE, "number_again").search(fold(clause.text[: token.span.end]), max(0, token.span.end - _REACH))


_REACH = 90
"""Characters of such words at the most."""


def _place(clause: Clause, start: int) -> int:
    """The place of the mark that stands there."""
    return next(place for place, token in enumerate(clause.tokens) if token.span.end > start)


def _only(clause: Clause, *, bare: bool) -> Tally | None:
    """The only number behind the verb there."""
    verb = clause.index + is_cue(at(clause.tokens, clause.index + 1), "receive.has")
    tallies, _ = tally_list(clause.tokens, verb + 1, bare=bare)
    return tallies[0] if len(tallies) == 1 else None


def _year_before(year: str) -> tuple[str, ...]:
    return (str(int(year) - 1),) if year.isdigit() else ()


def _last(clause: Clause, stop: int) -> Draft | None:
    """The last number told right before that mark, that breaks down no other; None where somebody was named."""
    start = behind_mark(clause.tokens, stop, ".!?;")
    begin, end = clause.tokens[start].span.start, clause.tokens[stop].span.start
    told = [one for one in clause.drafts if begin <= one.span.start < end and one.parent is None]
    return told[-1] if told and all(one.recipient is None and one.code == told[0].code for one in told) else None
