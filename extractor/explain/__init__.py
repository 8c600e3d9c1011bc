"""How a report was read: its text with every mention, what made it, which record it went into, and what was left over.

Nothing of it is kept while reports are read: lines are looked at once more when somebody asks.
"""

from extractor.explain.account import account
from extractor.explain.told import Account, Left, Marked, Said

__all__ = ["Account", "Left", "Marked", "Said", "account"]
