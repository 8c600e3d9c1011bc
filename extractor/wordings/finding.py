"""How an entry of a word list is found in a text: what its examples are held to."""

from collections.abc import Callable, Mapping
from typing import Any

import regex

from extractor.mention import AwardMention, BodyMention, CountMention, Mention
from extractor.mentions.tokens import tokens
from extractor.ner.splitting import pieces
from extractor.reading.private import masked
from extractor.resources import load_toml
from extractor.words import rulebook
from extractor.words.lexed import Lexed

Entry = Mapping[str, Any]
Found = Callable[[Entry, Any], bool]
WITHOUT_FORMS = "KHEN_THUONG"
"""Read from the verb, not from a name."""


def mentions(text: str, kind: type[Mention]) -> list[Any]:
    """The mentions of one kind that word lists and rules find in a text."""
    return [mention for mention in tokens(Lexed(text)) if isinstance(mention, kind)]


def _award(entry: Entry, text: str) -> bool:
    return any(mention.code == entry["code"] for mention in mentions(text, AwardMention))


def _gives(stems: set[str], text: str) -> bool:
    return any(mention.giver and mention.giver.stem in stems for mention in mentions(text, BodyMention))


def _body(entry: Entry, text: str) -> bool:
    if entry.get("giver", True):
        return _gives({entry["name"]}, text)
    return any(rulebook.stems()[int(hit.key)].name == entry["name"] for hit in Lexed(text).labelled("stem"))


def _field(entry: Entry, text: str) -> bool:
    return _gives({f"{head} {entry['name']}" for head in entry["heads"]}, text)


def _association(entry: Entry, text: str) -> bool:
    return _gives({f"Hội {entry['name']}", f"Trung ương Hội {entry['name']}"}, text)


def _cue(entry: Entry, text: str) -> bool:
    return any(hit.key == entry["name"] for hit in Lexed(text).labelled("cue"))


def _counted(entry: Entry, text: str) -> bool:
    return any(one.noun is not None and one.kind == entry["kind"] for one in mentions(text, CountMention))


def _recipient(entry: Entry, text: str) -> bool:
    key = str(load_toml("bodies.toml")["head"].index(entry))
    starts = [hit.span.start for hit in Lexed(text).labelled("head") if hit.key == key]
    named = [one for one in mentions(text, BodyMention) if one.receives and one.proper]
    return any(one.span.start <= start < one.span.end for one in named for start in starts)


def _token(entry: Entry, text: str) -> bool:
    first, _ = next(iter(pieces(text + entry.get("followed_by", ""))))
    return first == text


def _private(_: Entry, text: str) -> bool:
    return masked(text) != text


def _mended(entry: Entry, example: Any) -> bool:
    """An example is a pair, as read and as meant; a counterexample is a text that stays."""
    read, meant = example if isinstance(example, list) else (example, None)
    pattern = regex.compile(entry["regex"])
    return pattern.search(read) is not None if meant is None else pattern.sub(entry["put"], read) == meant


def _searched(entry: Entry, text: str) -> bool:
    return regex.search(entry["pattern"], text) is not None


def _opens(entry: Entry, text: str) -> bool:
    return regex.match(entry["regex"], text) is not None


def _whole(entry: Entry, text: str) -> bool:
    return regex.fullmatch(entry["regex"], text) is not None


FOUND: dict[tuple[str, str], Found] = {
    ("awards.toml", "award"): _award,
    ("authorities.toml", "body"): _body,
    ("authorities.toml", "field"): _field,
    ("authorities.toml", "association"): _association,
    ("cues.toml", "cue"): _cue,
    ("nouns.toml", "noun"): _counted,
    ("bodies.toml", "head"): _recipient,
    ("tokens.toml", "token"): _token,
    ("private.toml", "number"): _private,
    ("recognition.toml", "slip"): _mended,
    ("evaluate.toml", "expansion"): _searched,
    **{("layout.toml", table): _opens for table in ("sign", "opener", "title_continuation", "stamp")},
    **{("layout.toml", table): _whole for table in ("alone", "page_number", "period_line")},
}
"""File and table of each list whose entries have examples, and what an example must do."""
