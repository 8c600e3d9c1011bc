"""Numbers of identity cards and telephones are made unreadable before anything else sees a report.

Source: Nghị định 13/2023/NĐ-CP, article 2 (personal data).
"""

from dataclasses import replace
from functools import cache

import regex

from extractor.document import Document
from extractor.resources import load_toml


def without_private_numbers(document: Document) -> Document:
    """The document with such numbers masked; every offset stays true."""
    text = masked(document.text)
    return document if text == document.text else replace(document, text=text)


def masked(text: str) -> str:
    """`text`, as long as it was, with all digits of private numbers but the last as a sign."""
    for pattern in _patterns():
        text = pattern.sub(lambda found: _masked(found[0]), text)
    return text


def _masked(number: str) -> str:
    listed = load_toml("private.toml")
    places = [place for place, character in enumerate(number) if character.isdigit()][: -listed["kept"]]
    return "".join(listed["sign"] if place in places else character for place, character in enumerate(number))


@cache
def _patterns() -> tuple["regex.Pattern[str]", ...]:
    return tuple(regex.compile(entry["regex"]) for entry in load_toml("private.toml")["number"])
