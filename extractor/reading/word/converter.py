"""LibreOffice without a window: one file to another format, in a private profile and within a time limit."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import quoteattr

from extractor.errors import ReadError
from extractor.resources import load_toml

SECONDS_VARIABLE = "EXTRACTOR_CONVERTER_SECONDS"
"""The environment variable that changes how long one conversion may take."""

_REGISTRY = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema">{}</oor:items>'
)
_ITEM = '<item oor:path={}><prop oor:name={} oor:op="fuse"><value>{}</value></prop></item>'
_NO_PROXY = "http://127.0.0.1:9"


def convert(data: bytes, ending: str, wanted: str, seconds: float | None = None) -> bytes:
    """`data`, a file of that ending, in the format `wanted` ("docx").

    Raises ReadError: converter_missing, timeout, corrupt where LibreOffice makes nothing of it.
    """
    program = find_program()
    limit = time_limit() if seconds is None else seconds
    with TemporaryDirectory(prefix="extractor-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"report.{ending}"
        source.write_bytes(data)
        _write_profile(folder / "profile")
        _run([program, *_arguments(folder, source, wanted)], folder, limit)
        return _made(folder / "made" / f"report.{wanted}")


def find_program() -> str:
    """The path of LibreOffice's program. Raises ReadError converter_missing with the Debian package that brings it."""
    listed = load_toml("converter.toml")
    found = next(filter(None, (*map(shutil.which, listed["commands"]), *_usual_places(listed["places"]))), None)
    if found is None:
        raise ReadError("converter_missing", listed["package"])
    return found


def time_limit() -> float:
    """Seconds that one conversion may take, from the environment or the patterns."""
    usual = float(load_toml("converter.toml")["seconds"])
    try:
        return float(os.environ.get(SECONDS_VARIABLE, usual))
    except ValueError:
        return usual


def _usual_places(places: list[str]) -> Iterator[str]:
    for place in places:
        anchor = Path(place).anchor
        if anchor and Path(anchor).exists():
            yield from map(str, Path(anchor).glob(place.removeprefix(Path(anchor).as_posix())))


def _arguments(folder: Path, source: Path, wanted: str) -> list[str]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    switches = ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"]
    return [profile, *switches, "--convert-to", wanted, "--outdir", str(folder / "made"), str(source)]


def _write_profile(profile: Path) -> None:
    settings = load_toml("converter.toml")["setting"]
    items = (
        _ITEM.format(quoteattr(one["path"]), quoteattr(key), told)
        for one in settings
        for key, told in one["values"].items()
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_REGISTRY.format("".join(items)), "utf-8")


def _run(command: list[str], folder: Path, seconds: float) -> None:
    """Runs it in a group of its own, and ends the whole group whatever happens."""
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NO_PROXY)
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **proxies, "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise ReadError("timeout", f"LibreOffice, {seconds:g} s") from error
    finally:
        _end_group(process)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _made(path: Path) -> bytes:
    try:
        made = path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError("corrupt", "LibreOffice") from error
    if not made:
        raise ReadError("corrupt", "LibreOffice")
    return made
