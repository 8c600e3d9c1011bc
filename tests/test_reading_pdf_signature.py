"""Signatures made here with a certificate made here."""

from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.pipeline import process_file
from extractor.reading.pdf.reader import read_bytes
from extractor.reading.pdf.signature import Signature, signature_of

pytest.importorskip("pyhanko")

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

SIGNED = datetime(2025, 9, 5, 10, 15, 30, tzinfo=timezone(timedelta(hours=7)))
UNIT = "Ủy ban nhân dân xã An Bình"


def plain() -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pageCompression=0, invariant=1)
    canvas.drawString(80, 700, "Giay khen cua xa: 12")
    canvas.save()
    return target.getvalue()


def signer(name: str, folder: Path) -> signers.SimpleSigner:
    key, subject = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(SIGNED - timedelta(days=1))
        .not_valid_after(SIGNED + timedelta(days=3650))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "key.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(pem))
    made = signers.SimpleSigner.load(str(folder / "key.pem"), str(folder / "certificate.pem"))
    assert made is not None
    return made


def signed(data: bytes, folder: Path, name: str = UNIT, field: str = "ChuKy") -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(data))
    fields.append_signature_field(writer, fields.SigFieldSpec(field))
    told = signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256")
    made = signers.PdfSigner(told, signer(name, folder)).sign_pdf(writer)
    return bytes(made.getvalue())


def test_a_file_without_a_signature_has_none() -> None:
    assert signature_of(plain()) == Signature()
    assert read_bytes(Path("a.pdf"), plain()).metadata == {}


def test_who_signed_and_when(tmp_path: Path) -> None:
    found = signature_of(signed(plain(), tmp_path))
    assert (found.status, found.by) == ("intact", UNIT)
    assert abs(datetime.fromisoformat(found.time) - datetime.now(UTC)) < timedelta(hours=1)


def test_two_signatures(tmp_path: Path) -> None:
    twice = signed(signed(plain(), tmp_path), tmp_path, "Lê Văn Nam", "NguoiKy")
    found = signature_of(twice)
    assert (found.status, found.by) == ("intact", f"{UNIT};Lê Văn Nam")


def test_a_figure_changed_after_signing(tmp_path: Path) -> None:
    data = signed(plain(), tmp_path)
    assert signature_of(data.replace(b"xa: 12", b"xa: 72")).status == "changed"


def test_a_page_added_after_signing(tmp_path: Path) -> None:
    writer = IncrementalPdfFileWriter(BytesIO(signed(plain(), tmp_path)))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Rotate"] = writer.root["/Pages"]["/Count"]
    writer.update_container(page)
    target = BytesIO()
    writer.write(target)
    assert signature_of(target.getvalue()).status == "changed"


def test_a_signature_that_cannot_be_read(tmp_path: Path) -> None:
    data = signed(plain(), tmp_path)
    start = data.index(b"/Contents <") + len(b"/Contents <")
    assert signature_of(data[:start] + b"00" * 50 + data[start + 100 :]).status == "unverifiable"


def test_the_row_of_a_report_tells_its_signature(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(signed(plain(), tmp_path))
    before = path.read_bytes()
    report = process_file(path, "r", "a.pdf", "", "vi").report
    assert (report.signature_status, report.signature_by) == ("intact", UNIT)
    assert {"signature_status", "signature_by", "signature_time"} <= set(type(report).model_fields)
    assert path.read_bytes() == before
