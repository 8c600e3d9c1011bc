"""The machine: Python, processors, memory, disk, the folder for outputs, fonts, and how a terminal takes letters."""

import locale
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from extractor.doctor.probe import Probe

_OLDEST = (3, 11)
_FREE_DISK = 2 << 30
_FREE_MEMORY = 1 << 30
_SECONDS = 20
_UTF8_CODE_PAGE = 65001


def python() -> Probe:
    """The interpreter."""
    version = ".".join(map(str, sys.version_info[:3]))
    return Probe("python", "ok" if sys.version_info >= _OLDEST else "broken", f"{version}, {sys.platform}")


def processors() -> Probe:
    """So many files are read at a time."""
    return Probe("processors", detail=str(os.cpu_count() or 1))


def memory() -> Probe:
    """What is free now; a worker of a city of text PDFs takes some 300 MiB, one of scans more."""
    try:
        import psutil
    except ImportError:
        return Probe("memory", "note")
    free = psutil.virtual_memory().available
    return Probe("memory", "ok" if free >= _FREE_MEMORY else "note", _gibibytes(free))


def disk(out: Path) -> Probe:
    """What is free where the outputs go."""
    free = shutil.disk_usage(_existing(out)).free
    return Probe("disk", "ok" if free >= _FREE_DISK else "note", _gibibytes(free))


def folder(out: Path) -> Probe:
    """Whether a file can be made in the folder, or, where it is not there yet, the folder above it."""
    place = _existing(out)
    try:
        with tempfile.TemporaryFile(dir=place):
            return Probe("folder", detail=str(place))
    except OSError as problem:
        return Probe("folder", "broken", f"{place}: {problem.strerror or problem}")


def fonts() -> Probe:
    """Fonts with Vietnamese letters, as far as fontconfig knows; Windows and macOS bring such fonts."""
    if sys.platform in ("win32", "darwin"):
        return Probe("fonts", detail=sys.platform)
    found = _listed_fonts()
    return Probe("fonts", "ok" if found else "note", str(found or ""))


def console() -> Probe:
    """The encoding of the terminal; what the program writes is UTF-8 whatever it is."""
    encoding = _code_page() or locale.getencoding()
    known = encoding.lower().replace("-", "") in ("utf8", f"cp{_UTF8_CODE_PAGE}")
    return Probe("console", "ok" if known else "note", encoding)


def _code_page() -> str:
    """The code page of a Windows console; empty elsewhere."""
    if sys.platform != "win32":
        return ""
    import ctypes

    return f"cp{ctypes.windll.kernel32.GetConsoleOutputCP()}"


def _listed_fonts() -> int:
    program = shutil.which("fc-list")
    if not program:
        return 0
    try:
        done = subprocess.run([program, ":lang=vi", "file"], capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    return len(done.stdout.splitlines())


def _existing(folder: Path) -> Path:
    """The folder, or the first above it that is there."""
    return next((one for one in (folder.absolute(), *folder.absolute().parents) if one.exists()), Path.cwd())


def _gibibytes(size: int) -> str:
    return f"{size / (1 << 30):.1f} GiB"
