"""A letter (.eml) that is the report itself: its body as text, or as a page where it has no text."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from importlib import import_module
from pathlib import Path

from extractor.document import Document
from extractor.errors import ReadError

_READERS = {"plain": "extractor.reading.plain", "html": "extractor.reading.html"}


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a letter's body. Raises ReadError: empty, and what the reader of the body raises."""
    kind, text = body_of(letter_of(data))
    if not text.strip():
        raise ReadError("empty")
    document: Document = import_module(_READERS[kind]).read_bytes(path, text.encode("utf-8", "replace"))
    return replace(document, format="eml")


def letter_of(data: bytes) -> EmailMessage:
    """The letter that the bytes hold, as far as they can be understood."""
    return message_from_bytes(data, policy=default)


def body_of(letter: EmailMessage) -> tuple[str, str]:
    """`plain` or `html`, and the text; plain text is taken where there are both."""
    part = letter.get_body(("plain", "html"))
    if part is None:
        return "plain", ""
    return part.get_content_subtype(), _text_of(part)


def _text_of(part: MIMEPart) -> str:
    """Characters of a part, also where its character set is not known or not the one it names."""
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError, KeyError, ValueError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
