"""The names that are listed behind a number: "là X và Y", "gồm: A, B", and whether the list tells all of them."""

from itertools import pairwise

from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    Mention,
    PersonMention,
    TierMention,
    Word,
)
from extractor.mentions.persons import listed_names
from extractor.statements.cursor import (
    CLOSING,
    OPENING,
    Tokens,
    at,
    closing,
    ends_sentence,
    is_cue,
    is_mark,
    is_word,
    listed_words,
    past_number,
    receives,
    skip_light,
    starts_award,
)
from extractor.statements.draft import NameList, Recipient
from extractor.statements.phrase.apposed import opens_gift
from extractor.statements.phrase.called import past_address
from extractor.statements.phrase.recipients import listed
from extractor.statements.phrase.roles import tells_post
from extractor.words import rulebook
from extractor.words.phrases import phrase


def name_list(tokens: Tokens, index: int, stop: int, text: str, *, introduced: bool = False) -> NameList | None:
    """The names behind a number: "là X và Y", "gồm: A, B", "(A, B)", ": A; B". None when no name follows."""
    start, examples = index, past_examples(tokens, index, text)
    some, led = examples > index, introduced
    index, introduced = _past_comma(tokens, examples, text), introduced or some
    index = _past_owner(tokens, _past_qualities(tokens, index))
    if is_mark(at(tokens, index), "-–—") and isinstance(at(tokens, index + 1), PersonMention):
        index, introduced, led = index + 1, True, True
    while past_number(tokens, index) == index and _introduces(at(tokens, index)):
        some = some or _names_some(tokens, index, text)
        led = led or not is_mark(at(tokens, index), "(")
        index, introduced = index + 1, True
    index = past_address(tokens, past_number(tokens, skip_light(tokens, index)), text)
    # A line may break between a title and the name: "là ông / Lương Văn Bái".
    index += is_cue(at(tokens, index), "pronoun.individual") and isinstance(at(tokens, index + 1), PersonMention)
    recipients, end = listed(tokens[:stop], index, text) if introduced else ((), index)
    if not recipients or _goes_on(tokens, end, recipients[-1]):
        return None
    span = tokens[start].span.over(tokens[min(end, len(tokens)) - 1].span)
    more = phrase("statements.toml", "and_so_on").search(fold(text), tokens[end - 1].span.start) if end else None
    some = some or (more is not None and more.start() <= tokens[end - 1].span.end + _MORE)
    some = some or _hides_name(tokens[index:end], text)
    parted = sum(is_mark(token, ";") for token in tokens[index : end - 1])
    loose = not led or all(phrase("parts.toml", "place_numbered").match(fold(one.name)) for one in recipients)
    return NameList(recipients, not some and _is_closed(tokens, end, text), span, parted and parted + 1, loose)


def _hides_name(inside: Tokens, text: str) -> bool:
    """Whether capitals behind a family's name stand among the names, which nothing has read as one: "phố Vũ Thị Na"."""
    words = [token.span.of(text) if isinstance(token, Word) else "" for token in inside]
    threes = zip(words, words[1:], words[2:], strict=False)
    named = (three for three in threes if all(map(str.istitle, three)) and fold(three[0]) in listed_names("families"))
    return any(not tells_post(" ".join(three)) for three in named)  # no "Trưởng Ban Công tác"


_MORE = 3
"""Characters between the last name and "v.v." at the most."""


def past_examples(tokens: Tokens, index: int, text: str) -> int:
    """ "05 người[, tiêu biểu như] bà A", "12 cá nhân[, đáng chú ý có] ông B": past the words that open some names;
    `index` itself where none follows."""
    first = at(tokens, index)
    told = first and phrase("statements.toml", "examples").match(fold(text), first.span.start)
    if not told:
        return index
    place = index
    while (token := at(tokens, place)) is not None and token.span.start < told.end():
        place += 1
    return place if isinstance(at(tokens, place), PersonMention | BodyMention) else index


def _past_comma(tokens: Tokens, index: int, text: str) -> int:
    """ "3 cá nhân[,] gồm", "01 đơn vị[, đó] là": what stands between a number and the word that opens its names."""
    if not is_mark(at(tokens, index), ","):
        return index
    that = is_word(at(tokens, index + 1), text, "that")
    if that:
        return index + 2 if is_cue(at(tokens, index + 2), "receive.has") else index
    word = at(tokens, index + 2)
    several = is_word(word, text, "plural")
    named = isinstance(at(tokens, index + 2 + several), BodyMention | PersonMention)
    return index + is_cue(at(tokens, index + 1), *(("including", "receive.has") if named else ("including",)))


def _past_owner(tokens: Tokens, index: int) -> int:
    """ "hai học trò [của bà]: A, B", "5 cá nhân [của trạm] là ông A": whose they are, where their names follow."""
    owner, place = at(tokens, index + 1), index + 1
    if not is_cue(at(tokens, index), "of"):
        return index
    if isinstance(owner, PersonMention) or is_cue(owner, "pronoun.individual"):
        return index + 2 if _introduces(at(tokens, index + 2)) else index
    while place - index <= _OWNER and _may_own(at(tokens, place)):
        place += 1
    leads = is_cue(at(tokens, place), "including", "receive.has") or is_mark(at(tokens, place), ":")
    return place if place > index + 1 and leads else index


def _may_own(token: Mention | None) -> bool:
    body = isinstance(token, BodyMention) and token.receives
    return body or isinstance(token, Word | TierMention) or is_cue(token, "pronoun.collective")


_OWNER = 4
"""Tokens of whose those counted are at the most."""


def _past_qualities(tokens: Tokens, index: int) -> int:
    """Past what those counted are, where "gồm" or "là" follows: "5 đảng viên [trẻ tiêu biểu] gồm"."""
    place = index
    while isinstance(at(tokens, place), Word) and place - index < _QUALITIES:
        place += 1
    leads = _opens_names(tokens, place) or is_cue(at(tokens, place), "including", "receive.has")
    return place if place > index and leads else index


def _opens_names(tokens: Tokens, index: int) -> bool:
    """ "4 hội viên nông dân[:] ông A", "3 thành viên nòng cốt [(]bà A, ông B)"; a lone name there is an aside."""
    named = isinstance(at(tokens, index + 1), PersonMention)
    if not named or not is_mark(at(tokens, index), ":("):
        return False
    inside = tokens[index + 1 : closing(tokens, index)] if is_mark(tokens[index], "(") else ()
    return is_mark(tokens[index], ":") or sum(isinstance(token, PersonMention) for token in inside) > 1


_QUALITIES = 4
"""Words between a number's noun and its names at the most."""


def _introduces(token: Mention | None) -> bool:
    return is_mark(token, f":{OPENING}") or is_cue(token, "including", "filler", "receive.has")


def _names_some(tokens: Tokens, index: int, text: str) -> bool:
    """ "trong đó có ông A, bà B", "trong đó ông A" names some of those counted; "trong đó: A, B" may name all."""
    token = at(tokens, index)
    among = isinstance(token, CueMention) and token.name == "including" and token.span.of(text).lower() == "trong đó"
    some = isinstance(token, CueMention) and token.name == "including.some"
    return some or (among and not is_mark(at(tokens, index + 1), ":"))


def _goes_on(tokens: Tokens, end: int, last: Recipient) -> bool:
    """Whether the names are no list but the subject of what follows: "A được tặng", "UBND tỉnh 8"."""
    reason = is_cue(at(tokens, end), "filler") and is_achievement(at(tokens, end + 1))
    verb = end + (isinstance(at(tokens, end), Word) or is_cue(at(tokens, end), "filler"))
    return (
        (starts_award(tokens, end) and not reason)
        or receives(tokens, end)
        or _counts(tokens, end, last)
        or is_cue(at(tokens, end), "give", "commend")
        or is_cue(at(tokens, verb), "give")
    )


def _counts(tokens: Tokens, index: int, last: Recipient) -> bool:
    """Whether a number stands there that counts something, and is no end of a person's address: "tổ Lãm Hà 2"."""
    token, after = at(tokens, index), at(tokens, index + 1)
    address = last.kind == "individual" and (after is None or is_mark(after, ".,;)"))
    did = last.kind == "individual" and isinstance(at(tokens, index - 1), Word)  # "và ông C, đã cứu 3 người"
    return isinstance(token, CountMention) and not did and not (token.noun is None and address)


def is_achievement(token: Mention | None) -> bool:
    """ "A, B [đã hiến đất]" says why they got the paper, and opens no statement."""
    return isinstance(token, AwardMention) and rulebook.awards()[token.code].achievement


def _is_closed(tokens: Tokens, end: int, text: str) -> bool:
    """Whether the list claims to be whole: it ends the sentence or bracket, or tells next what for, and no "..." or
    "v.v." follows."""
    reason = at(tokens, end + is_mark(at(tokens, end), ","))
    if reason is not None and reason.span.of(text).lower() in listed_words("reasons_open"):
        return True
    if _is_told_of_all(tokens, end, text) or _is_last_joined(tokens, end, text):
        return True
    while not ends_sentence(tokens, end) and not is_mark(tokens[end], f"{CLOSING};"):
        if isinstance(tokens[end], PersonMention) or is_cue(tokens[end], "and", "filler") or is_mark(tokens[end], ","):
            return False
        end += 1
    return end >= len(tokens) or text[tokens[end].span.start : tokens[end].span.start + 2] != ".."


def _is_told_of_all(tokens: Tokens, end: int, text: str) -> bool:
    """ "A, B, [những người đã] ...", "A, B, [đều là] ...": told of those named before it, and nobody is added."""
    behind = at(tokens, end + 1)
    if behind is None or not is_mark(at(tokens, end), ","):
        return False
    rest = tokens[end : next((place for place in range(end, len(tokens)) if ends_sentence(tokens, place)), len(tokens))]
    joins = pairwise(rest)
    more = any(is_cue(one, "and") and isinstance(other, CountMention) for one, other in joins)
    added = more or any(isinstance(token, PersonMention) for token in rest)
    return not added and phrase("statements.toml", "tells_of_all").match(fold(text), behind.span.start) is not None


def _is_last_joined(tokens: Tokens, end: int, text: str) -> bool:
    """ "ông A, bà B [và ông C], đều ở thôn Đông": "và" joins the last, and what follows tells of all, or names nobody
    up to the end of the sentence."""
    names = PersonMention | BodyMention
    last = next((place for place in range(end - 1, 0, -1) if isinstance(tokens[place], names)), 0)
    end = end if is_mark(at(tokens, end), ",") else last + 1  # "và ông C, [các ông này] kéo được 11 người, lúc ấy"
    told = at(tokens, end + 1)
    all_of_them = told is not None and told.span.of(text).lower() in listed_words("of_all")
    if not (is_mark(at(tokens, end), ",") and is_cue(at(tokens, last - 1), "and")):
        return False
    ends = (place for place in range(end, len(tokens)) if ends_sentence(tokens, place) or is_cue(tokens[place], "give"))
    stop = next(ends, len(tokens))
    others = any(isinstance(token, names) for token in tokens[end:stop])
    return all_of_them or opens_gift(tokens, end, text) or not others
