"""Each award phrase of a sentence with what the sentence has settled for it."""

from dataclasses import replace

from extractor.mention import (
    AwardMention,
    Giver,
    GradeMention,
    PersonMention,
    TimesMention,
)
from extractor.record import Status
from extractor.span import Span
from extractor.statements.cursor import (
    at,
    is_cue,
    is_mark,
)
from extractor.statements.draft import AwardPhrase, Context, Draft, Tally
from extractor.statements.emit import facts
from extractor.statements.phrase.apart import past_deeds
from extractor.statements.phrase.award import award_phrases
from extractor.statements.phrase.basis import past_basis
from extractor.statements.phrase.givers import excluded
from extractor.statements.phrase.tallies import tally_of
from extractor.statements.sentence.beyond import with_companions, with_holder_behind
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.deciding import by_decision
from extractor.statements.sentence.elsewhere import told_elsewhere
from extractor.statements.sentence.fronted import with_subject_behind
from extractor.statements.sentence.heads_lines import heads_lines, titles_list, titles_parts
from extractor.statements.sentence.joined_awards import with_joined
from extractor.statements.sentence.leftovers import left_over
from extractor.statements.sentence.mentioned import (
    is_bare,
    is_handled,
    is_occasion,
    is_rule,
    is_talk,
    lacks_giver,
    only_mentioned,
)
from extractor.statements.sentence.numbers_in_turn import with_numbers_in_turn
from extractor.statements.sentence.places_given import given_to_place
from extractor.statements.sentence.portraits import portrays
from extractor.statements.sentence.recall import last_giver
from extractor.statements.sentence.receiver_named import with_receiver
from extractor.statements.sentence.receivers import (
    agrees,
    as_meant,
    in_turn,
    is_meant,
    referred_to,
    with_names_behind,
    with_referred,
)
from extractor.statements.sentence.relative_years import running, year_after
from extractor.statements.sentence.stated_totals import total_of_papers
from extractor.statements.sentence.summed_papers import sums_papers
from extractor.statements.sentence.topics import with_topic_numbers
from extractor.words import rulebook


def read_award(clause: Clause) -> None:
    """One award phrase, or one a grade, and the facts it gives with what the clause has settled."""
    start = clause.index
    if isinstance(clause.tokens[start], TimesMention) and is_cue(at(clause.tokens, start + 1), "receive", "granted"):
        clause.givers = ()  # "..., 3 lần đạt": a statement of its own, who gave the last award did not give this
    phrases, end = award_phrases(clause.tokens, start, clause.text)
    clause.index, clause.started = _past_basis(clause, phrases, max(end, start + 1)), True
    if total_of_papers(clause, phrases) or sums_papers(clause, phrases):
        return
    if len(phrases) == 1:
        phrases = (with_numbers_in_turn(clause, with_topic_numbers(clause, phrases[0])),)
    phrases = tuple(by_decision(clause, _with_pending(clause, phrase)) for phrase in phrases)
    if is_cue(at(clause.tokens, start - 1), "total"):
        phrases = tuple(replace(phrase, summed=True) for phrase in phrases)
    clause.last = phrases[0].award if phrases and rulebook.awards()[phrases[0].award.code].grades else None
    clause.pending, clause.pending_years = None, ()
    for phrase in phrases:
        record(clause, phrase)
    if phrases and not clause.subject:
        _speak_further(clause, phrases[0])


def _past_basis(clause: Clause, phrases: tuple[AwardPhrase, ...], end: int) -> int:
    """Past ", chia theo ngành:" that ends the line; behind numbers past what those counted did too: "16 cá nhân [trong
    phong trào Dân vận khéo. Cụ thể]:"."""
    deeds = past_deeds(clause.tokens, end) if phrases and phrases[-1].tallies else end
    ends = ((place, past_basis(clause.tokens, place, clause.text)) for place in range(end, deeds + 1))
    return next((colon for place, colon in ends if colon > place), end)


def _speak_further(clause: Clause, phrase: AwardPhrase) -> None:
    """ "Huân chương của ông A, hai Huy chương": further awards are his too; else he is whom a pronoun may mean."""
    got = with_referred(clause, phrase).recipients
    if len(got) == 1 and phrase.owned:
        clause.subject, clause.own_subject = got, True
    elif len(phrase.recipients) == 1:
        clause.antecedent, clause.received = phrase.recipients, False


def _with_pending(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    if clause.pending is None or phrase.count or phrase.times or phrase.tallies:
        return phrase
    span = phrase.span.over(clause.pending.span)
    years = phrase.years or clause.pending_years
    return replace(
        phrase, times=tally_of(clause.pending), consecutive=clause.pending.consecutive, years=years, span=span
    )


def record(clause: Clause, phrase: AwardPhrase) -> None:
    """Adds the facts of a phrase to the clause, or leaves it among what was not read."""
    phrase = with_joined(clause, with_holder_behind(clause, with_receiver(clause, phrase)))
    phrase = given_to_place(clause, phrase)
    handled = is_handled(clause, phrase)
    mentioned = (only_mentioned(clause, phrase) or lacks_giver(clause, phrase)) and not titles_list(clause)
    if handled or mentioned or is_occasion(clause, phrase) or is_rule(clause, phrase) or is_talk(clause, phrase):
        clause.unread.append(left_over(clause, phrase, handled=handled))
        return
    if phrase.late and clause.givers:
        phrase = replace(phrase, givers=())  # "UBND xã tặng ... cho 5 đảng viên của Đảng bộ": whose they are
    if heads_lines(clause, phrase):
        clause.titled = titles_list(clause)
        counted = clause.index < len(clause.tokens) - 1 or not (is_bare(phrase) or is_mark(clause.tokens[-1], ":"))
        counted = counted and not (is_bare(phrase) and titles_parts(clause))
        own = () if phrase.late and clause.givers else phrase.givers
        clause.heading = replace(phrase, givers=own or clause.givers or clause.decided, counted=counted)
        if (clause.titled or is_mark(clause.tokens[-1], ":")) and not clause.tallies and is_bare(phrase):
            return
    if excluded(phrase.givers or clause.givers):
        return
    phrase, clause.givers = replace(phrase, givers=_told(clause, phrase.givers)), _told(clause, clause.givers)
    phrase = with_subject_behind(clause, with_companions(clause, with_names_behind(clause, phrase)))
    phrase = _many_passed_on(clause, with_referred(clause, phrase))
    phrase = running(clause, phrase)
    settled = _settled(clause, phrase)
    shares = (*(clause.shares or ()), *((phrase.count,) if phrase.count else ()))
    if clause.shares and len(shares) == len(settled.recipients):
        settled = replace(settled, shares=shares)
    clause.shares = None
    drafts, totals = facts(_reaching_lead(clause, phrase), settled, offset=len(clause.drafts))
    if not drafts and clause.heading is None:
        clause.unread.append(left_over(clause, phrase))
    clause.drafts.extend(_as_parts(clause, drafts))
    clause.totals.extend(totals)


def _reaching_lead(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """The phrase from the giver or year before it on, so that its source shows them."""
    lead, clause.lead = clause.lead, -1
    if lead < 0 or phrase.span.start - lead > _LEAD:
        return phrase
    return replace(phrase, span=Span(min(lead, phrase.span.start), phrase.span.end))


_LEAD = 160


def _as_parts(clause: Clause, drafts: list[Draft]) -> list[Draft]:
    """Numbers of the same award in a sentence that breaks down the number of the one before it."""
    whole = clause.drafts[clause.whole] if clause.whole >= 0 else None
    if whole is None or any(_apart(draft, whole) for draft in drafts):
        return drafts
    return [replace(draft, parent=clause.whole, giver=draft.giver or whole.giver) for draft in drafts]


def _apart(draft: Draft, whole: Draft) -> bool:
    """Whether a number is no part of another: of another award or kind, or larger."""
    alike = draft.code == whole.code and draft.recipient is None and draft.kind == (whole.kind or draft.kind)
    return not alike or draft.parent is not None or (draft.count or 0) > (whole.count or 0)


def _told(clause: Clause, givers: tuple[Giver, ...]) -> tuple[Giver, ...]:
    """The same with the name of "Bộ", where one was named before."""
    if len(givers) != 1 or givers[0].name or givers[0].level != "central" or not givers[0].kind:
        return givers
    here = tuple(token for token in clause.tokens if token.span.end <= clause.tokens[clause.index - 1].span.end)
    found = last_giver("bộ", here, clause.above.spoken)
    return (found,) if found else givers


def _many_passed_on(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """ "nhiều" covers what "và" joins to it (ruling 4); a comma ends it."""
    joined = clause.many and _joined_by_and(clause, phrase)
    clause.many = (phrase.count is not None and phrase.count.value is None) or joined
    if joined and phrase.count is None and phrase.times is None and not phrase.years:
        return replace(phrase, count=Tally(None, "unspecified", "", phrase.span))
    return phrase


def _joined_by_and(clause: Clause, phrase: AwardPhrase) -> bool:
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    return bool(before) and is_cue(before[-1], "and")


def _settled(clause: Clause, phrase: AwardPhrase) -> "Context":
    """What the clause and the lines above settle for the phrase."""
    refers = clause.pronoun or clause.received or not (clause.own_subject or is_bare(phrase) or phrase.kind)
    refers = refers or portrays(clause, phrase)
    antecedent = tuple(
        as_meant(clause, other) for other in clause.antecedent if agrees(clause, other) and is_meant(clause, other)
    )
    named = tuple(as_meant(clause, one) for one in clause.subject)
    subject = in_turn(clause, phrase) or named or (antecedent if refers and not clause.tallies else ())
    above = Context() if clause.tallies or clause.to_class else clause.above
    other = clause.kind and all(one.kind and one.kind != clause.kind for one in above.recipients)
    if other or not any(is_meant(clause, one) for one in above.recipients):
        above = replace(above, recipients=())
    if not (subject or above.recipients or clause.tallies):
        subject = referred_to(clause, phrase)
    return Context(
        recipients=subject or (above.recipients if not clause.own_subject or clause.pronoun else ()),
        award=None,
        givers=clause.givers or clause.decided or clause.above.givers or told_elsewhere(clause, phrase),
        level=clause.level or clause.above.level,
        kind=clause.kind or clause.above.kind,
        unnamed=clause.common if clause.pronoun and clause.received and not subject and not clause.heading else None,
        years=year_after(clause, phrase) or clause.years,
        status=_status(clause, phrase),
        rate=clause.rate,
        tallies=clause.tallies,
        beside=clause.beside if clause.tallies else (),
        each=_shared_out(clause, phrase),
        in_turn=clause.shares is not None,
        denied=clause.negated,
        nobody=clause.to_class,
    )


def _status(clause: Clause, phrase: AwardPhrase) -> Status:
    """The sentence's, or that the withdrawal is told behind the award."""
    return "revoked" if clause.status == "granted" and phrase.withdrawn else clause.status


def _shared_out(clause: Clause, phrase: AwardPhrase) -> bool:
    """Whether "mỗi" or "đều" stands in the clause: each of its recipients got every award in full (ruling 6)."""
    place = clause.index
    while (
        place < len(clause.tokens)
        and not is_mark(clause.tokens[place], ";.")
        and not isinstance(clause.tokens[place], PersonMention)
    ):
        if is_cue(clause.tokens[place], "each"):
            return True
        place += 1
    before = (token for token in clause.tokens if token.span.end <= phrase.span.start)
    return phrase.each or any(is_cue(token, "each") for token in before)


def read_next_grade(clause: Clause, token: GradeMention) -> None:
    """ "hạng Nhì cho 1 tập thể và hạng Ba cho 2 cá nhân": the award goes on with another grade."""
    award = clause.last
    assert award is not None
    again = AwardMention(token.span, award.method, award.code, (token.grade,))
    clause.tokens = (*clause.tokens[: clause.index], again, *clause.tokens[clause.index + 1 :])
