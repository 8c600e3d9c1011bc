"""Which rows tell a fact a second time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from extractor.document import Document
from extractor.folding import fold
from extractor.record import Award
from extractor.statements.phrase.givers import same_giver
from extractor.sums.labels import labels, names_row, row_label
from extractor.sums.lookback import foretells, looks_back
from extractor.sums.sentences import sentence_of
from extractor.words import rulebook
from extractor.words.phrases import phrase

_FEW, _MANY = 2, 200
"""Smaller figures are told again only where words say so; two as high as `_MANY` are hardly equal by chance."""


def restating(document: Document, rows: Sequence[Award]) -> Iterator[Award]:
    """The rows of a report; those that tell a fact again, in another place, say which row told it first (ruling 10)."""
    told: dict[tuple[str, ...], list[Award]] = defaultdict(list)
    found: list[tuple[Award, Award]] = []
    for row in rows:
        key = _fact(row)
        before = told[key] if key else []
        found.append((row, _earlier(document, [one for one in before if _agree(one, row)], row)))
        before.append(row)
    again = {id(row) for row, earlier in found if earlier is not row and _tells_again(document, earlier, row)}
    blocks = {_start(document, row) for row, _ in found if id(row) in again}
    for row, earlier in found:
        single = earlier is not row and _start(document, row) in blocks and _tells_one(document, earlier, row)
        yield row.model_copy(update={"restates": earlier.record_id}) if single or id(row) in again else row


def _start(document: Document, row: Award) -> int:
    return document.block_at(row.char_start).span.start


def _tells_one(document: Document, earlier: Award, row: Award) -> bool:
    """Whether a one is told again, beside other numbers that are."""
    one = row.count == earlier.count and row.count == 1 and row.scope == "aggregate"
    return one and "table" not in (row.method, earlier.method) and _looks_back(document, earlier, row, few=1)


def _earlier(document: Document, before: Sequence[Award], row: Award) -> Award:
    """The row that may have told this one's fact before: the first, or, of several, the one that it names in a table,
    that names it in a sentence, or has the number of where it looks back."""
    first = next(iter(before), row)
    if first.count == row.count:
        return first
    same = [one for one in before if one.count == row.count]
    if row.method == "table":
        return next(_told_in_text(document, same, row, in_table=first.method == "table"), first)
    if first.method != "table":
        like = next(iter(same), first) if row.scope == "aggregate" else first
        return like if like is not first and _looks_back(document, like, row) else first
    said = sentence_of(document, row)
    named = (one for one in same if names_row(document, said, one))
    beside = (one for one in same if one.section == row.section and not labels(document, one))
    return next(chain(named, beside), first)


def _told_in_text(document: Document, same: Sequence[Award], row: Award, *, in_table: bool) -> Iterator[Award]:
    """The rows of sentences that name the row of a table, unless the first of the fact stood `in_table`; then those
    under the row's own words."""
    texts = [one for one in same if one.method != "table"]
    if not in_table:
        yield from (one for one in texts if names_row(document, sentence_of(document, one), row))
    yield from (one for one in texts if one.scope == "aggregate" and _is_headed(document, one, row_label(row)))


def _is_headed(document: Document, one: Award, label: str) -> bool:
    """Whether the head of a table's row stands closely before a figure: of the heading or the line that it is under."""
    return bool(label) and label in fold(document.text[max(0, one.char_start - _ABOVE) : one.char_end])


_ABOVE = 400
"""Characters before a figure in which its heading may stand."""


def _tells_again(document: Document, earlier: Award, row: Award) -> bool:
    if earlier.char_start == row.char_start or earlier.count != row.count:
        return False
    if row.scope == "named" or (earlier.method == "table") != (row.method == "table"):
        return True
    return row.method != "table" and (_looks_back(document, earlier, row) or _names_them(document, earlier, row))


def _names_them(document: Document, earlier: Award, row: Award) -> bool:
    """ "... cho 5 cá nhân. [Năm cá nhân] được tặng Bằng khen gồm: ông A, ...": those just counted, by their names; or
    "Trong [88 hộ] được tặng Giấy khen": by their parts."""
    if phrase("retold.toml", "of_those").search(fold(document.text[: row.char_start][-_LEAD:])) and row.count:
        return True
    near = document.block_at(earlier.char_start) == document.block_at(row.char_start)
    opens = sentence_of(document, row).lstrip().startswith(fold(row.source_text))
    return near and opens and phrase("retold.toml", "leads_to_names").search(sentence_of(document, row)) is not None


_LEAD = 30
"""Characters before a number that may say that it is told again."""


def _looks_back(document: Document, earlier: Award, row: Award, few: int = _FEW) -> bool:
    """Whether a number is told again where the report closes or looks back: "Tóm lại, ... Giấy khen 12 tập thể"."""
    block = document.block_at(row.char_start)
    if earlier.char_end > block.span.start or row.count_qualifier != "exact" or row.count is None or row.count < few:
        return False
    told_before = row.count >= _MANY or foretells(document, earlier.char_start, earlier.section)
    return told_before or looks_back(document, row.char_start, row.char_end, row.section, closing=True)


def _fact(row: Award) -> tuple[str, ...]:
    if row.part_of or row.count is None:
        return ()
    if row.scope == "aggregate":
        return (
            row.status,
            row.award_code,
            row.grade,
            row.authority_level,
            row.recipient_kind,
            row.rate,
        )
    return (
        row.status,
        row.award_code,
        row.grade,
        fold(row.authority_name),
        row.authority_level,
        fold(row.recipient_name),
    )


def _agree(one: Award, other: Award) -> bool:
    givers = fold(one.authority_name), fold(other.authority_name)
    same = givers[0] == givers[1] or same_giver(*givers) or ("" in givers and _is_of_state(one))
    return _units_agree(one, other) and _years_agree(one, other) and same


def _is_of_state(row: Award) -> bool:
    """Whether only the state gives the award: a table need not say so again."""
    return rulebook.awards()[row.award_code].level == "state" == row.authority_level


def _units_agree(one: Award, other: Award) -> bool:
    """A headline or a second mention may leave the workplace out."""
    return not one.recipient_unit or not other.recipient_unit or fold(one.recipient_unit) == fold(other.recipient_unit)


def _years_agree(one: Award, other: Award) -> bool:
    return not one.years or not other.years or one.years == other.years
