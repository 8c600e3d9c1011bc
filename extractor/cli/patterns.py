"""`extractor patterns check` and `extractor patterns suggest`."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import LangOption, Language, RunArgument
from extractor.cli.usage import IN_ERROR, USAGE

patterns = typer.Typer(no_args_is_help=True, help="Look after the word lists and patterns.")
PatternsOption = Annotated[
    Path | None, typer.Option("--patterns", help="Folder of the pattern files, if not those of the program.")
]


@patterns.command()
def check(folder: PatternsOption = None, lang: LangOption = Language.VI) -> None:
    """Check every pattern file: examples both ways, words claimed twice, dead entries, unknown keys.

    One line a problem: file, entry, what to do. Ends with 4 when there is one.
    """
    from extractor.messages import label
    from extractor.resources import patterns_dir
    from extractor.wordings.check import check_patterns

    _use(folder, lang)
    problems = check_patterns()
    for problem in problems:
        typer.echo(problem.told(lang.value))
    told = {"problems": len(problems), "files": len(list(patterns_dir().glob("*.toml"))), "folder": patterns_dir()}
    typer.echo(label("patterns", "found" if problems else "clean", lang.value, **told), err=True)
    raise typer.Exit(IN_ERROR if problems else 0)


def _use(folder: Path | None, lang: Language) -> None:
    """Has the whole program take its patterns from `folder`; the sentences that it says stay its own."""
    from os import environ

    from extractor.messages import label
    from extractor.resources import OTHER, load_toml, patterns_dir

    if folder is None:
        return
    refused = label("patterns", "no_folder", lang.value, folder=folder)
    if not (folder / "awards.toml").is_file():
        typer.echo(refused, err=True)
        raise typer.Exit(USAGE)
    environ[OTHER] = str(folder)
    load_toml.cache_clear()
    patterns_dir.cache_clear()


@patterns.command()
def suggest(
    run: RunArgument,
    most: Annotated[int, typer.Option("--most", min=1, help="So many suggestions at the most.")] = 20,
    lang: LangOption = Language.VI,
) -> None:
    """Print what looks like an award in the reports of a run and is in no word list, as TOML for awards.toml.

    Each with a context; names of people in it must not get into the pattern files.
    """
    from extractor.cli.usage import usage
    from extractor.messages import UserError, label
    from extractor.wordings.as_toml import as_toml
    from extractor.wordings.run_texts import texts_of
    from extractor.wordings.suggest import suggestions

    try:
        texts = texts_of(run)
    except UserError as problem:
        raise usage(problem, run, lang.value) from problem
    found = suggestions(texts)
    if found:
        typer.echo(as_toml(found[:most], lang.value))
    told = {"shown": min(most, len(found)), "found": len(found), "reports": len(texts)}
    typer.echo(label("suggest", "summary", lang.value, **told), err=True)
