"""What one file may take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of the wall clock, and MiB of memory together with all programs that are started for the file."""

    seconds: float = 120.0
    mebibytes: int = 2048
