"""The parts that words tell of a number, one behind another: where each stands, and whether they add up to it."""

from extractor.span import Span
from extractor.words.phrases import phrase

_NEAR = 0.1
"""Share of a number that its parts may miss it by, where one of the figures is wrong."""


def pieces(text: str, span: Span, *, behind_figures: bool = False) -> list[Span]:
    """The stretches between commas, semicolons, and "và"; `behind_figures`: a number ends each, so that "cơ quan, đoàn
    thể 8" is one."""
    found = phrase("parts.toml", "parting").finditer(text, span.start, span.end)
    breaks = [one.span() for one in found if not behind_figures or text[: one.start()][-1:].isdigit()]
    starts = [span.start, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), span.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def may_add_up(missing: int, count: int) -> bool:
    """Whether parts that miss a number by so much may be meant as all of it."""
    return missing <= max(1, count * _NEAR)
