"""Titles that hold for several lists: "DANH SÁCH ... ĐƯỢC ... TẶNG GIẤY KHEN" over "A. Tập thể" and "B. Cá nhân"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.document import Document, Table
from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, CountMention, PersonMention, YearsMention
from extractor.mentions.annotate import Annotated
from extractor.record import RecipientKind
from extractor.statements.cursor import Tokens, starts_award
from extractor.statements.draft import NOTHING, AwardPhrase, Context, Draft, Reading
from extractor.statements.phrase.award import award_phrases
from extractor.statements.phrase.kinds import class_kind, class_of, only_kind
from extractor.statements.table.awards import giver_before
from extractor.words.phrases import phrase

_PROSE = 100
"""Characters of a line from which on it is prose, which ends what a title told."""
_TITLE = 200
"""Characters of a title at the most."""


def _is_title(text: str) -> bool:
    return len(text) <= _TITLE and phrase("tables.toml", "list_title").search(fold(text)) is not None


def title_after(title: Context, text: str, reading: Reading) -> Context:
    """What the title of lists tells once a line is read: the line's own, the one before it, or none."""
    if _is_title(text):
        return reading.context if reading.context.award and not reading.drafts else NOTHING
    prose = len(text) > _PROSE and not text.startswith("(")
    return NOTHING if prose or reading.drafts else title


def giver_told(context: Context, told: Sequence[Draft]) -> Context:
    """What the title of a list tells, with the giver of the numbers told before it of the same award, where these have
    one alone: "BIỂU KÈM THEO: CÁC THÔN ĐƯỢC TẶNG GIẤY KHEN"."""
    award = context.award
    if award is None or not context.titled or award.givers or context.givers:
        return context
    givers = {one.giver for one in told if one.code == award.award.code and one.recipient is None}
    giver = givers.pop() if len(givers) == 1 else None
    return replace(context, award=replace(award, givers=(giver,))) if giver else context


def over_table(caption: Annotated | None, title: Context, heads: Context) -> Context:
    """What the line above a table tells of it, `title` as lines above settle it, or `heads`, the title of several."""
    told = _over_table(caption, title, heads)
    part = caption is not None and phrase("tables.toml", "part_of_year").search(fold(caption.line.text))
    if not part or told.award is None:
        return told
    return replace(told, award=replace(told.award, years=()))  # "nửa cuối năm 2025": the year is not all of it


def note_below(document: Document, table: Table) -> Annotated | None:
    """ "(Bảng trên thống kê Giấy khen của UBND xã.)": the line below a table that says what its figures count."""
    block = next((one for one in document.blocks if one.span.start >= table.span.end and one.kind != "row"), None)
    text = block.span.of(document.text) if block else ""
    return Annotated.of(text) if phrase("tables.toml", "note_below").match(fold(text)) else None


def _over_table(caption: Annotated | None, title: Context, heads: Context) -> Context:
    told = _caption(caption)
    title = title if title.award else heads
    if caption is not None and _names_several(caption.tokens):
        return replace(told, award=None)
    if (
        told.status == "target"
        or title.award is None
        or (told.award is not None and told.award.award.code != title.award.award.code)
    ):
        return told
    return replace(told, award=title.award, givers=title.award.givers, status=title.status)


def _caption(above: Annotated | None) -> Context:
    """What the line above a table tells of it: one kind of recipient, an award with nobody named yet."""
    if above is None:
        return NOTHING
    line, text = above.tokens, above.line.text
    index = next((place for place in range(len(line)) if starts_award(line, place)), None)
    told = tuple(_awards(line, text))
    award = told[0] if told else None
    if award is not None and index is not None and not award.givers:
        award = replace(award, givers=giver_before(line, index))
        told = (award, *told[1:])
    aimed = phrase("tables.toml", "aimed").search(fold(text)) is not None and not _was_done(text)
    years = tuple(year for token in line if isinstance(token, YearsMention) for year in token.years) if aimed else ()
    return Context(
        award=award, kind=_kind_told(text), years=years, status="target" if aimed else "granted", awards=told
    )


def _was_done(text: str) -> bool:
    """ "Năm học vừa qua, 6 trường đăng ký 100% nội dung thi đua.": a sentence that tells of it, and heads no table."""
    return text.rstrip().endswith(".") and phrase("tables.toml", "was_done").search(fold(text)) is not None


def _awards(line: Tokens, text: str) -> Iterator[AwardPhrase]:
    """The awards of a line, each with its giver and without its numbers."""
    end = 0
    for place in range(len(line)):
        if place >= end and starts_award(line, place):
            found, end = award_phrases(line, place, text)
            yield from (replace(one, tallies=(), count=None) for one in found)


def _kind_told(text: str) -> RecipientKind:
    """The kind of recipient that a line above a table tells: as whom it was given to, or what its figures count."""
    unit = phrase("totals.toml", "unit_of_figures").search(fold(text))
    given = [class_kind(text[found.end() :]) for found in phrase("tables.toml", "given_to").finditer(fold(text))]
    return (
        only_kind(text)
        or (class_of(unit["unit"]) if unit else "")
        or next((kind for kind in given if kind in _OF_PEOPLE), "")
    )


_OF_PEOPLE = ("individual", "household")
"""Kinds that a noun tells; "cho các đơn vị sau" may go on with people."""


def _names_several(tokens: Tokens) -> bool:
    """Whether a title names several awards: which of them each in the list got, it does not tell."""
    return len({token.code for token in tokens if isinstance(token, AwardMention)}) > 1


def without_heading(reading: Reading, following: str) -> Reading:
    """The reading of a line; "Giấy khen của UBND xã năm 2024" over names or numbers tells no fact itself."""
    draft = reading.drafts[0] if len(reading.drafts) == 1 and reading.context.award else None
    if draft is None or not following or not _is_bare(draft):
        return reading
    return replace(reading, drafts=()) if _is_item(Annotated.of(following).tokens) else reading


def without_topic(reading: Reading, text: str, following: str) -> Reading:
    """The reading of a line; "3. Gia đình văn hóa năm 2024" over a sentence that counts them tells no fact itself."""
    draft = reading.drafts[0] if len(reading.drafts) == 1 else None
    if draft is None or draft.giver or not _is_bare(draft) or not following or text.rstrip().endswith((".", ";")):
        return reading
    line = Annotated.of(following).tokens
    counted = any(isinstance(token, CountMention) and token.noun and token.value for token in line)
    same = any(isinstance(token, AwardMention) and token.code == draft.code for token in line)
    return replace(reading, drafts=()) if counted and same else reading


def _is_bare(draft: Draft) -> bool:
    """Whether it names nobody and tells no number."""
    return draft.recipient is None and draft.qualifier == "implied" and draft.parent is None


def without_caption(reading: Reading) -> Reading:
    """The reading of the line above a table; an award of nobody and without a number is what the table counts."""
    kept = [draft.recipient is not None or draft.qualifier != "implied" for draft in reading.drafts]
    if all(kept) or any(draft.parent is not None for draft in reading.drafts):
        return reading
    return reading if any(kept) else replace(reading, drafts=())


def _is_item(line: Tokens) -> bool:
    """Whether a line opens with a name, or tells a number of recipients of an award named above it."""
    if any(isinstance(token, AwardMention) for token in line):
        return False
    first = line[0] if line else None
    named = isinstance(first, PersonMention) or (isinstance(first, BodyMention) and first.receives)
    return named or any(isinstance(token, CountMention) and token.noun for token in line)


def without_title(reading: Reading, text: str) -> Reading:
    """The reading of a line; the title of a list tells no fact but with a name or a number."""
    if not reading.drafts or not _is_title(text):
        return reading
    told = any(draft.recipient or draft.qualifier != "implied" for draft in reading.drafts)
    return reading if told else replace(reading, drafts=())
