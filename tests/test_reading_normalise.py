import unicodedata

import pytest
from test_reading_legacy import encoded

from extractor.errors import ReadError
from extractor.reading.legacy import Encoding, encodings
from extractor.reading.normalise import decode, normalise

TEXT = "Ủy ban nhân dân xã An Bình báo cáo: 05 tập thể, 12 cá nhân được khen thưởng."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_decode(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def windows_1258(text: str) -> bytes:
    """As an old editor saves it: base letter and tone mark apart where the code page has no letter for both."""
    result = b""
    for letter in text:
        try:
            result += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, tone = unicodedata.normalize("NFD", letter)[:-1], unicodedata.normalize("NFD", letter)[-1]
            marks = [m for m in unicodedata.normalize("NFD", letter)[1:] if m in "\u0300\u0301\u0303\u0309\u0323"]
            base = unicodedata.normalize(
                "NFC", "".join(c for c in unicodedata.normalize("NFD", letter) if c not in marks)
            )
            result += base.encode("cp1258") + "".join(marks or [tone]).encode("cp1258")
    return result


def test_decode_windows_1258() -> None:
    assert normalise(decode(windows_1258(TEXT))) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_decode_utf_16_without_its_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", encodings(), ids=lambda one: one.name)
def test_decode_old_encodings(encoding: Encoding) -> None:
    text = f"{TEXT[TEXT.index('xã') :]}\nTập thể: 05\ncó"
    typed = encoded(text, encoding)
    assert decode(typed.encode("latin-1")) == decode(typed.encode()) == text


def test_decode_a_cut_or_broken_file() -> None:
    assert decode(TEXT.encode()[:-1] + b"\xe1\xbb") == TEXT[:-1] + "\ufffd"
    assert decode(TEXT.encode().replace(b".", b"\xff")) == TEXT.replace(".", "\ufffd")


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\x00\x01\x02" * 50, b"\xff\xfe\x00\xd8\x00"])
def test_decode_refuses(data: bytes) -> None:
    with pytest.raises(ReadError) as error:
        decode(data)
    assert error.value.code == "unsupported"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (unicodedata.normalize("NFD", "Trường Tiểu học"), "Trường Tiểu học"),
        ("Ðồng chí", "Đồng chí"),
        ("ðạt", "đạt"),
        ("02\u00a0tập\u200b thể\ufeff", "02 tập thể"),
        ("  Giấy \t khen\r\n", "Giấy khen"),
        ("Bằng\x07 khen", "Bằng khen"),
        ("“Dạy tốt” – học", "“Dạy tốt” – học"),
        ("khen\u00adthưởng", "khenthưởng"),
        ("０５ ﬁle", "05 file"),
        ("Trƣờng ƢU tú", "Trường ƯU tú"),
        ("\uf0b7 Tập thể", "• Tập thể"),
        ("Tập\x0bthể\r\n", "Tập thể"),
        ("Tập\ud800", "Tập"),
        ("ê\u0323 ẹ\u0302", "ệ ệ"),
    ],
)
def test_normalise(raw: str, expected: str) -> None:
    assert normalise(raw) == expected
