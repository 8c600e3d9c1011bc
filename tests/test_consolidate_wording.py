"""The words that a body's name is written out in."""

import pytest

from extractor.consolidation.wording import words_of
from extractor.units.names import kind_of, short_kinds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P.Vân Cẩm", "phường Vân Cẩm"),
        ("x. Vân Cẩm", "xã Vân Cẩm"),
        ("TT.Vân Cẩm", "thị trấn Vân Cẩm"),
        ("đk.Vân Cẩm", "đặc khu Vân Cẩm"),
        ("TX. Vân Cẩm", "thị xã Vân Cẩm"),
        ("TP.Vân Cẩm", "thành phố Vân Cẩm"),
        ("T. Vân Cẩm", "T Vân Cẩm"),
        ("Vân & Cẩm", "Vân và Cẩm"),
        ("HĐND&UBND", "Hội đồng nhân dân và Ủy ban nhân dân"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert " ".join(words_of(text)) == words


def test_every_kind_that_is_shortened_is_written_out() -> None:
    kinds = {short: kind_of(f"{short}.") or kind_of(f"{short}.", "district") for short in short_kinds()}
    assert all(kinds.values())
    assert {short: " ".join(words_of(f"{short}.12")) for short in kinds} == {
        short: f"{kind} 12" for short, kind in kinds.items()
    }
