"""The terms that reports are read on, besides city and language: they go to every worker, and into what is cached."""

from dataclasses import dataclass, field
from hashlib import sha256

from extractor.units.registry import Unit
from extractor.words.lawbook import LawChoice


@dataclass(frozen=True, slots=True)
class Terms:
    """`units`: a list of one's own in place of the province's, empty for none. `law`: the rules that are checked."""

    units: tuple[Unit, ...] = ()
    law: LawChoice = field(default_factory=LawChoice)

    @property
    def fingerprint(self) -> str:
        """One value for all of them."""
        return sha256(repr(self).encode()).hexdigest()
