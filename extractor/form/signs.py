"""Signs of lists: "1.", "a)", "-", "D1."; lines with the same class of sign are sisters."""

from dataclasses import dataclass

import regex

from extractor.document import Block, Document

_SIGNS = (
    (regex.compile(r"(?i:phần|chương|mục|phụ lục|biểu)\b.*"), "part"),
    (regex.compile(r"[IVX]+\s?[-.)/]+"), "I"),
    (regex.compile(r"\p{Lu}\s?[-.)/]+"), "A"),
    (regex.compile(r"\p{Ll}\s?[-.)/]+"), "a"),
    (regex.compile(r"\p{Lu}\.?\d{1,2}\s?[-.)/]+"), "A1"),
    (regex.compile(r"(?:\p{L}\.)?\d+(?:\.\d+)+\.?"), "1.1"),
    (regex.compile(r"\d+\s?[-.)/]*"), "1"),
    (regex.compile(r"\(\d{1,2}\)"), "(1)"),
    (regex.compile(r"#\d{1,2}"), "#1"),
    (regex.compile(r"\(\p{Ll}\)"), "(a)"),
)
_DIGITS = regex.compile(r"\d+")
_OPENING = regex.compile(r"(?:[IVX]+|\d{1,2}|\p{Ll}|[-+*•]|(?!Ô)\p{Lu}\d{0,2})\s?[-./)]\s|\((?:\d{1,2}|\p{Ll})\)\s")


def sign_of(written: str) -> str:
    """The class of a list sign: "1." and "2." are one, "-" and "+" are two."""
    for pattern, name in _SIGNS:
        if pattern.fullmatch(written):
            return name
    return written


def sign_in(document: Document, block: Block) -> str:
    """The class of a block's list sign; empty for a row of a table, and for a paragraph that is no item."""
    return "" if block.kind == "row" else sign_of(marker(block, block.span.of(document.text)))


def marker(block: Block, text: str) -> str:
    """The block's list sign, also one that the reader left in the text ("3- ", "IV/ ", "M. ", "D1. ")."""
    return block.marker or opening(text)


def opening(text: str) -> str:
    """The list sign that a line begins with; empty where it begins with none."""
    found = _OPENING.match(text)
    return found[0].strip() if found else ""


def signs_in(document: Document) -> tuple[str, ...]:
    """The class of each block's list sign; one of its own for the items of a numbered list inside of an item.

    "2. Khen đột xuất" / "- Giấy khen cho 5 tập thể, gồm:" / "1. Công an xã;" / "2. Trạm Y tế.": its numbers begin anew;
    a paragraph ("UBND xã tặng Giấy khen cho 5 hộ:") may lead to it too, and the next paragraph ends it.
    """
    numbers = _Numbers()
    return tuple(numbers.sign_of(block, block.span.of(document.text)) for block in document.blocks)


def is_inner(sign: str) -> bool:
    """Whether a sign of `signs_in` is that of such a list."""
    return sign.endswith(_INNER)


_NUMBER, _INNER = "1", "'"
_PARAGRAPH = "paragraph"
_HIGHER = frozenset({"part", "I", "A"})


@dataclass(slots=True)
class _Numbers:
    """The last numbers of the lists that are open: of the outer one, and of one inside of one of its items."""

    outer: int = 0
    inner: int = 0
    lead: str = ""
    """The sign of the item that leads to the inner list."""
    leads: str = ""
    """That of the last block, where it leads to what is below it."""
    ended: bool = False
    """Whether the last block ends with a full stop."""

    def sign_of(self, block: Block, text: str) -> str:
        """The sign of the next block."""
        written, said = "" if block.kind == "row" else marker(block, text), text.rstrip()
        sign = sign_of(written)
        kind = sign or (_PARAGRAPH if block.kind == "paragraph" and not text.isupper() else "")
        if sign == _NUMBER:
            sign = self._counted(int(_DIGITS.findall(written)[0]))
        elif sign in _HIGHER:
            self.outer = self.inner = 0
        elif kind and kind == self.lead:
            self.inner = 0
        self.leads, self.ended = kind if said.endswith(":") else "", said.endswith(".")
        return sign

    def _counted(self, number: int) -> str:
        begins = number == 1 and self.outer > 0 and bool(self.leads)
        goes_on = 0 < self.inner == number - 1 and not (self.ended and self.outer == number - 1)
        if begins:
            self.lead = self.leads
        if begins or goes_on:
            self.inner = number
            return _NUMBER + _INNER
        self.outer, self.inner = number, 0
        return _NUMBER
