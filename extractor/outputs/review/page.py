"""One self-contained HTML file: style, scripts, and data inside it, and a policy that lets nothing else run or load."""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from typing import NamedTuple

import jinja2
from markupsafe import Markup
from pydantic_core import to_json

from extractor.messages import label
from extractor.outputs.review.content import Content

_SCRIPTS = (
    *("base", "store", "csv", "text", "cards", "forms", "charts"),
    *("views", "lists", "desk", "search", "frame", "keys", "main"),
)

_LEVEL = 4  # the usual 6 takes twice as long, for one seventeenth of the size


class Link(NamedTuple):
    """What another page holds, and its file; no file for the page itself."""

    text: str
    file: str


def render(
    index: Content,
    reports: Iterable[tuple[str, str]],
    pictures: Iterable[tuple[str, Sequence[object]]] = (),
    pages: Sequence[Link] = (),
) -> Iterator[str]:
    """The page, in parts; `reports` are packed, each when its turn comes. The same content gives the same page.

    `pages`: all pages, where there are several.
    """
    script, style = "\n".join(_file(f"{name}.js") for name in _SCRIPTS), _file("review.css")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string(_file("review.html.j2"))
    return template.generate(
        lang=index["lang"],
        words=index["words"]["page"],
        policy=_policy(script, style),
        style=Markup(style),
        script=Markup(script),
        index=packed(index),
        reports=reports,
        pictures=((report_id, Markup(json.dumps(found))) for report_id, found in pictures),
        pages=pages,
        several=label("review_pages", "several", index["lang"], count=len(pages)),
    )


def packed(content: Content) -> str:
    """Deflated JSON in base64: a tenth of the size, and no character of it can be taken for markup."""
    return base64.b64encode(zlib.compress(to_json(content), _LEVEL)).decode("ascii")


def _policy(script: str, style: str) -> str:
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _file(name: str) -> str:
    return resources.files(__package__).joinpath("page", name).read_text("utf-8")
