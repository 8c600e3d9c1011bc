"""Where the model for names is asked."""

import pytest
from corpus_lines import corpus_lines, made_lines
from statements_of import lexed, tokens_of

from extractor.mention import Mark, Word
from extractor.mentions.annotate import Annotated
from extractor.mentions.rooms import sentences_with_room
from extractor.span import Span


def asked(text: str) -> list[str]:
    found = [token for token in tokens_of(text) if not isinstance(token, Word | Mark)]
    return [sentence.of(text) for sentence in sentences_with_room(lexed(text), found)]


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("Bằng khen của Bộ Y tế: 12 tập thể", False),
        ("cô Lò Thị Ngần được tặng Giấy khen", False),
        ("Sa Rây được tặng Giấy khen", True),
        ("Giấy khen tặng Sa", False),
        ("Giấy khen tặng Sa Rây", True),
        ("Trong năm qua có 3 tập thể được tặng Giấy khen", False),
        ("- Qua bình xét, 3 tập thể được tặng Giấy khen", False),
        ("Hiện Sa Rây được tặng Giấy khen", True),
        ("Tiệm bánh thương nhau được tặng Giấy khen", True),
        ("Xét Đề nghị của cơ sở, tặng Giấy khen cho 3 cá nhân", True),
        ("Phó Hiệu trưởng được tặng Giấy khen", False),
    ],
)
def test_room_for_a_name(text: str, room: bool) -> None:
    assert asked(text) == [text] * room


def test_only_sentences_with_room_are_asked() -> None:
    text = "Trong năm có 3 Giấy khen. Sa Rây ở TP. Mường Hòa được khen. Qua đó ta thấy rõ."
    assert asked(text) == ["Sa Rây ở TP. Mường Hòa được khen."]


@pytest.mark.parametrize("lines", [corpus_lines, made_lines])
def test_the_model_is_asked_wherever_it_can_add_a_name(lines, monkeypatch: pytest.MonkeyPatch) -> None:
    asked_by_need = [Annotated.of(text).tokens for text in lines()]
    whole = "extractor.mentions.annotate.sentences_with_room"
    monkeypatch.setattr(whole, lambda line, _: [Span(0, len(line.text))])
    differing = [
        text for text, by_need in zip(lines(), asked_by_need, strict=True) if by_need != Annotated.of(text).tokens
    ]
    assert len(differing) <= len(asked_by_need) // 200, differing
