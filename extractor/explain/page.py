"""The account of a report as one HTML page without network: text at the left, records and leftovers at the right."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from extractor.explain.facts import fact, stated
from extractor.explain.terminal import summary
from extractor.explain.told import Account, Marked, Said
from extractor.messages import Lang, label

_KINDS = ("award", "body", "person", "count", "years", "tier", "decision", "cue")


def page(account: Account, lang: Lang) -> str:
    """The page; everything that comes from the report is escaped."""
    frames = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True)
    return frames.get_template("page.html.j2").render(
        account=account,
        lang=lang,
        kinds=_KINDS,
        summary=summary(account, lang),
        word=partial(_word, lang),
        fact=lambda award: fact(award, account.numbers, lang),
        stated=lambda total: stated(total, lang),
        pieces=pieces,
    )


def _word(lang: Lang, key: str, **values: object) -> str:
    return label("explain", key, lang, **values)


def pieces(line: Said) -> Iterator[tuple[str, Marked | None]]:
    """The text of a line in stretches, each with its mention if it has one."""
    end = line.span.start
    for one in line.mentions:
        yield line.text[end - line.span.start : one.span.start - line.span.start], None
        yield one.text, one
        end = one.span.end
    yield line.text[end - line.span.start :], None
