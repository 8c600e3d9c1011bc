from pathlib import Path

import pytest

from extractor.consolidation import workplace as module
from extractor.consolidation.remembered import remembered
from extractor.consolidation.workplace import KNOWN, workplace
from extractor.pieces import pieces_in

ASKED = (
    ("Trường THCS An Biên, phường Lê Chân", True, "31"),
    ("Tổ dân phố số 03", False, ""),
    ("phường Lê Chân", False, ""),
)


def run(path: Path) -> list[module.Workplace | None]:
    with pieces_in(path, "a") as pieces, remembered(pieces):
        return [workplace(*one) for one in ASKED]


def test_the_next_run_reads_none_of_them_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(tmp_path / "p")
    assert first[0] and first[2] is None
    KNOWN.clear()
    monkeypatch.setattr(module, "_read", None)
    assert run(tmp_path / "p") == first


def test_what_is_known_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    KNOWN.clear()
    assert [workplace(*one) for one in ASKED] and len(KNOWN) == 1
