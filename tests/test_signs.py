"""Signs of lists, and which of them stand inside of an item."""

from pathlib import Path

import pytest

from extractor.form.signs import sign_of, signs_in
from extractor.reading.plain import read_bytes


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("1.", "1"),
        ("12)", "1"),
        ("a)", "a"),
        ("IV.", "I"),
        ("2.1.", "1.1"),
        ("B.", "A"),
        ("(3)", "(1)"),
        ("+", "+"),
        ("", ""),
    ],
)
def test_signs_of_one_class_are_sisters(written: str, name: str) -> None:
    assert sign_of(written) == name


LISTS = {
    "under a dash": ("2. Khen\n- Tặng 2 người, gồm:\n1. Ông A;\n2. Ông B.\n3. Khen\n", ["1", "-", "1'", "1'", "1"]),
    "twice": ("2. Khen\n- Gồm:\n1. Ông A;\n- Gồm:\n1. Ông B;\n", ["1", "-", "1'", "-", "1'"]),
    "under a number": ("2. Tặng 2 người, gồm:\n1. Ông A;\n2. Ông B;\n3. Ông C.\n", ["1", "1'", "1'", "1'"]),
    "the outer goes on": ("1. Khen\n- Gồm:\n1. Ông A.\n2. Khen\n", ["1", "-", "1'", "1"]),
    "the inner goes on": ("1. Khen\n- Gồm:\n1. Ông A;\n2. Ông B.\n", ["1", "-", "1'", "1'"]),
    "none inside": ("- Gồm:\n1. Ông A;\n2. Ông B.\n", ["-", "1", "1"]),
    "under a paragraph": ("3. Khen\nTặng 2 người:\n1. Ông A\n2. Ông B\n", ["1", "1'", "1'"]),
    "a paragraph ends it": ("3. Khen\nTặng 1 người:\n1. Ông A\nXã có 9 thôn.\n4. Khen\n", ["1", "1'", "1"]),
    "nothing leads to it": ("2. Khen\n- Tặng 2 người.\n1. Khen\n", ["1", "-", "1"]),
    "another part": ("2. Khen\nII. Kết quả:\n1. Khen\n", ["1", "I", "1"]),
}


@pytest.mark.parametrize(("text", "signs"), LISTS.values(), ids=LISTS)
def test_a_list_inside_of_an_item_has_a_sign_of_its_own(text: str, signs: list[str]) -> None:
    assert [sign for sign in signs_in(read_bytes(Path("a.txt"), text.encode())) if sign] == signs
