"""What scanners, typists and printers do to a sentence; the names in it stay marked."""

import random
import re
import unicodedata
from collections.abc import Callable

from sentence_grammar import Mention, Sentence, joined

Change = Callable[[str, random.Random], str]
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_EARLY = re.compile(rf"([ou])([{_TONES}])([aey])(?!\w)")
_LATE = re.compile(rf"(?<!q)([ou])([aey])([{_TONES}])(?!\w)")
_MISREAD = dict(zip("ỉìịủạlễẫữĐOõ", "iiiùa1ểẩửD0ỏ", strict=True))
_PLAIN_D = str.maketrans("đĐ", "dD")


def without_marks(text: str, _: random.Random) -> str:
    """No diacritics at all."""
    parts = unicodedata.normalize("NFD", text.translate(_PLAIN_D))
    return "".join(c for c in parts if not unicodedata.combining(c))


def some_without_marks(text: str, rng: random.Random) -> str:
    """One word in four without diacritics."""
    return re.sub(r"\w+", lambda m: without_marks(m[0], rng) if rng.random() < 0.25 else m[0], text)


def other_tone_place(text: str, _: random.Random) -> str:
    """Hòa as Hoà, and the other way."""
    parts = unicodedata.normalize("NFD", text)
    changed = _EARLY.sub(r"\1\3\2", parts)
    return unicodedata.normalize("NFC", changed if changed != parts else _LATE.sub(r"\1\3\2", parts))


def misread(text: str, rng: random.Random) -> str:
    """Letters taken for others, as in poor scans."""
    return "".join(_MISREAD.get(c, c) if rng.random() < 0.15 else c for c in text)


def _spaces(chance: float, other: str) -> Change:
    return lambda text, rng: "".join(other if c == " " and rng.random() < chance else c for c in text)


def no_space_after_stops(text: str, rng: random.Random) -> str:
    """`Lan,Mai` for `Lan, Mai`, and `Lan( giáo viên )`."""
    text = re.sub(r"(?<=[,;:]) ", lambda m: m[0] if rng.random() < 0.5 else "", text)
    return re.sub(r" \((?=\w)", lambda _: rng.choice([" (", "(", " ( "]), text)


CHANGES: tuple[tuple[float, Change], ...] = (
    (0.05, without_marks),
    (0.03, some_without_marks),
    (0.05, lambda text, _: text.upper()),
    (0.01, lambda text, _: text.lower()),
    (0.10, other_tone_place),
    (0.05, misread),
    (0.05, no_space_after_stops),
    (0.12, _spaces(0.06, "\n")),
    (0.06, _spaces(0.06, "  ")),
    (0.02, _spaces(0.15, " \n")),
)


def _each_part(sentence: Sentence, change: Change, rng: random.Random) -> Sentence:
    parts, position = [], 0
    for mention in sentence.mentions:
        name = change(sentence.text[mention.start : mention.end], rng)
        parts.append(Sentence(change(sentence.text[position : mention.start], rng)))
        parts.append(Sentence(name, (Mention(0, len(name), mention.label),)))
        position = mention.end
    return joined([*parts, Sentence(change(sentence.text[position:], rng))])


def noisy(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence with none, one, or more of the changes; its names as many as before."""
    for chance, change in CHANGES:
        if rng.random() < chance:
            sentence = _each_part(sentence, change, rng)
    return sentence
