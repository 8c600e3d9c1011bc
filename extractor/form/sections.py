"""The section each block of a document stands in: numbers and words of the headings above it.

Imports document, headings, letterhead, phrases, signs only.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.document import Block, Document
from extractor.form.headings import Heading, is_item, ranks, read_heading
from extractor.form.letterhead import read_letterhead
from extractor.form.signs import is_inner, signs_in
from extractor.words.phrases import phrase

_FILE = "sections.toml"
_ROMAN = {"I": 1, "V": 5, "X": 10}
_Open = tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Where a block stands.

    `label`: numbers of the headings above ("III.2"); parts ("Phần thứ hai") and unnumbered headings have none.
    `outlook`: under aims, targets, tasks of the coming period. `proposal`: under what is asked for or put forward.
    """

    label: str = ""
    headings: tuple[str, ...] = ()
    outlook: bool = False
    proposal: bool = False


def sections(document: Document) -> tuple[Section, ...]:
    """The section of every block, in the order of the blocks; a heading stands in its own section."""
    known: dict[_Open, Section] = {}
    return tuple(known.get(open) or known.setdefault(open, _section(open)) for open in _open_headings(document))


def _open_headings(document: Document) -> Iterator[_Open]:
    """The headings open at each block."""
    open: _Open = ()
    continues = False
    title = read_letterhead(document).title
    for block, sign in zip(document.blocks, signs_in(document), strict=True):
        text = block.span.of(document.text)
        silent = (title and block.span.start < title.end) or is_inner(sign) or phrase(_FILE, "end").search(text)
        heading = None if silent else read_heading(text, block)
        if continues and open and heading and heading.rank == "plain" and heading.capitals:
            open = (*open[:-1], replace(open[-1], text=f"{open[-1].text} {heading.text}".strip()))
        elif heading:
            open = _opened(open, heading)
            continues = heading.capitals
        else:
            open = _after_text(open, text, block)
            continues = continues and not text.strip()
        yield open


def _after_text(open: _Open, text: str, block: Block) -> _Open:
    """What stays open after a block that is no heading: at the report's end nothing, after prose no introduction."""
    if phrase(_FILE, "end").search(text):
        return ()
    prose = block.kind == "paragraph" and text[:1].isalpha() and text.rstrip().endswith(".") and not is_item(text)
    return open[:-1] if open and open[-1].intro and prose else open


def _opened(open: _Open, heading: Heading) -> _Open:
    """The headings open once `heading` is: it closes its elder sister and all below her."""
    if heading.rank == "plain":
        return _opened_plain(open, heading)
    value, same = _value(heading), [i for i, one in enumerate(open) if one.rank == heading.rank]
    if value == 1 and heading.rank in ranks("nesting"):
        return (*(open if same or (open and open[-1].rank == "plain") else _outer(open, heading)), heading)
    elder = next((i for i in reversed(same) if _value(open[i]) == value - 1), None)
    return (*(_outer(open, heading) if elder is None else open[:elder]), heading)


def _opened_plain(open: _Open, heading: Heading) -> _Open:
    """In capitals and about plans or proposals it is as strong as a part; else it belongs to what is open."""
    if heading.capitals and (heading.outlook or heading.proposal):
        return (heading,)
    if not open and not (heading.outlook or heading.proposal or heading.past):
        return ()
    return (*_outer(open, heading), heading)


def _outer(open: _Open, heading: Heading) -> _Open:
    """Those of a higher rank than `heading`."""
    order = ranks().index
    first = next((i for i, one in enumerate(open) if order(one.rank) >= order(heading.rank)), len(open))
    return open[:first]


def _value(heading: Heading) -> int:
    """The number as a number; 0 for one in words."""
    number = heading.number.rsplit(".", 1)[-1]
    if number.isdigit():
        return int(number)
    if heading.rank in {"roman", "chapter"}:
        digits = [_ROMAN.get(letter, 0) for letter in number.upper()]
        return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))
    return "abcdđeghikl".find(number.lower()) + 1 if len(number) == 1 else 0


def _section(open: _Open) -> Section:
    verdict = next((one for one in reversed(open) if one.outlook or one.past), None)
    proposal = next((one for one in reversed(open) if one.proposal or one.past), None)
    return Section(
        _label(open),
        tuple(one.text for one in open if one.text),
        outlook=verdict is not None and verdict.outlook,
        proposal=proposal is not None and proposal.proposal,
    )


def _label(open: _Open) -> str:
    """Numbers of the headings, outer first; "1.1" under "1" adds its last number only."""
    label: list[str] = []
    for heading in open:
        if heading.rank in ranks("unlabelled"):
            continue
        number = heading.number.split(".")
        shared = next((n for n in range(len(number) - 1, 0, -1) if label[-n:] == number[:n]), 0)
        label += number[shared:]
    return ".".join(label)
