"""Lines of a form about one person or body: "Họ và tên: A", "Chức vụ: Hiệu trưởng Trường B", "Danh hiệu: ..."."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import BodyMention
from extractor.mentions.bodies import written_out
from extractor.statements.draft import Context, Recipient
from extractor.statements.lines import Line
from extractor.statements.phrase.roles import role_of
from extractor.words.phrases import phrase


def is_field(line: Line, above: Context) -> bool:
    """Whether the line is one of a form whose person or body a line above names."""
    return (
        not line.sign
        and len(above.recipients) == 1
        and phrase("statements.toml", "form_field").match(fold(line.text)) is not None
    )


def filled_in(line: Line, context: Context) -> Context:
    """The context with the post and the workplace of its person, where the line tells them."""
    found = phrase("statements.toml", "form_field").match(fold(line.text))
    if found is None or not found["post"] or len(context.recipients) != 1:
        return context
    return replace(context, recipients=(_at_post(line, found.end(), context.recipients[0]),))


def _at_post(line: Line, start: int, one: Recipient) -> Recipient:
    behind = (token for token in line.annotated.tokens if token.span.start >= start)
    bodies = (token for token in behind if isinstance(token, BodyMention) and token.receives and token.proper)
    house = next(bodies, None)
    if one.kind != "individual":
        return one
    role = role_of(line.text[start : house.span.start if house else len(line.text)])
    unit = written_out(house.name) if house else ""
    return replace(one, role=one.role or role, unit=one.unit or unit)
