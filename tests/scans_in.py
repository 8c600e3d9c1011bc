"""Whether scans can be recognised here."""

import shutil
import subprocess
from importlib.util import find_spec


def can_recognise() -> bool:
    """Whether there are a recogniser in the package, Tesseract, and its Vietnamese model."""
    if not find_spec("extractor.reading.scan") or not shutil.which("tesseract"):
        return False
    told = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return "vie" in told.stdout.split()
