"""Work on files that may hang, crash, or eat all memory: each costs itself alone."""

from extractor.guard.crew import Crew, get_ready
from extractor.guard.limits import Limits
from extractor.guard.worker import Answer, FileTask, collect_seldom

__all__ = ["Answer", "Crew", "FileTask", "Limits", "collect_seldom", "get_ready"]
