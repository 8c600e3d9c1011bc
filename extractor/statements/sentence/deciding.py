"""By whose decision an award was given: "Theo Quyết định số 12/QĐ-UBND của Chủ tịch UBND xã, 5 tập thể được tặng"."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import BodyMention, DecisionMention, Giver
from extractor.statements.cursor import at, behind_mark, is_cue, is_mark
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.givers import giver_list
from extractor.statements.sentence.clause import Clause
from extractor.words.phrases import phrase


def read_decision(clause: Clause, token: DecisionMention) -> None:
    """Its number and date hold for the awards of the sentence, and so does the body that made it."""
    clause.index += 1
    if _on_else(clause, token):
        return
    clause.decision = (token.number, token.date)
    place = clause.index
    givers, end = giver_list(clause.tokens, place + 1) if is_cue(at(clause.tokens, place), "of") else ((), place)
    if givers and not is_cue(at(clause.tokens, end), "give"):
        clause.decided, clause.index = givers, end
    elif clause.givers:
        clause.decided = clause.givers  # "UBND xã ban hành Quyết định số 12, ..."


def _on_else(clause: Clause, token: DecisionMention) -> bool:
    """Whether the decision is on a rule or a movement: "Thực hiện Quyết định số 12 ... về việc phát động"."""
    before, behind = clause.text[: token.span.start], clause.text[token.span.end :]
    carried = phrase("statements.toml", "carries_out").search(fold(before))
    if carried and phrase("statements.toml", "decides_award").match(fold(behind)):
        return False
    return carried is not None or phrase("statements.toml", "decides_else").match(fold(behind)) is not None


def by_decision(clause: Clause, award: AwardPhrase) -> AwardPhrase:
    """The award with the decision of its sentence, where it has none of its own."""
    if award.decision_no or award.decision_date or not any(clause.decision):
        return award
    number, date = clause.decision
    return replace(award, decision_no=number, decision_date=date)


def carried_over(clause: Clause) -> tuple[Giver, ...]:
    """Who gives in a sentence that goes on from the one before it, which told who: "Theo đó, ...", "Cụ thể: ..."."""
    given = clause.givers or clause.decided or _in_turns(clause)
    start = at(clause.tokens, clause.index + 1)
    if not given or start is None or not is_mark(at(clause.tokens, clause.index), "."):
        return ()
    folded = fold(clause.text)
    begins = max((one.span.end for one in clause.tokens[: clause.index] if is_mark(one, ".!?")), default=0)
    announced = phrase("statements.toml", "announces").search(folded, begins, start.span.start)
    goes_on = announced and phrase("statements.toml", "goes_on").match(folded, start.span.start)
    return given if goes_on else ()


def _in_turns(clause: Clause) -> tuple[Giver, ...]:
    """ "[UBND xã đã xét hai đợt]. Đợt thứ nhất tặng ...": the body that its sentence begins with, where no more is told
    than how often it gave."""
    begin = behind_mark(clause.tokens, clause.index, ".!?")
    body = at(clause.tokens, begin)
    if not isinstance(body, BodyMention) or body.giver is None or body.giver.excluded:
        return ()
    said = fold(clause.text[body.span.end : clause.tokens[clause.index].span.start])
    return (body.giver,) if phrase("statements.toml", "gave_in_turns").fullmatch(said) else ()
