"""What a run can be told."""

from dataclasses import dataclass, field

from extractor.consolidation import Years
from extractor.engines import EngineName
from extractor.guard import Limits
from extractor.messages import Lang
from extractor.outputs import Outputs
from extractor.terms import Terms


@dataclass(frozen=True, slots=True)
class Settings:
    """`province`: code of the city, empty for the board's own. `jobs`: processes, None for one a processor.

    `retry_failed`: files that could not be read in an earlier run are tried again. `fresh`: all are read again.
    `outputs`: what is written besides the tables. `decisions`: path of the `decisions.csv` to apply, empty for none.
    `page_images`: whether pages are pictured on the review page. `engine`: who reads, with the address of a cluster's
    `scheduler`. `terms`: own units, and rules of the law. `period`: first and last year that reports are asked for,
    None for any.
    """

    province: str = ""
    lang: Lang = "vi"
    jobs: int | None = None
    limits: Limits = field(default_factory=Limits)
    retry_failed: bool = False
    fresh: bool = False
    outputs: Outputs = field(default_factory=Outputs)
    decisions: str = ""
    page_images: bool = False
    engine: EngineName = "local"
    scheduler: str = ""
    terms: Terms = field(default_factory=Terms)
    period: Years = None
