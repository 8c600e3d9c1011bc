"""Titles that hold for several lists: "DANH SÁCH ... ĐƯỢC ... TẶNG GIẤY KHEN" over "A. Tập thể" and "B. Cá nhân"."""

from extractor.folding import fold
from extractor.statements.draft import NOTHING, Context, Reading
from extractor.words.phrases import phrase

_PROSE = 100
"""Characters of a line from which on it is prose, which ends what a title told."""


def title_after(title: Context, text: str, reading: Reading) -> Context:
    """What the title of lists tells once a line is read: the line's own, the one before it, or none."""
    if phrase("tables.toml", "list_title").search(fold(text)):
        return reading.context if reading.context.award and not reading.drafts else NOTHING
    prose = len(text) > _PROSE and not text.startswith("(")
    return NOTHING if prose or reading.drafts else title
