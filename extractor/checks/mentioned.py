"""Figures that a sentence mentions without telling them as a fact: "nòng cốt là 14 Tập thể lao động tiên tiến".

No row is made of them, for whoever was commended is told elsewhere. What they are set against is a figure that was
read, so each stands here as that figure with the number of its sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile

import regex

from extractor.case import Case, span_of
from extractor.checks.likeness import is_like
from extractor.document import Block
from extractor.folding import fold
from extractor.form.sections import sections
from extractor.mention import AwardMention, BodyMention, CountMention, CueMention, Mark, Mention
from extractor.mentions.annotate import speaks_of_award
from extractor.mentions.tokens import completed, ruled
from extractor.record import Award
from extractor.span import Span
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.phrases import phrase

METHOD = "mentioned"
"""Of rows that stand for figures of which none was read."""
_FILE = "retold.toml"
_STOPS = ".;!?"
_TOLD = 40
"""Characters behind a number that may say that it was told before."""
_BEHIND = 5
"""Tokens from a number on that may say that it is only proposed."""
_OTHERWISE = frozenset({"proposed", "target", "revoked", "negated"})


@dataclass(frozen=True)
class _Clause:
    """The tokens of a clause, placed in the text of the report."""

    tokens: tuple[Mention, ...]
    at: int

    def tells(self, place: int) -> bool:
        """Whether it may tell that the number at `place` was given: nothing planned, proposed, or refused up to right
        behind it.
        """
        near = takewhile(lambda token: not isinstance(token, Mark), self.tokens[place : place + _BEHIND])
        cues = (token for token in (*self.tokens[:place], *near) if isinstance(token, CueMention))
        return not any(cue.name.partition(".")[0] in _OTHERWISE for cue in cues)

    @property
    def speaks_of_award(self) -> bool:
        """Whether it names any award."""
        return any(isinstance(token, AwardMention) for token in self.tokens)

    @property
    def givers(self) -> list[str]:
        bodies = (token for token in self.tokens if isinstance(token, BodyMention))
        return list(dict.fromkeys(fold(body.giver.name) for body in bodies if body.giver and body.giver.level))


def mentioned(case: Case, figures: Sequence[Award]) -> Iterator[Award]:
    """The figures of sentences that no row and no total has taken, each as the row of `figures` that it tells again."""
    taken = [*(span_of(row) for row in case.awards if not _lacks_giver(row)), *map(span_of, case.totals)]
    places = [place for place, block in enumerate(case.document.blocks) if block.kind != "row"]
    told = [(place, span) for place in places for span in _sentences(case, case.document.blocks[place], figures, taken)]
    outlook = [section.outlook for section in sections(case.document)] if told else []
    for place, span in told:
        if not outlook[place]:
            for clause in _clauses(case, span):
                yield from _told_again(case, clause, figures)


def _sentences(case: Case, block: Block, figures: Sequence[Award], taken: Sequence[Span]) -> list[Span]:
    """Those with a number that no row or total has taken, and that is near a figure told elsewhere."""
    text, found = case.document.text, []
    ends = [block.span.start, *(one.end() for one in _END.finditer(text, block.span.start, block.span.end))]
    for start, end in pairwise((*ends, block.span.end)):
        numbers = _NUMBER.finditer(text, start, end)
        if any(_may_tell(int(one[0].replace(".", "")), Span(*one.span()), figures, taken) for one in numbers):
            found.append(Span(start, end))
    return found


def _may_tell(number: int, place: Span, figures: Sequence[Award], taken: Sequence[Span]) -> bool:
    near = number >= _LEAST and any(row.count != number and is_like(row.count or 0, number) for row in figures)
    return near and not any(one.overlaps(place) for one in taken)


_LEAST = 5
"""Smaller numbers are near to too many others."""
_NUMBER = regex.compile(r"(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d{1,5})(?![\d/%]|[.,]\d)")
_END = regex.compile(r"(?<=[\p{Ll}\d)”\"])[.;!?](?=\s)")


def _clauses(case: Case, sentence: Span) -> Iterator[_Clause]:
    line = Lexed(sentence.of(case.document.text))
    if not (speaks_of_award(line) or phrase(_FILE, "number_told").search(fold(sentence.of(case.document.text)))):
        return
    tokens = completed(line, ruled(line), ())
    for ends, group in groupby(tokens, lambda token: isinstance(token, Mark) and token.sign in _STOPS):
        if not ends:
            yield _Clause(tuple(group), sentence.start)


def _told_again(case: Case, clause: _Clause, figures: Sequence[Award]) -> Iterator[Award]:
    for place, token in enumerate(clause.tokens):
        if isinstance(token, CountMention) and _in_digits(case, clause, token) and _is_told(clause, place, token):
            award = _award_of(clause, place, token)
            if award and not _is_taken(case, token, clause):
                yield from _as_row(case, clause, token, award, figures)
            elif not award and not clause.speaks_of_award and not _is_taken(case, token, clause):
                yield from _pointed_back(case, token.span.shifted(clause.at), token, figures)


def _pointed_back(case: Case, span: Span, token: CountMention, figures: Sequence[Award]) -> Iterator[Award]:
    """ "Trong 18 tập thể nói trên, ...": the only figure of such recipients that stands before it, where its number was
    told of nothing else.
    """
    told = phrase(_FILE, "looks_back_behind").match(fold(case.document.text[span.end : span.end + _TOLD]))
    before = [row for row in figures if row.char_end <= span.start and row.recipient_kind == token.kind]
    numbers: Iterator[int | None] = (
        int(one[0].replace(".", "")) for one in _NUMBER.finditer(case.document.text, 0, span.start)
    )
    if told and len(before) == 1 and token.value not in numbers:
        yield before[0].model_copy(update=_placed(case, span, token))


def _in_digits(case: Case, clause: _Clause, token: CountMention) -> bool:
    """Not "là [năm bản] lề", "[hai] năm sau"."""
    return _NUMBER.search(token.span.shifted(clause.at).of(case.document.text)) is not None


def _is_told(clause: _Clause, place: int, token: CountMention) -> bool:
    """Whether it is an exact number, of what was given, that stands in no brackets."""
    depth = sum((one.sign == "(") - (one.sign == ")") for one in clause.tokens[:place] if isinstance(one, Mark))
    return bool(token.value) and token.qualifier == "exact" and depth == 0 and clause.tells(place)


def _award_of(clause: _Clause, place: int, token: CountMention) -> AwardMention | None:
    """The award that a number is of: the one right behind it, or the only one of its clause."""
    behind = clause.tokens[place + 1] if place + 1 < len(clause.tokens) else None
    if isinstance(behind, AwardMention):
        return behind
    awards = [one for one in clause.tokens if isinstance(one, AwardMention)]
    return awards[0] if token.kind and len({(one.code, one.grades) for one in awards}) == 1 else None


def _is_taken(case: Case, token: CountMention, clause: _Clause) -> bool:
    """Whether a row or a total tells that number already; a row that lacks its giver does not, where its clause names
    one.
    """
    span = token.span.shifted(clause.at)
    rows = [row for row in case.awards if not (_lacks_giver(row) and clause.givers)]
    told = [(row.count, span_of(row)) for row in rows] + [(total.count, span_of(total)) for total in case.totals]
    return any(count == token.value and place.overlaps(span) for count, place in told)


def _lacks_giver(row: Award) -> bool:
    return not (row.authority_name or row.authority_level)


def _as_row(
    case: Case, clause: _Clause, token: CountMention, award: AwardMention, figures: Sequence[Award]
) -> Iterator[Award]:
    row = _told_before(token.kind or rulebook.awards()[award.code].recipient, award, clause.givers, figures)
    if row is not None:
        first, last = min(token.span.start, award.span.start), max(token.span.end, award.span.end)
        yield row.model_copy(update=_placed(case, Span(first, last).shifted(clause.at), token))


def _placed(case: Case, span: Span, token: CountMention) -> dict[str, object]:
    """What such a row has of its own: its number, and where that stands."""
    places = {"char_start": span.start, "char_end": span.end, "source_text": span.of(case.document.text)}
    told = {"record_id": "", "count": token.value, "method": METHOD, "years": "", "restates": "", "section": ""}
    return places | told


def _told_before(kind: str, award: AwardMention, givers: Sequence[str], figures: Sequence[Award]) -> Award | None:
    """A figure of the same award, recipients, and giver; without its giver where the clause names none."""
    alike = [row for row in figures if _is_of(row, award) and row.recipient_kind == kind]
    row = next((row for row in alike if _is_given_by(row, givers)), None)
    if row or givers or not alike:
        return row
    return alike[0].model_copy(update={"authority_name": "", "authority_level": ""})


def _is_of(row: Award, award: AwardMention) -> bool:
    return row.award_code == award.code and row.grade in award.grades


def _is_given_by(row: Award, givers: Sequence[str]) -> bool:
    name = fold(row.authority_name)
    if not givers:
        return not name
    return len(givers) == 1 and (givers[0] == name or name.startswith(f"{givers[0]} "))
