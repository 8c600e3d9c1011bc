"""Bodies of other countries, whose papers are no awards of ours (ruling 16)."""

from dataclasses import replace

from extractor.mention import Giver
from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.phrases import phrase


def told_by_country(line: Lexed, giver: Giver, span: Span) -> Giver:
    """The giver, left out where the name of another country ends it or stands right behind: "Bộ Quốc phòng Lào"."""
    told = phrase("composition.toml", "foreign").search(line.text, span.start, min(len(line.text), span.end + _COUNTRY))
    abroad = told is not None and told.start() <= span.end <= told.end()
    return (
        replace(giver, excluded=True) if abroad and not phrase("composition.toml", "ours").search(giver.name) else giver
    )


_COUNTRY = 24
"""Characters of a country's name behind a body at the most."""
