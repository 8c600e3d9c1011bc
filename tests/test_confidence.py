"""What speaks against a record, entry by entry, and what that makes of its confidence."""

from collections.abc import Mapping
from typing import Any

import pytest
from rows import award
from statements_of import said

from extractor.assemble import records
from extractor.confidence import confidence, doubtful, for_review, weights
from extractor.confidence.doubts import OF_LINES, OF_ROWS, doubts
from extractor.resources import load_toml

ENTRIES = load_toml("confidence.toml")["doubt"]


def against(text: str) -> list[tuple[str, ...]]:
    """What speaks against each record of a text, in its order."""
    document, found = said(text)
    rows = records(document, found.placed, "r1", "11111", "Xã Yên Mộc")
    named_by = [item.draft.recipient.method if item.draft.recipient else "" for item in found.placed]
    return doubts(document, rows, named_by)


def sure(text: str) -> list[float]:
    document, found = said(text)
    return [row.confidence for row in records(document, found.placed, "r1", "11111", "Xã Yên Mộc")]


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["name"] for entry in ENTRIES])
def test_a_doubt_is_had_in_its_examples_and_in_no_counterexample(entry: Mapping[str, Any]) -> None:
    assert entry["examples"] and entry["counterexamples"]
    for text in entry["examples"]:
        assert any(entry["name"] in names for names in against(text)), text
    for text in entry["counterexamples"]:
        assert against(text) and not any(entry["name"] in names for names in against(text)), text


def test_every_doubt_has_its_weight_and_its_rule() -> None:
    assert set(weights()) == {*OF_ROWS, *OF_LINES} and set(OF_ROWS).isdisjoint(OF_LINES)
    assert all(set(entry) == {"name", "weight", "means", "examples", "counterexamples"} for entry in ENTRIES)


@pytest.mark.parametrize("name", weights())
def test_a_doubt_lowers_what_others_leave(name: str) -> None:
    assert weights()[name] > 0
    assert confidence([name]) < confidence([])
    assert confidence([name, "no_kind", "no_giver"]) <= confidence(["no_kind", "no_giver"])


def test_a_doubt_of_no_weight_is_an_error() -> None:
    with pytest.raises(KeyError):
        confidence(["full_moon"])


def test_what_nothing_speaks_against_is_sure_and_a_bare_pronoun_is_not() -> None:
    (plain,) = sure("- Bằng khen của UBND tỉnh: 5 tập thể")
    (bare,) = sure("Ông được tặng Bằng khen của UBND tỉnh năm 2024.")
    assert plain == confidence([]) >= 0.9 and bare < for_review()


def test_a_row_of_a_table_is_not_asked_for_its_line() -> None:
    text = "TT\tDanh hiệu\tTập thể\n1\tBằng khen của UBND tỉnh\t5\n2\tGiấy khen của UBND xã\t12"
    assert against(text) and not {name for names in against(text) for name in names} & set(OF_LINES)


def test_the_numbers_of_other_records_of_a_line_are_not_left() -> None:
    text = "UBND xã tặng Giấy khen cho 12 cá nhân, 5 tập thể (Quyết định số 34/QĐ-UBND ngày 05/6/2024)."
    assert [names for names in against(text) if "number_left" in names] == []


def test_a_list_sign_is_no_sentence_and_its_number_not_left() -> None:
    assert against("3. UBND xã tặng Giấy khen cho 12 cá nhân.") == [()]


@pytest.mark.parametrize(
    ("columns", "marked"),
    [
        ({"confidence": for_review() - 0.01}, True),
        ({"confidence": for_review()}, False),
        ({"confidence": 0.1, "review_status": "accepted"}, False),
    ],
)
def test_what_is_marked_for_review(columns: dict[str, Any], marked: bool) -> None:
    assert doubtful(award(**columns)) is marked
