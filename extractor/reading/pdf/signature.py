"""Digital signatures of a PDF: who signed, when, and whether the file is still what was signed. Needs pyHanko.

Nothing is fetched, so whether a certificate can be trusted is not told. The file itself is never touched.
"""

import logging
from collections.abc import Sequence
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from extractor.reading.normalise import normalise

if TYPE_CHECKING:
    from pyhanko.sign.validation import EmbeddedPdfSignature

Status = Literal["changed", "unverifiable", "intact", ""]

_MARK = b"/ByteRange"
_FROM_WORST: tuple[Status, ...] = ("changed", "unverifiable", "intact", "")


class Signature(NamedTuple):
    """What the signatures of a file tell; `by`: names in the order of signing, joined by `;`; `time` of the last."""

    status: Status = ""
    by: str = ""
    time: str = ""

    def metadata(self) -> dict[str, str]:
        """By the columns of `reports.csv`; nothing of a file without a signature."""
        columns = {"signature_status": self.status, "signature_by": self.by, "signature_time": self.time}
        return {name: value for name, value in columns.items() if value}


def signature_of(data: bytes) -> Signature:
    """The signatures of a PDF together: the worst status of any. Empty where there is none, or no pyHanko."""
    if _MARK not in data or find_spec("pyhanko") is None:
        return Signature()
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        return _together([_told(found) for found in _embedded(data)])
    except Exception:  # the library raises what it likes on a broken signature: nobody can verify that one
        return Signature("unverifiable")


def _embedded(data: bytes) -> "Sequence[EmbeddedPdfSignature]":
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415  an extra

    return list(PdfFileReader(BytesIO(data), strict=False).embedded_regular_signatures)


def _told(found: "EmbeddedPdfSignature") -> Signature:
    signed = found.self_reported_timestamp
    return Signature(_status(found), _name(found), signed.isoformat() if signed else "")


def _status(found: "EmbeddedPdfSignature") -> Status:
    """Changed: the bytes that were signed are others now, or something was added that a signed file may not have."""
    from pyhanko.sign.diff_analysis import ModificationLevel  # noqa: PLC0415  an extra
    from pyhanko.sign.validation import validate_pdf_signature  # noqa: PLC0415
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415

    try:
        told = validate_pdf_signature(found, ValidationContext(trust_roots=[], allow_fetching=False))
    except Exception:  # as above
        return "unverifiable"
    if not told.intact or told.modification_level is ModificationLevel.OTHER or told.docmdp_ok is False:
        return "changed"
    return "intact" if told.valid else "unverifiable"


def _name(found: "EmbeddedPdfSignature") -> str:
    subject: dict[str, Any] = found.signer_cert.subject.native
    name = subject.get("common_name") or subject.get("organization_name") or ""
    return normalise(name if isinstance(name, str) else " ".join(map(str, name)))


def _together(found: Sequence[Signature]) -> Signature:
    if not found:
        return Signature()
    status = min((one.status for one in found), key=_FROM_WORST.index)
    return Signature(status, ";".join(dict.fromkeys(one.by for one in found if one.by)), found[-1].time)
