"""Pronouns and common nouns in a sentence, and whom it may speak of by them (ruling 20)."""

from extractor.mention import BodyMention, CountMention, CueMention, PersonMention, TimesMention, Word, YearsMention
from extractor.record import RecipientKind
from extractor.statements.cursor import at, is_cue, is_mark, is_word, listed_words
from extractor.statements.draft import Tally
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.receivers import meant_by
from extractor.statements.sentence.several import number_of


def read_pronoun(clause: Clause, token: CueMention) -> None:
    """ "Ông được tặng", "đơn vị đã nhận" speak of somebody; "các trường" of nobody in particular."""
    before = at(clause.tokens, clause.index - 2)
    whose = is_cue(at(clause.tokens, clause.index - 3), "of", "receive.has")
    if whose and (clause.tallies or clause.subject):
        return
    if isinstance(before, CountMention) or (before and before.span.of(clause.text).lower() in listed_words("plural")):
        clause.to_class = True
        return
    if clause.to_class and is_mark(before, ","):
        return
    if is_word(before, clause.text, "kin"):
        clause.antecedent, clause.noun, clause.common, clause.pronoun = (), "", "individual", True
    elif token.name == "pronoun.person":
        named = is_spoken_of(clause) and not is_cue(before, "receive.has")
        clause.noun = token.span.of(clause.text) if named else clause.noun
    elif token.name == "pronoun.both":
        _read_both(clause, token)
    else:
        _read_one(clause, token)


def _read_one(clause: Clause, token: CueMention) -> None:
    """ "Ông", "đơn vị": whom the sentence speaks of, or somebody told by the way."""
    kind, spoken = _KINDS[token.name.partition(".")[2]], is_spoken_of(clause)
    if spoken and _turns_to(clause, kind):
        clause.subject, clause.own_subject, clause.common, clause.noun = (), False, None, ""
        given = is_cue(at(clause.tokens, clause.index - 2), "give")  # "Hội A đề nghị Hội B [tặng bà] Giấy khen"
        clause.givers = clause.givers if given else ()
    clause.common = clause.common or kind
    clause.pronoun = True
    if spoken and (clause.common == "individual" or gets(clause) or _and_gets(clause)):
        clause.noun = token.span.of(clause.text)
    elif kind == clause.common == "individual" and not clause.noun:
        clause.aside = token.span.of(clause.text)


def _read_both(clause: Clause, token: CueMention) -> None:
    """ "Cả hai được tặng": those named before; else so many persons whom nobody names."""
    word = token.span.of(clause.text)
    found = meant_by(clause, word)
    told = () if found else (Tally(number_of(word), "exact", "individual", token.span),)
    clause.subject, clause.tallies, clause.own_subject, clause.givers = found, told, True, ()


def _and_gets(clause: Clause) -> bool:
    """ "Hợp tác xã lãi 2 tỷ đồng [và được] tặng": a verb of receiving joined on, nobody else named between."""
    place = clause.index
    while isinstance(at(clause.tokens, place), Word | CountMention | YearsMention) or is_mark(
        at(clause.tokens, place), ","
    ):
        place += 1
    place += is_cue(at(clause.tokens, place), "and")
    while is_cue(at(clause.tokens, place), "filler") or isinstance(at(clause.tokens, place), Word):
        place += 1
    return is_cue(at(clause.tokens, place), "receive", "granted")


def _turns_to(clause: Clause, kind: RecipientKind) -> bool:
    """ "Ông A, Giám đốc, cho biết [đơn vị được tặng]": the sentence goes on about somebody of another sort."""
    kinds = {one.kind for one in clause.subject} or ({clause.common} if clause.common else set())
    return "household" not in {*kinds, kind} and bool(kinds) and kind not in kinds and gets(clause)


def is_spoken_of(clause: Clause) -> bool:
    """Whether the noun just read is what the sentence speaks of: not "trò nhà trường", "học sinh của trường"."""
    before = at(clause.tokens, clause.index - 2)
    given = is_cue(before, "for") and is_cue(at(clause.tokens, clause.index - 3), "give", "receive")
    told = isinstance(before, Word | PersonMention | BodyMention) or is_cue(before, "of", "for", "and")
    ends = before.span.of(clause.text).lower() in listed_words("time_ends") if before else False
    behind = at(clause.tokens, clause.index + 1)
    joined = is_cue(at(clause.tokens, clause.index), "and") and not isinstance(behind, CueMention)
    return (ends or given or not told) and not joined


def gets(clause: Clause) -> bool:
    """Whether a verb of receiving stands close behind the noun just read, or one of giving right before it."""
    if is_cue(at(clause.tokens, clause.index - 2), "give"):
        return True
    place = clause.index
    while place - clause.index < _CLOSE and isinstance(at(clause.tokens, place), Word | YearsMention | TimesMention):
        place += 1
    return is_cue(at(clause.tokens, place), "receive", "granted", "filler", "each", "consecutive", "target.keep")


_CLOSE = 3
"""Words between a noun and its verb: "Công ty [cũng] được tặng", "Đồn [năm nào] [cũng] đạt"."""


_KINDS: dict[str, RecipientKind] = {
    "individual": "individual",
    "collective": "collective",
    "body": "collective",
    "household": "household",
}
