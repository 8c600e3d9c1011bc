"""Lines that cannot tell of an award and leave nobody to speak of: more than half of a report, read by no grammar."""

from extractor.mentions.slips import slips
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit, may_tell

_TELLING = frozenset({"commend", "including", "total"})
_STOPS = (".", "!", "?")


def gives_nothing(line: Lexed) -> bool:
    """Whether the line gives no fact, no total, and nothing for the lines below, whatever its other words are."""
    return line.text.rstrip().endswith(_STOPS) and _tells_nothing(line) and _stop_stands_alone(line)


def _tells_nothing(line: Lexed) -> bool:
    """No award, written rightly or wrongly, no verb of commending, and no word that makes a number a total."""
    telling = may_tell(line.text, _TELLING) and any(map(_tells, line.hits))
    return not telling and next(slips(line.folded, ()), None) is None


def _tells(hit: Hit) -> bool:
    return hit.label in ("award", "slip") or (hit.label == "cue" and hit.key.partition(".")[0] in _TELLING)


def _stop_stands_alone(line: Lexed) -> bool:
    """The full stop of an abbreviation ("TP.") ends no sentence: then whoever is named stays for the lines below."""
    end = len(line.text.rstrip())
    return all(hit.span.end < end for hit in line.hits)
