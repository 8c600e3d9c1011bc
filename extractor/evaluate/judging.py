"""When a finding or a stated total is the one of the gold."""

import re
from unicodedata import normalize

from extractor.evaluate.gold import GoldFinding, GoldTotal
from extractor.record import Finding, Total

_ABOUT_RECIPIENTS = ("SAME_RECIPIENT_CONFLICT", "CROSS_REPORT_CONFLICT")
_ABOUT_REPORTS = ("DUPLICATE_REPORT", "SUPERSEDED_REPORT")
_SHORTEST_PART = 8  # characters of a quote that may stand for all of it, if they are half of it too


def meets_total(gold: GoldTotal, total: Total) -> bool:
    """Same figure, same recipients, same verdict, and, where it can be computed, the same sum."""
    same = (gold.count, gold.recipient_kind, gold.verdict) == (total.count, total.recipient_kind, total.verdict)
    return same and (gold.verdict == "unverifiable" or gold.computed == total.computed)


def meets_finding(gold: GoldFinding, finding: Finding) -> bool:
    """Same code and figures, and the same place, recipient, or column."""
    if gold.code != finding.code or not _figures_agree(gold, finding):
        return False
    if gold.code == "MISSING_FIELD":
        return gold.field == finding.field
    if gold.code in _ABOUT_RECIPIENTS and gold.recipient and flat(gold.recipient) not in flat(finding.message):
        return False
    return gold.code in _ABOUT_REPORTS or _is_placed(gold, finding)


def flat(text: str) -> str:
    """In lower case, with single spaces."""
    return squeezed(text).casefold()


def squeezed(text: str) -> str:
    """NFC, with single spaces."""
    return re.sub(r"\s+", " ", normalize("NFC", text)).strip()


def _figures_agree(gold: GoldFinding, finding: Finding) -> bool:
    figures = ((gold.stated, finding.stated), (gold.computed, finding.computed))
    return all(wanted is None or str(wanted) == found for wanted, found in figures)


def _is_placed(gold: GoldFinding, finding: Finding) -> bool:
    """The finding shows the words of the gold, enough of them, or names its recipient."""
    place, quote = flat(finding.source_text), flat(gold.quote)
    if not place:
        return False
    if gold.recipient and flat(gold.recipient) in place + flat(finding.message):
        return True
    return quote in place or (place in quote and len(place) >= max(_SHORTEST_PART, len(quote) // 2))
