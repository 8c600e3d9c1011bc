"""Who gave papers, told apart from them in their sentence: "8 Giấy khen, 41 Giấy khen, đều do Chủ tịch UBND xã ký"."""

from collections.abc import Iterator
from dataclasses import replace

from extractor.folding import fold
from extractor.mention import BodyMention, Giver
from extractor.mentions.annotate import Annotated
from extractor.statements.draft import Draft, Reading
from extractor.statements.summing import sentences
from extractor.words import rulebook
from extractor.words.phrases import phrase

_FILE = "statements.toml"


def signed_by(reading: Reading, line: Annotated) -> Reading:
    """The reading with that giver for each paper of the sentence that has none of its own."""
    if all(_has_giver(draft) for draft in reading.drafts):
        return reading
    text = fold(line.line.text)
    if phrase(_FILE, "all_by").search(text) is None:
        return reading
    drafts = list(reading.drafts)
    for start, end in sentences(line.line.text):
        givers = list(_signing(line, text, start, end))
        for place, draft in enumerate(drafts):
            if len(givers) == 1 and start <= draft.span.start < end and not _has_giver(draft):
                drafts[place] = replace(draft, giver=givers[0])
    return replace(reading, drafts=tuple(drafts))


def _has_giver(draft: Draft) -> bool:
    return draft.giver is not None or bool(draft.level) or not rulebook.awards()[draft.code].paper


def _signing(line: Annotated, text: str, start: int, end: int) -> Iterator[Giver]:
    for found in phrase(_FILE, "all_by").finditer(text, start, end):
        token = next((one for one in line.tokens if one.span.start == found.end()), None)
        signs = phrase(_FILE, "signs").match(text, token.span.end) if token else None
        if isinstance(token, BodyMention) and token.giver and signs:
            yield token.giver
