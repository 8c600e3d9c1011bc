"""What made a mention: entries of the word lists, phrases of the pattern files, rules, or the model.

A mention carries the name of its rule (`method`); the entries behind it are looked up in its line once more.
"""

from collections.abc import Iterable, Iterator

from extractor.folding import fold
from extractor.mention import BodyMention, CountMention, Mention, PersonMention, TimesMention
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit

FILES = {
    "award": "awards.toml",
    "slip": "awards.toml",
    "stem": "authorities.toml",
    "tier": "authorities.toml",
    "office": "authorities.toml",
    "head": "bodies.toml",
    "cue": "cues.toml",
    "noun": "nouns.toml",
    "title": "names.toml",
    "role": "names.toml",
}
"""The pattern file of each list."""
_LISTS = {
    "award.award": ("award",),
    "award.slip": ("slip",),
    "body": ("office", "head", "stem", "tier"),
    "person.title": ("title",),
    "tier": ("tier",),
    "cue": ("cue",),
}
"""The lists that a rule draws on."""
_PHRASES = {
    "count": "count",
    "count.percent": "percent",
    "count.many": "many",
    "count.words": "count_words",
    "years": "years",
    "years.month": "month_year",
    "grade": "grade",
    "decision": "decision",
}
"""The phrase of numbers.toml that a rule is."""


def made_by(line: Lexed, mention: Mention) -> tuple[str, ...]:
    """What made a mention of the line, as "file: entry “words”"; the lists that a rule draws on one by one."""
    if mention.method.startswith("model."):
        return (f"ner/model: {mention.method.partition('.')[2]}",)
    return tuple(dict.fromkeys((*_by_lists(line, mention), *_by_phrases(mention), *_by_rules(line, mention))))


def _by_lists(line: Lexed, mention: Mention) -> Iterator[str]:
    lists = _LISTS.get(mention.method, ())
    if isinstance(mention, CountMention) and mention.noun is not None:
        lists = ("noun", "head")
    first = _first(_inside(line, mention, lists))
    for hit in first:
        entry, words = entry_of(hit), hit.span.of(line.text)
        same = (
            not entry or hit.label in ("award", "slip") or fold(entry) == fold(words)
        )  # an award says its code itself
        yield f"{FILES[hit.label]}: {words if same else f'{entry} “{words}”'}"
    if isinstance(mention, BodyMention) and first and first[-1].span.end < mention.span.end:
        yield "composition.toml"


def _first(hits: Iterable[Hit]) -> list[Hit]:
    """The longest hit at the first place, and behind an office that of its body; those further on are in its name."""
    ordered = sorted(hits, key=lambda hit: (hit.span.start, -len(hit.span)))
    first = ordered[:1]
    if first and first[0].label == "office":
        return first + [hit for hit in ordered if hit.span.start >= first[0].span.end][:1]
    return first


def _inside(line: Lexed, mention: Mention, lists: tuple[str, ...]) -> Iterator[Hit]:
    """The hits that the mention holds; a cue may have been cut off before an award."""
    for label in lists:
        for hit in line.labelled(label):
            cut = label == "cue" and hit.span.start == mention.span.start
            if mention.span.contains(hit.span) or cut:
                yield hit


def entry_of(hit: Hit) -> str:
    """The name of a hit's entry in its file."""
    if hit.label == "stem":
        return rulebook.stems()[int(hit.key)].name
    return rulebook.heads()[int(hit.key)].name if hit.label == "head" else hit.key


def _by_phrases(mention: Mention) -> Iterator[str]:
    if name := _PHRASES.get(mention.method):
        yield f"numbers.toml: {name}"
    if isinstance(mention, TimesMention):
        yield "numbers.toml: times"


def _by_rules(line: Lexed, mention: Mention) -> Iterator[str]:
    if isinstance(mention, PersonMention) and mention.method == "person.family":
        yield f"names.toml: families “{mention.name.split()[0]}”"
    if mention.method == "award.slip" and not any(mention.span.contains(hit.span) for hit in line.labelled("slip")):
        yield f"mentions/slips: “{fold(mention.span.of(line.text))}”"
