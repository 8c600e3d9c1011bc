"""Files in stores that a URL names (`s3://bucket/prefix`), by fsspec: fetched before they are read, put at the end.

A name without a scheme, or with `file://`, is a path of this machine and comes here for nothing. No connection is
opened unless the user names a URL.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, TypeVar
from urllib.parse import unquote, urlsplit

from extractor.messages import UserError

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")  # two letters at least: "C:" is a drive
_AT_ONCE = 8
R = TypeVar("R")


class StorageError(UserError):
    """A store cannot be used; `url` is what was asked for, `reason` the store's own."""

    group = "storage"

    def __init__(self, problem: Literal["no_library", "not_read", "not_written"], url: str, reason: str) -> None:
        super().__init__(problem, url=url, reason=reason)


def is_url(name: str | Path) -> bool:
    """Whether a name is of a store; `file://` is not, though it is a URL."""
    return isinstance(name, str) and bool(_URL.match(name)) and not name.lower().startswith("file:")


def as_path(name: str | Path) -> Path:
    """The path of this machine that a name stands for."""
    if isinstance(name, str) and name.lower().startswith("file://"):
        from urllib.request import url2pathname  # which loads all of HTTP and TLS

        return Path(url2pathname(unquote(urlsplit(name).path)))
    return Path(name)


def listed(url: str) -> list[str]:
    """URLs of the files below `url`, or that it matches where it has a `*`, in order. Raises StorageError."""
    found = _asked("not_read", url, _found, url)
    scheme = url.partition("://")[0]
    return sorted(f"{scheme}://{name.partition('://')[2] or name}" for name in found)


def fetched(urls: Sequence[str], paths: Sequence[Path]) -> Iterator[Exception | None]:
    """Brings each file to its path; None, or why it could not be brought, for each in order."""
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        yield from threads.map(_brought, urls, paths)


@contextmanager
def folder_for(out: str | Path, kept: str, last: str) -> Iterator[Path]:
    """A folder to write into: `out` itself, or for a URL a private one that is put there when the block has ended.

    The file `kept` is brought first if it is there, and put back even when the block fails, so that the next run goes
    on from it. The file `last` is taken away before others are put and put after them: where it is, all is whole.
    Raises StorageError.
    """
    if not is_url(out):
        yield as_path(out)
        return
    url = str(out).rstrip("/")
    _asked("not_written", url, _check_bucket, url)
    with TemporaryDirectory(prefix="extractor-") as private:
        folder = Path(private)
        _brought_if_there(f"{url}/{kept}", folder / kept)
        try:
            yield folder
        except BaseException:
            with suppress(StorageError):  # what went wrong first is what is told
                _put(url, [folder / kept])
            raise
        _put_all(url, folder, kept, last)


def _put_all(url: str, folder: Path, kept: str, last: str) -> None:
    """Hidden files but the one to keep are on their way, and nobody's."""
    whole = (path for path in folder.iterdir() if path.is_file() and (path.name == kept or path.name[0] != "."))
    files = sorted(whole, key=lambda path: path.name == last)
    _asked("not_written", url, _removed, f"{url}/{last}")
    _put(url, files)


def _put(url: str, files: Sequence[Path]) -> None:
    for path in files:
        if path.exists():
            _asked("not_written", url, _put_file, f"{url}/{path.name}", path)


def _found(url: str) -> list[str]:
    store, path = _store(url)
    return store.glob(path) if "*" in path or "?" in path else store.find(path)  # type: ignore[no-any-return]


def _brought(url: str, path: Path) -> Exception | None:
    try:
        store, remote = _store(url)
        store.get_file(remote, str(path))
    except Exception as fault:  # each store has its own
        return fault
    return None


def _check_bucket(url: str) -> None:
    """Before anything is read; a bucket is not made, since its name may be a slip. Raises FileNotFoundError."""
    store, remote = _store(url)
    bucket = remote.partition("/")[0]
    if bucket and not store.exists(bucket):
        raise FileNotFoundError(bucket)


def _brought_if_there(url: str, path: Path) -> None:
    store, remote = _asked("not_read", url, _store, url)
    if _asked("not_read", url, store.exists, remote):
        _asked("not_read", url, store.get_file, remote, str(path))


def _put_file(url: str, path: Path) -> None:
    store, remote = _store(url)
    store.makedirs(store._parent(remote), exist_ok=True)
    store.put_file(str(path), remote)


def _removed(url: str) -> None:
    store, remote = _store(url)
    if store.exists(remote):
        store.rm_file(remote)


def _asked(problem: Literal["not_read", "not_written"], url: str, call: Callable[..., R], *given: object) -> R:
    """What a call to a store gives; whatever it raises becomes a StorageError."""
    try:
        return call(*given)
    except StorageError:
        raise
    except Exception as fault:  # each store has its own
        raise StorageError(problem, url, str(fault) or type(fault).__name__) from fault


def _store(url: str) -> tuple[Any, str]:
    """The store of a URL, and the name that it has there."""
    try:
        from fsspec.core import url_to_fs

        store, path = url_to_fs(url)
    except (ImportError, ValueError) as fault:
        raise StorageError("no_library", url, str(fault)) from fault
    store.invalidate_cache()  # others write there too
    return store, path
