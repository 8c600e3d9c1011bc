"""A hook of mkdocs: pages take sections of the README in, so that nothing is told twice.

A line `<!-- readme: Heading -->` is replaced by what stands under that heading of the README, subsections included;
`<!-- readme: Heading, itself -->` leaves these out. Links to the README lead to the page that has the section.
"""

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
MARK = re.compile(r"^<!-- readme: (?P<heading>.+?)(?P<itself>, itself)? -->$", re.MULTILINE)
LINK = re.compile(r"\[(?P<words>[^\]\[]*)\]\((?P<target>[^)\s]+)\)")
TO_README = re.compile(r"\]\(\.\./README\.md#(?P<anchor>[\w-]+)\)")
PAGES = {"files-that-cannot-be-read": "formats.md", "what-it-reads": "formats.md", "to-add-a-wording": "cookbook.md"}


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The page with sections of the README in place. Raises ValueError for a heading that the README does not have."""
    readme = (ROOT / "README.md").read_text("utf-8")
    return TO_README.sub(
        _page_with, MARK.sub(lambda mark: section(readme, mark["heading"], bool(mark["itself"])), markdown)
    )


def section(readme: str, heading: str, itself: bool = False) -> str:
    """What stands under a heading, up to the next of its rank or a higher one, or, for `itself`, of any."""
    found = re.search(rf"^(#+) {re.escape(heading)}\n", readme, re.MULTILINE)
    if not found:
        raise ValueError(f"the README has no heading {heading!r}")
    rank = 6 if itself else len(found[1])
    return LINK.sub(_from_docs, re.split(rf"^#{{1,{rank}}} ", readme[found.end() :], maxsplit=1, flags=re.MULTILINE)[0])


def _from_docs(link: re.Match[str]) -> str:
    """A link as it is from a page of docs/; one to a file that is no page is told by its words alone."""
    target = link["target"]
    if "://" in target or target.startswith("#"):
        return link[0]
    if target.startswith("docs/"):
        return f"[{link['words']}]({target.removeprefix('docs/')})"
    return f"`{link['words']}`"


def _page_with(link: re.Match[str]) -> str:
    return f"]({PAGES[link['anchor']]}#{link['anchor']})"
