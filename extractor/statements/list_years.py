"""A line of years with a number behind each, under a heading that tells the award."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import AwardMention, CountMention, PersonMention, YearsMention
from extractor.statements.cursor import Tokens, at, is_cue, is_mark
from extractor.statements.draft import AwardPhrase, Context, Draft, Reading
from extractor.statements.emit import facts
from extractor.statements.phrase.tallies import tally_list
from extractor.words.phrases import phrase


def by_years(line: Tokens, text: str, above: Context) -> Reading | None:
    """ "Kê khai: năm 2023 có 12/14 thôn; năm 2024 có 13/14 thôn." under "Thôn văn hóa": a row a year."""
    award = above.award
    if award is None or award.counted or any(isinstance(token, AwardMention | PersonMention) for token in line):
        return None
    found: list[Draft] = []
    start = _first_year(line, text)
    while start < len(line):
        years, place = at(line, start), start + 1
        while is_mark(at(line, place), ":") or is_cue(at(line, place), "receive", "receive.has", "plain", "filler"):
            place += 1
        tallies, end = tally_list(line, place, bare=True)
        ends = at(line, end) is None or is_mark(at(line, end), ".,;") or is_cue(at(line, end), "and")
        if not (isinstance(years, YearsMention) and tallies and ends and tallies[0].value is not None):
            return None
        numbered = replace(award, tallies=tallies, years=years.years, to_class=False)
        found.extend(_row(numbered, line[start:end], above))
        start = end + 1 + is_cue(at(line, end + 1), "and")
    return Reading(tuple(found)) if found else None


def _first_year(line: Tokens, text: str) -> int:
    """Where the first year stands: it opens the line, or stands behind a label with a colon and no number."""
    place = next((place for place, token in enumerate(line) if isinstance(token, YearsMention)), len(line))
    before = [token for token in line[:place] if not is_mark(token, "-+*•–")]
    if not before:
        return place
    aims = phrase("sections.toml", "outlook").search(fold(text[before[0].span.start : before[-1].span.end]))
    told = any(isinstance(token, CountMention) or is_cue(token, "target") for token in before)
    return place if is_mark(before[-1], ":") and not (aims or told) else len(line)


def _row(award: AwardPhrase, group: Tokens, above: Context) -> tuple[Draft, ...]:
    span = replace(award.span, start=group[0].span.start, end=group[-1].span.end)
    drafts, _ = facts(replace(award, span=span), replace(above, recipients=(), award=None), offset=0)
    return tuple(replace(draft, span=span) for draft in drafts)
