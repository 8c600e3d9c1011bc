"""Names of bodies, put together from stem, tier, and place, as givers and as recipients."""

from collections.abc import Iterator

import regex

from extractor.folding import fold
from extractor.mention import BodyMention, Giver
from extractor.mentions.abroad import told_by_country
from extractor.mentions.fields import may_be_verb, past_field
from extractor.mentions.holders import with_holders
from extractor.mentions.other_words import (
    VILLAGES,
    ends_a_name,
    in_counted,
    inside_roles,
    is_inside,
    is_numbered,
    opens_noun,
)
from extractor.mentions.persons import listed_names
from extractor.mentions.places import place_behind, tier_of, with_place
from extractor.record import Level
from extractor.resources import load_toml
from extractor.span import Span
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit
from extractor.words.phrases import phrase
from extractor.words.rulebook import HeadRule

_FILE = "composition.toml"
_TOKEN = regex.compile(r"[^\s,;()]+")


def written_out(text: str) -> str:
    """`text` with the abbreviations of the list written out, white space made single."""
    expand = load_toml("abbreviations.toml")["expand"]
    return " ".join(_TOKEN.sub(lambda match: expand.get(match[0], match[0]), text).split())


def bodies(line: Lexed) -> Iterator[BodyMention]:
    """Every body named in the line; readings of one place as giver and as recipient are one mention."""
    line = with_holders(line)
    stems = {hit.span.start: hit for hit in line.labelled("stem")}
    speaking = {hit.span.start for hit in line.labelled("office") if line.at("stem", hit.span.end)}
    heads = {hit.span.start: hit for hit in line.labelled("head") if hit.span.start not in speaking}
    inside_role = inside_roles(line)
    tiers = line.labelled("tier")
    stems = {start: hit for start, hit in stems.items() if not is_inside(hit, (*heads.values(), *tiers))}
    heads = {start: hit for start, hit in heads.items() if not is_inside(hit, tiers) and not ends_a_name(line, hit)}
    heads = {start: hit for start, hit in heads.items() if not opens_noun(line, hit)}
    for start in sorted((stems.keys() | heads.keys()) - inside_role):
        giver, giver_end = _giver(line, stems[start]) if start in stems else (None, start)
        name, name_end, proper = _recipient(line, heads[start]) if start in heads else ("", start, False)
        if giver is None and proper:
            giver, giver_end = _unlisted(heads[start], name), start
        if fold(name) in listed_names("not_recipients"):  # "lính lái xe Trường Sơn"
            continue
        counted = is_numbered(line, start) or in_counted(line, start)
        if (giver and not (counted and not proper)) or (name and proper):
            office = line.ending("office", start) if giver else None
            begin = office.span.start if office else start
            span = Span(begin, max(giver_end, name_end))
            title = giver.name if giver and giver_end > name_end else name or (giver.name if giver else "")
            giver = giver and told_by_country(line, giver, span)
            yield BodyMention(span, "body", title, giver, proper=proper, office=office is not None, receives=bool(name))


_HOME = regex.compile(r"(?<=\p{L}), (?i:xã|phường|thị trấn|đặc khu) \p{Lu}.*$")
"""Behind a school's or a firm's name: the commune that it is in, which is no part of it."""
_SISTER = regex.compile(r", (?i:xã|phường|thị trấn|đặc khu) ")


def _giver(line: Lexed, hit: Hit) -> tuple[Giver | None, int]:
    rule = rulebook.stems()[int(hit.key)]
    base = _sentence_case(written_out(hit.span.of(line.text))) if rule.named else rule.name
    if not rule.giver:
        return None, hit.span.end
    name, level, end = with_place(line, base, rule, hit.span) if rule.place else (base, rule.level, hit.span.end)
    if not level and hit.span.of(line.text).lower() in rule.short:
        return None, hit.span.end
    return Giver(name, level, rule.kind, rule.name, rule.excluded), end


def _unlisted(hit: Hit, name: str) -> Giver | None:
    """A body that may give papers though no list names it: its name's end tells the level."""
    rule = rulebook.heads()[int(hit.key)]
    if not rule.gives:
        return None
    tier = next((tier for tier in rulebook.tiers() if fold(name).endswith(f" {tier.name}")), None)
    level: Level = "central" if fold(name).endswith(_NATIONAL) else tier.level if tier else ""
    return Giver(_sentence_case(name), level, rule.gives)


_NATIONAL = ("việt nam", "trung ương", "quốc gia", "toàn quốc")


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def _recipient(line: Lexed, hit: Hit) -> tuple[str, int, bool]:
    """Name written out, where it ends, and whether it is a proper one."""
    rule = rulebook.heads()[int(hit.key)]
    base, start = _base(line, hit, rule), hit.span.end
    worked = _past_work(line, hit, rule)
    if rule.weak and not _may_be_name(line, hit) and worked == start:
        return "", start, False
    end = _past_lower(line, worked, rule, behind="work" if worked > start else "head")
    if (nested := line.at("head", end)) and not line.folded.startswith(_ISSUES, nested.span.start):
        name, nested_end, proper = _inner_name(line, nested)
        if proper:
            return f"{base} {written_out(line.text[start:end])} {name}".replace("  ", " "), nested_end, True
    tail_end = _tail_end(line, end, rule)
    tail = written_out(line.text[start:tail_end])
    if rule.weak and worked == start and " " not in tail.strip() and _goes_on(line, tail_end):
        return "", end, False
    if rule.name == "Xã" and tail.lstrip().startswith(","):  # "hồi còn huyện, thôn A": two places
        return "", end, False
    proper = bool(tail) or _expanded(line, hit, rule)
    if rule.name not in VILLAGES:
        tail = _HOME.sub("", tail)
    if abroad := _abroad(line, tail, tail_end):
        return f"{base} {tail}{abroad}", tail_end + len(abroad), True
    return f"{base} {tail}".strip(), tail_end, proper


def _abroad(line: Lexed, tail: str, end: int) -> str:
    """ "Hội Người Việt Nam [tại Leipzig]": where those of a body abroad live."""
    found = phrase(_FILE, "abroad").match(line.text, end) if fold(tail).endswith(("việt nam", "người việt")) else None
    return found[0] if found else ""


def _inner_name(line: Lexed, nested: Hit) -> tuple[str, int, bool]:
    """The like of a body that stands inside a name: "Chi bộ [Trường Mầm non]"."""
    name, end, proper = _recipient(line, nested)
    if not proper and _is_whole(line, nested):
        return written_out(nested.span.of(line.text)), nested.span.end, True
    return name, end, proper


def _is_whole(line: Lexed, nested: Hit) -> bool:
    """Whether a body inside a name is told by a noun of several words with a capital, which must not be cut in two."""
    written = nested.span.of(line.text)
    return " " in written and written[0].isupper()


_ISSUES = ("ban hành ", "ban bố ")
"""Verbs that begin like a body."""


def _goes_on(line: Lexed, end: int) -> bool:
    """Whether a plain word follows that no list knows: then the capital before it opened a compound ("Ban Chỉ đạo")."""
    follows = line.text[end : end + 2]
    return follows[:1] == " " and follows[1:].islower() and not any(hit.span.start == end + 1 for hit in line.hits)


def _may_be_name(line: Lexed, hit: Hit) -> bool:
    """A weak head opens a name when it is a unit ("xã"), has a capital, or is of two words before one ("nhóm nhạc")."""
    written, behind = hit.span.of(line.text), line.text[hit.span.end + 1 : hit.span.end + 2]
    return written[0].isupper() or rulebook.heads()[int(hit.key)].name == "Xã" or (" " in written and behind.isupper())


def _expanded(line: Lexed, hit: Hit, rule: HeadRule) -> bool:
    written = hit.span.of(line.folded)
    return any(form.lower() == written for form, _ in rule.expand if " " in form or rule.name not in VILLAGES)


def _base(line: Lexed, hit: Hit, rule: HeadRule) -> str:
    written = hit.span.of(line.text)
    expanded = {form.lower(): full for form, full in rule.expand}.get(written.lower())
    if rule.named and (not expanded or expanded.lower() == written.lower()):
        return written_out(written)
    return expanded or rule.name


def _past_commune(line: Lexed, end: int, rule: HeadRule) -> int:
    """Past a commune's tier that closes the name of one of its bodies: "Trung tâm PVHCC phường"."""
    hit = line.at("tier", end) if rule.named and rule.name != "Xã" else None
    return hit.span.end if hit and tier_of(hit).level == "commune" else end


def _past_broken_tier(line: Lexed, end: int) -> int:
    """Past a tier that the name has run into by its capital: "Bệnh viện Nhi Trung ương"."""
    return next((hit.span.end for hit in line.labelled("tier") if hit.span.start < end < hit.span.end), end)


def _past_lower(line: Lexed, end: int, rule: HeadRule, *, behind: str = "head") -> int:
    """Past lower-case words to a place, a capital, or the next head: "tổ [bảo vệ an ninh] thôn Hoa Sen"; the further
    into the name (`behind`) the fewer."""
    if rule.name in ("Xã", "Đảng bộ") or rule.gives:
        return end
    names = _LOWER[behind] if rule.weak or behind == "work" else ("lower_tail",)
    runs = (phrase(_FILE, name).match(line.text, end) for name in names)
    return next((run.end() for run in runs if run and not _says_more(line, Span(end, run.end()))), end)


_LOWER = {
    "head": ("lower_tail", "lower_to_tier", "lower_to_verb"),
    "work": ("lower_to_tier",),
    "name": ("lower_on", "lower_to_tier", "lower_to_verb"),
}


def _says_more(line: Lexed, run: Span) -> bool:
    """Whether a verb or an award stands in the run: then it is no name."""
    inside = (hit for hit in line.hits if run.start <= hit.span.start < run.end)
    inside = (hit for hit in inside if hit.span.of(line.folded) not in load_toml(_FILE)["inside_names"]["words"])
    return any(hit.label in ("award", "slip", "cue") and not hit.key.startswith("pronoun") for hit in inside)


def _past_compound(line: Lexed, end: int, rule: HeadRule) -> int:
    """Past what an office or club is for: "Trung tâm [Kiểm soát bệnh tật]", "Chi hội [Mỹ thuật]"."""
    opens = " " not in line.text[:end].rstrip()[-3:] or rule.name == "Hội"
    match = phrase(_FILE, "compound").match(line.text, end) if rule.compound and opens else None
    return line.cut(Span(end, match.end()), over="stem") if match else end


def _past_work(line: Lexed, hit: Hit, rule: HeadRule) -> int:
    """Past the words that say what the body is for, and its number behind them: "Tiểu đoàn [Vận tải 36]"."""
    written, end = hit.span.of(line.text), hit.span.end
    worked = past_field(line, end, small=written[0].isupper(), several=" " in written) if rule.compound else end
    if worked > end and not may_be_verb(line, worked):
        worked = max(worked, _past_compound(line, end, rule))
    numbered = rule.numbered or worked > end or _is_dated(line, rule, worked)
    number = phrase(_FILE, "unit_number").match(line.text, worked) if numbered else None
    return number.end() if number else worked


def _is_dated(line: Lexed, rule: HeadRule, end: int) -> bool:
    """ "Trường Mầm non 8-3": a school named for a day."""
    return rule.name.startswith("Trường") and _DAY.match(line.text, end) is not None


_DAY = regex.compile(r"\s\d{1,2}[-/.]\d{1,2}(?![\d/.-])")


def _tail_end(line: Lexed, end: int, rule: HeadRule) -> int:
    """Where the name ends that starts before `end`: lower-case words to a place, tiers, capitals, numbers, "(cũ)"."""
    head_end, end = end, _past_compound(line, end, rule)
    if rule.name in VILLAGES and (village := phrase(_FILE, "village_number").match(line.text, end)):
        end = village.end()
    several = " " in line.text[:end].rstrip()[-12:] and not rule.name.startswith("Trường") and rule.name != "Xã"
    if (rule.plain or several) and (hit := line.at("tier", end)) and tier_of(hit).level not in ("", "grassroots"):
        end = hit.span.end
        if place := place_behind(line, end):
            end += 1 + len(place)
    while match := phrase(_FILE, "tail").match(line.text, end):
        cut = line.cut(Span(end, match.end()))
        after = _past_lower(line, cut, rule, behind="name") if rule.weak and cut == match.end() else cut
        stuck, end = after <= end, max(after, end)
        if stuck or after == cut:
            break
    if rule.name == "Xã" and (next_one := _SISTER.search(line.text, head_end, end)):
        end = next_one.start()  # "xã A, xã B" are two
    end = _past_broken_tier(line, _past_commune(line, end, rule))
    if line.text.isupper() and (verb := phrase(_FILE, "verb_in_capitals").search(line.text, head_end, end)):
        return verb.start()
    former = phrase(_FILE, "former").match(line.text, end)
    return former.end() if former else len(line.text[:end].rstrip(" -–—"))
