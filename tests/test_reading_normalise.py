import unicodedata

import pytest

from extractor.errors import ReadError
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
    ],
)
def test_normalise(raw: str, expected: str) -> None:
    assert normalise(raw) == expected
