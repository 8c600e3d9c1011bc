"""What clerks decided about records, findings, and reports (`decisions.csv`), applied to the next run."""

from extractor.decisions.apply import decide, decide_across, decide_findings, decide_report
from extractor.decisions.basis import basis, figure
from extractor.decisions.fields import CORRECTABLE
from extractor.decisions.load import DecisionError, load
from extractor.decisions.verdict import assigned

__all__ = [
    "CORRECTABLE",
    "DecisionError",
    "assigned",
    "basis",
    "decide",
    "decide_across",
    "decide_findings",
    "decide_report",
    "figure",
    "load",
]
