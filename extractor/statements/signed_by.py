"""Who gave papers, told apart from them in their sentence: "8 Giấy khen, 41 Giấy khen, đều do Chủ tịch UBND xã ký"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

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


def given_on(reading: Reading, told: Sequence[Draft], *, follows: bool) -> Reading:
    """The reading of "Giấy khen tập thể là 21" with the giver of "xã trao Giấy khen cho 92 cá nhân" before it: a number
    of the same paper for another kind of recipients, with no giver of its own. `told`: the facts before the line."""
    if all(_has_giver(draft) for draft in reading.drafts):
        return reading
    drafts: list[Draft] = []
    for draft in reading.drafts:
        before = drafts if drafts else told if follows else ()
        part = draft.parent is not None and 0 <= draft.parent < len(drafts)
        giver = drafts[draft.parent or 0].giver if part else _giver_before(draft, before)
        drafts.append(draft if _has_giver(draft) or giver is None else replace(draft, giver=giver))
    return replace(reading, drafts=tuple(drafts))


def _giver_before(draft: Draft, told: Sequence[Draft]) -> Giver | None:
    """The giver of the numbers right before, where they are of that paper, and of no recipients of its kind."""
    last = told[-1] if told else None
    if last is None or last.giver is None or draft.recipient or draft.summed or not (draft.kind and draft.count):
        return None
    before = takewhile(lambda row: (row.code, row.giver) == (last.code, last.giver), reversed(told))
    same = (draft.code, draft.status, draft.years) == (last.code, last.status, last.years)
    return last.giver if same and all(row.kind not in ("", draft.kind) for row in before) else None


def _has_giver(draft: Draft) -> bool:
    return draft.giver is not None or bool(draft.level) or not rulebook.awards()[draft.code].paper


def _signing(line: Annotated, text: str, start: int, end: int) -> Iterator[Giver]:
    for found in phrase(_FILE, "all_by").finditer(text, start, end):
        token = next((one for one in line.tokens if one.span.start == found.end()), None)
        signs = phrase(_FILE, "signs").match(text, token.span.end) if token else None
        if isinstance(token, BodyMention) and token.giver and signs:
            yield token.giver
