"""Awards whose form is not told: "đã khen thưởng 12 tập thể", "40 cá nhân được khen thưởng"."""

from dataclasses import replace

from extractor.mention import AwardMention, BodyMention, CountMention, CueMention, Mention, TierMention, Word
from extractor.span import Span
from extractor.statements.cursor import at, is_cue, is_mark, listed_words
from extractor.statements.draft import AwardPhrase, NameList, Tally, TotalDraft
from extractor.statements.phrase.apart import names_apart
from extractor.statements.phrase.behind_names import names_end
from extractor.statements.phrase.beyond_parts import beyond_parts
from extractor.statements.phrase.name_lists import name_list
from extractor.statements.phrase.sorts import sorts_behind
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.tallies import titled_tally
from extractor.statements.sentence.awarding import record
from extractor.statements.sentence.clause import Clause, award_ahead
from extractor.statements.sentence.plain_verb import by_form, commended
from extractor.statements.sentence.stated_totals import heads_forms, only_some, sums_up
from extractor.statements.sentence.sums_alone import sums_before
from extractor.words import rulebook

COMMEND = "KHEN_THUONG"


def read_commend(clause: Clause) -> None:
    """The verb with the numbers behind it, or with those that the sentence has told before it."""
    token = clause.tokens[clause.index]
    index = clause.index + 1
    index = _past_whose(clause, index)
    while is_cue(at(clause.tokens, index), "for", "filler", "give") or is_mark(at(clause.tokens, index), ":"):
        index += 1
    clause.index += 1
    if _heads_section(clause):
        clause.index = len(clause.tokens)
        return
    tallies, end = commended(clause.tokens, index, clause.text)
    if _heads_receivers(clause, index, end):
        clause.index = index
        return
    if not tallies and (achieved := _achieved(clause, index)):
        tallies, end = (achieved,), index + 2
    if any(tally.value is not None for tally in tallies):
        _commended(clause, token.span, tallies, end)
    elif names := name_list(clause.tokens, index, len(clause.tokens), clause.text, introduced=index > clause.index):
        span = token.span.over(names.span)
        record(clause, AwardPhrase(_award(token.span), span, recipients=names.recipients))
        clause.index = names_end(clause.tokens, names, index)
    elif any(tally.value for tally in clause.tallies) and _are_meant(clause, token):
        _were_commended(clause, token.span)


def _are_meant(clause: Clause, verb: Mention) -> bool:
    """Whether those counted were commended: "21 lượt là của [những người] được khen" speaks of a class."""
    plural, noun = at(clause.tokens, clause.index - 3), at(clause.tokens, clause.index - 2)
    listed = plural is not None and plural.span.of(clause.text).lower() in listed_words("plural")
    return not (listed and isinstance(noun, Word)) and (clause.received or _passive(verb))


def _past_whose(clause: Clause, index: int) -> int:
    """ "Khen thưởng [cấp thành phố]: 21 tập thể", "Khen thưởng [của UBND phường]: 96": whose, before the numbers."""
    place = index + is_cue(at(clause.tokens, index), "of", "give")  # "cấp" is read as giving: "cấp Nhà nước"
    token, after = at(clause.tokens, place), place + 1
    while isinstance(token, Word) and isinstance(at(clause.tokens, after), Word) and after - index < _WHOSE:
        after += 1
    if not is_mark(at(clause.tokens, after), ":") or not isinstance(at(clause.tokens, after + 1), CountMention):
        return index
    if isinstance(token, TierMention) and token.rank:
        clause.level, clause.givers = token.level, ()
    elif isinstance(token, BodyMention) and token.giver:
        clause.givers = (token.giver,)
    return after if isinstance(token, TierMention | BodyMention | Word) else index


_WHOSE = 6
"""Words between "khen thưởng" and the colon at the most: "Khen thưởng cấp Nhà nước:"."""


def _heads_receivers(clause: Clause, index: int, end: int) -> bool:
    """ "Khen thưởng cấp tỉnh: 9 cá nhân [được UBND tỉnh tặng Bằng khen]": the award is told behind those counted."""
    headed = index < end and is_mark(clause.tokens[index - 1], ":")
    while is_mark(at(clause.tokens, end), ",") and isinstance(at(clause.tokens, end + 1), CountMention):
        end += 2
    return headed and is_cue(at(clause.tokens, end), "receive") and award_ahead(clause, end)


def _achieved(clause: Clause, index: int) -> Tally | None:
    """ "khen thưởng 120 học sinh giỏi": those counted by what they achieved; of a title the number is its own."""
    title = at(clause.tokens, index + 1)
    achievement = isinstance(title, AwardMention) and rulebook.awards()[title.code].achievement
    return titled_tally(clause.tokens, index, clause.text) if achievement else None


def _heads_section(clause: Clause) -> bool:
    """ "III. Khen thưởng của Chủ tịch UBND phường", "Khen thưởng cấp tỉnh": whose the awards below are (ruling 26)."""
    index = clause.index + is_cue(at(clause.tokens, clause.index), "of")
    token = at(clause.tokens, index)
    rest = [other for other in clause.tokens[index + 1 :] if not is_mark(other, ":") and other.method != "word"]
    if rest or len(clause.tokens) > _HEADING or clause.drafts:
        return False
    if isinstance(token, BodyMention) and token.giver and index > clause.index:
        clause.givers, clause.heads = (token.giver,), True
    elif isinstance(token, TierMention) and token.rank:
        clause.level, clause.heads = token.level, True
    return clause.heads


_HEADING = 8
"""Tokens of a heading at the most."""


def _passive(token: object) -> bool:
    return isinstance(token, CueMention) and token.name == "commend.passive"


def _commended(clause: Clause, verb: Span, tallies: tuple[Tally, ...], end: int) -> None:
    """ "khen thưởng 45 tập thể, 120 cá nhân": rows, or the total of the papers told next."""
    clause.index = end
    if heads_forms(clause, end):
        _state(clause, tallies)
        return
    found, stop = sorts_behind(clause.tokens, end, clause.text, tallies[0]) if len(tallies) == 1 else ((), end)
    if found:  # "khen thưởng 25 tập thể, gồm thôn 12, trường học 8, cơ quan 5"
        _record_parts(clause, AwardPhrase(_award(verb), verb, tallies=tallies, parts=found), stop)
        return
    names = name_list(clause.tokens, end, len(clause.tokens), clause.text)
    names = names or names_apart(clause.tokens, end, tallies[-1].kind, clause.text)
    if names and award_ahead(clause, end):
        _speak_of(clause, names, end)
        return
    award, stop = _told_behind(clause, end)
    span = verb.over(clause.tokens[stop - 1].span)
    clause.index = stop
    record(clause, AwardPhrase(award or _award(verb), span, tallies=tallies, names=names))


def _record_parts(clause: Clause, phrase: AwardPhrase, stop: int) -> None:
    """A number with its parts up to `stop`, and the numbers of other kinds that go on behind them."""
    behind = stop + is_mark(at(clause.tokens, stop), ")")
    told = beyond_parts(PhraseState(clause.tokens, behind, clause.text, phrase))
    clause.index = told.index
    record(clause, replace(told.phrase, span=phrase.span.over(clause.tokens[told.index - 1].span)))


def _told_behind(clause: Clause, end: int) -> tuple[AwardMention | None, int]:
    """ "khen thưởng 4 tập thể [bằng hình thức Giấy khen]": the form, told behind those commended."""
    start = place = by_form(clause.tokens, end, clause.text)
    if place == end:
        return None, end
    while place - start <= _FORM and not isinstance(at(clause.tokens, place), AwardMention):
        place += 1
    award = at(clause.tokens, place)
    return (award, place + 1) if isinstance(award, AwardMention) else (None, end)


_FORM = 4
"""Tokens between "bằng" and the form at the most: "bằng hình thức tặng Giấy khen"."""


def _speak_of(clause: Clause, names: NameList, end: int) -> None:
    """ "khen thưởng hai em là A và B, mỗi em một Giấy khen": the paper that follows is the award."""
    clause.index = names_end(clause.tokens, names, end)
    clause.subject, clause.own_subject = names.recipients, True


def _were_commended(clause: Clause, verb: Span) -> None:
    """ "243 lượt tập thể, cá nhân được khen thưởng": a total where the awards are told next, else a row each."""
    if clause.drafts and sums_before(clause, clause.tallies[0].span.start):
        _state(clause, clause.tallies)  # "... Tổng cộng 12 tập thể được khen thưởng"
        clause.tallies = ()
    elif not sums_up(clause):
        record(clause, AwardPhrase(_award(verb), verb.over(clause.tallies[0].span)))
    else:
        _state_what_follows(clause)


def _state_what_follows(clause: Clause) -> None:
    rest = range(clause.index, len(clause.tokens))
    including = next((place for place in rest if is_cue(clause.tokens[place], "including")), None)
    if including is None or not only_some(clause, including):
        _state(clause, clause.tallies)
    clause.tallies = ()


def _state(clause: Clause, tallies: tuple[Tally, ...]) -> None:
    clause.totals.extend(TotalDraft(tally, tally.span) for tally in tallies if tally.value is not None)


def _award(verb: Span) -> AwardMention:
    return AwardMention(verb, "cue.commend", COMMEND)
