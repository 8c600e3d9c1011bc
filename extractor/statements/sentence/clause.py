"""The sentence as far as it has been read, and what lies ahead of the place reached."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    DecisionMention,
    Giver,
    Mention,
    PersonMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.record import Level, Rate, RecipientKind, Status
from extractor.statements.cursor import (
    OPENING,
    Tokens,
    at,
    closing,
    ends_sentence,
    is_cue,
    is_mark,
    listed_words,
    starts_award,
)
from extractor.statements.draft import AwardPhrase, Context, Draft, Leftover, Recipient, Tally, TotalDraft
from extractor.statements.phrase.kin import past_kin
from extractor.statements.sentence.body_told import past_told


@dataclass
class Clause:
    """What has been read of the sentence so far. Works on one block only and is thrown away with it."""

    tokens: Tokens
    text: str
    above: Context
    index: int = 0
    subject: tuple[Recipient, ...] = ()
    tallies: tuple[Tally, ...] = ()
    series: tuple[Tally, ...] = ()
    """Numbers with years of their own, before the one that the verb stands behind."""
    to_class: bool = False
    beside: tuple[Recipient, ...] = ()
    """Those named together with the number: "A, B và 26 cá nhân khác"."""
    antecedent: tuple[Recipient, ...] = ()
    pending: TimesMention | None = None
    pending_years: tuple[str, ...] = ()
    shares: list[Tally] | None = None
    last: AwardMention | None = None
    level: Level = ""
    kind: RecipientKind = ""
    common: RecipientKind | None = None
    noun: str = ""
    """The pronoun or common noun itself, where it may mean somebody named in a block above."""
    aside: str = ""
    """A pronoun told by the way ("điều ông quý nhất là Bằng khen"), for where nobody else gets the award."""
    behalf: bool = False
    principals: tuple[Giver, ...] = ()
    """Those on whose behalf an award is handed over."""
    aims: bool = False
    lead: int = -1
    """Where the words begin that the next award takes its giver or year from; -1 when there are none."""
    givers: tuple[Giver, ...] = ()
    decided: tuple[Giver, ...] = ()
    """Whose decision the sentence goes by, or who gave in the sentence that it goes on from."""
    decision: tuple[str, str] = ("", "")
    """Number and date of that decision."""
    ranked: bool = False
    """Whether the level is told for this statement alone: "ở cấp xã có 5 tập thể"."""
    years: tuple[str, ...] = ()
    opening_years: tuple[str, ...] = ()
    """The years that the sentence begins with: they hold for the numbers behind a semicolon too."""
    dated: bool = False
    """Whether those years have a colon behind them ("Năm 2021: ...; ..."): they hold for all that follows."""
    status: Status = "granted"
    rate: Rate = "total"
    negated: bool = False
    received: bool = False
    pronoun: bool = False
    many: bool = False
    started: bool = False
    drafts: list[Draft] = field(default_factory=list)
    totals: list[TotalDraft] = field(default_factory=list)
    unread: list[Leftover] = field(default_factory=list)
    heading: AwardPhrase | None = None
    own_subject: bool = False
    named: list[Sequence[Recipient]] = field(default_factory=list)
    """Those spoken of in this block so far."""
    spoken: tuple[int, int] = (-1, -1)
    """The first token of those spoken of, and the one behind them."""
    home: str = ""
    """Where the sentence says that it happened: "Ở Trường A, cô B được tặng"; there B works."""
    earlier: tuple[Status, int] | None = None
    """The standing of a sentence that told numbers, and the only one of them, by its place, for "Trong đó, ..."."""
    whole: int = -1
    """That place, while the sentence breaks it down."""
    heads: bool = False
    titled: bool = False
    """Whether the line is the title of a list of those who got its award."""
    """Whether the line tells whose the awards below are: "Khen thưởng của UBND phường"."""


def award_ahead(clause: Clause, index: int, stops: str = "") -> bool:
    """Whether an award stands further on in this sentence, before any of the marks `stops`."""
    while not ends_sentence(clause.tokens, index) and not is_mark(clause.tokens[index], stops):
        if isinstance(clause.tokens[index], AwardMention) or is_cue(clause.tokens[index], "commend"):
            return True
        index += 1
    return False


def receives_soon(clause: Clause) -> bool:
    """Whether a verb of receiving stands at the clause's place, with an award behind it."""
    verb = is_cue(at(clause.tokens, clause.index), "receive", "granted", "consecutive", "target.keep")
    has = is_cue(at(clause.tokens, clause.index), "receive.has")  # "3 năm liền là đoàn viên xuất sắc, được tặng"
    return verb and award_ahead(clause, clause.index, stops="," if has else "")


def gives(clause: Clause) -> bool:
    """Whether "tặng", "công nhận", or "khen thưởng" follows in this clause with no "được" of its own before it."""
    tokens = clause.tokens
    start = clause.index + 1
    if is_mark(at(tokens, start), "(") and isinstance(at(tokens, start + 1), DecisionMention | YearsMention | Word):
        start = closing(tokens, start) + 1  # "UBND xã (Quyết định số 12) tặng", "UBND huyện (trước 7/2025) tặng"
    for place in range(start, min(clause.index + 25, len(tokens))):
        token = tokens[place]
        if is_cue(token, "give", "commend", "revoked") or _issued(clause, place):
            return True
        if is_cue(token, "proposed") and token.span.of(clause.text).lower() not in listed_words("considers"):
            return False
        if isinstance(token, AwardMention) and _has_to_give(clause, place):
            return True
        passive = isinstance(token, CueMention) and token.name in ("receive", "granted")
        if is_mark(token, ":") and place == clause.index + 1 and is_cue(at(tokens, place + 1), "give"):
            continue  # "UBND xã: tặng Giấy khen"
        if passive or is_mark(token, ";.:(") or isinstance(token, AwardMention | PersonMention):
            return False
    return False


def _has_to_give(clause: Clause, place: int) -> bool:
    """ "Bộ trưởng A [có Thư khen gửi] B", "Bộ Tài chính [có Bằng khen cho] 3 doanh nghiệp"."""
    award, behind, has = at(clause.tokens, place), at(clause.tokens, place + 1), place - 1
    while has > clause.index and (isinstance(clause.tokens[has], CountMention) or is_cue(clause.tokens[has], "filler")):
        has -= 1
    if not isinstance(award, AwardMention):
        return False
    letter = award.code in listed_words("letters") and is_cue(behind, "give")
    own = award.code in listed_words("own_papers") and is_cue(clause.tokens[has], "receive.has")
    return letter or (own and is_cue(behind, "give", "for"))


def _issued(clause: Clause, place: int) -> bool:
    """ "UBND xã ban hành [Quyết định số 12]": what follows goes by that decision."""
    token, before = clause.tokens[place], clause.tokens[place - 1]
    return isinstance(token, DecisionMention) and before.span.of(clause.text).lower() in listed_words("issues")


def grants_them(clause: Clause) -> bool:
    """ "UBND xã [công nhận] 12 hộ đạt": who gives the title; whoever only notes it does not."""
    before = at(clause.tokens, clause.index - 1)
    word = before.span.of(clause.text).lower() if before is not None else ""
    return any(word.endswith(one) for one in listed_words("grants"))


def gets_award(clause: Clause, index: int) -> bool:
    """Whether those counted get an award in this clause: it stands right behind ("12 đồng chí Lao động tiên tiến"), or
    a verb of receiving does first, with no rule or movement between."""
    if isinstance(at(clause.tokens, index), AwardMention):
        return True
    if _is_topic(clause, index):
        return False
    while (token := at(clause.tokens, index)) is not None and not is_mark(token, ";.:"):
        if is_cue(token, "movement") or (is_mark(token, ",") and not _verb_follows(clause, index + 1)):
            return False
        if is_cue(
            token, "receive", "granted", "proposed", "target", "revoked", "pronoun", "commend", "negated", "each"
        ):
            has = isinstance(token, CueMention) and token.name == "receive.has"
            return award_ahead(clause, index, stops=";" if has else "")
        if isinstance(token, AwardMention | PersonMention):
            return False
        index += 1
    return False


def _is_topic(clause: Clause, index: int) -> bool:
    """ "186 lượt người [về cách viết] báo cáo đề nghị tặng": those counted were taught about awards."""
    near = clause.tokens[index : index + _NEAR]
    words = [token.span.of(clause.text).lower() if isinstance(token, Word) else "" for token in near]
    return any(pair[0] == "về" and pair[1] in _TOPICS for pair in pairwise(words))


_NEAR = 6
_TOPICS = frozenset({"cách", "việc", "kỹ", "nghiệp", "quy", "phương", "thủ"})


def _verb_follows(clause: Clause, index: int) -> bool:
    """Behind a comma the sentence still speaks of those counted when a verb comes next: "..., được tặng"."""
    return is_cue(
        at(clause.tokens, index), "receive", "granted", "proposed", "target", "plain", "filler", "commend", "negated"
    )


def is_subject(clause: Clause, end: int) -> bool:
    """A body is spoken of when a verb of receiving, an award, or ":" and an award follow."""
    tokens = clause.tokens
    if is_mark(at(tokens, end), ":-–—") and _opens_part(clause, end) and award_ahead(clause, end):
        return True
    end = past_told(tokens, end, clause.text)
    if is_cue(at(tokens, end), "each") and tokens[end].span.of(clause.text).lower().endswith(_VERBS):
        return award_ahead(clause, end)
    while is_mark(at(tokens, end), ",:-–—") or is_cue(
        at(tokens, end), "filler", "granted", "each", "respectively", "per_year"
    ):
        end += 1
    following = at(tokens, end)
    if is_cue(at(tokens, end - 1), "granted") and isinstance(following, BodyMention) and following.giver:
        return award_ahead(clause, end)  # "thôn A từng được UBND huyện tặng"
    if is_cue(following, "receive", "proposed", "target", "revoked", "negated", "commend", "pronoun"):
        return award_ahead(clause, end)
    return (
        starts_award(tokens, end)
        or (is_cue(following, "and") and is_cue(at(tokens, end + 1), "receive", "granted", "each"))
        or (end >= len(tokens) and clause.index <= 3)
        or (isinstance(following, YearsMention | TimesMention) and award_ahead(clause, end))
    )


def _opens_part(clause: Clause, end: int) -> bool:
    """Whether the place opens the line, or behind a semicolon a part that tells an award with its giver: "...; Hội Phụ
    nữ: 01 Bằng khen của Trung ương Hội"."""
    if clause.index <= _SIGN:
        return True
    award = end + 1 + isinstance(at(clause.tokens, end + 1), CountMention)
    given = isinstance(at(clause.tokens, award), AwardMention) and is_cue(at(clause.tokens, award + 1), "of")
    return given and is_mark(at(clause.tokens, clause.index - 1), ";")


_SIGN = 3
"""Tokens of a list sign at the most."""


def past_head(clause: Clause, token: PersonMention | BodyMention, index: int) -> int:
    """ "Trường A [(Hiệu trưởng: thầy B)] được tặng", "dòng họ B [(thôn C)] được": past who leads the body that the
    sentence speaks of, or where it is."""
    if not isinstance(token, BodyMention) or not is_mark(at(clause.tokens, index), OPENING):
        return index
    close = closing(clause.tokens, index)
    inside = clause.tokens[index + 1 : close]
    leads = any(isinstance(one, PersonMention) for one in inside) and not isinstance(inside[0], PersonMention)
    leads = leads or (bool(inside) and all(isinstance(one, BodyMention) or is_mark(one, ",") for one in inside))
    plain = not any(isinstance(one, AwardMention | CountMention) for one in inside)
    return close + 1 if leads and plain and is_subject(clause, close + 1) else index


def is_object(clause: Clause) -> bool:
    """ "UBND thành phố tặng xã Hoa Sen: 01 Cờ thi đua", "tặng riêng bà A": whom the giver gives it to."""
    return bool(clause.givers) and _is_given_to(clause) and award_ahead(clause, clause.index)


def _is_given_to(clause: Clause) -> bool:
    """Whether "tặng" or "cho" stands before, "riêng" or whose kin it is between."""
    place = clause.index - 1
    while place >= 0 and clause.index - place <= _APART and not is_cue(clause.tokens[place], "give", "for"):
        place -= 1
    if not is_cue(at(clause.tokens, place), "give", "for"):
        return False
    between = clause.tokens[place + 1 : clause.index]
    words = {token.span.of(clause.text).lower() for token in between}
    return words <= listed_words("apart") or past_kin(clause.tokens, place + 1, clause.text) == clause.index


_APART = 7
"""Tokens between the verb and whom it goes to at the most."""


_VERBS = ("được", "nhận", "đạt", "tặng")


def heads_line(clause: Clause, token: Mention) -> bool:
    """ "Hội CCB: 3 Bằng khen ...": a body without a name of its own that the whole line is about."""
    opens = clause.index < _SIGN or _opens_part(clause, clause.index + 1)
    plain = isinstance(token, BodyMention) and token.receives and opens
    return plain and is_mark(at(clause.tokens, clause.index + 1), ":") and award_ahead(clause, clause.index + 2)
