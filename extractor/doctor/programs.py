"""Programs that read what Python does not: LibreOffice, and Tesseract with its Vietnamese model."""

import shutil
import subprocess

from extractor.doctor.probe import Probe, tried
from extractor.errors import ReadError

_SECONDS = 20
_MODEL = "vie"


def libreoffice() -> Probe:
    """For .doc, .rtf, .odt."""
    return tried("libreoffice", _path_of_libreoffice, lacking=(ReadError,))


def tesseract() -> Probe:
    """For scans and pictures."""
    told = _said("--version").splitlines()
    return Probe("tesseract", detail=told[0].strip()) if told else Probe("tesseract", "lacking")


def tesseract_model() -> Probe:
    """Without it no scan is read, Tesseract or not."""
    there = _MODEL in _said("--list-langs").split()
    return Probe("tesseract_model", "ok" if there else "lacking", _MODEL if there else "")


def _path_of_libreoffice() -> str:
    from extractor.reading.word.converter import find_program

    return find_program()


def _said(option: str) -> str:
    """What Tesseract prints; empty when it is not there or does not run."""
    program = shutil.which("tesseract")
    if not program:
        return ""
    try:
        done = subprocess.run([program, option], capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return (done.stdout or done.stderr).decode("utf-8", "replace") if done.returncode == 0 else ""
