"""What of all that the program can use is there on this machine, what is missing, and how to get it."""

from collections.abc import Iterator
from pathlib import Path

from extractor.doctor.contents import model, patterns
from extractor.doctor.machine import console, disk, folder, fonts, memory, processors, python
from extractor.doctor.packages import packages
from extractor.doctor.probe import STATES, Probe, State
from extractor.doctor.programs import libreoffice, tesseract, tesseract_model

__all__ = ["STATES", "Probe", "State", "examine", "worst"]


def examine(out: Path) -> Iterator[Probe]:
    """Looks at everything, in the order in which it is shown; `out` is the folder that outputs are to go into."""
    yield from (python(), *packages(), patterns(), model())
    yield from (libreoffice(), tesseract(), tesseract_model())
    yield from (fonts(), processors(), memory(), disk(out), folder(out), console())


def worst(probes: tuple[Probe, ...]) -> State:
    """The gravest state among them."""
    return max((probe.state for probe in probes), key=STATES.index, default="ok")
