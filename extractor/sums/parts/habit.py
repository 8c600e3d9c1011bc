"""What "trong đó" means in a report: some of a number, or, where it has led to all of several, all of it."""

from collections import defaultdict

from extractor.folding import fold
from extractor.sums.parts.among import Rows
from extractor.words.phrases import phrase

_SEVERAL, _LITTLE, _TENTH = 2, 3, 0.1


def tells_all(rows: Rows) -> bool:
    """Whether "trong đó" has led to parts that add up to their number several times, and never to far less."""
    parts: dict[int, list[int]] = defaultdict(list)
    for place, whole in rows.parents.items():
        parts[whole].append(place)
    gaps = [
        _gap(rows, whole, found) for whole, found in parts.items() if len(found) > 1 and _is_opened(rows, whole, found)
    ]
    return sum(gap == 0 for gap, _ in gaps) >= _SEVERAL and all(gap <= most for gap, most in gaps)


def _gap(rows: Rows, whole: int, parts: list[int]) -> tuple[int, float]:
    """How much of a number its parts leave out, and how much may be a slip."""
    count = rows.placed[whole].draft.count or 0
    return count - sum(rows.placed[place].draft.count or 0 for place in parts), max(_LITTLE, count * _TENTH)


def _is_opened(rows: Rows, whole: int, parts: list[int]) -> bool:
    start, end = rows.placed[whole].span.start, min(rows.placed[place].span.start for place in parts)
    words = fold(rows.document.text[start:end])
    return phrase("parts.toml", "among").search(words) is not None
