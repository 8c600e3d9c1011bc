"""Of which levels a statement sums: "Gộp khen thưởng ở ba cấp thành phố, huyện, xã: ..." leaves out all others."""

from extractor.folding import fold
from extractor.mention import TierMention
from extractor.mentions.annotate import Annotated
from extractor.record import Level
from extractor.words.phrases import phrase


def levels_named(before: str) -> tuple[Level, ...]:
    """The levels that the words before a figure list in its sentence; none where they list fewer than two."""
    start = max(before.rfind(". "), before.rfind("\n")) + 1
    found = phrase("totals.toml", "levels_listed").search(fold(before), start)
    if found is None:
        return ()
    tokens = Annotated.of(before[found.start() : found.end()]).tokens
    told = tuple(dict.fromkeys(token.level for token in tokens if isinstance(token, TierMention) and token.level))
    return told if len(told) > 1 else ()
