"""Reads one block from left to right: who is spoken of, who gives, in what standing, and each award phrase."""

from dataclasses import dataclass, field, replace

from extractor import rulebook
from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    Giver,
    GradeMention,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.phrases import phrase as phrase_of
from extractor.record import Level, Rate, RecipientKind, Status
from extractor.span import Span
from extractor.statements.award_phrase import award_phrases, names_end
from extractor.statements.cursor import (
    OPENING,
    Tokens,
    at,
    closing,
    ends_sentence,
    is_cue,
    is_mark,
    receives,
    starts_award,
)
from extractor.statements.draft import AwardPhrase, Context, Draft, NameList, Reading, Recipient, Tally, TotalDraft
from extractor.statements.emit import facts
from extractor.statements.givers import committee, excluded, giver_list
from extractor.statements.recipients import listed
from extractor.statements.tallies import name_list, tally_list, tally_of

COMMEND = "KHEN_THUONG"
_SHORT = 6
"""Tokens in a line that heads others with a year alone ("Năm 2023:")."""


@dataclass
class Clause:
    """What has been read of the sentence so far. Works on one block only and is thrown away with it."""

    tokens: Tokens
    text: str
    above: Context
    index: int = 0
    subject: tuple[Recipient, ...] = ()
    tallies: tuple[Tally, ...] = ()
    to_class: bool = False
    antecedent: tuple[Recipient, ...] = ()
    pending: TimesMention | None = None
    pending_years: tuple[str, ...] = ()
    shares: list[Tally] | None = None
    last: AwardMention | None = None
    level: Level = ""
    kind: RecipientKind = ""
    common: RecipientKind | None = None
    behalf: bool = False
    aims: bool = False
    lead: int = -1
    """Where the words begin that the next award takes its giver or year from; -1 when there are none."""
    givers: tuple[Giver, ...] = ()
    years: tuple[str, ...] = ()
    status: Status = "granted"
    rate: Rate = "total"
    negated: bool = False
    received: bool = False
    pronoun: bool = False
    many: bool = False
    started: bool = False
    drafts: list[Draft] = field(default_factory=list)
    totals: list[TotalDraft] = field(default_factory=list)
    unread: list[Span] = field(default_factory=list)
    heading: AwardPhrase | None = None
    own_subject: bool = False


def read_block(tokens: Tokens, text: str, above: Context) -> Reading:
    """The facts of one block, given what the blocks above it settled."""
    clause = Clause(
        tokens, text, above, status=above.status, rate=above.rate, years=above.years, kind=_headed_kind(text)
    )
    while clause.index < len(tokens):
        _step(clause)
    return Reading(tuple(clause.drafts), tuple(clause.totals), tuple(clause.unread), _context(clause), _follows(tokens))


def _headed_kind(text: str) -> RecipientKind:
    """ "Tập thể: 12 Giấy khen", "Số cá nhân được tặng ... là 18": the kind told at the head of the line."""
    folded = fold(text)
    return next(
        (
            kind
            for kind in ("collective", "individual", "household")
            if phrase_of("statements.toml", kind).search(folded)
        ),
        "",
    )  # type: ignore[return-value]


def _follows(tokens: Tokens) -> bool:
    """Whether the block opens with an award: it goes on about whoever the line above named."""
    index = 0
    while is_mark(at(tokens, index), "-+*•–.)") or is_cue(
        at(tokens, index), "receive", "filler", "granted", "pronoun", "and"
    ):
        index += 1
    return starts_award(tokens, index)


def _step(clause: Clause) -> None:
    """Reads what stands at the clause's place, and moves on."""
    tokens, index = clause.tokens, clause.index
    token = tokens[index]
    if starts_award(tokens, index) and isinstance(token, AwardMention | CountMention | TimesMention):
        _award(clause)
    elif is_mark(token, ".!?"):
        _end_sentence(clause)
    elif is_mark(token, ";"):
        clause.tallies, clause.to_class, clause.pending, clause.pending_years = (), False, None, ()
        clause.years = clause.above.years
        clause.index += 1
        if not is_cue(at(clause.tokens, clause.index), "give") and not starts_award(clause.tokens, clause.index):
            clause.givers = ()
    elif isinstance(token, TimesMention):
        _times(clause, token)
    elif isinstance(token, PersonMention | BodyMention):
        _name(clause)
    elif isinstance(token, CountMention):
        _tally(clause)
    elif isinstance(token, YearsMention):
        _year(clause, token)
    elif isinstance(token, TierMention):
        _tier(clause, token)
    elif isinstance(token, GradeMention) and clause.last is not None:
        _next_grade(clause, token)
    elif isinstance(token, CueMention):
        _cue(clause, token)
    else:
        clause.index += 1


def _next_grade(clause: Clause, token: GradeMention) -> None:
    """ "hạng Nhì cho 1 tập thể và hạng Ba cho 2 cá nhân": the award goes on with another grade."""
    award = clause.last
    assert award is not None
    again = AwardMention(token.span, award.method, award.code, (token.grade,))
    clause.tokens = (*clause.tokens[: clause.index], again, *clause.tokens[clause.index + 1 :])


def _end_sentence(clause: Clause) -> None:
    """A full stop ends what the sentence settled; who it spoke of stays as antecedent (ruling 20)."""
    following = at(clause.tokens, clause.index + 1)
    if (
        following is not None
        and clause.tokens[clause.index].span.end == following.span.start
        and not is_mark(following, '."”)')
    ):
        clause.index += 1
        return
    clause.antecedent = clause.subject or clause.antecedent
    clause.subject, clause.tallies, clause.givers, clause.to_class = (), (), (), False
    clause.status, clause.rate, clause.years = clause.above.status, clause.above.rate, clause.above.years
    clause.negated = clause.received = clause.pronoun = clause.many = clause.started = False
    clause.common, clause.aims, clause.lead = None, False, -1
    clause.index += 1


def _heads_line(clause: Clause, token: Mention) -> bool:
    """ "Hội CCB: 3 Bằng khen ...": a body without a name of its own that the whole line is about."""
    plain = isinstance(token, BodyMention) and token.receives and clause.index <= 2
    return plain and is_mark(at(clause.tokens, clause.index + 1), ":") and starts_award(clause.tokens, clause.index + 2)


def _times(clause: Clause, token: TimesMention) -> None:
    """ "02 lần được ... tặng", "ba năm liền 2022, 2023 đạt": how often, told before the award."""
    clause.index += 1
    years = at(clause.tokens, clause.index)
    if isinstance(years, YearsMention):
        clause.index += 1
    if _receives_soon(clause):
        clause.pending, clause.pending_years = token, years.years if isinstance(years, YearsMention) else ()


def _receives_soon(clause: Clause) -> bool:
    return is_cue(at(clause.tokens, clause.index), "receive", "granted", "consecutive") and _award_ahead(
        clause, clause.index
    )


def _name(clause: Clause) -> None:
    """A person or body: the giver before "tặng", or the next to be spoken of."""
    token = clause.tokens[clause.index]
    if (
        isinstance(token, BodyMention)
        and token.giver
        and (_gives(clause) or is_cue(at(clause.tokens, clause.index - 1), "behalf"))
    ):
        givers, clause.index = giver_list(clause.tokens, clause.index)
        # Who hands it over on behalf is not the giver (ruling 22).
        clause.lead = min(clause.lead, token.span.start) if clause.lead >= 0 else token.span.start
        clause.givers = clause.givers if clause.behalf and clause.givers else givers
        return
    recipients, end = listed(clause.tokens, clause.index, clause.text)
    if not recipients and _heads_line(clause, token):
        recipients, end = (Recipient(token.name, "collective", token.span, method=token.method),), clause.index + 1
    if not recipients:
        clause.index += 1
        return
    recipients = tuple(_known(clause, recipient) for recipient in recipients)
    if _is_object(clause):
        clause.subject, clause.own_subject, clause.tallies = recipients, True, ()
    elif isinstance(token, PersonMention) or _is_subject(clause, end):
        _speak_of(clause, recipients)
    elif clause.started is False:
        clause.antecedent = recipients
    clause.index = end


def _known(clause: Clause, recipient: Recipient) -> Recipient:
    """ "cô Hoa" behind "cô Lê Thị Hoa" is the same person."""
    if " " in recipient.name or recipient.kind != "individual":
        return recipient
    spoken = (*clause.subject, *clause.antecedent, *clause.above.recipients)
    return next((other for other in spoken if other.name.split()[-1] == recipient.name), recipient)


def _is_object(clause: Clause) -> bool:
    """ "UBND thành phố tặng xã Hoa Sen: 01 Cờ thi đua": whom the giver gives it to."""
    return (
        bool(clause.givers)
        and is_cue(at(clause.tokens, clause.index - 1), "give", "for")
        and _award_ahead(clause, clause.index)
    )


def _speak_of(clause: Clause, recipients: tuple[Recipient, ...]) -> None:
    clause.subject, clause.tallies, clause.to_class, clause.givers, clause.lead = recipients, (), False, (), -1
    clause.status, clause.rate = clause.above.status, clause.above.rate
    clause.received = clause.negated = clause.many = False
    clause.own_subject = True


def _gives(clause: Clause) -> bool:
    """Whether "tặng", "công nhận", or "khen thưởng" follows in this clause with no "được" of its own before it."""
    tokens = clause.tokens
    for place in range(clause.index + 1, min(clause.index + 25, len(tokens))):
        token = tokens[place]
        if is_cue(token, "give", "commend", "revoked"):
            return True
        if is_cue(token, "proposed"):
            return False
        passive = is_cue(token, "receive", "granted") and token.span.of(clause.text).lower() not in (
            "có",
            "với",
            "là",
            "đã có",
        )
        if passive or is_mark(token, ";.:(") or isinstance(token, AwardMention | PersonMention):
            return False
    return False


def _is_subject(clause: Clause, end: int) -> bool:
    """A body is spoken of when a verb of receiving, an award, or ":" and an award follow."""
    tokens = clause.tokens
    if is_mark(at(tokens, end), ":-–—") and clause.index <= 3 and _award_ahead(clause, end):
        return True
    while is_mark(at(tokens, end), ",:-–—") or is_cue(
        at(tokens, end), "filler", "granted", "each", "respectively", "per_year"
    ):
        end += 1
    following = at(tokens, end)
    if is_cue(following, "receive", "proposed", "target", "revoked", "negated", "commend", "pronoun"):
        return _award_ahead(clause, end)
    return (
        starts_award(tokens, end)
        or (end >= len(tokens) and clause.index <= 3)
        or (isinstance(following, YearsMention | TimesMention) and _award_ahead(clause, end))
    )


def _award_ahead(clause: Clause, index: int) -> bool:
    """Whether an award stands further on in this sentence."""
    while not ends_sentence(clause.tokens, index):
        if isinstance(clause.tokens[index], AwardMention) or is_cue(clause.tokens[index], "commend"):
            return True
        index += 1
    return False


def _tally(clause: Clause) -> None:
    """A number of recipients: the subject of what follows, a stated total, or neither."""
    tallies, end = tally_list(clause.tokens, clause.index, bare=False, subject=True)
    if not tallies:
        _share(clause)
        clause.index += 1
        return
    if is_mark(at(clause.tokens, end), OPENING) and is_cue(at(clause.tokens, end + 1), "including"):
        end = closing(clause.tokens, end) + 1
    if _states_total(clause, end):
        clause.totals.extend(TotalDraft(tally, tally.span) for tally in tallies if tally.value is not None)
    elif _gets_award(clause, end):
        clause.to_class = all(tally.value is None and not tally.percent for tally in tallies)
        clause.tallies, clause.givers = tallies, ()
        clause.subject, clause.own_subject = (), True
        clause.received = False
    elif not clause.above.recipients:
        clause.to_class = clause.to_class or all(tally.value is None for tally in tallies)
    clause.index = end


def _verb_follows(clause: Clause, index: int) -> bool:
    """Behind a comma the sentence still speaks of those counted when a verb comes next: "..., được tặng"."""
    return is_cue(
        at(clause.tokens, index), "receive", "granted", "proposed", "target", "plain", "filler", "commend", "negated"
    )


def _share(clause: Clause) -> None:
    """ "lần lượt được tặng 3 và 2 Bằng khen": the numbers before the last one."""
    token = clause.tokens[clause.index]
    if clause.shares is not None and isinstance(token, CountMention) and token.value is not None:
        clause.shares.append(tally_of(token))


def _gets_award(clause: Clause, index: int) -> bool:
    """Whether those counted get an award in this clause: a verb of receiving first, no rule or movement between."""
    while (token := at(clause.tokens, index)) is not None and not is_mark(token, ";.:"):
        if is_cue(token, "movement") or (is_mark(token, ",") and not _verb_follows(clause, index + 1)):
            return False
        if is_cue(token, "receive", "granted", "proposed", "target", "revoked", "pronoun", "commend", "negated"):
            return _award_ahead(clause, index)
        if isinstance(token, AwardMention | PersonMention):
            return False
        index += 1
    return False


def _states_total(clause: Clause, end: int) -> bool:
    """ "74 tập thể, 521 cá nhân, trong đó:" and "Tổng số: ...": numbers about other numbers."""
    index = end + is_mark(at(clause.tokens, end), ",;.")
    if (
        is_cue(at(clause.tokens, index), "including")
        and not _parts_follow(clause, index)
        and not _only_some(clause, index)
    ):
        return True
    behind = clause.tokens[max(0, clause.index - 4) : clause.index]
    return any(is_cue(token, "total") for token in behind) and not _award_ahead(clause, end)


def _only_some(clause: Clause, index: int) -> bool:
    """ "trong đó có", "trong đó riêng": what follows is a part, not all of it."""
    word = clause.tokens[index].span.of(clause.text).lower()
    after = at(clause.tokens, index + 1)
    return word.endswith(" có") or (
        after is not None and after.span.of(clause.text).lower() in ("riêng", "chủ yếu", "nhất là", "nổi bật", "có")
    )


def _parts_follow(clause: Clause, index: int) -> bool:
    return isinstance(at(clause.tokens, index + 1), CountMention) and not starts_award(clause.tokens, index + 1)


def _year(clause: Clause, token: YearsMention) -> None:
    """ "Năm 2023, ..." before the award holds for the clause, a span of years does not: that is a period."""
    before = at(clause.tokens, clause.index - 1)
    bound = before is not None and before.span.of(clause.text).lower() in _BOUNDS
    if token.labelled and not token.spanned and len(token.years) <= 3 and not bound:
        clause.years = token.years
        clause.lead = token.span.start if clause.lead < 0 else clause.lead
    clause.index += 1


_BOUNDS = frozenset({"từ", "đến", "tới", "trước", "sau", "hết", "kể", "cuối", "đầu"})
"""Words that make the year behind them the edge of a period."""


def _tier(clause: Clause, token: TierMention) -> None:
    if (
        token.bare
        and not token.rank
        and not clause.givers
        and _gives(clause)
        and not is_cue(at(clause.tokens, clause.index - 1), "for")
    ):
        clause.givers = (committee(token.name, token.level),)
    elif is_mark(at(clause.tokens, clause.index + 1), ":"):
        _head_by_tier(clause, token)
    elif token.level == "commune" and not token.rank and receives(clause.tokens, clause.index + 1):
        clause.pronoun, clause.common = True, "collective"
    clause.index += 1


def _head_by_tier(clause: Clause, token: TierMention) -> None:
    """ "Cấp thành phố:" tells the level of what follows, "Thành phố:" whose it is (ruling 26)."""
    if token.rank:
        clause.level, clause.givers = token.level, ()
    elif token.bare and clause.index <= 2:
        clause.givers = (committee(token.name, token.level),)


def _cue(clause: Clause, token: CueMention) -> None:
    name = token.name
    if name in ("proposed", "target", "revoked"):
        inherited = clause.status == clause.above.status == "target"
        clause.status = _standing("granted" if inherited else clause.status, name)
        clause.aims = clause.aims or _aims(token, clause.text)
    elif name == "granted" or (name == "receive" and _confirms(clause, token)):
        clause.status = (
            "granted" if clause.status in ("proposed", "target") and clause.above.status == "granted" else clause.status
        )
        clause.received = True
    elif name == "receive":
        clause.received = True
    elif name == "per_year":
        clause.rate = "per_year"
    elif name == "negated":
        clause.negated = True
    elif name == "pronoun":
        _pronoun(clause, token)
    elif name == "including":
        clause.tallies = ()
    elif name == "respectively":
        clause.shares = []
    elif name == "behalf":
        clause.behalf = True
    elif name == "commend":
        _commend(clause)
        return
    clause.index += 1


def _standing(before: Status, cue: str) -> Status:
    """The later word wins, but what is asked for of an aim stays an aim, and a withdrawal asked for is a proposal."""
    if cue == "revoked":
        return "proposed" if before == "proposed" else "revoked"
    return "target" if cue == "target" or before == "target" else "proposed"


_PLURAL = frozenset({"các", "những", "mọi", "toàn", "từng"})


def _pronoun(clause: Clause, token: CueMention) -> None:
    """ "Ông được tặng", "đơn vị đã nhận" speak of somebody; "các trường" of nobody in particular."""
    before = at(clause.tokens, clause.index - 1)
    if isinstance(before, CountMention) or (before is not None and before.span.of(clause.text).lower() in _PLURAL):
        clause.to_class = True
        return
    clause.common = clause.common or _common_kind(token.span.of(clause.text).lower())
    clause.pronoun = True


_COLLECTIVE = (
    "đơn vị",
    "nhà trường",
    "trường",
    "tập thể",
    "cơ quan",
    "chi bộ",
    "trạm",
    "hội",
    "thôn",
    "tổ",
    "phường",
    "xã",
)


def _common_kind(word: str) -> RecipientKind:
    """What a pronoun or common noun stands for."""
    if word.startswith("gia đình"):
        return "household"
    return "collective" if word.startswith(_COLLECTIVE) else "individual"


def _confirms(clause: Clause, token: CueMention) -> bool:
    """ "được ... công nhận" behind a proposal says that it was granted; "đề nghị được tặng" does not."""
    asked = clause.aims
    for other in reversed(clause.tokens[max(0, clause.index - 3) : clause.index]):
        if is_cue(other, "and") or is_mark(other, ","):
            break
        asked = asked or is_cue(other, "proposed") or _aims(other, clause.text)
    return token.span.of(clause.text).lower().startswith("được") and not asked and clause.above.status == "granted"


def _aims(token: object, text: str) -> bool:
    """ "phấn đấu được công nhận" is an aim; "giữ vững và được công nhận" is not."""
    return (
        isinstance(token, CueMention)
        and token.name == "target"
        and token.span.of(text).lower() not in ("giữ vững", "duy trì")
    )


def _award(clause: Clause) -> None:
    """One award phrase, or one a grade, and the facts it gives with what the clause has settled."""
    start = clause.index
    phrases, end = award_phrases(clause.tokens, start, clause.text)
    clause.index, clause.started = max(end, start + 1), True
    if _total_of_papers(clause, phrases):
        return
    phrases = tuple(_with_pending(clause, phrase) for phrase in phrases)
    clause.last = phrases[0].award if phrases and rulebook.awards()[phrases[0].award.code].grades else None
    clause.pending, clause.pending_years = None, ()
    for phrase in phrases:
        _record(clause, phrase)


def _with_pending(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    if clause.pending is None or phrase.count or phrase.times or phrase.tallies:
        return phrase
    span = Span(min(clause.pending.span.start, phrase.span.start), phrase.span.end)
    years = phrase.years or clause.pending_years
    return replace(
        phrase, times=tally_of(clause.pending), consecutive=clause.pending.consecutive, years=years, span=span
    )


def _total_of_papers(clause: Clause, phrases: tuple[AwardPhrase, ...]) -> bool:
    """ "tổng cộng 60 Bằng khen, Giấy khen các loại; cụ thể:" states a total of what follows."""
    if (
        len(phrases) != 1
        or phrases[0].count is None
        or phrases[0].count.value is None
        or phrases[0].tallies
        or phrases[0].parts
    ):
        return False
    index, code = clause.index, phrases[0].award.code
    while (
        isinstance(at(clause.tokens, index), AwardMention)
        or is_mark(at(clause.tokens, index), ",;")
        or is_cue(at(clause.tokens, index), "and", "filler")
    ):
        code = "" if isinstance(clause.tokens[index], AwardMention) else code
        index += 1
    opens = phrases[0].open or is_cue(at(clause.tokens, index), "including")
    if not opens or index < len(clause.tokens) - 3:
        return False
    clause.totals.append(TotalDraft(phrases[0].count, phrases[0].span, code))
    clause.index = len(clause.tokens)
    clause.heading = None
    return True


def _record(clause: Clause, phrase: AwardPhrase) -> None:
    if _only_mentioned(clause, phrase):
        clause.unread.append(phrase.span)
        return
    if (
        clause.index >= len(clause.tokens) - 1
        and is_mark(clause.tokens[-1], ":")
        and not phrase.recipients
        and not clause.subject
    ):
        clause.heading = replace(phrase, givers=phrase.givers or clause.givers)
    if excluded(phrase.givers or clause.givers):
        return
    phrase = _many_passed_on(clause, phrase)
    settled = _settled(clause, phrase)
    shares = (*(clause.shares or ()), *((phrase.count,) if phrase.count else ()))
    if clause.shares and len(shares) == len(settled.recipients):
        settled = replace(settled, shares=shares)
    clause.shares = None
    drafts, totals = facts(_reaching_lead(clause, phrase), settled, offset=len(clause.drafts))
    if not drafts and clause.heading is None:
        clause.unread.append(phrase.span)
    clause.drafts.extend(drafts)
    clause.totals.extend(totals)


def _reaching_lead(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """The phrase from the giver or year before it on, so that its source shows them."""
    lead, clause.lead = clause.lead, -1
    if lead < 0 or phrase.span.start - lead > _LEAD:
        return phrase
    return replace(phrase, span=Span(min(lead, phrase.span.start), phrase.span.end))


_LEAD = 160


def _only_mentioned(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "số Giấy khen năm 2025 giảm": an award that something is said of, and nobody got."""
    before = [token for token in clause.tokens if token.span.end <= phrase.span.start]
    bare = not (phrase.count or phrase.times or phrase.tallies or phrase.recipients or phrase.names or phrase.parts)
    return bare and bool(before) and isinstance(before[-1], Word) and not clause.subject and not clause.above.recipients


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
    refers = clause.pronoun or clause.received or not clause.own_subject
    antecedent = tuple(other for other in clause.antecedent if _agrees(clause, other))
    subject = clause.subject or (antecedent if refers and not clause.tallies else ())
    above = Context() if clause.tallies or clause.to_class else clause.above
    return Context(
        recipients=subject or (above.recipients if not clause.own_subject or clause.pronoun else ()),
        award=None,
        givers=clause.givers or clause.above.givers,
        level=clause.level or clause.above.level,
        kind=clause.kind or clause.above.kind,
        unnamed=clause.common if clause.pronoun and clause.received and not subject else None,
        years=clause.years,
        status="granted" if clause.status == "granted" else clause.status,
        rate=clause.rate,
        tallies=clause.tallies,
        each=_shared_out(clause, phrase),
        nobody=clause.to_class or clause.negated,
    )


def _agrees(clause: Clause, recipient: Recipient) -> bool:
    """ "Đơn vị do ông phụ trách đã được tặng" does not speak of him."""
    return clause.common is None or (clause.common == "collective") == (recipient.kind == "collective")


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


def _commend(clause: Clause) -> None:
    """ "khen thưởng cho 12 tập thể", "40 cá nhân được khen thưởng": an award whose form is not told."""
    token = clause.tokens[clause.index]
    index = clause.index + 1
    while is_cue(at(clause.tokens, index), "for", "filler", "give") or is_mark(at(clause.tokens, index), ":"):
        index += 1
    clause.index += 1
    award = AwardMention(token.span, "cue.commend", COMMEND)
    tallies, end = tally_list(clause.tokens, index, bare=False)
    if tallies and _states_total_of_forms(clause, end):
        clause.totals.extend(TotalDraft(tally, tally.span) for tally in tallies if tally.value is not None)
        clause.index = end
    elif any(tally.value is not None for tally in tallies):
        names = name_list(clause.tokens, end, len(clause.tokens), clause.text)
        if names and _award_ahead(clause, end):
            clause.index = names_end(clause.tokens, names, end)
            clause.subject, clause.own_subject = names.recipients, True
            return
        phrase = AwardPhrase(
            award, Span(token.span.start, clause.tokens[end - 1].span.end), tallies=tallies, names=names
        )
        clause.index = end
        _record(clause, phrase)
    elif any(tally.value for tally in clause.tallies) and (
        clause.received or clause.text[token.span.start :].lower().startswith("được")
    ):
        if _summary(clause):
            including = next(
                (
                    place
                    for place, token in enumerate(clause.tokens)
                    if place >= clause.index and is_cue(token, "including")
                ),
                None,
            )
            if including is None or not _only_some(clause, including):
                clause.totals.extend(
                    TotalDraft(tally, tally.span) for tally in clause.tallies if tally.value is not None
                )
            clause.tallies = ()
            return
        _record(clause, AwardPhrase(award, Span(clause.tallies[0].span.start, token.span.end)))


def _summary(clause: Clause) -> bool:
    """ "243 lượt tập thể, cá nhân được khen thưởng. Chủ tịch nước tặng ...": a number about the awards told next."""
    if clause.givers or clause.above.status != "granted" or clause.status != "granted":
        return False
    later = clause.tokens[clause.index :]
    return (
        any(isinstance(token, AwardMention) for token in later)
        or is_cue(later[-1] if later else None, "including")
        or (bool(later) and is_mark(later[-1], ":"))
    )


def _states_total_of_forms(clause: Clause, end: int) -> bool:
    index = end + is_mark(at(clause.tokens, end), ",;:.")
    return is_cue(at(clause.tokens, index), "including") and (
        _award_ahead(clause, index) or index >= len(clause.tokens) - 2
    )


def _context(clause: Clause) -> Context:
    """What holds for the blocks below: who was named, or the award, giver, or years of a heading line."""
    ends_open = bool(clause.tokens) and is_mark(clause.tokens[-1], ":")
    recipients = clause.subject if clause.own_subject else ()
    header = Context(recipients=recipients, status=clause.status if ends_open else "granted")
    if clause.heading:
        bare = replace(clause.heading, count=None, tallies=(), parts=(), names=None, recipients=())
        return replace(header, award=bare, years=clause.heading.years, recipients=())
    if ends_open:
        kinds = {tally.kind for tally in clause.tallies if tally.value is None}
        years = clause.years if len(clause.tokens) <= _SHORT else ()
        kind = clause.kind or (kinds.pop() if len(kinds) == 1 else "")
        return replace(header, givers=clause.givers, level=clause.level, years=years, kind=kind)
    return header


__all__ = ["NameList", "read_block"]
