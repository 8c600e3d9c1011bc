"""Lines that cannot tell of an award and leave nobody to speak of: more than half of a report, read by no grammar.

What is said here of a line is on the safe side: one that is not silent is read in full.
"""

import regex

from extractor.mentions.annotate import speaks_of_award
from extractor.mentions.counted import counts_recipients
from extractor.mentions.persons import may_name_person
from extractor.mentions.slips import slips
from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.lexicon import TELLING, ends_abbreviated
from extractor.words.phrases import matches, phrase

_PLAIN_END = regex.compile(r"(?<=\s)(\p{Ll}+(?: \p{Ll}+){2})[;,]?$")
_BETWEEN = regex.compile(r"[\s:,(\"“”'‘’]*")
_LEADING = frozenset({"for", "filler", "give", "including", "receive"})
"""Cues that may stand between a verb of commending and the names of those commended."""


def gives_nothing(line: Lexed) -> bool:
    """Whether the line gives no fact, no total, and nothing for the lines below, whatever its other words are."""
    cues = _telling_cues(line)
    counts = bool(cues or _names_table(line)) and counts_recipients(line)
    counts = counts or bool(cues and _labels_number(line))
    if speaks_of_award(line) or counts or not _leaves_nobody(line, "commend" in cues):
        return False
    return next(slips(line.folded, ()), None) is None


def _names_table(line: Lexed) -> bool:
    """Whether the line names a table whose figures its numbers may sum."""
    named = any(word in line.folded for word in ("bảng", "biểu", "phụ lục"))
    return named and phrase("totals.toml", "of_table").search(line.folded) is not None


def _labels_number(line: Lexed) -> bool:
    """Whether the words before a number of the line make it a total: "Tổng số tập thể được khen là 11"."""
    return next(matches("totals.toml", "labels_number", line.folded), None) is not None


def _telling_cues(line: Lexed) -> set[str]:
    """The cues that may make numbers or names those of somebody commended, or numbers a total."""
    if "cue" not in line.told:
        return set()
    return {key.partition(".")[0] for label, key in line.entries if label == "cue"} & TELLING


def _leaves_nobody(line: Lexed, commends: bool) -> bool:
    """Whether the line names nobody that it commends, or that the lines below go on about."""
    text = line.text.rstrip()
    if text.count("(") > text.count(")"):  # a bracket left open runs past the full stop
        return False
    if text.endswith(".") and not ends_abbreviated(line.words):
        return not commends or not _commends_by_name(line)
    return not commends and _ends_plainly(line, text) and not may_name_person(line) and not _and_receives(line)


def _commends_by_name(line: Lexed) -> bool:
    """Whether a name may follow the verb: "khen thưởng cho bà A", "đã khen thưởng, gồm: Trường B"."""
    verbs = (hit.span.end for hit in line.labelled("cue") if hit.key.partition(".")[0] == "commend")
    return any(_name_follows(line, end) for end in verbs)


def _name_follows(line: Lexed, end: int) -> bool:
    place = _behind(line, end)
    while not _may_begin_name(line, place):
        cue = line.at("cue", place)
        if cue is None or cue.key.partition(".")[0] not in _LEADING:
            return False
        place = _behind(line, cue.span.end)
    return True


def _behind(line: Lexed, end: int) -> int:
    between = _BETWEEN.match(line.text, end)
    return between.end() if between else end


def _may_begin_name(line: Lexed, place: int) -> bool:
    listed = any(line.at(label, place) for label in ("head", "stem", "office", "title"))
    return listed or line.text[place : place + 1].isupper()


def _ends_plainly(line: Lexed, text: str) -> bool:
    """Whether the last three words are plain ones of no list: then no name of a body, nor a colon, ends the line."""
    match = _PLAIN_END.search(text)
    return match is not None and not any(hit.span.overlaps(Span(*match.span(1))) for hit in line.hits)


def _and_receives(line: Lexed) -> bool:
    """ "Trường B và được ...": whoever stands before "và" is spoken of."""
    joined = (line.at("cue", _behind(line, hit.span.end)) for hit in line.labelled("cue") if hit.key == "and")
    return any(cue and cue.key.partition(".")[0] in ("receive", "granted", "each") for cue in joined)
