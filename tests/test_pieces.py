import sqlite3
from pathlib import Path

import pytest

from extractor.pieces import NoPieces, pieces_in


def put(path: Path, name: str, key: str, piece: bytes, fingerprint: str = "a") -> None:
    with pieces_in(path, fingerprint) as pieces:
        pieces.put(name, key, piece)


def got(path: Path, name: str, key: str, fingerprint: str = "a") -> bytes | None:
    with pieces_in(path, fingerprint) as pieces:
        assert pieces.has(name, key) is (pieces.get(name, key) is not None)
        return pieces.get(name, key)


def test_a_piece_is_there_in_the_next_run(tmp_path: Path) -> None:
    put(tmp_path / "p", "one", "1", b"made")
    assert got(tmp_path / "p", "one", "1") == b"made"


@pytest.mark.parametrize(("name", "key", "fingerprint"), [("two", "1", "a"), ("one", "2", "a"), ("one", "1", "b")])
def test_what_was_made_of_something_else_is_none(tmp_path: Path, name: str, key: str, fingerprint: str) -> None:
    put(tmp_path / "p", "one", "1", b"made")
    assert got(tmp_path / "p", name, key, fingerprint) is None


def test_another_piece_of_the_same_name_takes_its_place(tmp_path: Path) -> None:
    put(tmp_path / "p", "one", "1", b"made")
    put(tmp_path / "p", "one", "2", b"anew")
    assert got(tmp_path / "p", "one", "1") is None and got(tmp_path / "p", "one", "2") == b"anew"


def test_what_nobody_asked_for_is_thrown_away(tmp_path: Path) -> None:
    put(tmp_path / "p", "one", "1", b"made")
    put(tmp_path / "p", "two", "1", b"made")
    assert got(tmp_path / "p", "one", "1") is None


def test_where_no_file_can_be_nothing_is_kept(tmp_path: Path) -> None:
    with pieces_in(tmp_path, "a") as pieces:
        assert isinstance(pieces, NoPieces)
    put(tmp_path, "one", "1", b"made")
    assert got(tmp_path, "one", "1") is None


def test_a_file_that_breaks_meanwhile_gives_nothing(tmp_path: Path) -> None:
    put(tmp_path / "p", "one", "1", b"made")
    with pieces_in(tmp_path / "p", "a") as pieces:
        with sqlite3.connect(tmp_path / "p") as other:
            other.execute("DROP TABLE pieces")
        assert pieces.has("one", "1") and pieces.get("one", "1") is None
        pieces.put("one", "1", b"anew")
