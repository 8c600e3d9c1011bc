"""The documents say what the code does: same columns, values, codes, options, and packages."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from types import UnionType
from typing import Literal, Union, get_args, get_origin

import pytest
import typer

from extractor.cli import USAGE, app
from extractor.errors import ErrorCode
from extractor.ner import train
from extractor.outputs.tables import MODELS
from extractor.resources import load_toml
from extractor.run import HAS_ERRORS, INCOMPLETE

PROJECT = Path(__file__).parent.parent
README = (PROJECT / "README.md").read_text("utf-8")
DICTIONARY = (PROJECT / "docs" / "data-dictionary.md").read_text("utf-8")
PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
TYPES = {str: "text", int: "whole", float: "share", bool: "yes/no"}
CODE = re.compile(r"`([^`]+)`")


def section(document: str, heading: str) -> str:
    """What stands under a heading, up to the next of its own or a higher rank."""
    rank = heading.index(" ")
    _, found, rest = document.partition(f"\n{heading}\n")
    assert found, f"no heading {heading!r}"
    return re.split(rf"\n#{{1,{rank}}} ", rest)[0]


def rows(text: str, header: str) -> list[list[str]]:
    """The cells of the table with that header, in a section."""
    _, found, rest = text.partition(f"\n{header}\n")
    assert found, f"no table {header!r}"
    lines = rest.split("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def first_codes(table: Iterable[list[str]]) -> list[str]:
    return [CODE.findall(row[0])[0] for row in table]


def columns(table: str) -> list[list[str]]:
    return rows(section(DICTIONARY, f"## {table}.csv"), "| column | type | meaning |")


def kind_of(annotation: object) -> str:
    """The word of the dictionary for a field's type."""
    if get_origin(annotation) is Literal:
        return "one of"
    if get_origin(annotation) in {Union, UnionType}:
        return kind_of(next(one for one in get_args(annotation) if one is not type(None)))
    assert isinstance(annotation, type)
    return TYPES[annotation]


@pytest.mark.parametrize("table", MODELS)
def test_columns_are_those_of_the_model(table: str) -> None:
    assert first_codes(columns(table)) == list(MODELS[table].model_fields)


@pytest.mark.parametrize("table", MODELS)
def test_types_are_those_of_the_model(table: str) -> None:
    told = {name: row[1] for name, row in zip(first_codes(columns(table)), columns(table), strict=True)}
    assert told == {name: kind_of(field.annotation) for name, field in MODELS[table].model_fields.items()}


@pytest.mark.parametrize(
    ("table", "column", "values"),
    [
        (table, column, get_args(field.annotation))
        for table, model in MODELS.items()
        for column, field in model.model_fields.items()
        if get_origin(field.annotation) is Literal
    ],
)
def test_values_are_those_of_the_model(table: str, column: str, values: tuple[str, ...]) -> None:
    meaning = next(row[2] for row in columns(table) if row[0] == f"`{column}`")
    assert [value for value in values if f"`{value}`" not in meaning and value] == []
    assert ("or empty" in meaning) == ("" in values)


def test_every_finding_is_explained_with_its_severity() -> None:
    told = {CODE.findall(row[0])[0]: row[1] for row in rows(DICTIONARY, "| code | severity | when |")}
    assert told == {code: entry["severity"] for code, entry in load_toml("findings.toml").items()}


def test_findings_that_no_check_raises_are_named() -> None:
    told = re.search(r"^No check raises these yet: (.+)$", DICTIONARY, re.MULTILINE)
    code = "".join(path.read_text("utf-8") for path in (PROJECT / "extractor").rglob("*.py"))
    assert CODE.findall(told[1] if told else "") == sorted(one for one in load_toml("findings.toml") if one not in code)


def test_every_output_has_its_place_in_both() -> None:
    others = {"review.html", "city.xlsx", "city.duckdb", "datapackage.json", "import_sheet.xlsx", "run.json"}
    expected = {*(f"{table}.csv" for table in MODELS), *others}
    assert set(first_codes(rows(section(README, "## What comes out"), "| file | |"))) == expected
    listed = rows(DICTIONARY, "| file | one row for each |")
    assert set(first_codes(listed)) == expected
    anchors = {
        "#" + re.sub(r"[^\w -]", "", title.lower()) for title in re.findall(r"^## (.+)$", DICTIONARY, re.MULTILINE)
    }
    assert {row[0].partition("(")[2].rstrip(")") for row in listed} <= anchors


def test_every_error_code_is_explained() -> None:
    told = rows(section(README, "### Files that cannot be read"), "| code | the file |")
    assert sorted(first_codes(told)) == sorted(get_args(ErrorCode))


def test_every_dependency_is_explained() -> None:
    needed = [
        *PYPROJECT["dependencies"],
        *(one for more in PYPROJECT["optional-dependencies"].values() for one in more),
    ]
    told = rows(section(README, "## Dependencies"), "| package | what for | why this one | licence |")
    assert sorted(first_codes(told)) == sorted({re.split(r"[<>=!~\[; ]", one)[0] for one in needed})
    assert [row[0] for row in told if not (row[1] and row[2] and row[3])] == []


def test_every_exit_status_is_explained() -> None:
    told = [row[0] for row in rows(section(README, "## Use"), "| exit status | |")]
    assert told == ["0", "1", str(USAGE), str(INCOMPLETE), str(HAS_ERRORS)]


def test_every_option_is_explained() -> None:
    command = typer.main.get_group(app).commands["run"]
    options = {flag for one in command.params for flag in one.opts if flag.startswith("--")}
    told = rows(section(README, "## Use"), "| option of `run` | |")
    assert {name.split()[0] for name in first_codes(told)} == options - {"--help"}


@pytest.mark.parametrize("goal", sorted(set(re.findall(r"(?:`|^)make (\w+)", README, re.MULTILINE))))
def test_what_the_readme_makes_can_be_made(goal: str) -> None:
    assert re.search(rf"^{goal}:", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_every_pattern_file_is_explained() -> None:
    told = set(CODE.findall(section(README, "### To add a wording")))
    assert {path.name for path in (PROJECT / "patterns").iterdir()} - told == set()


def test_training_is_told_as_the_program_tells_it() -> None:
    commands = [line.strip() for line in (train.__doc__ or "").splitlines() if line.startswith("    ")]
    assert commands and [one for one in commands if f"\n.venv/bin/{one}\n" not in README] == []


@pytest.mark.parametrize("document", ["README.md", "CHANGELOG.md", "docs/data-dictionary.md"])
def test_links_lead_somewhere(document: str) -> None:
    path = PROJECT / document
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text("utf-8"))
    assert [link for link in links if "://" not in link and not (path.parent / link).exists()] == []


def test_the_version_has_its_entry() -> None:
    assert f"## [{PYPROJECT['version']}]" in (PROJECT / "CHANGELOG.md").read_text("utf-8")
