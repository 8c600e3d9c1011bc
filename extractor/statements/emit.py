"""From an award phrase and what its clause has settled to facts, one for each award, giver, recipient, and count."""

from dataclasses import replace

from extractor.mention import Giver
from extractor.record import Level, Qualifier, RecipientKind
from extractor.span import Span
from extractor.statements.draft import AwardPhrase, Context, Draft, NameList, Recipient, Tally, TotalDraft
from extractor.statements.parts import part_of, parts_of
from extractor.words import rulebook

_TITLE = "CHIEN_SI_THI_DUA"
_TURNS = "lượt"
"""What counts how often something was given, whoever got it."""
_BY_LEVEL: dict[str, str] = {
    "province": "CHIEN_SI_THI_DUA_CAP_TINH",
    "central": "CHIEN_SI_THI_DUA_CAP_TINH",
    "state": "CHIEN_SI_THI_DUA_TOAN_QUOC",
    "grassroots": "CHIEN_SI_THI_DUA_CO_SO",
    "district": "CHIEN_SI_THI_DUA_CO_SO",
    "commune": "CHIEN_SI_THI_DUA_CO_SO",
}


def facts(phrase: AwardPhrase, settled: Context, offset: int) -> tuple[list[Draft], list[TotalDraft]]:
    """The drafts of one phrase, numbered from `offset`, and the totals it states about them (ruling 19)."""
    phrase = _without_places(phrase)
    base = _base(phrase, settled)
    if settled.denied or (settled.nobody and not _counts(phrase)):
        return [], []
    drafts = _by_giver(phrase, _rows(phrase, settled, base), settled)
    told = _counts(phrase) or phrase.times or settled.tallies
    if phrase.parts and not told and len(drafts) == 1:
        return [replace(part_of(part, drafts[0], offset), parent=None) for part in phrase.parts], []
    drafts = [*drafts, *parts_of(phrase, drafts, offset)]
    return drafts, _totals(phrase, drafts, offset)


def _without_places(phrase: AwardPhrase) -> AwardPhrase:
    """ "cho 12 hộ gia đình (thôn A, thôn B)": bodies behind a number of people tell where those live."""
    people = bool(phrase.tallies) and all(tally.kind in ("individual", "household") for tally in phrase.tallies)
    bodies = phrase.names is not None and all(one.kind == "collective" for one in phrase.names.recipients)
    return replace(phrase, names=None) if people and bodies else phrase


def _base(phrase: AwardPhrase, settled: Context) -> Draft:
    code = _code(phrase)
    return Draft(
        code=code,
        span=phrase.span,
        method=phrase.award.method,
        grade=phrase.award.grades[0],
        status=settled.status,
        rate="per_year" if phrase.per_year else settled.rate,
        level=phrase.level or (settled.level or None),
        years=phrase.years or settled.years,
        times=phrase.times.value if phrase.times else None,
        consecutive=phrase.consecutive,
        slip=phrase.award.slip,
        summed=phrase.summed,
        decision_no=phrase.decision_no,
        decision_date=phrase.decision_date,
    )


def _code(phrase: AwardPhrase) -> str:
    """ "Chiến sĩ thi đua" is three titles by law: the level told with it decides (ruling 26)."""
    level: Level | None = phrase.level
    return _BY_LEVEL.get(level or "", phrase.award.code) if phrase.award.code == _TITLE else phrase.award.code


def _counts(phrase: AwardPhrase) -> bool:
    """Whether the phrase itself gives a number or a name."""
    numbers = (phrase.count, *phrase.tallies)
    return any(tally and tally.value is not None for tally in numbers) or bool(phrase.recipients or phrase.names)


def _rows(phrase: AwardPhrase, settled: Context, base: Draft) -> list[Draft]:
    """One draft for each recipient or recipient kind; none when nobody, no number, and no year is told."""
    if phrase.recipients:
        numbered = _tallied(phrase, base, settled) if phrase.tallies else []
        return [*(_named(phrase, base, recipient) for recipient in phrase.recipients), *numbered]
    if phrase.tallies:
        return [*_tallied(phrase, base, settled), *_listed(phrase, base)]
    if phrase.to_class and not phrase.count:
        return []
    if settled.recipients and not phrase.names and not _to_others(phrase, settled):
        return _of_recipients(phrase, base, settled)
    if settled.tallies and (not phrase.count or _may_get(base.code, settled.tallies)):
        named = (_named(phrase, base, recipient) for recipient in settled.beside)
        named = (replace(row, count=1, qualifier="implied") for row in named)
        told = (tally for tally in settled.tallies if tally.value is not None or tally.percent or phrase.count)
        return [*(_reaching_to(row) for row in named), *(_of_subject(phrase, base, tally) for tally in told)]
    return _unnamed(phrase, base, settled)


def _to_others(phrase: AwardPhrase, settled: Context) -> bool:
    """ "44 Giấy khen cho cá nhân": a kind of recipients that none of those spoken of is."""
    return phrase.to_class and phrase.kind != "" and all(one.kind != phrase.kind for one in settled.recipients)


def _may_get(code: str, tallies: tuple[Tally, ...]) -> bool:
    """Whether the award may go to those counted: of "12 đồng chí CSTĐCS, 3 Tập thể LĐXS" the 3 has nobody before it."""
    return any(tally.kind in ("", *rulebook.awards()[code].recipients) for tally in tallies)


def _of_recipients(phrase: AwardPhrase, base: Draft, settled: Context) -> list[Draft]:
    """A row for each; a number that several share and no "mỗi" gives to each is one row of its own, split by nobody."""
    rows = [_named(phrase, base, recipient) for recipient in settled.recipients]
    if _counts_its_people(phrase, base, settled):
        people = _unnamed(phrase, base, replace(settled, recipients=()))
        return [*(replace(people[0], count=share.value) for share in settled.shares[:-1]), *people]
    if settled.shares:
        return [
            replace(row, count=share.value, qualifier=share.qualifier)
            for row, share in zip(rows, settled.shares, strict=True)
        ]
    told = phrase.count
    if len(rows) == 1 or settled.each or told is None or told.value is None or told.value < 2:
        return rows
    if told.value == len(rows):
        return [replace(row, count=1, qualifier="implied") for row in rows]
    kinds = {row.kind for row in rows}
    shared = replace(base, count=told.value, qualifier=told.qualifier, kind=kinds.pop() if len(kinds) == 1 else "")
    return [shared, *(replace(row, count=None, qualifier="unspecified") for row in rows)]


def _counts_its_people(phrase: AwardPhrase, base: Draft, settled: Context) -> bool:
    """ "Xã A có 37 Bà mẹ Việt Nam anh hùng": persons or households of the body, which cannot get the title itself."""
    rule = rulebook.awards()[base.code]
    counted = phrase.count is not None and (phrase.count.value or 0) > 0
    bodies = all(recipient.kind == "collective" for recipient in settled.recipients)
    return counted and bodies and bool(rule.recipients) and "collective" not in rule.recipients


def _named(phrase: AwardPhrase, base: Draft, recipient: Recipient) -> Draft:
    count, qualifier = _own_number(recipient) or _number(phrase, base.years)
    # Of a list of names behind the award the row shows what leads up to its own name, and the award in any case.
    often = phrase.times.span.end if phrase.times and len(phrase.recipients) == 1 else 0
    end = max(recipient.span.end, phrase.award.span.end, often)
    span = Span(base.span.start, end) if recipient in phrase.recipients else base.span
    row = replace(base, recipient=recipient, kind=recipient.kind, count=count, qualifier=qualifier, span=span)
    return _dated(row, recipient)


def _own_number(recipient: Recipient) -> tuple[int | None, Qualifier] | None:
    """How often this one of a list got the award, where that is told for each."""
    if recipient.times:
        return recipient.times.value, recipient.times.qualifier
    return (len(recipient.years), "implied") if recipient.years else None


def _dated(row: Draft, recipient: Recipient) -> Draft:
    times = recipient.times.value if recipient.times else row.times
    return replace(row, years=recipient.years or row.years, times=times)


def _number(phrase: AwardPhrase, years: tuple[str, ...] = ()) -> tuple[int | None, Qualifier]:
    """How often, with its qualifier: a number, years that are listed, or one that is implied (rulings 2, 3, 13)."""
    told = None if phrase.recipients and phrase.tallies else phrase.count or phrase.times
    if told:
        return told.value, told.qualifier
    return (len(phrase.years or years) or 1), "implied"


def _tallied(phrase: AwardPhrase, base: Draft, settled: Context) -> list[Draft]:
    default = _kind(settled, base.code)
    rows = [
        replace(
            base,
            count=tally.value,
            qualifier=tally.qualifier,
            spelled=tally.spelled,
            kind=tally.kind or ("" if tally.noun not in ("", _TURNS) else default),
            years=tally.years or base.years,
            span=_reaching(base, tally),
        )
        for tally in phrase.tallies
        if tally.value is not None or tally.percent
    ]
    if not rows:
        return []
    told = phrase.count.value if phrase.count else None
    single = len(rows) == 1 and not phrase.recipients and told is not None and told != rows[0].count
    if single and phrase.count:
        rows = [replace(rows[0], count=phrase.count.value, qualifier=phrase.count.qualifier)]
    if single and phrase.names and not all(one.times for one in phrase.names.recipients):
        return rows  # "5 Giấy khen cho 3 cá nhân: ông A, bà B, ông C": so many papers, and not so many names
    if phrase.names and len({row.kind for row in rows}) == len(rows):
        rows = [_with_list(row, phrase.names, alone=len(rows) == 1) for row in rows]
    return rows


def _with_list(row: Draft, names: NameList, *, alone: bool) -> Draft:
    """The number with how many names stand behind it; where they differ it shows them. Beside numbers of other kinds
    it is held to the names of its own."""
    own = names if alone else replace(names, recipients=tuple(one for one in names.recipients if one.kind == row.kind))
    listed = own.number_of(row.kind, row.count) if own.recipients else None
    return replace(row, listed=listed, span=row.span if listed in (None, row.count) else row.span.over(names.span))


def _reaching(base: Draft, tally: Tally) -> Span:
    """From the award, or the number where that stands first, to the end of the number."""
    return Span(min(base.span.start, tally.span.start), tally.span.end)


def _listed(phrase: AwardPhrase, base: Draft) -> list[Draft]:
    names = phrase.names.recipients if phrase.names else ()
    return [_one_listed(base, recipient) for recipient in names]


def _one_listed(base: Draft, recipient: Recipient) -> Draft:
    count, qualifier = _own_number(recipient) or (1, "implied")
    return _dated(replace(base, recipient=recipient, kind=recipient.kind, count=count, qualifier=qualifier), recipient)


def _of_subject(phrase: AwardPhrase, base: Draft, tally: Tally) -> Draft:
    """ "12 cá nhân được tặng Bằng khen": as many as there are recipients, unless the award has a number of its own."""
    told = phrase.count if phrase.count and phrase.count.value is not None else tally
    return replace(
        base,
        count=told.value,
        qualifier=told.qualifier,
        spelled=told.spelled,
        listed=tally.listed,
        kind=tally.kind or (rulebook.awards()[base.code].recipient if tally.noun == _TURNS else ""),
        years=tally.years or base.years,
        span=base.span.over(tally.span),
    )


def _reaching_to(row: Draft) -> Draft:
    assert row.recipient is not None
    return replace(row, span=row.span.over(row.recipient.span))


def _unnamed(phrase: AwardPhrase, base: Draft, settled: Context) -> list[Draft]:
    told = _counts(phrase) or phrase.years or (phrase.times and phrase.times.value) or phrase.parts
    if not told and (settled.unnamed is None or rulebook.awards()[base.code].achievement):
        return []
    count, qualifier = _number(phrase)
    unnamed = settled.unnamed if settled.unnamed in rulebook.awards()[base.code].recipients else None
    kind = phrase.kind or unnamed or _kind(settled, base.code)
    if phrase.names:
        kinds = {recipient.kind for recipient in phrase.names.recipients}
        row = replace(base, count=count, qualifier=qualifier, kind=kinds.pop() if len(kinds) == 1 else kind)
        row = replace(row, listed=phrase.names.number_of(row.kind, row.count))
        return [row, *_listed(phrase, base)] if phrase.count else _listed(phrase, base)
    spelled = phrase.count.spelled if phrase.count else None
    return [replace(base, count=count, qualifier=qualifier, spelled=spelled, kind=kind)]


def _kind(settled: Context, code: str) -> RecipientKind:
    """The kind told above, where the award may go to that; else the only kind that the award is for."""
    rule = rulebook.awards()[code]
    return settled.kind if settled.kind in rule.recipients else rule.recipient


def _by_giver(phrase: AwardPhrase, drafts: list[Draft], settled: Context) -> list[Draft]:
    """The giver's columns: of several, empty behind one number, a row each without (ruling 21)."""
    givers = phrase.givers or settled.givers
    if not givers:
        return drafts
    if len(givers) == 1:
        return [replace(draft, giver=givers[0]) for draft in drafts]
    if settled.in_turn and all(len(draft.years) == len(givers) for draft in drafts):
        return [row for draft in drafts for row in _one_a_year(draft, givers)]
    return [row for draft in drafts for row in _shared(draft, givers)]


def _one_a_year(draft: Draft, givers: tuple[Giver, ...]) -> list[Draft]:
    """ "Năm 2022 và 2023 lần lượt được A, B tặng": a year for each giver."""
    turns = zip(givers, draft.years, strict=True)
    return [replace(draft, giver=giver, years=(year,), count=1, qualifier="implied") for giver, year in turns]


def _shared(draft: Draft, givers: tuple[Giver, ...]) -> list[Draft]:
    if draft.count is not None and draft.qualifier != "implied":
        return [replace(draft, level=None)]
    return [replace(draft, giver=giver) for giver in givers]


def _totals(phrase: AwardPhrase, drafts: list[Draft], offset: int) -> list[TotalDraft]:
    """ "8 Huân chương cho 6 tập thể và 2 cá nhân": the 8 is a stated total of the rows behind it."""
    if phrase.count is None or phrase.count.value is None or len(phrase.tallies) < 2:
        return []
    plain = [place for place, draft in enumerate(drafts) if draft.recipient is None and draft.parent is None]
    covers = tuple(offset + place for place in plain)
    return [TotalDraft(phrase.count, phrase.span, _code(phrase), covers)]
