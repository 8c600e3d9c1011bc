"""What a body is for, as a part of its name: "Phòng [An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao]".

The words are those of `patterns/fields.toml`. A walk takes the longest word at each place; the longest one that ends
where a name may end counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extractor.folding import fold
from extractor.resources import load_toml
from extractor.span import Span
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit
from extractor.words.phrases import phrase

_FILE = "fields.toml"
_COMPOSED = "composition.toml"
_NO_NAME = ("award", "slip", "holder")


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of the walk, with the join before it: "", "-", ",", "và", or "về"."""

    join: str
    span: Span


@cache
def _words() -> frozenset[str]:
    return frozenset(fold(word) for field in load_toml(_FILE)["field"] for word in field["words"])


@cache
def _loose() -> frozenset[str]:
    return frozenset(map(fold, load_toml(_FILE)["loose"]["words"]))


def past_field(line: Lexed, end: int, *, small: bool = False, several: bool = False) -> int:
    """Where the words for a body's work end that begin behind `end`; `end` if there are none.

    `small`: they may begin with a small letter when a place or a number closes the name; behind a head of `several`
    words also when a verb does.
    """
    steps = tuple(_walk(line, end))
    if not steps:
        return end
    opens_small = line.text[steps[0].span.start].islower()
    if opens_small and not (small and _plain(line, steps[0])):
        return end
    closing = ("field_closing", "field_end")[: 1 + several]
    walks = (steps[:length] for length in range(len(steps), 0, -1))
    ends = (walk[-1].span.end for walk in walks if _closed(line, walk) and _may_end(line, walk[-1]))
    return next((stop for stop in ends if not opens_small or any(_has(line, name, stop) for name in closing)), end)


def may_be_verb(line: Lexed, end: int) -> bool:
    """Whether a word follows that is as well a verb: "Phòng Kinh tế [quản lý] chợ tốt"."""
    follows = _word(line, end + 1, len(line.text)) if line.text[end : end + 1] == " " else Span(end, end)
    return bool(follows) and _is_loose(line, follows)


def ends_in_field(text: str) -> bool:
    """Whether the last words of a text are one entry of several syllables: "Câu lạc bộ Soọng cô"."""
    words = fold(text).split()
    return any(" ".join(words[-length:]) in _words() for length in range(2, 5))


def _plain(line: Lexed, step: _Step) -> bool:
    """Whether the words are of several syllables and no verb."""
    return " " in step.span.of(line.text) and step.span.of(line.folded) not in _loose()


def _is_loose(line: Lexed, word: Span) -> bool:
    """Whether a word in small letters is a verb as well, or opens with one: "quản lý", "quản lý chợ"."""
    words = word.of(line.folded).split(" ")
    opens = (" ".join(words[:length]) for length in range(1, 4))
    return line.text[word.start].islower() and any(one in _loose() for one in opens)


def _has(line: Lexed, name: str, place: int) -> bool:
    return phrase(_COMPOSED, name).match(line.text, place) is not None


def _walk(line: Lexed, end: int) -> Iterator[_Step]:
    stop = next((hit.span.start for hit in line.hits if hit.label in _NO_NAME and hit.span.start > end), len(line.text))
    while join := phrase(_COMPOSED, "field_join").match(line.text, end, stop):
        step = _Step(join["word"] or "", _word(line, join.end(), stop))
        if not step.span or _opens_another(line, step):
            return
        yield step
        end = step.span.end


def _word(line: Lexed, start: int, stop: int) -> Span:
    """The longest word of the lists that starts here, or nothing."""
    run = phrase(_COMPOSED, "field_run").match(line.folded, start, stop)
    text = run[0] if run else ""
    while text and text not in _words():
        text = text.rpartition(" ")[0].rstrip(",")
    return Span(start, start + len(text))


def _opens_another(line: Lexed, step: _Step) -> bool:
    """Whether the word is the head of a body of its own: "Khoa Nội và [Khoa] Ngoại", "Đội Xe [Công ty] May"."""
    labels = ("head", "stem") if step.join in (",", "và") else ("head",)
    hits = (line.at(label, step.span.start) for label in labels)
    return any(hit is not None and len(hit.span) >= len(step.span) and not _bare(line, hit) for hit in hits)


def _bare(line: Lexed, hit: Hit) -> bool:
    """Whether it opens a body only by what it leaves out: "[Trường] Trung học phổ thông"."""
    return hit.label == "head" and hit.span.of(line.folded) in rulebook.heads()[int(hit.key)].bare


def _closed(line: Lexed, walk: Sequence[_Step]) -> bool:
    """Whether a last "và" follows every comma: "hình sự, kinh tế và ma túy"; else the comma parts two names."""
    joins = [part for step in walk for part in (step.join, *(["và"] if " và " in step.span.of(line.folded) else []))]
    told = [join for join in joins if join in (",", "và")]
    return not told or told[-1] == "và"


def _may_end(line: Lexed, last: _Step) -> bool:
    """Whether a name may end with it. "Phòng Kinh tế [quản lý] các chợ": what may be a verb ends one only before a mark
    or a word that no name has. "Hợp tác xã [Thuốc] lào": one syllable does not before a word that nobody knows."""
    if _is_loose(line, last.span):
        return _has(line, "field_end", last.span.end)
    return " " in last.span.of(line.text) or not _has(line, "goes_on", last.span.end)
