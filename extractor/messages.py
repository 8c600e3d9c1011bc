"""Sentences for clerks, in Vietnamese and English: of findings, of errors, and the labels around figures."""

import re
from functools import cache
from string import Formatter
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from extractor.record import Severity
from extractor.resources import load_toml

Lang = Literal["vi", "en"]
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_QUOTE_LENGTH = 120


class Sentence(BaseModel):
    """A template in both languages; `{name}` needs a value, `[...]` falls away when a value in it is empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    vi: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def render(self, lang: Lang, **values: object) -> str:
        """The sentence in `lang`. Raises KeyError when a placeholder has no value."""
        shown = {name: _shown(name, value, lang) for name, value in values.items()}
        template: str = getattr(self, lang)
        return _OPTIONAL.sub(lambda part: _kept(part[1], shown), template).format_map(shown)


class FindingSentence(Sentence):
    """The template of a finding, with how grave it is."""

    severity: Severity


def message(code: str, lang: Lang = "vi", **values: object) -> str:
    """The sentence of a finding code (`TOTAL_MISMATCH`) or an error code (`encrypted`).

    Values not asked for are ignored. Raises KeyError for an unknown code or a placeholder without a value.
    """
    return _sentences()[code].render(lang, **values)


def severity(code: str) -> Severity:
    """How grave a finding of this code is. Raises KeyError for a code that is not of the contract."""
    return _findings()[code].severity


def finding_codes() -> tuple[str, ...]:
    """The codes of the contract, in its order."""
    return tuple(_findings())


def placeholders(code: str, lang: Lang = "vi") -> frozenset[str]:
    """The names that the sentence of `code` asks for, optional parts included."""
    return _names(getattr(_sentences()[code], lang))


def label(group: str, key: str, lang: Lang = "vi", **values: object) -> str:
    """A word of `patterns/labels.toml`, such as `label("fields", "doc_date")`. Raises KeyError when there is none."""
    return _labels()[group][key].render(lang, **values)


@cache
def _findings() -> dict[str, FindingSentence]:
    return {code: FindingSentence(**entry) for code, entry in load_toml("findings.toml").items()}


@cache
def _sentences() -> dict[str, Sentence]:
    return {**_findings(), **{code: Sentence(**entry) for code, entry in load_toml("errors.toml").items()}}


@cache
def _labels() -> dict[str, dict[str, Sentence]]:
    groups = load_toml("labels.toml").items()
    return {group: {key: Sentence(**entry) for key, entry in entries.items()} for group, entries in groups}


def _names(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def _kept(part: str, values: dict[str, str]) -> str:
    """An optional part as it stands, or nothing when a value that it needs is empty."""
    return part if all(values[name] for name in _names(part)) else ""


def _shown(name: str, value: object, lang: Lang) -> str:
    """A value on one line; columns by their label, long quotes cut."""
    text = " ".join(str(value).split())
    if name == "field" and text in _labels()["fields"]:
        return label("fields", text, lang)
    return f"{text[:_QUOTE_LENGTH].rstrip()}…" if name == "quote" and len(text) > _QUOTE_LENGTH else text


class UserError(Exception):
    """What a user named cannot be used; `problem` is a key of a group of the labels, `values` fill in its sentence."""

    group: ClassVar[str]

    def __init__(self, problem: str, **values: object) -> None:
        super().__init__(f"{problem}: {values}" if values else problem)
        self.problem = problem
        self.values = values

    def told(self, lang: Lang) -> str:
        """What is wrong and what to do, in a sentence."""
        return label(self.group, self.problem, lang, **self.values)
