"""Regular expressions that come out of data: compiled once and kept, for a file of them takes as long as a report."""

from collections.abc import Sequence

import regex

from extractor.kept import kept


def compiled(name: str, expressions: Sequence[str]) -> Sequence[regex.Pattern[str]]:
    """Each of the expressions, kept under `name`. Raises regex.error."""
    given = repr((regex.__version__, expressions)).encode()
    return kept(f"{name}.expressions", given, lambda: [regex.compile(one) for one in expressions])
