import subprocess
import sys
from pathlib import Path

import pytest
import regex

from extractor.kept import kept, place


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def made(given: bytes, value: object) -> tuple[object, bool]:
    """What is kept, and whether it was made anew."""
    calls: list[object] = []

    def make() -> object:
        calls.append(value)
        return value

    return kept("thing", given, make), bool(calls)


def test_made_once_for_what_it_is_made_of() -> None:
    assert made(b"a", 1) == (1, True)
    assert made(b"a", 2) == (1, False)
    assert made(b"b", 3) == (3, True)
    assert made(b"a", 4) == (4, True)


@pytest.mark.parametrize("damage", [b"", b"short", None])
def test_what_is_damaged_is_made_again(damage: bytes | None) -> None:
    made(b"a", 1)
    whole = place("thing").read_bytes()
    place("thing").write_bytes(whole[:-2] if damage is None else damage)
    assert made(b"a", 2) == (2, True)
    assert made(b"a", 3) == (2, False)


def test_where_nothing_can_be_written_it_is_made_each_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file"))
    assert [made(b"a", 1), made(b"a", 2)] == [(1, True), (2, True)]


def test_nothing_is_written_where_python_may_not_write_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [made(b"a", 1), made(b"a", 2)] == [(1, True), (2, True)]
    assert not place("thing").exists()


def test_patterns_come_back_as_they_were() -> None:
    pattern = regex.compile(r"(?i)(?<!\w)(?P<word>hạng|\L<words>)\b", words=["nhất", "nhì"])
    for _ in range(2):
        found = kept("patterns", b"a", lambda: [pattern])[0]
        assert [match["word"] for match in found.finditer("Hạng nhất, nhì")] == ["Hạng", "nhất", "nhì"]


def test_another_process_takes_what_is_kept(tmp_path: Path) -> None:
    made(b"a", "từ tiến trình khác")
    code = f"import sys; sys.pycache_prefix={str(tmp_path)!r}\nfrom extractor.kept import kept\n"
    code += "sys.exit(kept('thing', b'a', lambda: '') != 'từ tiến trình khác')"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
