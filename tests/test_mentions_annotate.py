"""Lines asked about together."""

from pytest import MonkeyPatch

from extractor.mentions.annotate import Annotated, ask
from extractor.ner import names

LINES = (
    "Năm 2024, Sa Rây ở Mường Hòa được tặng Bằng khen của Bộ Y tế.",
    "Hội nghị bàn về công tác năm tới.",
    "Giấy khen được trao cho Pờ Sảo Mìn. Qua đó ta thấy rõ. Nhóm Măng Non cũng được tặng Giấy khen.",
)


def test_lines_asked_together_have_the_tokens_that_each_has_alone() -> None:
    together = [Annotated.of(text) for text in LINES]
    ask(together)
    assert [line.tokens for line in together] == [Annotated.of(text).tokens for text in LINES]


def test_the_model_is_called_once_for_all_lines(monkeypatch: MonkeyPatch) -> None:
    calls: list[list[str]] = []
    of_model = names.names_in
    monkeypatch.setattr(names, "names_in", lambda texts, folder: (calls.append([*texts]), of_model(texts, folder))[1])
    together = [Annotated.of(text) for text in LINES]
    ask(together)
    assert all(line.tokens for line in together)
    assert len(calls) == 1
    assert len(calls[0]) > 1
    assert LINES[1] not in calls[0]
