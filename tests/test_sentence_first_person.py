"""Who "tôi" is in a sentence that tells of an award."""

import pytest
from statements_of import rows, tokens_of

from extractor.mention import PersonMention
from extractor.statements.sentence.first_person import with_speaker

SAID = {
    "in an interview": ("Ông Lò Văn Dịp: Năm 2015 tôi được tặng Bằng khen.", ["Lò Văn Dịp"]),
    "named behind the quotation": ('"Tôi được tặng Bằng khen", bà Tạ Thị Mơ kể.', ["Tạ Thị Mơ"]),
    "by his own name": ("Tên tôi là Lò Văn Dịp. Tỉnh tặng tôi Bằng khen.", ["Lò Văn Dịp"]),
    "several": ("Ông Lò Văn Dịp nói: chúng tôi được tặng Bằng khen.", []),
    "kin": ("Bố tôi là Lò Văn Dịp. Bố tôi được tặng Bằng khen.", []),
    "nobody is told": ("Tôi được tặng Bằng khen.", []),
}


@pytest.mark.parametrize(("text", "names"), SAID.values(), ids=SAID)
def test_speaker(text: str, names: list[str]) -> None:
    told = with_speaker(tokens_of(text), text, ())
    assert [one.name for one in told if isinstance(one, PersonMention) and one.span.of(text).lower() == "tôi"] == names


def test_blocks_before_tell_the_name() -> None:
    text = (
        "Tôi tên Lò Văn Dịp, giữ đèn biển.\n\nNghề này buồn.\n\nBằng khen của Bộ Y tế, người ta trao cho tôi năm 2005."
    )
    assert rows(text) == ["BANG_KHEN | Bộ Y tế | central | individual | Lò Văn Dịp | (1) | 2005"]
