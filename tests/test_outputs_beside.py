from functools import partial
from pathlib import Path

import pytest

from extractor.outputs import beside


@pytest.fixture(params=[True, False])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """With a copy of the process and without one."""
    monkeypatch.setattr(beside, "_CAN_FORK", request.param and beside._CAN_FORK)
    return bool(request.param)


def refuse(path: Path) -> None:
    path.write_text(path.read_text("ascii") + "tried ", "ascii")
    raise OSError("full")


def test_both_are_done(tmp_path: Path, either_way: bool) -> None:
    with beside.meanwhile(partial((tmp_path / "a").write_bytes, b"a")):  # type: ignore[arg-type]
        (tmp_path / "b").write_bytes(b"b")
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["a", "b"]


def test_what_goes_wrong_is_raised(tmp_path: Path, either_way: bool) -> None:
    (tmp_path / "a").write_text("", "ascii")
    with pytest.raises(OSError, match="full"), beside.meanwhile(partial(refuse, tmp_path / "a")):
        pass
    assert (tmp_path / "a").read_text("ascii") == "tried " * (2 if either_way and beside._CAN_FORK else 1)


def test_what_goes_wrong_in_the_block_is_raised_once_the_copy_has_ended(tmp_path: Path, either_way: bool) -> None:
    with pytest.raises(KeyError), beside.meanwhile(partial((tmp_path / "a").write_bytes, b"a")):  # type: ignore[arg-type]
        raise KeyError
