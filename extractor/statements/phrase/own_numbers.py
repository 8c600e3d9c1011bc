"""What each recipient of a list is told with: years, how often, how many papers; and what parts one from the next."""

from dataclasses import replace

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    Mention,
    PersonMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.statements.cursor import OPENING, Tokens, at, closing, is_cue, is_mark, past_number
from extractor.statements.draft import Recipient, Tally


def has_own(recipient: Recipient) -> bool:
    """Whether years or a number are told with it."""
    return bool(recipient.times or recipient.years)


def with_own(
    tokens: Tokens, found: tuple[Recipient, ...], index: int, *, goes_on: bool
) -> tuple[tuple[Recipient, ...], int]:
    """The recipient with the years and times behind it, where the list goes on behind them or `goes_on` from one that
    had its own: "ông A (2021), bà B 2 năm (2022, 2023)"; behind a single name they are the award's."""
    times = at(tokens, index)
    after = index + (isinstance(times, TimesMention) or _is_own_year(tokens, index))
    close = closing(tokens, after) if is_mark(at(tokens, after), OPENING) else after
    inside = tokens[after + 1 : close]
    end = close + 1 if _tells_own(tokens, inside, after) else after
    if not found or end == index or not (goes_on or _names_follow(tokens, end)):
        return found, index
    told = (*tokens[index:after], *tokens[after + 1 : end])
    often = next((token for token in told if isinstance(token, TimesMention | CountMention)), None)
    years = next((token.years for token in told if isinstance(token, YearsMention)), ())
    count = Tally(often.value, often.qualifier, "", often.span) if often else None
    return (*found[:-1], replace(found[-1], times=count, years=years)), end


def _tells_own(tokens: Tokens, inside: Tokens, index: int) -> bool:
    """Years and how often: "(2021, 2022)", "(2 năm: 2021, 2022)", "(hai Bằng khen, năm 2022)", "(2 giấy)"."""
    papers = isinstance(at(inside, 0), CountMention) and _is_paper(tokens, inside, index)
    dated = papers or any(isinstance(token, YearsMention | TimesMention) for token in inside)
    rest = inside[2:] if papers else inside
    return dated and all(isinstance(token, YearsMention | TimesMention) or is_mark(token, ",:") for token in rest)


def _is_paper(tokens: Tokens, inside: Tokens, index: int) -> bool:
    """Whether what is counted first in the bracket is the award that the list of names is of."""
    count, noun = inside[0], at(inside, 1)
    award = next((token for token in reversed(tokens[:index]) if isinstance(token, AwardMention)), None)
    numbered = isinstance(count, CountMention) and count.noun is None and count.value is not None
    return numbered and award is not None and isinstance(noun, AwardMention) and noun.code == award.code


def _is_own_year(tokens: Tokens, index: int) -> bool:
    """ "Trường A [năm 2022], Trường B [năm 2024]"."""
    years = at(tokens, index)
    return isinstance(years, YearsMention) and years.labelled and not is_mark(at(tokens, index - 1), ",;")


def _names_follow(tokens: Tokens, index: int) -> bool:
    after = separator(tokens, index)
    name = at(tokens, after)
    return after > index and (isinstance(name, PersonMention) or (isinstance(name, BodyMention) and name.receives))


def separator(tokens: Tokens, index: int) -> int:
    """Past what parts the recipients of a list, and a role before the next name; `index` where nothing does."""
    start, parted = index, is_mark(at(tokens, index), ";")
    while is_mark(at(tokens, index), ",;") or is_cue(at(tokens, index), "and"):
        index += 1
    if parted:
        return past_number(tokens, index)
    # "bác sĩ A và nữ hộ sinh B": a role may stand before the next name.
    role = index
    while index > start and _may_be_role(at(tokens, role)) and role - index < _ROLE:
        role += 1
    role += role > index and is_cue(at(tokens, role), "receive.has")  # "cùng chồng là ông B"
    return role if role > index and isinstance(at(tokens, role), PersonMention) else index


def _may_be_role(token: Mention | None) -> bool:
    """ "Trưởng thôn", "Đồn trưởng": a common noun for a body is a word of it."""
    return isinstance(token, Word) or is_cue(token, "pronoun.collective")


_ROLE = 8
"""Words of a role before the next name in a list, at the most."""
