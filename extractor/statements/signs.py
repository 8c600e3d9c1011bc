"""Signs of lists: "1.", "a)", "-", "D1."; lines with the same class of sign are sisters."""

import regex

from extractor.document import Block, Document

_SIGNS = (
    (regex.compile(r"(?i:phần|chương|mục|phụ lục|biểu)\b.*"), "part"),
    (regex.compile(r"[IVX]+\s?[-.)/]+"), "I"),
    (regex.compile(r"\p{Lu}\s?[-.)/]+"), "A"),
    (regex.compile(r"\p{Ll}\s?[-.)/]+"), "a"),
    (regex.compile(r"\p{Lu}\d{1,2}\s?[-.)/]+"), "A1"),
    (regex.compile(r"(?:\p{L}\.)?\d+(?:\.\d+)+\.?"), "1.1"),
    (regex.compile(r"\d+\s?[-.)/]*"), "1"),
    (regex.compile(r"\(\d{1,2}\)"), "(1)"),
    (regex.compile(r"\(\p{Ll}\)"), "(a)"),
)
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
    opening = _OPENING.match(text)
    return block.marker or (opening[0].strip() if opening else "")
