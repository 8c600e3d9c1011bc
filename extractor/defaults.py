"""What settings come to when nobody tells one: of the file, of the command line, and of the functions behind them.

Light on purpose: the command line loads it before it knows which command is meant.
"""

PROVINCE = "31"
"""Hải Phòng, as `home` of `patterns/units.toml`."""
TIME_LIMIT = 120.0
"""Seconds that one file may take."""
MEMORY_LIMIT = 2048
"""MiB that one file may take."""

ISSUER = "Ban Thi đua - Khen thưởng"
PLACE = "Hải Phòng"
LETTER_CODE = "BTĐKT"
SIGNER_ROLE = "TRƯỞNG BAN"
DAYS = 7
"""That a unit has to answer a letter."""
