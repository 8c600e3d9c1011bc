import pytest

from extractor.ner.names import MODEL_DIR, names_in


def found(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), label) for names in names_in([text]) for span, label in names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cô Trịnh Thị Thanh Vy (Giáo viên, Trường Tiểu học Tân Lộc) được tặng Giấy khen.",
            [("Trịnh Thị Thanh Vy", "PERSON"), ("Trường Tiểu học Tân Lộc", "ORG")],
        ),
        ("Trạm Y tế xã Phúc Khê với 2 Bằng khen.", [("Trạm Y tế xã Phúc Khê", "ORG")]),
        ("- Ông Quách Đình Tư: Bằng khen UBND tỉnh (2023)", [("Quách Đình Tư", "PERSON"), ("UBND tỉnh", "ORG")]),
        ("Bà  Quách Thị Tư\tnhận Giấy khen", [("Quách Thị Tư", "PERSON")]),
        ("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.", []),
        (" ", []),
        ("", []),
    ],
)
def test_names_in_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_what_is_found_does_not_hang_on_the_lines_around() -> None:
    lines = ["Ông Quách Đình Tư được khen.", "", "Trạm Y tế xã Phúc Khê", "Bà Cù Thị Mơ"]
    together = list(names_in(lines))
    assert together == [names for line in reversed(lines) for names in names_in([line])][::-1]


def test_a_model_that_is_not_there(tmp_path) -> None:
    with pytest.raises(FileNotFoundError):
        list(names_in(["Ông Quách Đình Tư"], tmp_path))


def test_the_model_is_small() -> None:
    assert sum(path.stat().st_size for path in MODEL_DIR.rglob("*")) <= 8_000_000
