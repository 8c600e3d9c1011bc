"""Between two printed lines stands one question: does the second go on with the first?

The rules are asked in order, and the first that has an opinion decides. Words come before widths, since widths are
guesses.
"""

import regex

from extractor.reading.paragraphs.entries import bracketed, cut_word, entry, list_sign, person, person_line
from extractor.reading.paragraphs.place import HALF_OPEN, OPEN, Break, Rule
from extractor.reading.paragraphs.signs import (
    ends_half_open,
    ends_open,
    has_open_bracket,
    is_capitals,
    is_heading_sign,
    is_whole,
    marker_of,
    starts_with,
)

_CLOSING = regex.compile(r"[)\],;.%”»]")
_ALWAYS_OPEN = frozenset({"addressee", "recipients", "signer", "subject"})

# Shares of a full line.
_FULL_HEADING = 0.86
_INDENTED, _SHORT = 0.02, 0.8
_SET_IN, _SURELY_FULL = 0.96, 0.94
_SURELY_FULL_HEADING = 0.97
_SPACES_IN = 0.75
_LONGEST_BRACKET = 8


def _alone(at: Break) -> bool | None:
    """Number, date, motto, office: lines of the form's head and foot are never glued."""
    if is_whole("alone", at.line.text) or is_whole("alone", at.text):
        return None if at.full and at.lower else False
    if starts_with("opener", at.block[0].text) == "signer" and not is_capitals(at.line.text):
        return False
    opener = starts_with("opener", at.line.text)
    return False if opener in _ALWAYS_OPEN or (opener == "closing" and at.sentence_ended) else None


def _gap(at: Break) -> bool | None:
    """Room between two lines of a page parts them, unless the sentence plainly runs on."""
    if not at.line.gap or at.new_page:
        return None
    return at.lower and not at.sentence_ended and at.reach >= _SHORT


def _lower_case(at: Break) -> bool | None:
    """A small letter or closing sign goes on; in a list without signs a short, finished line does not."""
    if not (at.lower or _CLOSING.match(at.line.text)):
        return None
    finished = at.last.text.endswith("./.") or (at.sentence_ended and at.reach < _SHORT)
    return not finished


def _open_bracket(at: Break) -> bool | None:
    """What stands in brackets is not broken into blocks."""
    return True if len(at.block) <= _LONGEST_BRACKET and has_open_bracket(at.text) and at.reach >= OPEN else None


def _capitals(at: Break) -> bool | None:
    """A heading in capitals may wrap, but does not swallow what follows it."""
    before, after = is_capitals(at.text), is_capitals(at.line.text)
    if before and after:
        return at.reach >= _FULL_HEADING or _continues_title(at) or ends_open(at.last.text.lower())
    if before != after and max(len(at.line.text) if after else 0, len(at.last.text) if before else 0) > 12:
        return before and _continues_title(at) and at.line.text[0] in "(0123456789"
    return None


def _title(at: Break) -> bool | None:
    """The lines of a title that stand centred or under its first line: "... khen thưởng" / "5 năm (2021 - 2025)"."""
    if at.sentence_ended or at.marker:
        return None
    if "centred" in at.last.style and "centred" in at.line.style:
        return is_capitals(at.last.text) == is_capitals(at.line.text)
    period = is_whole("period_line", at.line.text) or (_continues_title(at) and not at.line.text[0].isalpha())
    return True if period and not marker_of(at.block[0].text) and at.reach >= OPEN else None


def _continues_title(at: Break) -> bool:
    return bool(starts_with("title_continuation", at.line.text))


def _open_ending(at: Break) -> bool | None:
    """A line whose last word asks for more goes on; a numbered one may be a heading and must be nearly full."""
    text = at.text
    numbered = marker_of(text)[:1].isalnum() and not _counts_on(at)
    if numbered and not (at.frame.runs or at.lower):
        return None
    if ends_open(text):
        return True if at.reach >= (HALF_OPEN if numbered else OPEN) else None
    return True if ends_half_open(text) and at.reach >= HALF_OPEN else None


def _counts_on(at: Break) -> bool:
    """Whether a comma parts two numbers of one list: "1. Tặng cho 10 tập thể," / "87 cá nhân"."""
    return at.text.endswith(",") and bool(starts_with("counted", at.line.text))


def _weight(at: Break) -> bool | None:
    """A bold heading does not run on in plain type, nor a paragraph in a bold line."""
    bold = ["bold" in line.style for line in (at.last, at.line)]
    return False if bold[0] != bold[1] and at.line.text[0].isupper() and at.line.measured else None


def _set_in(at: Break) -> bool | None:
    """A line that begins further right than running lines opens a block."""
    if not at.frame.measured:
        return _set_in_by_width(at)
    indent = at.frame.indent(at.line)
    hanging = (
        abs(at.line.left - at.last.left) < 2 if len(at.block) > 1 else bool(marker_of(at.last.text)) and indent > 0
    )
    if indent < _INDENTED or (hanging and at.line.left > at.block[0].left - 2 and not _same_left(at)):
        return None
    return False if at.sentence_ended or not at.full else None


def _same_left(at: Break) -> bool:
    return abs(at.line.left - at.block[0].left) < 2


def _set_in_by_width(at: Break) -> bool | None:
    """A line that had room for one more word, and yet goes on, was set in: it opens a block after a doubtful line."""
    if at.sentence_ended and at.line.left >= _SPACES_IN:
        return False
    if at.after is None or marker_of(at.after.text):  # "b) ..." does not go on, whatever room there was
        return None
    if not at.after.text[0].islower() or (at.reach >= _SURELY_FULL and not at.sentence_ended):
        return None
    return False if at.frame.reach(at.line, at.after) < _SET_IN else None


def _heading(at: Break) -> bool | None:
    """A heading with a Roman number is doubted: a capital after it opens the text, unless it was filled to the edge."""
    roman = len(at.block) == 1 and is_heading_sign(marker_of(at.last.text))
    return False if roman and at.line.text[0].isupper() and at.reach < _SURELY_FULL_HEADING else None


_RULES: tuple[Rule, ...] = (
    _alone,
    list_sign,
    cut_word,
    _gap,
    _lower_case,
    entry,
    bracketed,
    person,
    person_line,
    _open_bracket,
    _capitals,
    _title,
    _open_ending,
    _weight,
    _set_in,
    _heading,
)


def goes_on(at: Break) -> bool:
    """Whether the line after belongs to the block before; where no rule knows, a line with no room for more goes on."""
    for rule in _RULES:
        if (answer := rule(at)) is not None:
            return answer
    return at.full


def goes_on_after_break(before: str, after: str) -> bool:
    """Whether a line break that the writer set inside a paragraph is no more than a space."""
    if is_whole("alone", before) or is_whole("alone", after) or marker_of(after) or starts_with("opener", after):
        return False
    return not after[0].isupper() or is_capitals(before + after) or ends_open(before) or has_open_bracket(before)
