"""Whom a pronoun or common noun means that its own sentence does not name (ruling 20).

Thầy giáo Lò Văn Dịp dạy ở bản đã 30 năm.      names him
Ông được tặng Bằng khen của Bộ Y tế.           "ông": the last man named before
Ông Dịp còn có 2 Giấy khen.                    "Dịp": the last person of that given name
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import overload

from extractor.folding import fold
from extractor.mention import BodyMention, Giver, PersonMention
from extractor.mentions.annotate import Annotated
from extractor.statements.cursor import Tokens, listed_words
from extractor.statements.draft import Recipient
from extractor.statements.phrase.recipients import named
from extractor.statements.phrase.workplaces import employed, works_at

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
            found.extend(one for one in named(tokens, index, text)[0][:1] if " " in one.name)
    return tuple(found)


def recalled(word: str, spoken: Spoken) -> tuple[Recipient, ...]:
    """The last one named whom `word` ("ông", "nhà trường", "đồn") can mean; empty when there is none."""
    meant = fold(word)
    sex = _sex_of_word(meant)
    if meant in listed_words("persons"):
        persons = (one for one in _latest(spoken) if one.kind != "collective" and _may_be(one, sex))
        return _last(one for one in persons if not _other_age(one, meant))
    near = spoken[-_NEAR:] if meant in listed_words("any_body") else spoken
    return _last(one for one in _latest(near) if one.kind == "collective" and _is_a(one, meant))


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
        return not name.startswith(tuple(listed_words("places")))
    return name.startswith(noun.removeprefix("nhà ") + " ")


def _may_be(person: Recipient, sex: str) -> bool:
    return not sex or _sex(person) in ("", sex)


def _other_age(person: Recipient, word: str) -> bool:
    """ "em" is not the "ông" named last, but the "em" before."""
    young, old = listed_words("young"), listed_words("old")
    return (word in young and person.title in old) or (word in old and person.title in young)


def _sex(person: Recipient) -> str:
    """ "f" or "m" as the title or the middle name tells, or empty."""
    return _sex_of_word(person.title) or next(filter(None, map(_sex_of_word, _middle(person.name))), "")


def _middle(name: str) -> Iterable[str]:
    return [fold(word) for word in name.split()[1:-1]]


@cache
def _sex_of_word(word: str) -> str:
    if word in listed_words("female"):
        return "f"
    return "m" if word in listed_words("male") else ""
