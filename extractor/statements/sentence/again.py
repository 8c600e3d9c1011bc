"""An award told once for several numbers: "trao Bằng khen cho 9 cá nhân; năm 2025 trao cho 7 cá nhân", "Gia đình văn
hóa năm 2025: 206 hộ. Năm 2024 là 150 hộ"."""

from extractor.mention import AwardMention, CountMention, Word, YearsMention
from extractor.statements.cursor import at, is_cue, is_mark, listed_words
from extractor.statements.draft import Draft
from extractor.statements.phrase.tallies import tally_list
from extractor.statements.sentence.clause import Clause, award_ahead


def tells_again(clause: Clause) -> bool:
    """Whether a number stands there that got the award told before; the verb that leads to it then stands for that
    award."""
    if not clause.drafts or clause.status != "granted":
        return False
    found = _given_again(clause) or _had_again(clause)
    if found is None or found.status != "granted" or not (found.giver or found.level or found.years):
        return False
    token = clause.tokens[clause.index]
    award = AwardMention(token.span, found.method, found.code, (found.grade,))
    clause.tokens = (*clause.tokens[: clause.index], award, *clause.tokens[clause.index + 1 :])
    clause.givers = (found.giver,) if found.giver else ()
    clause.subject, clause.tallies = (), ()
    return True


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


def _last(clause: Clause, stop: int) -> Draft | None:
    """The last number told right before that mark, that breaks down no other; None where somebody was named."""
    start = next((place for place in reversed(range(stop)) if is_mark(clause.tokens[place], ".!?;")), -1)
    begin, end = clause.tokens[start + 1].span.start, clause.tokens[stop].span.start
    told = [one for one in clause.drafts if begin <= one.span.start < end and one.parent is None]
    return told[-1] if told and all(one.recipient is None and one.code == told[0].code for one in told) else None
