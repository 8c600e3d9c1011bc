"""Names in a sentence: who is spoken of, who gives."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import BodyMention, CueMention, Mention, PersonMention, Word, YearsMention
from extractor.mentions.bodies import written_out
from extractor.statements.cursor import at, is_cue, is_mark, is_word, listed_words
from extractor.statements.draft import Recipient
from extractor.statements.phrase.recipients import listed
from extractor.statements.phrase.roles import role_start
from extractor.statements.phrase.tallies import tally_list
from extractor.statements.phrase.workplaces import employed, works_at
from extractor.statements.sentence.body_told import past_told, tells_clause
from extractor.statements.sentence.clause import (
    Clause,
    award_ahead,
    gets_award,
    heads_line,
    is_object,
    is_subject,
    past_head,
)
from extractor.statements.sentence.givers_named import decides, heads_by_giver, labels_by_giver, named_as_giver
from extractor.statements.sentence.pronouns import gets, is_spoken_of
from extractor.statements.sentence.receivers import known, meant_by
from extractor.words.phrases import phrase


def read_name(clause: Clause, token: PersonMention | BodyMention) -> None:
    """A person or body: the giver before "tặng", or the next to be spoken of."""
    if isinstance(token, BodyMention) and (_is_aside(clause, token) or _employs(clause, token)):
        return
    recipients, end = listed(clause.tokens, clause.index, clause.text)
    if not recipients and (heads_line(clause, token) or _receives(clause, token)):
        recipients, end = (Recipient(token.name, "collective", token.span, method=token.method),), clause.index + 1
    if not recipients:
        clause.index += 1
        _call_back(clause, token)
        return
    recipients = recipients[_is_kin(clause, recipients) :]
    _take(clause, token, tuple(_known(clause, recipient) for recipient in recipients), end)


def _is_kin(clause: Clause, recipients: tuple[Recipient, ...]) -> bool:
    """ "Con gái của [bà A], chị B, được tặng": the first of two names tells only whose kin the second is."""
    if len(recipients) != _TWO or any(one.kind != "individual" for one in recipients):
        return False
    apposed = is_mark(at(clause.tokens, clause.index + 1), ",")
    start = clause.index - is_cue(at(clause.tokens, clause.index - 1), "of")
    before = clause.text[: clause.tokens[start].span.start]
    return apposed and phrase("statements.toml", "kin_of").search(fold(before)) is not None


_TWO = 2


def _is_aside(clause: Clause, token: BodyMention) -> bool:
    """Whether a body is not spoken of: it is where things were, it gives, or it heads lines as their giver."""
    gives = decides(clause, token) or named_as_giver(clause, token) or labels_by_giver(clause, token)
    return _puts_forward(clause) or _is_place(clause, token) or gives or heads_by_giver(clause)


def _puts_forward(clause: Clause) -> bool:
    """ "Bà A được [Sở B] đề nghị Thủ tướng Chính phủ tặng": who asks for it, and gets nothing."""
    before, behind = at(clause.tokens, clause.index - 1), at(clause.tokens, clause.index + 1)
    passive = isinstance(before, CueMention) and before.name == "receive"
    asks = passive and is_cue(behind, "proposed")
    clause.index += asks
    return asks


def _employs(clause: Clause, token: BodyMention) -> bool:
    """ "Ông A công tác tại Trạm B", "là giáo viên Trường C": where the one spoken of works, and no recipient."""
    told = bool(clause.subject) and not clause.started and all(one.kind != "collective" for one in clause.subject)
    if not told or not works_at(token, clause.text):
        return False
    clause.subject = tuple(employed(one, token) for one in clause.subject)
    clause.named[-1:] = [clause.subject]
    clause.index += 1
    return True


def _was_merged(clause: Clause, token: PersonMention | BodyMention) -> bool:
    """ "Xã A được hợp nhất từ các xã [B, C]. Trên địa bàn có ...": what was told of A goes on."""
    if not isinstance(token, BodyMention):
        return False
    lead = fold(clause.text[max(0, token.span.start - _LEAD) : token.span.start])
    return phrase("statements.toml", "merged_of").search(lead) is not None


_LEAD = 80
"""Characters before a name that may say so."""


def _take(clause: Clause, token: PersonMention | BodyMention, recipients: tuple[Recipient, ...], end: int) -> None:
    """What those named are to the sentence: whom it gives to, of whom it speaks, or who was named last."""
    if _tells_office(clause, token, recipients) or _was_merged(clause, token):
        clause.index = end
        return
    end = past_head(clause, token, end)
    if is_holder(clause, token, recipients, end):
        clause.subject, clause.tallies, clause.own_subject, clause.givers = (), (), True, ()
        clause.common, clause.pronoun, clause.index = "individual", True, end
        return
    clause.spoken = (clause.index, end)
    if _completes(clause, token, recipients):
        clause.index = end
        return
    if is_object(clause) or _is_asked_for(clause):
        clause.subject, clause.own_subject, clause.tallies = recipients, True, ()
    elif _counts_others(clause, end):
        clause.beside = recipients
    elif isinstance(token, PersonMention) or recipients[0].kind == "individual" or is_subject(clause, end):
        _speak_of(clause, recipients)
        told = isinstance(token, BodyMention) and tells_clause(clause.tokens, end, clause.text)
        end = past_told(clause.tokens, end, clause.text) if told else end
        end -= told and isinstance(clause.tokens[end - 1], YearsMention)
    elif clause.started is False:
        clause.antecedent = recipients
    clause.index = end


def _is_asked_for(clause: Clause) -> bool:
    """ "Hồ sơ đề nghị phong tặng [bác sĩ A] danh hiệu B": for whom it is asked."""
    place = clause.index - 1
    while isinstance(at(clause.tokens, place), Word) and clause.index - place <= _POST:
        place -= 1
    verb = is_cue(at(clause.tokens, place), "give", "for", "proposed")
    return clause.status == "proposed" and verb and award_ahead(clause, clause.index)


_POST = 4
"""Words of a post before a name at the most."""


def _tells_office(clause: Clause, token: PersonMention | BodyMention, recipients: tuple[Recipient, ...]) -> bool:
    """ "Ông A làm Chủ tịch Hội B 15 năm, được tặng": the office of the one spoken of, and nobody else."""
    if isinstance(token, PersonMention) or any(one.kind != "collective" for one in recipients):
        return False
    person = bool(clause.subject) and all(one.kind == "individual" for one in clause.subject)
    return person and not clause.started and role_start(token, clause.text) is not None


def is_holder(clause: Clause, token: PersonMention | BodyMention, recipients: tuple[Recipient, ...], end: int) -> bool:
    """ "Chủ tịch Hội B được tặng": whoever holds the office, and is not named; not the body."""
    if isinstance(token, PersonMention) or len(recipients) != 1 or recipients[0].kind != "collective":
        return False
    start = role_start(token, clause.text)
    role = fold(clause.text[start : token.span.end if token.office else token.span.start]) if start is not None else ""
    head = any(role.startswith(one) or role.strip().endswith(one) for one in listed_words("single_offices"))
    return head and is_cue(at(clause.tokens, end), "receive", "granted") and is_subject(clause, end)


def _is_place(clause: Clause, token: BodyMention) -> bool:
    """ "Ở Trường A, cô B được tặng": where somebody else got it, and works."""
    before, behind = at(clause.tokens, clause.index - 1), at(clause.tokens, clause.index + 2)
    there = is_word(before, clause.text, "at_home")
    heads = before is None or is_mark(before, ".;-+*•–")
    after = at(clause.tokens, clause.index + 1)
    apart = is_mark(after, ":" if heads else ",") or (heads and _has(after, clause.text))
    apart = apart and isinstance(behind, PersonMention)
    there = there or heads
    if not (there and apart and token.receives and token.proper):
        return False
    clause.home, clause.index = token.name, clause.index + 1
    return True


def _has(token: Mention | None, text: str) -> bool:
    """ "Trường A [có] cô B được tặng"."""
    return isinstance(token, CueMention) and token.span.of(text).lower() in listed_words("has")


def _completes(clause: Clause, token: PersonMention | BodyMention, recipients: tuple[Recipient, ...]) -> bool:
    """ "Đơn vị: Trường A." behind "Họ và tên: B.": where B works; behind "Chức vụ:" it belongs to the role."""
    person = clause.antecedent[0] if len(clause.antecedent) == 1 else None
    if person is None or person.kind == "collective" or isinstance(token, PersonMention):
        return False
    before = fold(clause.text[: token.span.start])
    if phrase("statements.toml", "unit_label").search(before):
        clause.antecedent = (replace(person, unit=person.unit or recipients[0].name),)
        return True
    return phrase("statements.toml", "role_label").search(before) is not None


def _receives(clause: Clause, token: PersonMention | BodyMention) -> bool:
    """ "Tỉnh đoàn được Trung ương Đoàn tặng": a body that gives papers itself, and is given one."""
    if not isinstance(token, BodyMention) or not token.giver or token.office or token.giver.excluded:
        return False
    passive = is_cue(at(clause.tokens, clause.index + 1), "receive", "granted")
    return passive and fold(token.name) not in listed_words("common_bodies") and is_subject(clause, clause.index + 1)


def _call_back(clause: Clause, token: PersonMention | BodyMention) -> None:
    """ "Nhà trường cũng được tặng", "Công ty đạt": the body of that sort that was named before."""
    if clause.subject or clause.tallies or clause.above.recipients or not (is_spoken_of(clause) and gets(clause)):
        return
    if found := meant_by(clause, token.span.of(clause.text)):
        _speak_of(clause, found)
    else:  # at least nobody else is meant
        clause.common = "collective"


def _counts_others(clause: Clause, index: int) -> bool:
    """Whether a number of further recipients stands there that get an award."""
    index += is_mark(at(clause.tokens, index), ",")
    if not is_cue(at(clause.tokens, index), "and"):
        return False
    tallies, end = tally_list(clause.tokens, index + 1, bare=False, subject=True)
    return bool(tallies) and gets_award(clause, end)


def _known(clause: Clause, recipient: Recipient) -> Recipient:
    home = clause.home or clause.above.home
    if home and recipient.kind == "individual" and not recipient.unit:
        recipient = replace(recipient, unit=written_out(home))
    return known(clause, recipient)


def _speak_of(clause: Clause, recipients: tuple[Recipient, ...]) -> None:
    clause.subject, clause.tallies, clause.to_class, clause.givers, clause.lead = recipients, (), False, (), -1
    clause.named.append(recipients)
    clause.status, clause.rate = clause.above.status, clause.above.rate
    clause.received = clause.negated = clause.many = False
    clause.own_subject, clause.beside = True, ()
