"""The docs: they build with warnings as errors and without network, and what they show runs."""

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path

import duckdb
import pytest
import typer
from reports_of import ROOT

from extractor import api
from extractor.cli import app

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
FENCE = re.compile(r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
COMMANDS = typer.main.get_group(app).commands


def blocks(kind: str, page: Path) -> Iterator[tuple[str, str]]:
    """Title and text of each block of a kind."""
    for block in FENCE.finditer(page.read_text("utf-8")):
        if block["kind"] == kind:
            yield block["title"] or "", block["text"]


# --- the API page


def test_examples_of_the_api_give_what_they_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = DOCS / "api.md"
    for title, text in blocks("text", page):
        (tmp_path / title).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    said = "\n".join(text for _, text in blocks("pycon", page))
    test = doctest.DocTestParser().get_doctest(said, {}, "api.md", str(page), 0)
    told: list[str] = []
    outcome = doctest.DocTestRunner().run(test, out=told.append)
    assert outcome.attempted > 10 and outcome.failed == 0, "".join(told)


def test_every_function_of_the_api_is_told_with_its_options() -> None:
    page = (DOCS / "api.md").read_text("utf-8")
    for name in ("read", "extract", "check", "consolidate"):
        code = getattr(api, name).__code__
        options = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
        (head,) = re.findall(rf"^\| `{name}\((.*?)\)` \|", page, re.MULTILINE)
        assert re.findall(r"(\w+)=", head) == list(options), name


# --- the guides


def commands(page: Path) -> Iterator[list[str]]:
    """The program's own commands on a page, word by word."""
    lines = (line for _, text in blocks("sh", page) for line in text.splitlines())
    words = (shlex.split(line, comments=True) for line in lines)
    yield from (told[1:] for told in words if told and Path(told[0]).name == "extractor" and len(told) > 1)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_are_commands_of_the_program(page: Path) -> None:
    for name, *words in commands(page):
        if not name.startswith("--"):
            known = {flag for one in COMMANDS[name].params for flag in one.opts}
            assert {word for word in words if word.startswith("--")} <= known, words


def test_both_guides_give_the_same_commands() -> None:
    vi, en = (
        [[told[0], *(word for word in told if word.startswith("--"))] for told in commands(page)]
        for page in (DOCS / "guide.vi.md", DOCS / "guide.en.md")
    )
    without_language = [[word for word in told if word != "--lang"] for told in en]
    assert vi == without_language and len(vi) > 5


def test_the_steps_of_the_guide_work_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "báo cáo 2025").mkdir()
    for name in ("an-duong.txt", "ke-sat.txt"):
        shutil.copy(ROOT / "corpus" / "reports" / name, tmp_path / "báo cáo 2025")
    (tmp_path / "decisions.csv").write_text("kind,id,action\n", "utf-8")
    path = os.environ | {"PYTHONPATH": str(ROOT)}
    for told in commands(DOCS / "guide.vi.md"):
        done = subprocess.run(
            [sys.executable, "-m", "extractor.cli", *told], cwd=tmp_path, env=path, capture_output=True, check=False
        )
        assert done.returncode in ((0, 3) if told[0] == "doctor" else (0,)), done.stderr.decode()
    with duckdb.connect(str(tmp_path / "kết quả" / "city.duckdb"), read_only=True) as database:
        for page in (DOCS / "guide.vi.md", DOCS / "guide.en.md"):
            missing, title = [database.sql(text).fetchall() for _, text in blocks("sql", page)]
            assert len(missing) == 112 and title
    assert (tmp_path / "thay đổi.csv").exists()


# --- the cookbook


def test_the_commands_of_the_cookbook_are_those_of_the_program() -> None:
    told = [line.split() for _, text in blocks("sh", DOCS / "cookbook.md") for line in text.splitlines()]
    assert told and {(program, command in COMMANDS) for program, command, *_ in told} == {(".venv/bin/extractor", True)}


def test_entries_of_the_cookbook_match_their_examples(tmp_path: Path) -> None:
    """Put into the pattern files, then the tests of these files, with the entries among them."""
    shutil.copytree(ROOT / "patterns", tmp_path / "patterns")
    added = list(blocks("toml", DOCS / "cookbook.md"))
    for title, text in added:
        assert all("examples" in entry for (entry,) in tomllib.loads(text).values())
        with (tmp_path / title).open("a", encoding="utf-8") as file:
            file.write("\n" + text)
    place = f"_CANDIDATES = (pathlib.Path({str(tmp_path / 'patterns')!r}),)"
    (tmp_path / "added_patterns.py").write_text(
        f"import pathlib, extractor.resources\nextractor.resources.{place}\n", "utf-8"
    )
    path = os.environ | {"PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))}
    options = ("-vv", "-p", "no:xdist", "-p", "added_patterns", "-p", "no:cacheprovider", "-k", "example")
    told = [sys.executable, "-m", "pytest", *options, str(ROOT / "tests" / "test_patterns.py")]
    done = subprocess.run(told, env=path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    codes = [entry["code"] for _, text in added for entry in tomllib.loads(text).get("award", ())]
    assert codes and all(code in done.stdout for code in codes)


# --- the site


class Loaded(HTMLParser):
    """What a browser fetches for a page by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in {"script", "img", "iframe", "source", "video"}:
            self.found.append(told.get("src") or "")
        if tag == "link" and told.get("rel") not in {"next", "prev", "canonical"}:
            self.found.append(told.get("href") or "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_every_page_is_there_with_what_it_takes_from_the_readme(site: Path) -> None:
    assert {page.stem for page in PAGES} <= {page.stem for page in site.glob("*.html")}
    for page, words in (("formats", "ocr_missing"), ("benchmarks", "pages/s"), ("architecture", "consolidat")):
        text = (site / f"{page}.html").read_text("utf-8")
        assert words in text and "<!-- readme" not in text


def test_a_heading_that_the_readme_does_not_have_fails_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(DOCS))
    on_page_markdown = import_module("from_readme").on_page_markdown
    with pytest.raises(ValueError, match="no heading 'No such thing'"):
        on_page_markdown("<!-- readme: No such thing -->")


def test_the_site_fetches_nothing_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        loaded = Loaded()
        loaded.feed(page.read_text("utf-8"))
        assert loaded.found and [one for one in loaded.found if "//" in one] == [], page.name
    for style in site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(?:https?:)?//|@import", style.read_text("utf-8")), style.name
