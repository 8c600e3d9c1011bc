"""Loaded by the server of workers before all else: loading makes many things and no garbage, so none is looked for.

Looking for it took a sixth of the time that the server needs to be ready. Workers are copies of it and stay so.
"""

from extractor.guard.worker import collect_seldom

collect_seldom()
