"""Lines that cannot tell of an award and leave nobody to speak of: more than half of a report, read by no grammar."""

from extractor.mentions.annotate import speaks_of_award
from extractor.mentions.slips import slips
from extractor.words.lexed import Lexed
from extractor.words.lexicon import TELLING, ends_abbreviated

_STOPS = (".", "!", "?")


def gives_nothing(line: Lexed) -> bool:
    """Whether the line gives no fact, no total, and nothing for the lines below, whatever its other words are.

    A full stop ends it: then whoever it speaks of is not carried on. The stop of an abbreviation is none.
    """
    text = line.text.rstrip()
    return text.endswith(_STOPS) and _tells_nothing(line) and not ends_abbreviated(line.words)


def _tells_nothing(line: Lexed) -> bool:
    """No award, written rightly or wrongly, no verb of commending, and no word that makes a number a total."""
    if speaks_of_award(line) or _tells_of_numbers(line):
        return False
    return next(slips(line.folded, ()), None) is None


def _tells_of_numbers(line: Lexed) -> bool:
    """Whether numbers may be counts of those commended, or totals of others: "biểu dương 5 hộ", "gồm 5 hộ"."""
    if "cue" not in line.told:
        return False
    return any(hit.label == "cue" and hit.key.partition(".")[0] in TELLING for hit in line.hits)
