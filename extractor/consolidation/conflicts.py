"""Recipients about whom two reports disagree."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from extractor.consolidation.flag import row_flag
from extractor.consolidation.givers import authority_key
from extractor.consolidation.identity import Recipient, Sender
from extractor.consolidation.mentions import Key
from extractor.messages import Lang
from extractor.record import Award, Finding
from extractor.words.rulebook import won_anew


def conflicts(found: Iterable[Recipient], reports: Mapping[str, Sender], lang: Lang = "vi") -> Iterator[Finding]:
    """One finding for each report whose exact count differs from another's; both sides keep theirs."""
    facts = (fact for recipient in found for fact in _facts(recipient))
    pairs = (pair for fact in facts for pair in _disagreeing(fact, reports))
    return (_finding(row, other, reports, lang) for row, other in pairs)


def _facts(recipient: Recipient) -> list[list[Award]]:
    """What each report says first of one award from one giver, one row a report."""
    facts: dict[Key, dict[str, Award]] = defaultdict(dict)
    for row in recipient.rows:
        told_once = not row.part_of and not row.restates and row.award_code not in won_anew()
        if row.count_qualifier == "exact" and told_once:
            facts[_fact_key(row)].setdefault(row.report_id, row)
    return [list(by_report.values()) for by_report in facts.values()]


def _fact_key(row: Award) -> Key:
    giver = (row.authority_level, authority_key(row.authority_name))
    return (row.award_code, row.grade, row.status, row.rate, *giver, *sorted(row.years.split(";")))


def _disagreeing(rows: list[Award], reports: Mapping[str, Sender]) -> list[tuple[Award, Award]]:
    """Each row with the first one of the same time whose count is another."""
    pairs = ((row, next((other for other in rows if _disagree(row, other, reports)), None)) for row in rows)
    return [(row, other) for row, other in pairs if other]


def _disagree(row: Award, other: Award, reports: Mapping[str, Sender]) -> bool:
    """Without years of their own counts are of the reports' periods, and those of two periods may well differ."""
    periods = {_period(reports[one.report_id]) for one in (row, other)} - {(None, None)}
    return row.count != other.count and (bool(row.years) or len(periods) < 2)


def _period(report: Sender) -> tuple[int | None, int | None]:
    return report.period_start, report.period_end


def _finding(row: Award, other: Award, reports: Mapping[str, Sender], lang: Lang) -> Finding:
    said = {"award": row.award_name, "recipient": row.recipient_name, "authority": row.authority_name}
    elsewhere = {"other_file": reports[other.report_id].source_file, "unit": other.unit_name}
    return row_flag("CROSS_REPORT_CONFLICT", lang, row, other, **said, **elsewhere)
