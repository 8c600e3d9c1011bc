"""The texts of reports, which nothing but the review page needs, kept on disk until it does."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryFile

from extractor.record import SourceText


class Texts(Mapping[str, SourceText]):
    """Texts by report id, in a file without a name that goes away with this object; each is read when asked for."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = TemporaryFile(dir=folder, prefix=".texts-")  # noqa: SIM115 - as long as the object
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def keep(self, report_id: str, text: SourceText) -> None:
        """Puts a text behind the others. Raises OSError."""
        data = text.model_dump_json().encode()
        self._file.seek(self._end)
        self._file.write(data)
        self._places[report_id] = (self._end, len(data))
        self._end += len(data)

    def __getitem__(self, report_id: str) -> SourceText:
        start, length = self._places[report_id]
        self._file.seek(start)
        return SourceText.model_validate_json(self._file.read(length))

    def __contains__(self, report_id: object) -> bool:
        return report_id in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
