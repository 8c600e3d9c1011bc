import sqlite3
from pathlib import Path

import pytest

from extractor.cache import FILE, cache_in, fingerprint


def kept(folder: Path, settings: str = "a", key: str = "k", fresh: bool = False) -> bytes | None:
    with cache_in(folder, settings, fresh) as cache:
        return cache.get(key)


def keep(folder: Path, value: bytes, settings: str = "a") -> None:
    with cache_in(folder, settings) as cache:
        cache.put("k", value)


def test_a_result_is_there_in_the_next_run(tmp_path: Path) -> None:
    keep(tmp_path, "kết quả".encode())
    assert kept(tmp_path) == "kết quả".encode() and kept(tmp_path, key="other") is None


def test_other_settings_and_fresh_forget_it(tmp_path: Path) -> None:
    keep(tmp_path, b"1")
    assert kept(tmp_path, fresh=True) is None
    keep(tmp_path, b"1")
    assert kept(tmp_path, "b") is None and kept(tmp_path, "a") is None


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + bytes(200)])
def test_a_broken_file_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    keep(tmp_path, b"1")
    assert kept(tmp_path) == b"1"


def test_a_result_that_was_damaged_is_none(tmp_path: Path) -> None:
    keep(tmp_path, b"1")
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE results SET result = ?", (b"rubbish",))
    assert kept(tmp_path) is None


def test_where_no_file_can_be_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    keep(tmp_path, b"1")
    assert kept(tmp_path) is None


def test_a_result_put_before_the_end_is_kept(tmp_path: Path) -> None:
    with cache_in(tmp_path, "a") as cache:
        cache.put("k", b"1")
        with cache_in(tmp_path, "a") as other:  # as a new run after the first was cut off
            assert other.get("k") == b"1"


def test_the_fingerprint_is_of_settings_and_program() -> None:
    assert fingerprint(("31", "vi")) == fingerprint(("31", "vi")) != fingerprint(("31", "en"))
