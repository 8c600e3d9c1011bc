"""One report of the made-up city: what is true of a unit, put into words, lists, and tables."""

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from city.facts import YEARS, Fact, Honour, Truth
from sentence_grammar import expand

Style = Literal["bullets", "prose", "table"]
_SLOT = re.compile(r"\{(\w+)\}")
_RANGES = {
    "percent": (3, 12),
    "low": (1, 2),
    "big_percent": (55, 94),
    "over": (101, 138),
    "high": (95, 99),
    "hundred": (100, 100),
    "area": (12, 98),
    "area_m": (1200, 9800),
    "people": (9000, 42000),
    "people_few": (300, 2900),
    "money": (15, 480),
    "small": (11, 60),
    "few": (3, 9),
    "hamlets": (9, 38),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a report and what it is."""

    text: str
    kind: Literal["head", "title", "heading", "paragraph", "item"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, the first its head."""

    rows: tuple[tuple[str, ...], ...]


Item = Line | Grid


@dataclass(frozen=True, slots=True)
class Header:
    """Number and date of a report; `day` as it is written."""

    number: int
    day: int
    month: int

    @property
    def date(self) -> str:
        """As the form has it."""
        return f"ngày {self.day:02d} tháng {self.month:02d} năm 2025"


@cache
def _wording() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "wording.toml").read_text("utf-8"))


class Writer:
    """Words one report; the same seed gives the same words."""

    def __init__(self, truth: Truth, rng: random.Random, style: Style, pages: int) -> None:
        self._truth, self._rng, self._style, self._pages = truth, rng, style, pages
        self._unit = truth.unit
        self._words = {
            "Unit": self._unit.name,
            "unit": self._unit.name[0].lower() + self._unit.name[1:],
            "type": self._unit.type,
            "issuer": f"Ủy ban nhân dân {self._unit.type} {self._unit.short}",
        }

    def report(self, header: Header) -> list[Item]:
        """The report from its head to its signature."""
        body: list[Item] = []
        sections = [
            ("situation", self._prose("situation", 1)),
            ("movements", self._prose("movements", 4)),
            ("awards", self._awards()),
            ("households", [Line(f"- {self._sentence(fact)}.", "item") for fact in self._truth.households]),
            ("examples", [Line(self._honour(honour)) for honour in self._truth.honours]),
            ("proposals", self._proposals()),
            ("plans", [*self._prose("plans", 0.5), *self._targets()]),
        ]
        for number, (name, items) in enumerate(sections):
            heading = f"{('I', 'II', 'III', 'IV', 'V', 'VI', 'VII')[number]}. {self._pick('sections', name)}"
            body += [Line(heading, "heading"), *items]
        return [*self._opening(header), *body, *self._closing()]

    def _opening(self, header: Header) -> list[Item]:
        return [
            Line("ỦY BAN NHÂN DÂN", "head"),
            Line(self._unit.name.upper(), "head"),
            Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "head"),
            Line("Độc lập - Tự do - Hạnh phúc", "head"),
            Line(f"Số: {header.number}/BC-UBND", "head"),
            Line(f"{self._unit.short}, {header.date}", "head"),
            Line("BÁO CÁO", "title"),
            Line(self._pick("heads", "titles"), "title"),
            Line(self._filled(self._pick("heads", "openings"))),
        ]

    def _closing(self) -> list[Item]:
        signer = expand("{family} {middle_m} {given}", self._rng).text
        signed = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", signer)
        return [Line(self._filled(self._pick("heads", "closings"))), *(Line(text, "head") for text in signed)]

    def _prose(self, name: str, share: float) -> list[Item]:
        """Paragraphs of three sentences; `share` of a page for each page of the report."""
        count, known = max(2, round(share * self._pages * 1.15)), _wording()["prose"][name]
        paragraphs = (self._rng.sample(known, 3) for _ in range(count))
        return [Line(" ".join(map(self._filled, sentences))) for sentences in paragraphs]

    def _awards(self) -> list[Item]:
        totals = self._truth.stated_totals
        counts = {"N": self._number(totals["collective"]), "N2": self._number(totals["individual"])}
        intro = self._filled(self._pick("statements", "totals"), **counts)
        if self._style == "table":
            return [Line(intro), self._grid(), *self._in_lines([f for f in self._truth.facts if f.years])]
        if self._style == "prose":
            sentences = [f"{self._capital(self._sentence(fact))}." for fact in self._truth.facts]
            groups = [sentences[at : at + 4] for at in range(0, len(sentences), 4)]
            return [Line(intro), *(Line(" ".join(group)) for group in groups)]
        return [Line(intro), *self._in_lines(self._truth.facts)]

    def _in_lines(self, facts: list[Fact]) -> list[Item]:
        return [Line(f"- {self._capital(self._sentence(fact))}.", "item") for fact in facts]

    def _grid(self) -> Grid:
        """Award by kind of recipient; facts that are told year by year stand in lines below instead."""
        told = [fact for fact in self._truth.facts if not fact.years]
        rows: dict[str, dict[str, str]] = {}
        for fact in told:
            rows.setdefault(self._award(fact.entry), {})[fact.kind] = self._number(fact.count)
        head = ("STT", "Danh hiệu, hình thức khen thưởng", "Tập thể", "Cá nhân")
        body = [
            (str(number), name, cells.get("collective", ""), cells.get("individual", ""))
            for number, (name, cells) in enumerate(rows.items(), start=1)
        ]
        sums = [self._number(sum(f.count for f in told if f.kind == kind)) for kind in ("collective", "individual")]
        return Grid((head, *body, ("", "Cộng", *sums)))

    def _sentence(self, fact: Fact) -> str:
        wordings = _wording()["statements"]["given" if fact.entry.get("giver") else "titled"]
        text = self._statement(self._rng.choice(wordings), fact)
        if not fact.stated_years:
            return text
        told = self._pick("statements", "parts")
        parts = [told.format(year=year, n=n) for year, n in zip(YEARS, fact.stated_years, strict=True)]
        shape = self._pick("statements", "breakdowns")
        return text + shape.format(parts="; ".join(parts) if ";" not in shape else ", ".join(parts))

    def _statement(self, wording: str, fact: Fact) -> str:
        noun = fact.entry.get("noun") or self._rng.choice(_wording()["counted"][fact.kind])
        words = {"A": fact.entry["text"], "G": fact.entry.get("giver", ""), "K": noun, "N": self._number(fact.count)}
        return self._filled(wording, **words)

    def _honour(self, honour: Honour) -> str:
        words = {
            "Title": self._capital(honour.title),
            "title": honour.title,
            "person": honour.name,
            "role": honour.role,
        }
        award = {
            "school": honour.school,
            "year": str(honour.year),
            "G": honour.entry["giver"],
            "A": honour.entry["text"],
        }
        return self._filled(self._pick("statements", "named"), **words, **award)

    def _proposals(self) -> list[Item]:
        facts = [fact for fact in self._truth.facts if fact.entry.get("giver")][:2]
        return [Line(self._statement(self._pick("statements", "proposed"), fact)) for fact in facts]

    def _targets(self) -> list[Item]:
        facts = [fact for fact in self._truth.facts if fact.entry.get("giver")][2:4]
        return [Line(self._statement(self._pick("statements", "targets"), fact)) for fact in facts]

    def _award(self, entry: dict[str, Any]) -> str:
        giver = entry.get("giver", "")
        return f"{entry['text']} của {giver}" if giver else str(entry["text"])

    def _pick(self, group: str, name: str) -> str:
        return str(self._rng.choice(_wording()[group][name]))

    def _filled(self, wording: str, **words: str) -> str:
        known = self._words | words
        return _SLOT.sub(lambda slot: known[slot[1]] if slot[1] in known else self._drawn(slot[1]), wording)

    def _drawn(self, slot: str) -> str:
        if slot == "year":
            return str(self._rng.choice(YEARS))
        if slot in _RANGES:
            return f"{self._rng.randint(*_RANGES[slot]):,}".replace(",", ".")
        return expand(f"{{{slot}}}", self._rng).text

    def _number(self, count: int) -> str:
        return f"{count:02d}" if count < 10 else f"{count:,}".replace(",", ".")

    @staticmethod
    def _capital(text: str) -> str:
        return text[0].upper() + text[1:]


def lines_of(items: list[Item]) -> Iterator[str]:
    """A report as lines of text, cells of a table parted by tabs."""
    for item in items:
        if isinstance(item, Grid):
            yield from ("\t".join(row) for row in item.rows)
        else:
            yield item.text
