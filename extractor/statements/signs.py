"""Signs of lists: "1.", "a)", "-", "D1."; lines with the same class of sign are sisters."""

import regex

from extractor.document import Block

_SIGNS = (
    (r"[IVX]+\s?[-.)/]+", "I"),
    (r"\p{Lu}\s?[-.)/]+", "A"),
    (r"\p{Ll}\s?[-.)/]+", "a"),
    (r"\p{Lu}\d{1,2}\s?[-.)/]+", "A1"),
    (r"(?:\p{L}\.)?\d+(?:\.\d+)+\.?", "1.1"),
    (r"\d+\s?[-.)/]*", "1"),
)


def sign_of(written: str) -> str:
    """The class of a list sign: "1." and "2." are one, "-" and "+" are two."""
    for pattern, name in _SIGNS:
        if regex.fullmatch(pattern, written):
            return name
    return written


def listed(block: Block, text: str) -> bool:
    """Whether a block is an item of a list."""
    return bool(marker(block, text))


def marker(block: Block, text: str) -> str:
    """The block's list sign, also one that the reader left in the text ("3- ", "IV/ ", "M. ", "D1. ")."""
    opening = _OPENING.match(text)
    return block.marker or (opening[0].strip() if opening else "")


_OPENING = regex.compile(r"(?:[IVX]+|\d{1,2}|\p{Ll}|(?!Ô)\p{Lu}\d{0,2})\s?[-./)]\s")
