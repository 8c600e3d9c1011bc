"""Those who hand an award over and do not get it: "Đại tá A trao Bằng khen của UBND tỉnh tặng ông B" (ruling 22)."""

from functools import cache

from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, CountMention, Giver, Mention, PersonMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words
from extractor.statements.phrase.roles import role_start
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.receivers import meant_by
from extractor.words.phrases import phrase


def read_giving(clause: Clause) -> None:
    """A verb of giving, just read, with no "được" before it: whoever is spoken of hands over, and gets nothing."""
    verb = clause.index - 1
    _read_house(clause, verb)
    if not clause.subject or clause.received or not _hands_over(clause, verb):
        return
    names = clause.tokens[clause.spoken[0] : clause.spoken[1]]
    word = clause.tokens[verb].span.of(clause.text).lower()
    bodies = [token for token in names if isinstance(token, BodyMention)]
    houses = (_house(clause, body) for body in bodies)
    giver = next((token.giver for token in bodies if token.office), None) or next(houses, None)
    clause.subject, clause.own_subject, clause.noun = (), False, ""
    clause.givers = clause.givers or clause.principals
    own = _is_own_paper(clause.tokens, verb) and (
        any(one in word for one in listed_words("grants")) or _is_chief(clause)
    )
    if not clause.givers and giver and own:
        clause.givers = (giver,)


def _read_house(clause: Clause, verb: int) -> None:
    """ "15 em được Trường A tặng", "được Hiệu trưởng tặng", "Trường A tặng": a giver that no list knows."""
    before = at(clause.tokens, verb - 1)
    if clause.givers or before is None or not _is_own_paper(clause.tokens, verb):
        return
    active = not clause.subject and clause.spoken[1] == verb
    if isinstance(before, BodyMention):
        headed = before.name.lower() in _house_nouns() and role_start(before, clause.text) is not None
        giver = _house(clause, before) if active or clause.received or headed else None
    else:
        giver = _head_of_house(clause.text, before.span.end) if clause.received or verb <= _OPENS else None
    clause.givers = (giver,) if giver else ()


_OPENS = 4
"""Tokens before the verb of a line that begins with a head's office, at the most: its sign, "Hiệu trưởng"."""


def _house(clause: Clause, body: BodyMention) -> Giver | None:
    """A school or the like as the giver of its own papers; "Giám đốc Bệnh viện" heads the one named before."""
    found = meant_by(clause, body.name) if body.name.lower() in _house_nouns() else ()
    name = found[0].name if found else body.name
    own = body.giver is None and fold(name).startswith(tuple(listed_words("houses")))
    return Giver(name, "grassroots", "administration") if own else None


@cache
def _house_nouns() -> frozenset[str]:
    return frozenset(house.strip() for house in listed_words("houses"))


def _head_of_house(text: str, end: int) -> Giver | None:
    found = phrase("statements.toml", "head_of_house").search(fold(text[:end]))
    return Giver(found[1].capitalize(), "grassroots", "administration") if found else None


def _is_own_paper(tokens: Tokens, index: int) -> bool:
    """Whether the award is one that bodies of any level give on their own."""
    award = next((token for token in tokens[index:] if isinstance(token, AwardMention)), None)
    return award is not None and award.code in listed_words("own_papers")


def _is_chief(clause: Clause) -> bool:
    """Whether the one who hands over heads the body, and is no deputy, of whom it stays open."""
    start, end = (clause.tokens[place].span for place in (clause.spoken[0], clause.spoken[1] - 1))
    told = clause.text[max(0, start.start - _LEAD) : end.end].lower()
    return not any(one in told for one in listed_words("deputies"))


_LEAD = 12
"""Characters before a body that may tell the rank of its holder."""


def _hands_over(clause: Clause, verb: int) -> bool:
    start, end = clause.spoken
    between = clause.tokens[end:verb]
    if start < 0 or not all(_leads_on(token) for token in between):
        return False
    apart = any(is_mark(token, ",-–—") for token in between)
    return _to_others(clause.tokens, verb + 1) or not apart


def _leads_on(token: Mention) -> bool:
    """ "Ông A [đã đến dự và] trao": nothing that names another giver, or says that he got it."""
    return isinstance(token, Word) or is_mark(token, ",-–—") or is_cue(token, "filler", "and", "behalf", "plain")


def _to_others(tokens: Tokens, index: int) -> bool:
    """Whether whom it goes to is told behind the award."""
    award = False
    while (token := at(tokens, index)) is not None and not is_mark(token, ";.:"):
        award = award or isinstance(token, AwardMention)
        if award and (is_cue(token, "for") or _is_given(tokens, index)):
            return True
        index += 1
    return False


def _is_given(tokens: Tokens, index: int) -> bool:
    return is_cue(at(tokens, index), "give") and isinstance(
        at(tokens, index + 1), PersonMention | BodyMention | CountMention
    )


_HIGH = frozenset({"province", "central", "state"})
"""Levels whose bodies give the other papers."""
