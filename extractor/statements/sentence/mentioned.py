"""What makes an award a mere mention: nobody is given it in the sentence."""

from extractor.folding import fold
from extractor.mention import Mention, Word
from extractor.statements.cursor import at, is_cue, listed_words
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.award import is_paper
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.elsewhere import is_spoken_of
from extractor.words import rulebook
from extractor.words.phrases import matches
from extractor.words.phrases import phrase as worded


def only_mentioned(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "số Giấy khen năm 2025 giảm": an award that something is said of, and nobody got."""
    if is_bare(phrase) and worded("statements.toml", "left_out").match(fold(clause.text[phrase.span.end :])):
        return True
    if is_bare(phrase) and is_paper(phrase.award) and (is_spoken_of(clause, phrase) or _of_dossiers(clause, phrase)):
        return True
    return (
        is_bare(phrase)
        and isinstance(before := _before(clause, phrase), Word)
        and not (clause.drafts and before.span.of(clause.text).lower() in listed_words("then"))
        and not clause.subject
        and not clause.above.recipients
        and not _heads_figures(clause, phrase)
    )


def _heads_figures(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "Chi tiết Giấy khen của UBND xã:", "... Số liệu Bằng khen như sau:": a line's last words, over figures of it."""
    before = fold(clause.text[clause.text.rfind(". ", 0, phrase.span.start) + 1 : phrase.award.span.start])
    behind = fold(clause.text[phrase.span.end - phrase.span.of(clause.text).endswith(":") :].strip())
    heads = worded("statements.toml", "heads_figures").match(before) is not None
    return heads and behind in listed_words("heads_figures")


def _of_dossiers(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "Sở đã bác 14 hồ sơ xin tặng Bằng khen": of what the files are that a body handles, which is given nothing."""
    before = clause.text[max(0, phrase.award.span.start - _REACH) : phrase.award.span.start]
    return worded("statements.toml", "of_dossiers").search(fold(before)) is not None


_REACH = 60
"""Characters before an award that may tell of files for it."""


def lacks_giver(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "cấp giấy chứng nhận cho 30 thí sinh": a paper of a contest, unless a body is told that gives awards; "gắn huy
    hiệu": no kind of badge is told."""
    plain = phrase.award.span.of(clause.text) in listed_words("plain_papers") and is_bare(phrase)
    needs = plain or phrase.award.code in listed_words("needs_giver")
    return needs and not phrase.givers and (plain or not clause.givers)


def is_rule(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "Có ít nhất 2 sáng kiến mới xét ...", "Theo quy định, tập thể 2 năm liên tục đạt ...": who may get one."""
    if phrase.recipients:
        return False
    start = max(clause.text.rfind(sign, 0, phrase.span.start) for sign in (". ", "; ")) + 1
    end = clause.text.find(". ", phrase.span.end)
    sentence = clause.text[start : end if end >= 0 else len(clause.text)]
    return any(matches("statements.toml", "criterion", fold(sentence)))


def is_talk(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "Người ta đồn ông A được tặng Huân chương", "được bà con tặng bức trướng": told of as not given, or given by
    people and no body."""
    begin = phrase.award.span.start
    if clause.status != "granted" or phrase.withdrawn:
        return False
    before = fold(clause.text[max(0, begin - _TALK) : begin])
    if not phrase.givers and worded("statements.toml", "given_by_people").search(before):
        return True
    behind = fold(clause.text[phrase.award.span.end : phrase.award.span.end + _TALK])
    return any(matches("statements.toml", "rumour", before)) or any(matches("statements.toml", "untrue", behind))


_TALK = 120
"""Characters around an award that may say that nobody was given it."""


def is_occasion(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "Đảng ủy A tổ chức lễ trao Huy hiệu Đảng": whoever holds the ceremony is given nothing there."""
    before = _before(clause, phrase)
    if before is None or not is_cue(before, "movement") or not is_bare(phrase):
        return False
    word = before.span.of(clause.text).lower()
    return word in listed_words("ceremonies") or (word in listed_words("demands") and not clause.tallies)


def is_of_movement(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "tặng Giấy khen ... trong phong trào Dân vận khéo, cụ thể:": what was strived for, behind what was given."""
    named = rulebook.awards()[phrase.award.code].achievement and is_cue(_before(clause, phrase), "movement")
    return named and is_bare(phrase) and bool(clause.drafts)


def _before(clause: Clause, phrase: AwardPhrase) -> Mention | None:
    """The token before the award, fillers and the "một" of "một tấm" left out."""
    before = (token for token in reversed(clause.tokens) if token.span.end <= phrase.span.start)
    return next((token for token in before if not (is_cue(token, "filler") or _is_one(token, clause.text))), None)


def _is_one(token: Mention, text: str) -> bool:
    return isinstance(token, Word) and token.span.of(text) in listed_words("one")


def is_handled(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "cất Giấy khen dưới đáy rương", "Huân chương được rao bán": a paper as a thing, which nobody is given there.
    What stands behind a number of people they did: "tặng Bằng khen cho 3 hội viên [bán] hàng giỏi"."""
    if _is_given(clause, phrase):
        return False
    passive = is_cue(at(clause.tokens, clause.index), "receive")
    people = any(tally.kind for tally in phrase.tallies)
    told = (_before(clause, phrase), None if people else at(clause.tokens, clause.index + passive))
    words = (token.span.of(clause.text).lower() for token in told if isinstance(token, Word))
    return any(word in listed_words("handled") for word in words)


def _is_given(clause: Clause, phrase: AwardPhrase) -> bool:
    """ "Tấm Bằng khen UBND tỉnh tặng bà A được lồng kính", "ông treo tấm Bằng khen ông nhận năm 2019"."""
    who, verb = at(clause.tokens, clause.index), at(clause.tokens, clause.index + 1)
    if is_cue(who, "pronoun.individual") and is_cue(verb, "receive", "granted") and not is_cue(verb, "receive.has"):
        return True
    inside = (token for token in clause.tokens if phrase.award.span.end <= token.span.start < phrase.span.end)
    return bool(phrase.recipients or phrase.referred) and any(is_cue(token, "give") for token in inside)


def is_bare(phrase: AwardPhrase) -> bool:
    """Whether it tells no number and no name."""
    return not (phrase.count or phrase.times or phrase.tallies or phrase.recipients or phrase.names or phrase.parts)
