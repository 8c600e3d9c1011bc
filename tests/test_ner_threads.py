"""BLAS spins a thread for each processor on small matrices: slower on an idle machine, many times on a busy one."""

from collections.abc import Iterator, Sequence

import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from extractor.ner import threads as threads_of_model
from extractor.ner.names import names_in
from extractor.ner.tagging import Name, Tagger

LINE = "Trường Tiểu học Hoa Sen và bà Quách Thị Tư được tặng Bằng khen."


def threads() -> set[int]:
    return {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"}


@pytest.fixture(autouse=True)
def two_threads() -> Iterator[None]:
    threads_of_model._libraries.cache_clear()  # other tests load libraries of their own, with BLAS in them
    with threadpool_limits(2, "blas"):
        yield


def test_names_are_read_with_one_thread_and_others_get_theirs_back(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[set[int]] = []
    names = Tagger.names

    def watched(self: Tagger, lines: Sequence[Sequence[str]]) -> Iterator[tuple[Name, ...]]:
        for found in names(self, lines):
            seen.append(threads())
            yield found

    monkeypatch.setattr(Tagger, "names", watched)
    assert threads() == {2}
    assert [[span.of(LINE) for span, _ in found] for found in names_in([LINE])] == [
        ["Trường Tiểu học Hoa Sen", "Quách Thị Tư"]
    ]
    assert seen == [{1}] and threads() == {2}
