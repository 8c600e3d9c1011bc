"""All that is looked for in the pattern files."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import regex

from extractor.resources import patterns_dir
from extractor.wordings.claims import claims, outranked, repeated_names, same_names, unreachable
from extractor.wordings.examples import award_forms, entries, list_examples, phrase_examples
from extractor.wordings.keys import unparsed, wrong_keys
from extractor.wordings.problem import Problem
from extractor.wordings.references import abbreviations, codes, of_the_law, unused_fragments

_Check = Callable[[], Iterable[Problem]]


def check_patterns() -> list[Problem]:
    """The problems of the pattern files in use, file by file; what keeps the lists from being built goes alone."""
    folder = patterns_dir()
    first = [*unparsed(folder)] or [*_told(partial(wrong_keys, folder))]
    return sorted(first or [*_found(folder)], key=lambda problem: problem.file)


def _found(folder: Path) -> Iterator[Problem]:
    on_folder: tuple[_Check, ...] = (partial(unused_fragments, folder), partial(phrase_examples, folder))
    for check in (*_CHECKS, *on_folder):
        yield from _told(check)


def _told(check: _Check) -> Iterator[Problem]:
    """What a check finds; a fault that it meets is a problem of the files as well."""
    try:
        yield from check()
    except (KeyError, TypeError, ValueError, OSError, regex.error) as fault:
        yield Problem("*", "", "broken", f"{type(fault).__name__}: {fault}")


def _award_forms() -> Iterator[Problem]:
    return (problem for entry in entries(("awards.toml", "award")) for problem in award_forms(entry))


_CHECKS: tuple[_Check, ...] = (
    codes,
    same_names,
    claims,
    unreachable,
    outranked,
    repeated_names,
    abbreviations,
    of_the_law,
    list_examples,
    _award_forms,
)
