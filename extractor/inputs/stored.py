"""What the user names by URL: files of a store, found there and fetched before anything is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import ReadError
from extractor.guard.worker import told
from extractor.inputs.jobs import Source
from extractor.inputs.named import InputError, is_nobodys
from extractor.reading.formats import ending_of
from extractor.storage import fetched, listed


@dataclass(frozen=True, slots=True)
class Stored:
    """URLs of files to read, in order, and of what was passed over."""

    urls: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()


def find_stored(named: Sequence[str], out: str) -> Stored:
    """The files below each URL, or that it matches, without those below `out`. Raises InputError, StorageError."""
    found = {one: _is_nobodys(one, url) for url in named for one in _below(url, out)}
    urls = sorted(one for one, skip in found.items() if not skip)
    return Stored(tuple(urls), tuple(sorted(found.keys() - set(urls))))


def fetch(urls: Sequence[str], folder: Path) -> list[Source]:
    """Brings files into `folder`; one that cannot be brought is a source with its error."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:07d}{_plain_ending(url)}" for number, url in enumerate(urls)]
    faults = fetched(urls, paths)
    return [Source(path, url, _error(fault)) for path, url, fault in zip(paths, urls, faults, strict=True)]


def _below(url: str, out: str) -> list[str]:
    if url.rstrip("/") == out.rstrip("/"):
        raise InputError("out_is_input", url)
    found = [one for one in listed(url) if not one.startswith(f"{out.rstrip('/')}/")]
    if not found:
        raise InputError("no_input", url)
    return found


def _is_nobodys(one: str, url: str) -> bool:
    """By the parts of the name below what the user named, or by the last one."""
    return any(map(is_nobodys, one.removeprefix(url).strip("/").split("/"))) or is_nobodys(one.rpartition("/")[2])


def _plain_ending(url: str) -> str:
    ending = ending_of(url)
    return ending if ending[1:].isalnum() and ending.isascii() else ""


def _error(fault: Exception | None) -> ReadError | None:
    if fault is None:
        return None
    return ReadError("permission" if isinstance(fault, PermissionError) else "missing", told(fault).partition(",")[0])
