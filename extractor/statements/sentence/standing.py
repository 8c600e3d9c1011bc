"""In what standing an award is told: granted, put forward, aimed at, withdrawn; and the other cue words."""

from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, CueMention, TimesMention
from extractor.record import Status
from extractor.statements.cursor import (
    at,
    behind_mark,
    ends_sentence,
    is_cue,
    is_mark,
    is_word,
    listed_words,
    sentence_end,
    skip_light,
)
from extractor.statements.parts import part_of
from extractor.statements.phrase.breakdown import parts
from extractor.statements.sentence.agents import read_giving
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.pronouns import read_pronoun
from extractor.words.phrases import phrase

_PASSIVE = "được"
_STANDINGS = ("proposed", "target", "revoked")


def read_cue(clause: Clause, token: CueMention) -> None:
    """What a cue word changes for the rest of the sentence."""
    clause.index += 1
    name = token.name.partition(".")[0]
    if name in _STANDINGS:
        _set_standing(clause, token)
    elif name in ("receive", "granted"):
        clause.received = True
        _speak_of_number(clause)
        if name == "granted" or _confirms(clause, token):
            _grant(clause)
    elif name == "pronoun":
        read_pronoun(clause, token)
    elif name == "per_year":
        clause.rate = "per_year"
    elif name == "give":
        read_giving(clause)
    else:
        _note(clause, token, name)


def standing_ahead(clause: Clause) -> Status:
    """The standing that the lines above tell, and "granted" where the sentence ahead looks back on what was given."""
    ahead = at(clause.tokens, clause.index)
    begin = ahead.span.start if clause.index and ahead else 0
    looks_back = clause.above.status == "target" and phrase("statements.toml", "looks_back").match(
        fold(clause.text[begin : begin + _OPENING])
    )
    return "granted" if looks_back else clause.above.status


_OPENING = 80
"""Characters of a sentence that may say that it looks back."""


def _speak_of_number(clause: Clause) -> None:
    """ "[Số] được tặng Bằng khen là 29 tập thể": the sentence speaks of how many, and not of those named before it."""
    if _counts_holders(clause, ".;:)"):
        clause.to_class, clause.antecedent = clause.to_class or not clause.tallies, ()


def _counts_holders(clause: Clause, marks: str) -> bool:
    """Whether "số" opens the words before the verb, which begin behind such a mark."""
    verb = clause.index - 1
    start = behind_mark(clause.tokens, verb, marks)
    before = at(clause.tokens, start)
    how_many = is_word(before, clause.text, "how_many")
    return how_many and verb - start <= _HOW_MANY


_HOW_MANY = 5
"""Tokens of "Số người và đơn vị" at the most."""


def _note(clause: Clause, token: CueMention, name: str) -> None:
    if name == "negated":
        clause.negated = True
    elif name == "including":
        clause.tallies = ()
        if clause.earlier and _goes_on(clause, token):
            clause.status, clause.whole = clause.earlier
            if token.name == "including":
                _read_parts(clause)
    elif name == "respectively":
        clause.shares = []
    elif name == "behalf":
        clause.behalf = True
    elif name == "label" and clause.antecedent and not clause.subject:
        clause.subject, clause.own_subject = clause.antecedent, True


def _goes_on(clause: Clause, token: CueMention) -> bool:
    """ "... cho 126 đảng viên. Trong đó, 40 đảng viên": the sentence goes on about the numbers before."""
    opens = clause.index > 1 and is_mark(clause.tokens[clause.index - 2], ".")
    word = token.span.of(clause.text)
    return opens and word[:1].isupper() and word.lower().startswith(tuple(listed_words("parting")))


def _read_parts(clause: Clause) -> None:
    """ "... : 120. Cụ thể: khen thường xuyên 80, khen chuyên đề 40": the parts of the number, without the award."""
    end = sentence_end(clause.tokens, clause.index)
    inside = clause.tokens[clause.index + is_mark(at(clause.tokens, clause.index), ":") : end]
    whole = clause.drafts[clause.whole] if clause.whole >= 0 else None
    if whole is None or whole.count is None or any(is_cue(token, *_VERBS) for token in inside):
        return
    found = parts(inside, clause.text)
    if len(found) > 1 and sum(part.tally.value or 0 for part in found) <= whole.count:
        clause.drafts.extend(part_of(part, whole, clause.whole) for part in found)
        clause.index = end


_VERBS = ("receive", "granted", "give", "proposed", "target", "revoked", "negated")


def _set_standing(clause: Clause, token: CueMention) -> None:
    """A word of the sentence itself outweighs the plan that its section is."""
    if token.name == "target.keep" and (clause.pending or _kept_so_far(clause) or _kept_by_those(clause)):
        return  # "5 năm liền giữ vững danh hiệu": kept so far, not aimed at
    if _is_thing(clause, token) or _was_followed(clause, token):
        return
    if token.name == "target.keep" and clause.tallies and "/" in clause.tallies[0].span.of(clause.text):
        return  # "12/12 thôn giữ vững danh hiệu"
    inherited = clause.status == clause.above.status == "target"
    clause.status = _standing("granted" if inherited else clause.status, token.name.partition(".")[0])
    clause.aims = clause.aims or _aims(token)


def _was_followed(clause: Clause, token: CueMention) -> bool:
    """ "Hội A [giới thiệu], UBND xã tặng Giấy khen": another did what had been asked for."""
    place = clause.index + 1
    if token.name != "proposed" or not is_mark(at(clause.tokens, clause.index), ","):
        return False
    while not ends_sentence(clause.tokens, place) and not is_mark(clause.tokens[place], ";:"):
        body, verb = clause.tokens[place], place + 1 + is_cue(at(clause.tokens, place + 1), "filler")
        if isinstance(body, BodyMention) and body.giver and is_cue(at(clause.tokens, verb), "give"):
            return True
        if isinstance(body, AwardMention) or is_cue(body, *_STANDINGS, "receive"):
            return False
        place += 1
    return False


def _kept_so_far(clause: Clause) -> bool:
    """ "giữ vững danh hiệu Lao động tiên tiến 4 năm liên tục (2021, 2022, 2023, 2024)": how often is told with it; or
    how many: "số hộ giữ danh hiệu Gia đình văn hóa là 4.180"."""
    place = skip_light(clause.tokens, clause.index)
    while is_cue(at(clause.tokens, place), "receive", "filler"):
        place += 1
    award, times = at(clause.tokens, place), at(clause.tokens, skip_light(clause.tokens, place + 1))
    aimed = any(is_cue(token, *_STANDINGS) for token in clause.tokens[: clause.index - 1])
    often = isinstance(times, TimesMention) and times.value is not None
    told = often or _counts_holders(clause, ",.;:)")
    return isinstance(award, AwardMention) and told and not aimed and clause.above.status == "granted"


def _kept_by_those(clause: Clause) -> bool:
    """ "15 tổ [giữ danh hiệu] A, 6 tổ được công nhận B": by so many, told beside what others were given."""
    if not any(tally.value for tally in clause.tallies) or clause.above.status != "granted":
        return False
    start = behind_mark(clause.tokens, clause.index, ".")
    before, verb = clause.tokens[start : clause.index - 1], clause.tokens[clause.index - 1]
    behind = clause.tokens[clause.index : sentence_end(clause.tokens, clause.index)]
    if any(is_cue(token, *_STANDINGS) for token in (*before, *behind)):
        return False
    others_got = any(is_cue(token, "receive", "give", "granted") for token in behind)
    return others_got or verb.span.of(clause.text).lower() in listed_words("still_held")


def _is_thing(clause: Clause, token: CueMention) -> bool:
    """ "hoàn thành [17/18 chỉ tiêu]", "đạt và vượt các [chỉ tiêu]": aims that are counted or were reached, told as
    things."""
    if token.span.of(clause.text).lower() not in listed_words("aims_as_things"):
        return False
    before = fold(clause.text[max(0, token.span.start - _REACHED) : token.span.start])
    return phrase("statements.toml", "aims_reached").search(before) is not None


_REACHED = 40
"""Characters before "chỉ tiêu" that may say that it was reached."""


def _standing(before: Status, cue: str) -> Status:
    """The later word wins, but what is asked for of an aim stays an aim, and a withdrawal asked for is a proposal."""
    if cue == "revoked":
        return "proposed" if before == "proposed" else "revoked"
    return "target" if cue == "target" or before == "target" else "proposed"


def _grant(clause: Clause) -> None:
    if clause.status in ("proposed", "target") and clause.above.status == "granted":
        clause.status = "granted"


def _confirms(clause: Clause, token: CueMention) -> bool:
    """ "được ... công nhận" behind a proposal says that it was granted; "đề nghị được tặng" does not."""
    if clause.aims or not token.span.of(clause.text).lower().startswith(_PASSIVE):
        return False
    place = clause.index - 1
    for other in reversed(clause.tokens[max(0, place - 3) : place]):
        if is_cue(other, "and") or is_mark(other, ","):
            break
        if is_cue(other, "proposed") or _aims(other):
            return False
    return True


def _aims(token: object) -> bool:
    """ "phấn đấu được công nhận" is an aim; "giữ vững và được công nhận" is not."""
    return isinstance(token, CueMention) and token.name == "target"
