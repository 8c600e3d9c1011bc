"""Work on files that may hang, crash, or eat all memory: each costs itself alone."""

from extractor.guard.crew import Crew, get_ready
from extractor.guard.limits import Limits
from extractor.guard.worker import Answer, FileTask

__all__ = ["Answer", "Crew", "FileTask", "Limits", "get_ready"]
