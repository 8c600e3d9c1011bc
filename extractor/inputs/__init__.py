"""From what the user names to the files that are to be read, those inside archives and letters included."""

from extractor.inputs.jobs import Job, Source, plan
from extractor.inputs.named import InputError, Inputs, find_inputs
from extractor.inputs.stored import Stored, fetch, find_stored

__all__ = ["InputError", "Inputs", "Job", "Source", "Stored", "fetch", "find_inputs", "find_stored", "plan"]
