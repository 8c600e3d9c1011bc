"""Files that came with a letter (.eml). Pictures of a signature or a logo are none."""

from collections.abc import Iterator
from email.message import EmailMessage, Message

from extractor.inputs.member import Member, Room
from extractor.reading.letter import body_of, letter_of

_LONG_BODY = 1500
"""Characters from which on a body is more than the note that goes with a report."""
_SMALL_PICTURE = 100 * 1024


def parts_of_letter(data: bytes, room: Room) -> Iterator[Member]:
    """The attachments in order. Raises ReadError unsafe_archive when they break a limit."""
    attached = [part for part in letter_of(data).iter_attachments() if isinstance(part, EmailMessage)]
    room.check_files(len(attached))
    for number, part in enumerate(attached, start=1):
        content = _content(part)
        room.take(len(content))
        if not _is_decoration(part, content):
            yield Member(_name(part, number), content)


def is_report_itself(data: bytes, alone: bool) -> bool:
    """Whether the body is to be read: it came `alone`, or says more than a note does."""
    return alone or len(body_of(letter_of(data))[1]) >= _LONG_BODY


def _content(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload
    inner = part.get_payload()
    letter = inner[0] if isinstance(inner, list) and inner else None
    return letter.as_bytes() if isinstance(letter, Message) else b""


def _name(part: EmailMessage, number: int) -> str:
    """As the sender calls it; a letter in a letter is called by its subject's place."""
    ending = ".eml" if part.get_content_maintype() == "message" else ""
    return (part.get_filename() or f"{number}{ending}").replace("\r", "").replace("\n", "")


def _is_decoration(part: EmailMessage, content: bytes) -> bool:
    shown = part.get("Content-ID") is not None or part.get_content_disposition() == "inline"
    return part.get_content_maintype() == "image" and shown and len(content) < _SMALL_PICTURE
