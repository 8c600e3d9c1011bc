"""A file inside an archive or a letter, and how much of such there may be."""

from dataclasses import dataclass

from extractor.errors import ReadError
from extractor.reading.formats import ending_of

_MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """`depth`: archives in archives. `files` and `mebibytes`: all that comes out of one file of the user's.

    `ratio`: unpacked size to packed size, asked once a file is larger than `small` MiB; paper never packs so well.
    """

    depth: int = 3
    files: int = 10_000
    mebibytes: int = 2048
    ratio: int = 200
    small: int = 8


@dataclass(frozen=True, slots=True)
class Member:
    """A file taken out of a container, or why it was not; `name` with slashes, as the container gives it."""

    name: str
    data: bytes = b""
    error: ReadError | None = None

    @property
    def ending(self) -> str:
        """The ending of its name if it is a plain one, so that no name of an archive reaches the disk."""
        ending = ending_of(self.name)
        return ending if ending[1:].isalnum() and ending.isascii() else ""


class Room:
    """What is left of the limits; each call raises ReadError unsafe_archive when one is broken."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._files = self._bytes = 0

    def enter(self, depth: int) -> None:
        """One archive deeper."""
        if depth >= self._limits.depth:
            raise ReadError("unsafe_archive", f"> {self._limits.depth} zip")

    def next_number(self) -> int:
        """The number of the next file."""
        self._files += 1
        return self._files

    def check_files(self, count: int) -> None:
        """Whether so many more files may come."""
        if self._files + count > self._limits.files:
            raise ReadError("unsafe_archive", f"{count} > {self._limits.files} files")

    def take(self, size: int) -> None:
        """Makes room for `size` more bytes."""
        self._bytes += size
        if self._bytes > self._limits.mebibytes * _MEBIBYTE:
            raise ReadError("unsafe_archive", f"> {self._limits.mebibytes} MiB")

    def check_ratio(self, size: int, packed: int) -> None:
        """Whether `size` bytes, or more to come, may have been packed into `packed`."""
        if size > self._limits.small * _MEBIBYTE and size > self._limits.ratio * max(packed, 1):
            raise ReadError("unsafe_archive", f"> {self._limits.ratio}:1")
