"""What the user names: files, folders, globs."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractor.messages import UserError
from extractor.resources import load_toml

InputProblem = Literal[
    "no_input", "empty_folder", "out_is_file", "out_is_input", "unknown_province", "no_gold", "bad_gold"
]


class InputError(UserError):
    """Inputs, or a folder for outputs, that cannot be used; `path` is what the problem is about."""

    group = "summary"

    def __init__(self, problem: InputProblem, path: str) -> None:
        super().__init__(problem, path=path)


@dataclass(frozen=True, slots=True)
class Inputs:
    """Files to read, in order, and what was passed over in the folders."""

    files: tuple[Path, ...]
    skipped: tuple[Path, ...] = ()


def find_inputs(named: Sequence[str | Path], out: Path | None) -> Inputs:
    """Files, folders with all below them, and globs. Raises InputError.

    Hidden files and lock files in folders are skipped, and so is `out`, where an earlier run may have written.
    """
    if out:
        _check_out(named, out)
    found = _together([_expanded(str(name), out) for name in named])
    if not found.files:
        raise InputError("empty_folder", ", ".join(map(str, named)))
    once = {path.resolve(): path for path in reversed(found.files)}
    return Inputs(tuple(sorted(once.values())), tuple(sorted(set(found.skipped))))


def _check_out(named: Sequence[str | Path], out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise InputError("out_is_file", str(out))
    if any(Path(name).resolve() == out.resolve() for name in named):
        raise InputError("out_is_input", str(out))


def _expanded(name: str, out: Path | None) -> Inputs:
    path = Path(name)
    if path.is_dir():
        return _sorted_out(_walk(path, out))
    if path.exists():
        return _sorted_out([path])  # a shell's "*.docx" names lock files too
    matches = [_expanded(str(match), out) for match in Path(path.anchor).glob(str(path.relative_to(path.anchor)))]
    if not matches:
        raise InputError("no_input", name)
    return _together(matches)


def _together(found: Iterable[Inputs]) -> Inputs:
    parts = tuple(found)
    return Inputs(tuple(f for one in parts for f in one.files), tuple(s for one in parts for s in one.skipped))


def _sorted_out(paths: Iterable[Path]) -> Inputs:
    told = [(path, is_nobodys(path.name)) for path in paths]
    return Inputs(tuple(path for path, skip in told if not skip), tuple(path for path, skip in told if skip))


def _walk(folder: Path, out: Path | None) -> Iterator[Path]:
    """Files below `folder`; of a hidden folder only the folder itself, of `out` nothing."""
    left_out = out.resolve() if out else None
    for root, folders, names in os.walk(folder):
        nobodys = [name for name in folders if is_nobodys(name)]
        folders[:] = [name for name in folders if name not in nobodys and (Path(root) / name).resolve() != left_out]
        yield from (Path(root) / name for name in (*nobodys, *names))


def is_nobodys(name: str) -> bool:
    """Whether a file of this name is nobody's report: hidden, a lock, left behind by a system."""
    listed = load_toml("inputs.toml")
    return name.startswith(tuple(listed["skipped_openings"])) or name in listed["skipped_names"]
