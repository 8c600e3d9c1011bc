"""Rows on disk: they come back as they were put, in their order, also in a copy of the process."""

import os
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest
from rows import award

from extractor.record import Award
from extractor.store import Inbox, Store, Table, database, left_behind


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path)
    with Inbox(made, "awards", Award) as box:
        for row in ROWS:
            box.add(row)
    yield made


ROWS = [award(f"a{at}", count=None if at % 3 else at, confidence=at / 2000, years="2021;2022") for at in range(1201)]


def test_rows_come_back_as_they_were(store: Store) -> None:
    table = Table(store, Award, "awards")
    assert [*table] == ROWS and len(table) == len(ROWS)
    assert (table[3], table[-1], list(table[7:9])) == (ROWS[3], ROWS[-1], ROWS[7:9])
    with pytest.raises(IndexError):
        table[len(ROWS)]


def test_halves_of_letters_become_question_marks(store: Store) -> None:
    with Inbox(store, "odd", Award) as box:
        box.add(award(source_text="b\udce1o"))
        box.add(award(source_text="a\x00b"))
    assert [row.source_text for row in Table(store, Award, "odd")] == ["b?o", "a\x00b"]


def test_other_queries_go_on_while_rows_are_read(store: Store) -> None:
    with Inbox(store, "others", before="id VARCHAR") as box:
        for row in Table(store, Award, "awards"):
            box.add(before=(row.record_id,))
    assert list(store.rows("SELECT count(*) FROM others")) == [(len(ROWS),)]


def test_what_is_put_while_rows_are_read_goes_to_the_file_and_into_no_log(store: Store) -> None:
    rows = store.rows("SELECT record_id FROM awards")
    next(rows)
    before = (store.folder / "rows.duckdb").stat().st_size
    store.rest()
    assert (store.folder / "rows.duckdb").stat().st_size > before
    assert [path.name for path in store.folder.iterdir()] == ["rows.duckdb"]
    assert len(list(rows)) == len(ROWS) - 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of a process")
def test_a_copy_of_the_process_reads_what_is_sealed(store: Store) -> None:
    store.seal()
    ours, theirs = get_context("fork").Pipe()
    copy = get_context("fork").Process(target=lambda: theirs.send(len(Table(store, Award, "awards"))))
    copy.start()
    assert len(Table(store, Award, "awards")) == len(ROWS) == ours.recv()
    copy.join()


def test_a_query_that_needs_more_memory_gets_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_MEMORY", 2)
    store = Store(tmp_path)
    store.do("CREATE TABLE long AS SELECT repeat(range::VARCHAR, 100) AS told FROM range(20000)")
    assert len({told for (told,) in store.rows("SELECT told FROM long ORDER BY told DESC")}) == 20000


def test_what_is_left_of_a_run_that_was_cut_off_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / ".rows-999999999-x").mkdir()
    kept = Store(tmp_path)
    left_behind(tmp_path)
    assert [path.name.split("-")[1] for path in tmp_path.iterdir()] == [str(os.getpid())]
    del kept
    assert list(tmp_path.iterdir()) == []


def test_many_rows_are_sorted_like_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    store.do("CREATE TABLE came AS SELECT range AS number, hash(range) % 7 AS key FROM range(50)")
    for table, most in (("at_once", 50), ("in_parts", 8)):
        monkeypatch.setattr(database, "_SORTED", most)
        store.sort(table, "key, number", "FROM came", "number", "key, number DESC")
    assert list(store.rows("FROM in_parts")) == list(store.rows("FROM at_once"))
    assert list(store.rows("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE '%seats'")) == []


def test_memory_that_a_statement_got_is_given_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_MEMORY", 2)
    store = Store(tmp_path)
    store.do("CREATE TABLE long AS SELECT repeat(range::VARCHAR, 100) AS told FROM range(20000) ORDER BY told DESC")
    assert list(store.rows("SELECT current_setting('memory_limit')")) == [("1.9 MiB",)]


def test_what_is_held_is_given_back_while_rows_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_LONG", 1)
    allowed = list[int]()
    monkeypatch.setattr(Store, "_allow", _noting(Store._allow, allowed))
    made = Store(tmp_path)
    with Inbox(made, "numbers", before="number BIGINT") as box:
        for number in range(1500):
            box.add(before=(number,))
    assert [number for (number,) in made.rows("SELECT number FROM numbers ORDER BY number")] == [*range(1500)]
    assert allowed == [database._RESTING, database._MEMORY] * 3


def _noting(allow: Callable[..., None], allowed: list[int]) -> Callable[..., None]:
    def noted(store: Store, connection: object, limit: int) -> None:
        allow(store, connection, limit)
        allowed.append(limit)

    return noted
