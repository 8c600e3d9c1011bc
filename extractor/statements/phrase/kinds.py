"""The kind of recipient that words tell without a number."""

from extractor.folding import fold
from extractor.record import RecipientKind

_WORDS: tuple[tuple[RecipientKind, str], ...] = (
    ("collective", "tập thể"),
    ("individual", "cá nhân"),
    ("household", "hộ gia đình"),
)


def only_kind(text: str) -> RecipientKind:
    """The kind of recipient that a caption or phrase speaks of, when it is just one."""
    folded = fold(text)
    found = [kind for kind, word in _WORDS if word in folded]
    return found[0] if len(found) == 1 else ""
