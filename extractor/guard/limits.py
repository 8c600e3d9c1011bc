"""What one file may take."""

from dataclasses import dataclass

from extractor import defaults


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of the wall clock, and MiB of memory together with all programs that are started for the file."""

    seconds: float = defaults.TIME_LIMIT
    mebibytes: int = defaults.MEMORY_LIMIT
