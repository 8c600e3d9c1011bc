"""`extractor explain`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor import defaults
from extractor.cli.options import LangOption, Language, ProvinceOption
from extractor.cli.usage import NOT_READ, USAGE, usage

if TYPE_CHECKING:
    from extractor.explain import Account
    from extractor.messages import Lang


def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The report.")],
    page: Annotated[int | None, typer.Option("--page", min=1, help="Show this page alone.")] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Write a page into this file instead.")] = None,
    json: Annotated[bool, typer.Option("--json", help="One object on standard output instead, for programs.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="List the mentions of lines that speak of no award too.")
    ] = False,
    lang: LangOption = Language.VI,
    province: ProvinceOption = defaults.PROVINCE,
) -> None:
    """Show how a report is read: each mention and what made it, the records, and what was left over.

    Ends with 3 when the report cannot be read, 2 for wrong usage.
    """
    from extractor.explain.as_json import as_json
    from extractor.explain.terminal import show

    account = _account(file, page, province, lang.value)
    if html:
        _write(account, html, lang.value)
    if json:
        typer.echo(as_json(account))
    elif not html:
        show(account, lang.value, everything=everything)


def _account(file: Path, page: int | None, province: str, lang: "Lang") -> "Account":
    from extractor.errors import ReadError
    from extractor.explain import account
    from extractor.inputs import InputError
    from extractor.inputs.jobs import Source, plan
    from extractor.messages import label, message
    from extractor.pipeline import extract
    from extractor.reading import read
    from extractor.units.registry import Units

    units = Units.of_province(province)
    if not units.units:
        raise usage(InputError("unknown_province", province), file, lang)
    try:
        document = read(file)
    except ReadError as error:
        typer.echo(f"{file}: {message(error.code, lang, detail=error.detail)}", err=True)
        raise typer.Exit(USAGE if error.code == "missing" or file.is_dir() else NOT_READ) from error
    (job,) = plan([Source.of(file)])
    told = account(document, extract(document, job.report_id, job.source_file, units, lang), lang)
    if page and page > document.page_count:
        typer.echo(label("explain", "no_page", lang, path=file, pages=document.page_count, page=page), err=True)
        raise typer.Exit(USAGE)
    return told.on_page(page) if page else told


def _write(account: "Account", path: Path, lang: "Lang") -> None:
    from extractor.explain.page import page
    from extractor.messages import label
    from extractor.outputs.files import write_whole

    try:
        write_whole(path, page(account, lang).encode("utf-8", "replace"))
    except OSError as problem:
        raise usage(problem, path, lang) from problem
    typer.echo(label("explain", "written", lang, path=path), err=True)
