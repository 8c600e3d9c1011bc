"""An entry about one person that opens with the name: what its later sentences tell with no subject is told of him."""

from extractor.mention import BodyMention, Mark, PersonMention
from extractor.statements.cursor import Tokens, is_cue, is_mark
from extractor.statements.draft import AwardPhrase
from extractor.statements.sentence.clause import Clause
from extractor.words import rulebook


def portrays(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "3. Ông A, Trưởng thôn, hiến 200 m2 đất. [Lao động tiên tiến 3 năm (2021, 2022, 2023)]. [UBND xã tặng Giấy khen
    năm 2024]": the title of so many years, or the paper of a year, that opens a sentence and counts nobody."""
    numbered = phrase.count or phrase.tallies or phrase.names or phrase.recipients or phrase.parts or clause.tallies
    told = (phrase.times or phrase.years) and "individual" in rulebook.awards()[phrase.award.code].recipients
    return bool(told) and not (numbered or clause.to_class) and _is_entry(clause, phrase)


def _is_entry(clause: Clause, phrase: AwardPhrase) -> bool:
    before = [token for token in clause.tokens if token.span.end <= phrase.award.span.start]
    stop = max((place for place, token in enumerate(before) if is_mark(token, ".")), default=0)
    first = next((place for place, token in enumerate(before) if not isinstance(token, Mark)), 0)
    one = clause.antecedent[0] if len(clause.antecedent) == 1 else None
    if one is None or one.kind != "individual" or not (stop and isinstance(before[first], PersonMention)):
        return False
    alone = sum(isinstance(token, PersonMention) for token in before) == 1 and before[first].span.overlaps(one.span)
    return alone and _opens(before[stop + 1 :])


def _opens(lead: Tokens) -> bool:
    """Whether nothing but a giver with its verb stands in the sentence before the award, or no body at all."""
    gives = bool(lead) and isinstance(lead[0], BodyMention) and lead[0].giver is not None and is_cue(lead[-1], "give")
    return gives or not any(isinstance(token, BodyMention) for token in lead)
