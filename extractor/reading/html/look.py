"""How an element looks, as far as reading needs it: its font, whether it is hidden, centred, or bold."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

import regex

# By regex, since possessive groups of Python 3.11's own re lose matches in its first releases.
_COMMENT = regex.compile(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+\*/|<!--|-->")
_MOST_SHEET = 500_000
_SELECTOR = re.compile(r"([a-zA-Z][\w:]*)?([.#][\w-]+)?")
_READ = frozenset(
    {"font-family", "font", "display", "visibility", "mso-hide", "text-align", "font-weight", "list-style-type"}
)
_BOLD = frozenset({"bold", "bolder", "600", "700", "800", "900"})

Properties = Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """The rules of a page's own style sheets whose selectors are a tag, a class, an id, or a tag with one of these."""

    rules: Mapping[tuple[str, str], Properties] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """From the contents of the style elements, in order."""
        rules: dict[tuple[str, str], dict[str, str]] = {}
        for rule in _COMMENT.sub("", "\n".join(texts)[:_MOST_SHEET]).split("}"):
            selectors, _, body = rule.partition("{")
            told = declarations(body)
            for selector in selectors.split(",") if told else ():
                if found := _SELECTOR.fullmatch(selector.strip()):
                    rules.setdefault((found[1] or "", found[2] or ""), {}).update(told)
        return cls(rules)

    def properties(self, element: Any) -> dict[str, str]:
        """What holds for an element by itself, not by what it stands in; its own style wins."""
        found = {"font-family": element.get("face", "")} if element.get("face") else {}
        names = [f".{name}" for name in element.get("class", "").split()] + [f"#{element.get('id', '')}"]
        for key in ((element.tag, ""), *((tag, name) for name in names for tag in ("", element.tag))):
            found |= self.rules.get(key, {})
        return found | declarations(element.get("style", ""))


def declarations(text: str) -> dict[str, str]:
    """The declarations that reading needs, values in small letters except names of fonts."""
    pairs = (part.partition(":") for part in text.split(";"))
    found = {name.strip().lower(): told.replace("!important", "").strip() for name, _, told in pairs}
    return {name: told if name.startswith("font") else told.lower() for name, told in found.items() if name in _READ}


def font_of(properties: Properties) -> str:
    """The first font that is named; empty where none is."""
    family = properties.get("font-family", "") or properties.get("font", "").partition('"')[2]
    return family.split(",")[0].strip().strip("'\"").strip()


def is_hidden(element: Any, properties: Properties) -> bool:
    """Whether the element prints nothing at all."""
    return (
        element.get("hidden") is not None
        or properties.get("display") == "none"
        or properties.get("visibility") in {"hidden", "collapse"}
        or properties.get("mso-hide") == "all"
    )


def is_centred(element: Any, properties: Properties) -> bool:
    """Whether the element's lines stand in the middle."""
    aligned = str(properties.get("text-align", element.get("align", "")))
    return aligned.lower() == "center" or element.tag == "center"


def is_bold(element: Any, properties: Properties) -> bool:
    """Whether the element's letters are bold."""
    return element.tag in {"b", "strong"} or properties.get("font-weight", "").lower() in _BOLD
