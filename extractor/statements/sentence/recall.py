"""Whom a pronoun or common noun means that its own sentence does not name (ruling 20).

Thầy giáo Lò Văn Dịp dạy ở bản đã 30 năm.      names him
Ông được tặng Bằng khen của Bộ Y tế.           "ông": the last man named before
Ông Dịp còn có 2 Giấy khen.                    "Dịp": the last person of that given name
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property
from itertools import takewhile
from typing import overload

from extractor.folding import fold
from extractor.mention import BodyMention, Giver, PersonMention
from extractor.mentions.annotate import Annotated
from extractor.mentions.persons import listed_names
from extractor.statements.cursor import Tokens, folded_words, is_mark, listed_words
from extractor.statements.draft import Recipient
from extractor.statements.phrase.recipients import listed, named
from extractor.statements.phrase.workplaces import as_before, employed, works_at
from extractor.words.phrases import phrase

Spoken = tuple[Sequence[Recipient], ...]
"""Those named in each block of a section so far, the last block last."""

_NEAR = 2
"""Blocks back, at most, for "đơn vị", which may mean any body."""


class Named(Sequence[Recipient]):
    """Those whom a block names, looked for when a pronoun further down asks."""

    def __init__(self, block: Annotated) -> None:
        self._block = block

    @cached_property
    def _found(self) -> tuple[Recipient, ...]:
        return spoken_of(self._block.tokens, self._block.line.text)

    def mentions(self, name: str) -> bool:
        """Whether the name stands in the block, which is asked before the block is looked through."""
        return name in self._block.line.text

    def names_in_full(self, given: str) -> bool:
        """Whether a given name stands there behind a family's: "Minh" behind "Khúc Quang", not behind "Bộ"."""
        return name_ends(self._block.line.text, given)

    @cached_property
    def topics(self) -> tuple[Recipient, ...]:
        """The bodies that its sentences are about."""
        return topics_in(self._block.tokens, self._block.line.text)

    @cached_property
    def groups(self) -> tuple[tuple[Recipient, ...], ...]:
        """Those named together, in order of place."""
        return groups_in(self._block.tokens, self._block.line.text)

    @cached_property
    def narrator(self) -> PersonMention | None:
        """Who says his own name there: "Tôi là A"."""
        text = self._block.line.text
        told = any(phrase("statements.toml", name).search(text) for name in _NARRATES)
        return narrator_in(self._block.tokens, text) if told else None

    @cached_property
    def givers(self) -> tuple[Giver, ...]:
        """The bodies that may give awards, in order of place."""
        return givers_in(self._block.tokens)

    @overload
    def __getitem__(self, place: int) -> Recipient: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Recipient]: ...
    def __getitem__(self, place: int | slice) -> Recipient | Sequence[Recipient]:
        """As of a tuple."""
        return self._found[place]

    def __len__(self) -> int:
        """How many."""
        return len(self._found)


def narrator_in(tokens: Tokens, text: str) -> PersonMention | None:
    """The last of the persons before whom "tôi là" stands, or "hỏi chuyện", "trò chuyện với", where he is asked."""
    persons = (token for token in reversed(tokens) if isinstance(token, PersonMention))
    named = [phrase("statements.toml", name) for name in _NARRATES]
    leads = ((one, text[max(0, one.span.start - _SAYS) : one.span.start]) for one in persons)
    return next((one for one, lead in leads if any(words.search(lead) for words in named)), None)


_NARRATES = ("names_himself", "interviewed")
_SAYS = 40
"""Characters before a name that may say that it is the speaker's own."""


def givers_in(tokens: Tokens) -> tuple[Giver, ...]:
    """The bodies among the tokens that may give awards."""
    return tuple(token.giver for token in tokens if isinstance(token, BodyMention) and token.giver)


def last_giver(word: str, tokens: Tokens, spoken: Spoken) -> Giver | None:
    """The body of that sort named last: "Bộ" behind "Bộ Y tế"."""
    blocks = (givers_in(tokens), *(block.givers for block in reversed(spoken) if isinstance(block, Named)))
    found = (giver for block in blocks for giver in reversed(block) if fold(giver.name).startswith(f"{word} "))
    return next(found, None)


def spoken_of(tokens: Tokens, text: str) -> tuple[Recipient, ...]:
    """The persons with full names, and the bodies with names of their own, that a block names."""
    found: list[Recipient] = []
    for index, token in enumerate(tokens):
        if isinstance(token, BodyMention) and found and found[-1].kind != "collective" and works_at(token, text):
            found[-1] = employed(found[-1], token)
        elif isinstance(token, PersonMention | BodyMention):
            told = tuple(one for one in named(tokens, index, text)[0][:1] if " " in one.name)
            before = next((one for one in reversed(found) if one.kind == "individual"), None)
            found.extend(as_before(before, told, text) if before and told else told)
    return tuple(found)


def topics_in(tokens: Tokens, text: str) -> tuple[Recipient, ...]:
    """The bodies that open a clause: not "học sinh Trường A", "(Quân khu B)"."""
    found: list[Recipient] = []
    for index, token in enumerate(tokens):
        if isinstance(token, BodyMention) and (index == 0 or is_mark(tokens[index - 1], ".!?,;:–-")):
            found.extend(named(tokens, index, text)[0][:1])
    return tuple(one for one in found if one.kind == "collective")


def groups_in(tokens: Tokens, text: str) -> tuple[tuple[Recipient, ...], ...]:
    """Those whom a block names in one list, by their full names: "anh A và anh B"."""
    found: list[tuple[Recipient, ...]] = []
    place = 0
    while place < len(tokens):
        group, end = listed(tokens, place, text)
        if group and all(" " in one.name for one in group):
            found.append(group)
        place = max(end, place + 1)
    return tuple(found)


def mentioning(name: str, spoken: Spoken) -> Spoken:
    """Those blocks in which the name stands."""
    return tuple(block for block in spoken if not isinstance(block, Named) or block.mentions(name))


def named_in_full(given: str, spoken: Spoken) -> Spoken:
    """Those blocks in which somebody with that given name is named in full."""
    return tuple(block for block in spoken if not isinstance(block, Named) or block.names_in_full(given))


def name_ends(text: str, given: str) -> bool:
    """Whether capitals end there with the given name, a family's name among them."""
    place = text.find(f" {given}")
    while place >= 0:
        run = [*takewhile(str.istitle, reversed(text[max(0, place - _FULL_NAME) : place].split()))]
        if not text[place + 1 + len(given) :][:1].isalpha() and any(
            fold(word) in listed_names("families") for word in run
        ):
            return True
        place = text.find(f" {given}", place + 1)
    return False


_FULL_NAME = 30
"""Characters of a name before the given one, at the most."""


def body_called(name: str, spoken: Spoken) -> Recipient | None:
    """ "Kim Lũ": the last village, firm, or club named whose own name that is."""
    bodies = (one for one in _latest(spoken) if one.kind == "collective" and one.name.endswith(f" {name}"))
    return next((one for one in bodies if fold(one.name).startswith(folded_words("own_names"))), None)


def recalled(word: str, spoken: Spoken) -> tuple[Recipient, ...]:
    """The last one named whom `word` ("ông", "nữ giáo viên", "nhà trường", "đồn") can mean; empty without one."""
    meant = fold(word)
    if is_of_persons(meant):
        return _person(meant, spoken)
    if meant in listed_words("any_body"):
        spoken = spoken[-_NEAR:]
        topics = tuple(block.topics for block in spoken if isinstance(block, Named))
        if found := _last(one for one in _latest(topics) if _is_a(one, meant)):
            return found
    return _last(one for one in _latest(spoken) if one.kind == "collective" and _is_a(one, meant))


def is_of_persons(meant: str) -> bool:
    """Whether a pronoun or common noun stands for a person."""
    return meant in listed_words("persons") or meant.startswith(folded_words("of_persons"))


def _person(meant: str, spoken: Spoken) -> tuple[Recipient, ...]:
    """The last person whom the word can mean: first of those who are called by that very word, and never "anh A" for
    "ông" while somebody else fits."""
    sex = _sex_of_noun(meant)
    fitting = [one for one in _latest(spoken) if one.kind != "collective" and _may_be(one, sex)]
    fitting = [one for one in fitting if not _other_age(one, meant)]
    if meant in listed_words("called"):
        others = listed_words("called") - {meant}
        known = [one for one in fitting if one.title or one.role or one.unit or _sex(one)] or fitting
        known = [replace(one, kind="individual") for one in known]  # "bà" of "gia đình bà A" is she
        return tuple([one for one in known if one.title not in others][:1] or known[:1])
    named_so = (one for one in fitting if _post(meant) in f"{one.title} {fold(one.role)}")
    return _last(named_so) or _last(iter(fitting))


def _post(noun: str) -> str:
    """ "nữ giáo viên", "người giáo viên ấy": the word for what somebody is."""
    words = [word for word in noun.split() if word not in listed_words("around_nouns")]
    return " ".join(words) or noun


def may_mean(word: str, one: Recipient) -> bool:
    """Whether `word` can mean that one: "em" no "ông", "nhà trường" no person."""
    return bool(recalled(word, ((one,),)))


def same_person(recipient: Recipient, spoken: Spoken) -> Recipient | None:
    """ "Ông Dịp": the last person named in full with that given name."""
    sex = _sex(recipient)
    persons = (one for one in _latest(spoken) if one.kind != "collective" and _may_be(one, sex))
    return next((one for one in persons if one.name.split()[-1] == recipient.name), None)


def _latest(spoken: Spoken) -> Iterator[Recipient]:
    return (one for block in reversed(spoken) for one in reversed(block))


def _last(found: Iterator[Recipient]) -> tuple[Recipient, ...]:
    one = next(found, None)
    return (one,) if one else ()


def _is_a(body: Recipient, noun: str) -> bool:
    """ "nhà trường" is a "Trường ...", "đồn" a "Đồn ..."; "đơn vị" is any body but a village or commune."""
    name = fold(body.name)
    if noun in listed_words("any_body"):
        return not name.startswith((*folded_words("places"), *folded_words("heads_of_units")))
    if noun in listed_words("firm_nouns"):
        return name.startswith(folded_words("firms"))
    return name.startswith(noun.removeprefix("nhà ") + " ")


def _may_be(person: Recipient, sex: str) -> bool:
    return not sex or _sex(person) in ("", sex)


def _other_age(person: Recipient, word: str) -> bool:
    """ "em" is not the "ông" named last, but the "em" before."""
    young, old = listed_words("young"), listed_words("old")
    return (word in young and person.title in old) or (word in old and person.title in young)


def _sex(person: Recipient) -> str:
    """ "f" or "m" as the title or the middle name tells, or empty."""
    several = person.title in listed_words("of_both")
    last = "" if several else person.title.rpartition(" ")[2]  # "vợ chồng anh"
    title = _sex_of_word(person.title) or _sex_of_word(last)
    return title or next(filter(None, map(_sex_of_word, _middle(person.name))), "")


def _middle(name: str) -> Iterable[str]:
    return [fold(word) for word in name.split()[1:-1]]


def _sex_of_noun(noun: str) -> str:
    """As the pronoun tells, or one of the noun's words: "nữ giáo viên", "chàng trai"."""
    words = set(noun.split())
    if words & listed_words("female_nouns"):
        return "f"
    return "m" if words & listed_words("male_nouns") else _sex_of_word(noun)


@cache
def _sex_of_word(word: str) -> str:
    if word in listed_words("female"):
        return "f"
    return "m" if word in listed_words("male") else ""
