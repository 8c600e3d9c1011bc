"""A year at the end of a sentence for all its awards: "A tặng Giấy khen, B tặng Bằng khen, đều trong năm 2025"."""

from dataclasses import replace

from extractor.mention import YearsMention
from extractor.statements.cursor import at, ends_sentence, is_cue, is_mark
from extractor.statements.sentence.clause import Clause


def is_of_all(clause: Clause, token: YearsMention) -> bool:
    """Whether the year at the clause's place is such a one; the rows of the sentence then have it."""
    closes = is_mark(at(clause.tokens, clause.index + 1), ";") or ends_sentence(clause.tokens, clause.index + 1)
    if not token.labelled or not closes or not is_cue(at(clause.tokens, clause.index - 1), "each"):
        return False
    before = clause.tokens[: clause.index]
    begin = next((mark.span.end for mark in reversed(before) if is_mark(mark, ".!?;")), 0)
    clause.drafts[:] = [
        replace(draft, years=token.years)
        if draft.span.start >= begin and not draft.years and (draft.count or 0) <= 1
        else draft
        for draft in clause.drafts
    ]
    return True
