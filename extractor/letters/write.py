"""One letter for each unit that is asked to check something."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from extractor import defaults
from extractor.folding import fold, without_accents
from extractor.letters.form import bytes_of, new_letter, put_centred, put_foot, put_head, put_paragraph, put_points
from extractor.letters.points import Points, points
from extractor.messages import Sentence
from extractor.outputs.files import write_whole
from extractor.record import Finding, Report
from extractor.resources import load_toml
from extractor.results import Results

_LONGEST_QUOTATION = 160
_NUMBER_ROOM = 8  # spaces


@dataclass(frozen=True, slots=True)
class Sender:
    """Who asks. Empty values leave room for a pen; `days` is how long the unit has, from `today`.

    `code`: what stands behind the number of the letter.
    """

    today: date
    superior: str = ""
    issuer: str = defaults.ISSUER
    place: str = defaults.PLACE
    code: str = defaults.LETTER_CODE
    signer_role: str = defaults.SIGNER_ROLE
    signer_name: str = ""
    days: int = defaults.DAYS

    @property
    def number(self) -> str:
        """Room for a number, and the code behind it; empty without a code."""
        return f"{' ' * _NUMBER_ROOM}/{self.code}" if self.code else ""

    @property
    def deadline(self) -> str:
        """The last day for an answer; empty when `days` is 0."""
        return _written(self.today + timedelta(days=self.days)) if self.days else ""


def write_letters(results: Results, folder: Path, sender: Sender) -> tuple[Path, ...]:
    """Writes `<code>-<unit>.docx` for each unit with something to check. Raises ResultsError, OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_write(asked, folder, sender) for asked in points(results))


def _write(asked: Points, folder: Path, sender: Sender) -> Path:
    path = folder / f"{asked.unit_code}-{_plain(asked.unit_name)}.docx"
    write_whole(path, letter_to(asked, sender))
    return path


def letter_to(asked: Points, sender: Sender) -> bytes:
    """The letter to one unit, as DOCX."""
    letter = new_letter()
    left = [
        (sender.superior.upper(), False),
        (sender.issuer.upper(), True),
        (_said("number", number=sender.number), False),
    ]
    right = [(_said("nation"), True), (_said("motto"), True)]
    put_head(letter, [line for line in (*left, (_said("subject"), False)) if line[0]], right, _place_date(sender))
    put_centred(letter, _said("addressee", unit=_in_sentence(asked.unit_name)))
    put_paragraph(letter, _opening(asked, sender))
    put_points(letter, tuple(load_toml("letters.toml")["columns"].values()), _rows(asked))
    put_paragraph(letter, _said("request", issuer=sender.issuer, deadline=sender.deadline))
    put_paragraph(letter, _said("closing"))
    signer = [(sender.signer_role.upper(), True), *[("", False)] * 4, (sender.signer_name, True)]
    put_foot(letter, [_said("recipients"), _said("as_above"), _said("archive")], signer)
    return bytes_of(letter)


def _opening(asked: Points, sender: Sender) -> str:
    count = f"{len(asked.findings):02d}"
    if len(asked.reports) > 1:
        numbers = "; ".join(_known_as(report) for report in asked.reports)
        several = {"reports": f"{len(asked.reports):02d}", "numbers": numbers, "points": count}
        return _said("opening_several", issuer=sender.issuer, **several)
    report = asked.reports[0]
    dated = _written(date.fromisoformat(report.doc_date)) if report.doc_date else ""
    return _said("opening", issuer=sender.issuer, doc_number=report.doc_number, doc_date=dated, points=count)


def _known_as(report: Report) -> str:
    return report.doc_number or Path(report.source_file).name


def _rows(asked: Points) -> list[tuple[str, ...]]:
    return [(str(number), *_row(finding)) for number, finding in enumerate(asked.findings, start=1)]


def _row(finding: Finding) -> tuple[str, ...]:
    quotation = " ".join(finding.source_text.split()).strip(" :;,-")
    if len(quotation) > _LONGEST_QUOTATION:
        quotation = f"{quotation[:_LONGEST_QUOTATION].rstrip()}…"
    page = "" if finding.page is None else str(finding.page)
    return finding.message, page, f"“{quotation}”" if quotation else "", finding.stated, finding.computed


def _said(name: str, **values: object) -> str:
    template = load_toml("letters.toml")[name]
    return Sentence(vi=template, en=template).render("vi", **values)


def _place_date(sender: Sender) -> str:
    today = sender.today
    month = f"{today.month:02d}" if today.month < 3 else str(today.month)
    return _said("place_date", place=sender.place, day=f"{today.day:02d}", month=month, year=today.year)


def _written(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def _in_sentence(unit: str) -> str:
    """ "Xã An Bình" inside a sentence: "xã An Bình"."""
    return unit[:1].lower() + unit[1:]


def _plain(name: str) -> str:
    """A file's name without accents, for systems and mail programs that mangle them."""
    return re.sub(r"[^a-z0-9]+", "-", without_accents(fold(name))).strip("-")
