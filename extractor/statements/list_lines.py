"""A line of names, or of numbers, under a heading that tells the award: "Tập thể: 04", "+ Bà A (Trạm Y tế xã B)"."""

from dataclasses import replace

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    DecisionMention,
    Giver,
    GradeMention,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.mentions.bodies import written_out
from extractor.statements.cursor import Tokens, at, is_cue, is_mark
from extractor.statements.draft import AwardPhrase, Context, Draft, NameList, Reading, Recipient, Tally, TotalDraft
from extractor.statements.emit import facts
from extractor.statements.list_numbers import Numbers, label_end, numbers_in
from extractor.statements.phrase.behind_names import names_end
from extractor.statements.phrase.givers import COMMITTEE, giver_list
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.phrase.labelled import labels_deed
from extractor.statements.phrase.leads import past_giving
from extractor.statements.phrase.name_lists import name_list
from extractor.statements.phrase.recipients import listed as names_in
from extractor.statements.phrase.sorts import sorts_behind
from extractor.statements.phrase.tallies import tally_list, tally_of
from extractor.statements.phrase.workplaces import employed
from extractor.words import rulebook


def under_award(line: Tokens, text: str, above: Context) -> Reading | None:
    """A line of names, or of numbers, under a heading that tells the award."""
    if above.award is None or not line:
        return None
    start = next((place for place, token in enumerate(line) if not is_mark(token, "-+*•–")), 0)
    award = _graded(above.award, at(line, start))
    colon = label_end(line, start, text)
    labelled = isinstance(at(line, start), YearsMention | GradeMention) and colon == start + 1
    start = past_giving(line, start)
    start = start + 2 if labelled else _past_post(line, start)
    recipients, end = _at_home(above, *names_of_house(line, start, text))
    if not recipients and colon is not None and (award.counted or not tally_list(line, start, bare=False)[0]):
        recipients, end = _of_kind(text[: line[colon].span.start], *names_in(line, colon + 1, text))
    tallies, stop, told = numbers_in(line, start, -1 if colon is None or labelled else colon, text)
    if award.counted:  # its numbers have been told
        recipients, tallies, told = recipients if _only_names(line, end) else (), (), None
    if _states(line, start, end) or (_has_award(line) and not (above.wholes and told and labels_deed(line[:colon]))):
        return None
    if house := _at_house(line, start, text, award, above):
        return house
    if recipients:
        count = told if told and colon == end else None
        named = replace(award, recipients=recipients, to_class=False, count=count)
        return _filled(named, line, end + 2 if count else end, above)
    return _numbered(line, text, award, above, (tallies, stop, told))


def _states(line: Tokens, start: int, end: int) -> bool:
    """ "Ủy ban nhân dân xã cam đoan số liệu là đúng.": a sentence of a body that gives, and no item of a list."""
    body = at(line, start)
    alone = isinstance(body, BodyMention) and end == start + 1 and is_mark(line[-1], ".")
    gives = isinstance(body, BodyMention) and body.giver is not None and isinstance(at(line, end), Word)
    return alone and (gives or is_cue(at(line, end), "target"))  # "Hội đồng A sẽ rà soát nguồn."


def _graded(award: AwardPhrase, label: Mention | None) -> AwardPhrase:
    """ "+ Hạng Nhì: 01 tập thể" under "Huân chương Lao động:": the award of that grade."""
    if not isinstance(label, GradeMention) or any(award.award.grades):
        return award
    return replace(award, award=replace(award.award, grades=(label.grade,)))


def _numbered(line: Tokens, text: str, award: AwardPhrase, above: Context, numbers: Numbers) -> Reading | None:
    tallies, stop, told = numbers
    colon = label_end(line, 0, text)
    every = tallies if len(tallies) > 1 else (told,) if told else ()
    if every and any(is_cue(token, "total") for token in line[:colon]):
        return Reading(totals=tuple(TotalDraft(tally, tally.span, award.award.code) for tally in every))
    if told:
        end = len(line) if colon is None else colon + 2
        parts, stop = sorts_behind(line, end, text, told)
        end = stop if parts else end
        return _filled(replace(award, tallies=(told,), parts=parts, to_class=False), line, end, above)
    if tallies:
        names = name_list(line, stop, len(line), text)
        numbered = replace(award, tallies=tallies, to_class=False, names=names)
        return _filled(numbered, line, names_end(line, names, stop) if names else stop, above)
    return None


def _past_post(line: Tokens, start: int) -> int:
    """ "[Hộ lý] Lò Thị Ngần": what somebody is, before the name that the line is all about."""
    place = start
    while isinstance(at(line, place), Word) and place - start < _POST:
        place += 1
    return place if isinstance(at(line, place), PersonMention) and _only_names(line, place + 1) else start


_POST = 4
"""Words of a post before the name at the most."""


def names_of_house(line: Tokens, start: int, text: str) -> tuple[tuple[Recipient, ...], int]:
    """The names from `start` on; of "Trường A: cô B, thầy C", "Thôn D (2 người): ông E, bà F" those behind the colon,
    who work or live there."""
    found, end = names_in(line, start, text)
    house, names = at(line, start), end
    end = _past_number(line, end)
    if not (isinstance(house, BodyMention) and len(found) == 1 and is_mark(at(line, end), ":")):
        return found, names
    people, stop = names_in(line, end + 1, text)
    if not people or any(one.kind == "collective" for one in people):
        return found, names
    counted = at(line, end - 2)
    kind = counted.kind if isinstance(counted, CountMention) and counted.kind == "household" else ""
    return tuple(replace(employed(one, house), kind=kind or one.kind) for one in people), stop


def _past_number(line: Tokens, index: int) -> int:
    """Past the number of those named behind a house: "Thôn A [(4 người)]:", "Thôn B [- 02 hộ]:"."""
    counted = is_mark(at(line, index), "([-–,") and isinstance(at(line, index + 1), CountMention)
    end = index + 2 + is_mark(at(line, index + 2), ")]") if counted else index
    return end if is_mark(at(line, end), ":") else index


def _at_house(line: Tokens, start: int, text: str, award: AwardPhrase, above: Context) -> Reading | None:
    """A house with the number of its people, and their names where these follow."""
    if house := _of_house(line, start, text):
        numbered = replace(award, tallies=(house[0],), names=house[1], to_class=False)
        return _filled(numbered, line, names_end(line, house[1], start), above)
    people = _people_of_house(line, start, award)
    return _filled(replace(award, tallies=(people,), to_class=False), line, start + 3, above) if people else None


def _of_house(line: Tokens, start: int, text: str) -> tuple[Tally, NameList] | None:
    """ "Thôn Đông Tác (4 người): bà A, ông B", "Thôn Nam Hải: 2 người (ông C, bà D)": a number with the names of it."""
    group = _past_group(line, start)
    house, mark, count = at(line, start), at(line, group), at(line, group + 1)
    people = isinstance(count, CountMention) and count.kind == "individual" and is_mark(mark, "(:")
    if not people or not isinstance(count, CountMention) or group == start:
        return None
    place = group + 2 + (is_mark(mark, "(") and is_mark(at(line, group + 2), ")"))
    names = name_list(line, place, len(line), text)
    if names is None or any(one.kind != "individual" for one in names.recipients):
        return None
    if isinstance(house, BodyMention):
        names = replace(names, recipients=tuple(employed(one, house) for one in names.recipients))
    return tally_of(count), names


def _past_group(line: Tokens, start: int) -> int:
    """Past the house, or words for those who are of one kind: "[Lực lượng dân quân] (3 cá nhân)"."""
    if isinstance(at(line, start), BodyMention):
        return start + 1
    place = start
    while isinstance(at(line, place), Word | TierMention) or is_cue(at(line, place), "pronoun", "plain", "filler"):
        place += 1
    bracketed = (
        is_mark(at(line, place), "(") and is_mark(at(line, place + 2), ")") and is_mark(at(line, place + 3), ":")
    )
    return place if bracketed and place - start <= _GROUP else start


_GROUP = 8
"""Words for those of one kind at the most."""


def _people_of_house(line: Tokens, start: int, award: AwardPhrase) -> Tally | None:
    """ "Thôn Vạn Phúc: 312 hộ" under "Gia đình văn hóa theo thôn": how many there have the award.

    A bare number behind a body counts those who alone may have it.
    """
    house, mark, count, after = (at(line, start + step) for step in range(4))
    if not (isinstance(house, BodyMention) and house.proper and is_mark(mark, ":–-")):
        return None
    rule = rulebook.awards()[award.award.code]
    ends = after is None or is_mark(after, ",;.(") or is_cue(after, "including")
    if not isinstance(count, CountMention) or count.value is None or not ends:
        return None
    kind = count.kind if count.noun else "" if "collective" in rule.recipients else rule.recipient
    return replace(tally_of(count), kind=kind) if kind in rule.recipients and kind != "collective" else None


def _at_home(above: Context, found: tuple[Recipient, ...], end: int) -> tuple[tuple[Recipient, ...], int]:
    """Those of a list under the line of their house: they work there."""
    unit = written_out(above.home)
    return tuple(replace(one, unit=one.unit or unit) if one.kind != "collective" else one for one in found), end


def _of_kind(label: str, found: tuple[Recipient, ...], end: int) -> tuple[tuple[Recipient, ...], int]:
    """ "Hộ gia đình: ông A, bà B": those named are of the kind that the label tells."""
    if only_kind(label) != "household":
        return found, end
    return tuple(replace(one, kind="household") if one.kind == "individual" else one for one in found), end


def _only_names(line: Tokens, end: int) -> bool:
    """Whether no sentence goes on behind the names: "2. Ông A, giáo viên Trường B"."""
    behind = at(line, end)
    return behind is None or is_mark(behind, ",;.(-–")


def by_givers(line: Tokens, above: Context) -> Reading | None:
    """ "Bộ Y tế: 03 cá nhân. Trung ương Đoàn: 02 người." under "Kỷ niệm chương": givers with their numbers."""
    if above.award is None or above.award.counted or _has_award(line):
        return None
    found: list[Draft] = []
    start = next((place for place, token in enumerate(line) if not is_mark(token, "-+*•–")), len(line))
    while start < len(line):
        start += is_cue(at(line, start), "of")  # "+ Của Bộ Y tế: 03 cá nhân"
        givers, colon = giver_list(line, start)
        tallies, end = tally_list(line, colon + 1, bare=False)
        after = at(line, end)
        told = givers and is_mark(at(line, colon), ":") and tallies and (after is None or is_mark(after, ".,;"))
        if not told or _is_another(above.award, givers):
            return None
        numbered = replace(above.award, givers=givers, tallies=tallies, to_class=False)
        found.extend(_filled(numbered, line[start:end], end - start, above).drafts)
        start = end + 1
    return Reading(tuple(found)) if found else None


def _is_another(award: AwardPhrase, givers: tuple[Giver, ...]) -> bool:
    """ "Hội Nông dân: 5 cá nhân" under "Giấy khen của UBND xã": whose people got them; the heading tells who gave."""
    committee = len(award.givers) == 1 and award.givers[0].stem == COMMITTEE
    return committee and all(giver.stem != COMMITTEE for giver in givers)


def _has_award(line: Tokens) -> bool:
    return any(isinstance(token, AwardMention) for token in line)


def _filled(phrase: AwardPhrase, line: Tokens, end: int, above: Context) -> Reading:
    span = replace(phrase.span, start=line[0].span.start, end=line[end - 1].span.end)
    years = next((token.years for token in (*line[:2], *line[end:]) if isinstance(token, YearsMention)), phrase.years)
    told = _decided(replace(phrase, span=span, years=years or above.years), line[end:])
    times = next((token for token in line[end : end + 2] if isinstance(token, TimesMention)), None)
    if times and told.count is None and not isinstance(at(line, line.index(times) + 1), Word):
        told = replace(told, times=tally_of(times), consecutive=times.consecutive)
    drafts, totals = facts(told, replace(above, recipients=(), award=None), offset=0)
    return Reading(tuple(replace(draft, span=span) for draft in drafts), tuple(totals))


def _decided(phrase: AwardPhrase, behind: Tokens) -> AwardPhrase:
    decision = next((token for token in behind if isinstance(token, DecisionMention)), None)
    return replace(phrase, decision_no=decision.number, decision_date=decision.date) if decision else phrase
