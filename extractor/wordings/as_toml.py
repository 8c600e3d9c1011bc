"""Suggestions as TOML for `patterns/awards.toml`: words for the arrays of its entries, and new entries."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

import regex

from extractor.folding import fold
from extractor.messages import Lang, label
from extractor.statements.cursor import listed_words
from extractor.wordings.likeness import bare
from extractor.wordings.suggest import Suggestion
from extractor.words import rulebook

_QUOTES = "\"'“”«»‘’ "


def as_toml(found: Sequence[Suggestion], lang: Lang) -> str:
    """One `[[award]]` for each code, with the words to add, the likeliest first, each with a context above it."""
    known = [one for one in found if one.near]
    codes = list(dict.fromkeys(one.near.code for one in known if one.near))
    entries = [_addition(code, [one for one in known if one.near and one.near.code == code], lang) for code in codes]
    return "\n\n".join((*entries, *(_entry(one, lang) for one in found if not one.near)))


def _addition(code: str, found: Sequence[Suggestion], lang: Lang) -> str:
    """Words for an entry that is there: its code, and the arrays that they belong into."""
    lines = [f"# {label('suggest', 'add', lang, code=code, name=rulebook.awards()[code].name)}"]
    lines += [line for one in found for line in _context(one, lang)]
    lines += ["[[award]]", f"code = {_quoted(code)}"]
    arrays = groupby(sorted(found, key=_array), key=_array)
    lines += [f"{array} = [{', '.join(_quoted(_words(one, array)) for one in group)}]" for array, group in arrays]
    return "\n".join(lines)


def _array(one: Suggestion) -> str:
    """Abbreviations are read as they stand; words with other letters than the form's are slips, others are forms."""
    if one.sort == "abbreviation" or one.near is None:
        return "abbreviations"
    same = fold(one.near.form).split()
    return "slips" if len(one.words.split()) == len(same) and fold(one.words).split() != same else "forms"


def _words(one: Suggestion, array: str) -> str:
    return one.words if array == "abbreviations" else one.words.lower()


def _entry(one: Suggestion, lang: Lang) -> str:
    """A new entry, to be filled in by whoever knows the award."""
    name = _opening().sub("", one.words).strip(_QUOTES)
    lines = [f"# {label('suggest', 'new', lang)}", *_context(one, lang), "[[award]]"]
    told = {"code": bare(name).replace(" ", "_").upper(), "name": name, "family": "achievement"}
    lines += [f"{key} = {_quoted(value)}" for key, value in told.items()]
    lines += [f"forms = [{_quoted(name.lower())}]", f"examples = [{_quoted(name)}]", "counterexamples = []"]
    return "\n".join(lines)


@cache
def _opening() -> regex.Pattern[str]:
    """What stands before the name of a title: a word that announces it, or all before its quotation mark."""
    announcing = "|".join(map(regex.escape, listed_words("announcing")))
    return regex.compile(rf"^(?:(?:{announcing})\s|[^\"“«]+(?=[\"“«]))\s*", regex.I)


def _context(one: Suggestion, lang: Lang) -> Iterator[str]:
    told = {"times": one.times, "reports": one.reports, "file": one.file, "page": one.page}
    yield f"# {label('suggest', 'seen', lang, words=one.words, **told)}"
    yield f"#   … {one.context} …"


def _quoted(text: str) -> str:
    """A literal string where TOML allows one."""
    return json.dumps(text, ensure_ascii=False) if "'" in text else f"'{text}'"
