"""What the review page is made of: the order of doubts, the data blocks, the words, the policy."""

import base64
import json
import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from made_city import altered
from rows import award, extraction, finding, person, report

from extractor.consolidation import City, consolidate
from extractor.decisions import CORRECTABLE, basis, decide_across
from extractor.outputs.review.content import index, reports
from extractor.outputs.review.page import packed, render
from extractor.outputs.review.part import Part, parts
from extractor.outputs.review.queue import doubts
from extractor.outputs.review.words import words
from extractor.record import DecisionRow, SourceText

SCRIPTS = Path(__file__).parent.parent / "extractor" / "outputs" / "review" / "page"


def city(*awards: Any, findings: tuple[Any, ...] = (), **columns: Any) -> City:
    one = extraction(report(**columns), *awards, findings=findings)
    return consolidate(
        [one.model_copy(update={"source": SourceText(text="Bằng khen\n</script>", page_starts=(0, 10))})], ()
    )


def whole(of: City) -> Part:
    (part,) = parts(of)
    return part


def shown_of(of: City) -> dict[str, Any]:
    ((_, content),) = reports(whole(of), ["r1"])
    return content


def order(of: City) -> list[tuple[str, float | None]]:
    return [(one.id, one.effect) for one, _ in doubts(whole(of))]


def test_errors_first_then_by_effect() -> None:
    rows = [
        award("sure", count=900),
        award("vague", count=100, confidence=0.5),
        award("small", count=2, confidence=0.69),
    ]
    flags = (
        finding("TOTAL_MISMATCH", severity="error", stated="66", computed="68"),
        finding("BREAKDOWN_MISMATCH", severity="error", stated="10", computed="40"),
        finding("AUTHORITY_DEFUNCT", record_ids="sure"),
        finding("PERIOD_CONFLICT", stated="2021-2025", computed="2020-2025"),
        finding("TITLE_SLIP", severity="info"),
    )
    assert order(city(*rows, findings=flags)) == [
        ("f-BREAKDOWN_MISMATCH", 30.0),
        ("f-TOTAL_MISMATCH", 2.0),
        ("f-AUTHORITY_DEFUNCT", 900.0),
        ("vague", 50.0),
        ("small", 0.62),
        ("f-PERIOD_CONFLICT", None),
    ]


@pytest.mark.parametrize(
    "columns",
    [
        {"status": "proposed"},
        {"part_of": "a0"},
        {"restates": "a0"},
        {"rate": "per_year"},
        {"award_code": "SANG_KIEN"},
        {"review_status": "rejected"},
    ],
)
def test_what_is_not_summed_has_no_effect(columns: dict[str, Any]) -> None:
    assert order(city(award(confidence=0.5, **columns))) == []


def test_a_report_that_does_not_count_has_no_effect() -> None:
    flag = finding("TOTAL_MISMATCH", severity="error", stated="66", computed="68")
    assert order(city(award(confidence=0.5), findings=(flag,), review_status="rejected")) == [("f-TOTAL_MISMATCH", 0.0)]


def test_a_row_is_shown_as_it_was_read_with_the_basis_it_was_decided_on() -> None:
    read = award(count=63)
    before = city(read)
    row = DecisionRow(
        kind="record", id="a1", action="correct", field="count", value="61", basis=basis(before.awards[0])
    )
    _, told = decide_across((), [row], ())
    applied = told[0].model_copy(update={"outcome": "applied", "now_id": "a1"})
    decided = before.awards[0].model_copy(update={"count": 61, "review_status": "corrected", "review_was": "count=63"})
    after = altered(before, awards=(decided,), decisions=(applied,))
    (shown,) = shown_of(after)["records"]
    assert (shown["count"], shown["basis"], shown["was"]) == (63, row.basis, "63")
    assert not any(name.startswith("review") for name in shown)


def test_the_words_of_a_row_are_not_kept_twice() -> None:
    (shown,) = shown_of(city(person("a1", "Lê An")))["records"]
    assert "source_text" not in shown and shown_of(city())["page_starts"] == (0, 10)


def test_ids_lead_to_their_report() -> None:
    told = index(whole(city(award("a1"), award("a2"), findings=(finding("TITLE_SLIP"),))), "vi")
    assert told["reports"][0]["ids"].split() == ["a1", "a2", "f-TITLE_SLIP"]
    assert told["reports"][0]["found"] == [0, 1, 0]


def test_blocks_hold_no_markup_and_come_back_whole() -> None:
    content = {"text": "</script><script>alert(1)</script> 😀 Ủy ban"}
    block = packed(content)
    assert re.fullmatch(r"[A-Za-z0-9+/=]+", block)
    assert json.loads(zlib.decompress(base64.b64decode(block))) == content


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_page_in_each_language(lang: Any) -> None:
    of = city(award())
    page = "".join(render(index(whole(of), lang), [("r1", packed(shown_of(of)))]))
    assert page == "".join(render(index(whole(of), lang), [("r1", packed(shown_of(of)))]))
    assert f'<html lang="{lang}">' in page and "default-src &#39;none&#39;" in page
    assert page.count("<script") == 3 and 'id="data-r1"' in page


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_word_that_the_page_asks_for_is_there(lang: Any) -> None:
    code = "\n".join(path.read_text("utf-8") for path in sorted(SCRIPTS.glob("*.js")))
    asked = set(re.findall(r'\bt\("(\w+)"', code))
    assert asked and asked <= words(lang)["page"].keys()
    assert set(re.findall(r'fieldName\("(\w+)"\)', code)) <= words(lang)["fields"].keys()
    fields = {name for names in CORRECTABLE.values() for name in names} - {"part_of", "restates"}
    assert fields <= words(lang)["fields"].keys()


def test_every_script_is_in_the_page() -> None:
    page = "".join(render(index(whole(city()), "vi"), ()))
    assert [path.name for path in SCRIPTS.glob("*.js") if path.read_text("utf-8") not in page] == []


def test_no_script_makes_markup_of_text() -> None:
    code = "\n".join(path.read_text("utf-8") for path in sorted(SCRIPTS.glob("*.js")))
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", code)
