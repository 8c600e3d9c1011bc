"""What can keep a file from being read; the sentences for clerks are in `patterns/errors.toml`."""

from typing import Literal

ErrorCode = Literal[
    "empty",
    "encrypted",
    "corrupt",
    "unsupported",
    "too_large",
    "unsafe_archive",
    "permission",
    "missing",
    "ocr_missing",
    "converter_missing",
    "timeout",
    "memory",
    "crash",
]


class ReadError(Exception):
    """A file that cannot be read, with the stable code that says why."""

    def __init__(self, code: ErrorCode, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code: ErrorCode = code
        self.detail = detail
