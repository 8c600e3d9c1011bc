"""The account of a report on a terminal: each line, under it its mentions, its records, and what was left over.

Without colours a mention stands in brackets. Nothing is cut off: long lines go on under themselves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from extractor.explain.facts import fact, stated
from extractor.explain.told import Account, Kind, Left, Marked, Said
from extractor.messages import Lang, label
from extractor.record import Severity

_STYLES: dict[Kind, str] = {
    "award": "bold black on yellow",
    "body": "bold blue",
    "person": "bold magenta",
    "household": "bold magenta",
    "count": "bold green",
    "times": "green",
    "years": "cyan",
    "grade": "yellow",
    "tier": "blue",
    "decision": "cyan",
    "cue": "underline",
}
_RECORD, _FAINT, _LEFT, _MISSED = "bold green", "dim", "yellow", "bold red"
_PLAIN = "not bold default"
_INDENT = 2
_SEVERITIES: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "info": "blue"}


def show(account: Account, lang: Lang, console: Console | None = None, *, everything: bool = False) -> None:
    """Prints the account; `everything`: the mentions of lines that speak of no award are listed too."""
    out = console or Console(highlight=False)
    page, state = 0, ""
    for line in account.lines:
        if line.page != page:
            out.print(Rule(label("explain", "page", lang, page=line.page), align="left"))
        if line.state == "silent" and (state, page) != ("silent", line.page):
            out.print(Text(f"~ {label('explain', 'silent', lang)}", _FAINT))
        page, state = line.page, line.state
        view = _View(account, lang, coloured=out.color_system is not None, everything=everything)
        out.print(*_line(line, view), sep="\n")
    out.print(Rule())
    out.print(summary(account, lang), markup=False)


def summary(account: Account, lang: Lang) -> str:
    """How many lines, records, and leftovers there are, in a sentence."""
    left = list(account.left)
    return label(
        "explain",
        "summary",
        lang,
        lines=len(account.lines),
        silent=sum(line.state == "silent" for line in account.lines),
        records=sum(len(line.records) for line in account.lines),
        left=len(left),
        findings=sum(one.finding for one in left),
    )


@dataclass(frozen=True, slots=True)
class _View:
    """How the lines of an account are shown."""

    account: Account
    lang: Lang
    coloured: bool
    everything: bool

    def label(self, key: str, **values: object) -> str:
        return label("explain", key, self.lang, **values)

    def number(self, record_id: str) -> str:
        return str(self.account.numbers[record_id])


def _line(line: Said, view: _View) -> Iterator[RenderableType]:
    if line.state == "silent":
        yield _hanging(Text(f"~ {line.text}", _FAINT))
        return
    yield marked(line, coloured=view.coloured)
    mentions = _mentions(line, view) if view.everything or line.speaks else ()
    below = [*mentions, *_records(line, view), *_checks(line, view), *_left(line.left, view)]
    if below:
        yield Padding(Group(*below), (0, 0, 1, _INDENT))


def marked(line: Said, *, coloured: bool) -> Text:
    """The line with its mentions in colours, or in brackets where there are none; cues have no brackets."""
    text, end = Text(), line.span.start
    for one in line.mentions:
        text.append(line.text[end - line.span.start : one.span.start - line.span.start])
        bracketed = not coloured and one.kind != "cue"
        text.append(f"[{one.text}]" if bracketed else one.text, _STYLES.get(one.kind, ""))
        end = one.span.end
    text.append(line.text[end - line.span.start :])
    return text


def _mentions(line: Said, view: _View) -> Iterator[RenderableType]:
    told = [one for one in line.mentions if one.kind != "cue"]
    if told:
        table = Table.grid(padding=(0, 2), expand=False)
        for ratio in (3, 4, 5):
            table.add_column(ratio=ratio, overflow="fold")
        for one in told:
            table.add_row(*_cells(one, view))
        yield table
    if cues := [one for one in line.mentions if one.kind == "cue"]:
        listed = ", ".join(f"{one.text} ({one.says})" for one in cues)
        yield Text(f"{view.label('cue')}: {listed}", _FAINT)


def _cells(one: Marked, view: _View) -> Iterator[Text]:
    yield Text().append(one.text, _STYLES.get(one.kind, ""))
    yield Text(f"{view.label(one.kind)}: {one.says}")
    records = ", ".join(map(view.number, one.records))
    yield Text(" + ".join(one.by) + (f" → [{records}]" if records else ""), _FAINT)


def _records(line: Said, view: _View) -> Iterator[RenderableType]:
    for award in line.records:
        told = Text(f"→ [{view.number(award.record_id)}] ", _RECORD)
        told.append(fact(award, view.account.numbers, view.lang), _PLAIN)
        told.append(f"  {award.record_id} {award.method} {award.confidence:.2f}", f"{_PLAIN} dim")
        yield _hanging(told)


def _checks(line: Said, view: _View) -> Iterator[RenderableType]:
    """The totals that the line states, and the findings on it."""
    for total in line.totals:
        yield _hanging(Text(f"= {view.label('total')}: {stated(total, view.lang)}", _RECORD))
    for finding in line.findings:
        style = _SEVERITIES[finding.severity]
        yield _hanging(Text(f"? {finding.code}: ", style).append(finding.message, _PLAIN))


def _left(left: Sequence[Left], view: _View) -> Iterator[RenderableType]:
    """What was left over, those of one reason together."""
    for why in dict.fromkeys(one.why for one in left):
        alike = [one for one in left if one.why == why]
        sign, style = ("! ", _MISSED) if alike[0].finding else ("· ", _LEFT)
        told = Text(f"{sign}{view.label('left')}: ", style)
        told.append(", ".join(f"“{one.text}”" for one in alike), _PLAIN)
        yield _hanging(told.append(f": {view.label(why)}", f"{_PLAIN} dim"))


def _hanging(text: Text) -> Table:
    """The text with its further lines indented under the first."""
    sign, rest = text.divide([2])
    table = Table.grid()
    table.add_column(width=2)
    table.add_column(overflow="fold")
    table.add_row(sign, rest)
    return table
