"""Each default has one source, and whoever has a flag or a field for a setting goes by it."""

import ast
from dataclasses import fields
from pathlib import Path

import pytest
from typer.main import get_command

import extractor
from extractor import defaults
from extractor.cli import app
from extractor.config.model import settings
from extractor.guard import Limits
from extractor.letters import Sender
from extractor.resources import load_toml

PACKAGE = Path(extractor.__file__).parent
KNOWN = {one.name: one.default for one in settings()}


def sources(value: str) -> set[str]:
    """The modules whose code tells that very text."""
    trees = {path: ast.walk(ast.parse(path.read_text("utf-8"))) for path in PACKAGE.rglob("*.py")}
    return {
        path.stem
        for path, nodes in trees.items()
        if any(isinstance(node, ast.Constant) and node.value == value for node in nodes)
    }


@pytest.mark.parametrize("value", [defaults.ISSUER, defaults.PLACE, defaults.LETTER_CODE, defaults.SIGNER_ROLE])
def test_a_default_stands_in_one_module(value: str) -> None:
    assert sources(value) == {"defaults"}


LETTERS = ("issuer", "superior", "place", "code", "signer_role", "signer_name", "days")
RUN = ("province", "time_limit", "memory_limit")


@pytest.mark.parametrize(
    ("command", "table", "names"),
    [("letters", "letters", LETTERS), ("run", "run", RUN), ("watch", "run", RUN), ("evaluate", "run", RUN[:1])],
)
def test_flags_have_the_defaults_of_the_settings(command: str, table: str, names: tuple[str, ...]) -> None:
    told = {one.name: one.default for one in get_command(app).commands[command].params}  # type: ignore[attr-defined]
    assert {name: told[name] for name in names} == {name: KNOWN[f"{table}.{name}"] for name in names}


def test_what_is_behind_the_flags_has_them_too() -> None:
    sender = {field.name: field.default for field in fields(Sender)}
    assert {name: sender[name] for name in LETTERS} == {name: KNOWN[f"letters.{name}"] for name in LETTERS}
    assert (Limits().seconds, Limits().mebibytes) == (KNOWN["run.time_limit"], KNOWN["run.memory_limit"])
    assert load_toml("units.toml")["home"] == KNOWN["run.province"]
