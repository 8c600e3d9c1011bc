"""The texts of reports, which nothing but the review page needs, kept on disk until it does."""

from pathlib import Path
from tempfile import TemporaryFile

from extractor.record import SourceText

Place = tuple[int, int]
"""Where a text begins in the file, and its bytes."""


class Texts:
    """Texts in a file without a name, which goes away with this object; each is read when asked for."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = TemporaryFile(dir=folder, prefix=".texts-")  # noqa: SIM115 - as long as the object
        self._end = 0

    def keep(self, text: SourceText) -> Place:
        """Puts a text behind the others; where it is. Raises OSError."""
        data = text.model_dump_json().encode()
        self._file.seek(self._end)
        self._file.write(data)
        place = (self._end, len(data))
        self._end += len(data)
        return place

    def written(self, place: Place) -> bytes:
        """The text at that place, as JSON."""
        start, length = place
        self._file.seek(start)
        return self._file.read(length)

    def read(self, place: Place) -> SourceText:
        """The text at that place."""
        return SourceText.model_validate_json(self.written(place))
