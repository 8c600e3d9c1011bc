"""Lines that cannot tell of an award and leave nobody to speak of: more than half of a report, read by no grammar."""

from extractor.mentions.annotate import speaks_of_award
from extractor.mentions.slips import slips
from extractor.mentions.tokens import counts_recipients
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
    """No award, written rightly or wrongly, nobody commended, and no total of recipients."""
    if speaks_of_award(line) or _commends_or_sums(line):
        return False
    return next(slips(line.folded, ()), None) is None


def _commends_or_sums(line: Lexed) -> bool:
    """Whether a verb of commending stands in the line, or a word that makes a number of recipients a total."""
    if "cue" not in line.told:
        return False
    cues = {hit.key.partition(".")[0] for hit in line.labelled("cue")} & TELLING
    return "commend" in cues or (bool(cues) and counts_recipients(line))
