"""What earlier runs into the same folder have read: a run that was cut off goes on from there.

One SQLite file in the output folder, written after each report, so that it may be cut off at any moment. Nothing
depends on it: where it cannot be opened or written, reports are read again.
"""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol

from extractor.resources import patterns_dir

FILE = ".results.sqlite"
_LIBRARIES = (
    *("lxml", "numpy", "opencv-python-headless", "pdfplumber", "pydantic", "pypdfium2"),
    *("python-calamine", "rapidfuzz", "regex"),
)
"""Those that decide what is read in a file; not compared are programs besides, LibreOffice and Tesseract."""
_DATA = frozenset({".py", ".toml", ".csv", ".json", ".txt", ""})
_TABLE = "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, fingerprint TEXT, result BLOB) WITHOUT ROWID"


class Cache(Protocol):
    """Results by key."""

    def has(self, key: str) -> bool:
        """Whether something was put under `key`."""

    def get(self, key: str) -> bytes | None:
        """What was put under `key`, if it was."""

    def put(self, key: str, result: bytes) -> None:
        """Keeps `result`."""


class NoCache:
    """Keeps nothing."""

    def has(self, key: str) -> bool:
        """No."""
        return False

    def get(self, key: str) -> bytes | None:
        """Nothing."""

    def put(self, key: str, result: bytes) -> None:
        """Does nothing."""


class FileCache:
    """Results of one fingerprint in a file; those of others are thrown away when it is opened."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._fingerprint = fingerprint
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.execute(_TABLE)
        self._connection.execute("DELETE FROM results WHERE fingerprint != ?", (fingerprint,))

    def has(self, key: str) -> bool:
        """Whether something was put under `key`; no when the file cannot be read."""
        with suppress(sqlite3.Error):
            return bool(self._connection.execute("SELECT 1 FROM results WHERE key = ?", (key,)).fetchone())
        return False

    def get(self, key: str) -> bytes | None:
        """What was put under `key`; nothing when the file cannot be read."""
        with suppress(sqlite3.Error, zlib.error):
            row = self._connection.execute("SELECT result FROM results WHERE key = ?", (key,)).fetchone()
            return zlib.decompress(row[0]) if row else None
        return None

    def put(self, key: str, result: bytes) -> None:
        """Keeps `result`; a full disk is no reason to stop."""
        row = (key, self._fingerprint, zlib.compress(result, 1))
        with suppress(sqlite3.Error):
            self._connection.execute("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", row)

    def close(self) -> None:
        """Ends the use of the file."""
        with suppress(sqlite3.Error):
            self._connection.close()


@contextmanager
def cache_in(folder: Path, fingerprint: str, fresh: bool = False) -> Iterator[Cache]:
    """The cache of an output folder; `fresh` forgets what it holds. A broken file is replaced."""
    opened = _opened(folder / FILE, fingerprint, fresh)
    try:
        yield opened or NoCache()
    finally:
        if opened:
            opened.close()


def _opened(path: Path, fingerprint: str, fresh: bool) -> FileCache | None:
    if fresh:
        _removed(path)
    for _ in range(2):
        try:
            return FileCache(path, fingerprint)
        except sqlite3.Error:
            _removed(path)
    return None


def _removed(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        with suppress(OSError):
            path.with_name(name).unlink()


def fingerprint(settings: tuple[str, ...]) -> str:
    """One value for all that decides what a file gives: settings, program, patterns, model, libraries."""
    digest = sha256("|".join((*settings, *map(_version, _LIBRARIES))).encode())
    for folder in (Path(__file__).parent, patterns_dir()):
        for path in sorted(folder.rglob("*")):
            if path.suffix in _DATA and path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return library
