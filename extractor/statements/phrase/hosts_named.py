"""Bodies of a list that read as what the one before belongs to: "2 tập thể (Trung đội A, [Ban Chỉ huy B])"."""

from dataclasses import replace
from itertools import pairwise

from extractor.mention import BodyMention
from extractor.statements.cursor import Tokens, is_mark
from extractor.statements.draft import NameList, Recipient


def with_hosts(names: NameList, tokens: Tokens, number: int | None) -> NameList:
    """The list with those bodies among its names, where there are as many as the number before it says only then."""
    read = {one.span.start for one in names.recipients}
    inside = [token for token in tokens if names.span.start <= token.span.start < names.span.end]
    bodies = [
        Recipient(body.name, "collective", body.span, method=body.method)
        for (part, comma), (_, body) in pairwise(pairwise(inside))
        if part.span.start in read and is_mark(comma, ",") and isinstance(body, BodyMention) and _may_get(body, read)
    ]
    if not bodies or len(names.recipients) + len(bodies) != number:
        return names
    every = sorted((*names.recipients, *bodies), key=lambda one: one.span.start)
    return replace(names, recipients=tuple(every))


def _may_get(body: BodyMention, read: set[int]) -> bool:
    return body.receives and body.proper and body.span.start not in read
