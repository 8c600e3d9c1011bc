"""Imports go one way: what is read, then understood, then checked, then put together, written, and shown."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import extractor

PACKAGE = Path(extractor.__file__).parent

# From the ground up. A module may import from its own layer and from those before it; a package stands for all in it.
LAYERS: dict[str, tuple[str, ...]] = {
    "ground": ("span", "errors", "kept", "resources", "expressions", "folding", "defaults"),
    "types": ("document", "record", "mention"),
    "names": ("ner",),
    "words": ("words", "messages"),
    "units": ("units", "terms"),
    "reading": ("reading",),
    "parts": ("mentions", "form"),
    "records": ("statements", "confidence", "restating", "assemble", "sums", "headline", "said", "decisions"),
    "checks": ("case", "checks", "written"),
    "stages": ("pipeline", "process"),
    "rows": ("store", "pieces"),
    "city": ("consolidation",),
    "outputs": ("outputs",),
    "guard": ("cache", "guard"),
    "engines": ("engines", "storage"),
    "run": ("inputs", "settings", "config", "outcomes", "gather", "run", "watching", "journal", "evaluate"),
    "after": ("results", "letters", "compare", "explain", "wordings", "doctor"),
    "shown": ("console", "api", "cli"),
}
# The order of the stages is known to nobody but the command line, which hands it to the run, and the Python API.
KEPT_APART = {"pipeline": {"cli", "api"}, "cli": set[str](), "console": {"cli"}, "api": set[str]()}


def modules() -> dict[str, Path]:
    """Every module of the package by its name below `extractor`; the package itself is left out."""
    found = (path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))
    named = {".".join(path.with_suffix("").parts).removesuffix(".__init__"): PACKAGE / path for path in found}
    return {name: path for name, path in sorted(named.items()) if name != "__init__"}


MODULES = modules()


def part(module: str) -> str:
    return module.partition(".")[0]


def imported(path: Path) -> Iterator[str]:
    """Modules of the project that a file names, also inside functions; those for type checking alone included."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (_below(alias.name) for alias in node.names if alias.name.startswith("extractor."))
        elif isinstance(node, ast.ImportFrom) and node.module and part(node.module) == "extractor":
            yield from (_named(_below(node.module), alias.name) for alias in node.names)


def _below(module: str) -> str:
    return module.partition(".")[2]


def _named(module: str, name: str) -> str:
    """`from extractor import units` names a module, `from extractor.units.registry import Units` does not."""
    inner = f"{module}.{name}".lstrip(".")
    return inner if inner in MODULES else module


GRAPH = {name: {one for one in imported(path) if one and one != name} for name, path in MODULES.items()}
HEIGHTS = {member: height for height, members in enumerate(LAYERS.values()) for member in members}


def test_every_module_has_its_layer() -> None:
    assert {part(name) for name in MODULES} - set(HEIGHTS) == set()


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_down(name: str) -> None:
    upward = {one for one in GRAPH[name] if HEIGHTS[part(one)] > HEIGHTS[part(name)]}
    assert upward == set()


@pytest.mark.parametrize(("kept", "allowed"), KEPT_APART.items())
def test_who_may_import_what_is_kept_apart(kept: str, allowed: set[str]) -> None:
    importers = {part(name) for name, found in GRAPH.items() if kept in {part(one) for one in found}}
    assert importers - {kept} <= allowed


def test_no_module_imports_itself_by_a_detour() -> None:
    try:
        TopologicalSorter(GRAPH).prepare()
    except CycleError as cycle:
        pytest.fail(f"imports go round: {' <- '.join(cycle.args[1])}")


def test_imports_are_absolute() -> None:
    relative = {
        name
        for name, path in MODULES.items()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    }
    assert relative == set()


def test_no_module_has_the_name_of_a_function_of_the_package() -> None:
    """Else the order of imports would tell which of the two `from extractor import ...` gives."""
    assert {part(name) for name in MODULES} & {*extractor.__all__} == set()


def test_the_graph_is_not_empty() -> None:
    assert "span" in GRAPH["document"] and "consolidation.identity" in GRAPH["consolidation"]


_LIBRARIES = {
    "cv2": "opencv-python-headless",
    "docx": "python-docx",
    "fsspec": "s3fs",
    "markupsafe": "jinja2",
    "PIL": "pillow",
    "python_calamine": "python-calamine",
    "pydantic_core": "pydantic",
    "pyhanko_certvalidator": "pyhanko",
    "pypdfium2": "pypdfium2",
    "thinc": "spacy",
}
"""Names of modules that are not those of their packages, or come with another's."""


def libraries(path: Path) -> Iterator[str]:
    """Packages that a module needs besides Python's own and the project's."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        tops = {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"extractor"}
        yield from (_LIBRARIES.get(top, top) for top in tops)


def test_what_is_imported_is_installed_with_the_package() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    listed = [*project["dependencies"], *extras["cluster"], *extras["signature"]]
    needed = {one for path in MODULES.values() for one in libraries(path)}
    assert needed - {re.split(r"[<>=\[]", one)[0] for one in listed} == set()
