"""Whether a number may be another, mistyped."""

_CLOSE, _SHARE = 2, 0.2
"""How far it may be from the right one, and by which share of it."""


def is_like(one: int, other: int) -> bool:
    """Whether they are close, or of the same digits."""
    return abs(one - other) <= max(_CLOSE, _SHARE * max(one, other)) or sorted(str(one)) == sorted(str(other))
