"""Archives and letters: what is inside is taken out, as far as it is safe, before anything is read.

Limits hold for all that one file of the user's contains, archives inside archives included.
"""

from dataclasses import dataclass, field
from pathlib import Path

from extractor.errors import ReadError
from extractor.inputs.archive import members_of_zip
from extractor.inputs.jobs import Source
from extractor.inputs.letter import is_report_itself, parts_of_letter
from extractor.inputs.member import Limits, Member, Room
from extractor.inputs.named import is_nobodys
from extractor.reading.formats import CONTAINERS, format_of, may_hold_files

_SEPARATOR = "!"


@dataclass
class Opened:
    """What a container held: sources to read in order, and names that are nobody's report."""

    sources: list[Source] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def is_container(path: Path) -> bool:
    """Whether the first bytes are those of an archive or a letter; what cannot be read is none."""
    try:
        with path.open("rb") as file:
            return may_hold_files(file.read(4096))
    except OSError:
        return False


def opened(source: Source, folder: Path, limits: Limits | None = None) -> Opened:
    """The files inside `source`, written below `folder`; the source itself where it holds none of its own.

    What cannot be taken out is a source with its error. An archive that breaks a limit is refused as a whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    opening = _Opening(folder, Room(limits or Limits()))
    try:
        opening.open(source, depth=0)
    except ReadError as error:
        return Opened([Source(source.path, source.name, error)])
    return opening.found


@dataclass
class _Opening:
    """One file of the user's being taken apart."""

    folder: Path
    room: Room
    found: Opened = field(default_factory=Opened)

    def open(self, source: Source, depth: int) -> None:
        form = _form(source)
        if form not in CONTAINERS:
            self.found.sources.append(source)
            return
        self.room.enter(depth)
        data, before = source.path.read_bytes(), len(self.found.sources)
        for member in members_of_zip(data, self.room) if form == "zip" else parts_of_letter(data, self.room):
            self._put(member, source.name, depth)
        alone = len(self.found.sources) == before
        if form == "eml" and is_report_itself(data, alone):
            self.found.sources.insert(before, source)
        elif alone:
            self.found.sources.append(Source(source.path, source.name, ReadError("empty")))

    def _put(self, member: Member, outer: str, depth: int) -> None:
        source = Source(
            self.folder / f"{self.room.next_number():05d}{member.ending}",
            f"{outer}{_SEPARATOR}{member.name}",
            member.error,
        )
        if member.error:
            self.found.sources.append(source)
        elif any(map(is_nobodys, member.name.split("/"))):
            self.found.skipped.append(source.name)
        else:
            source.path.write_bytes(member.data)
            self.open(source, depth + 1)


def _form(source: Source) -> str:
    """The format by content; what cannot be told here is told where it is read."""
    if not is_container(source.path):
        return ""
    try:
        return format_of(source.name, source.path.read_bytes())
    except ReadError:
        return ""
