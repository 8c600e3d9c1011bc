"""Signs of list items, which stand in no text of a web page."""

from typing import Any

from extractor.reading.word.numbering import in_letters, in_roman

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_MOST = 100_000


class ListCount:
    """One list: how it counts and how far it has counted."""

    def __init__(self, element: Any, style: str) -> None:
        self._numbered = element.tag == "ol"
        self._form = _TYPES.get(element.get("type", ""), style or ("decimal" if self._numbered else "disc"))
        self._next = _number(element.get("start"), 1)

    def sign(self, item: Any) -> str:
        """The sign of the next item: "1.", "a.", "•"; nothing where the list shows none."""
        number = _number(item.get("value"), self._next)
        self._next = number + 1
        if self._form == "none":
            return ""
        return f"{_written(number, self._form)}." if self._numbered else "•"


def _written(number: int, form: str) -> str:
    if form.endswith("roman"):
        written = in_roman(number)
    elif form.endswith(("alpha", "latin")):
        written = in_letters(number)
    else:
        return f"{number:02d}" if form == "decimal-leading-zero" else str(number)
    return written.lower() if form.startswith("lower") else written


def _number(text: str | None, default: int) -> int:
    bare = (text or "").strip()
    return min(int(bare), _MOST) if bare.isascii() and bare.isdecimal() else default
