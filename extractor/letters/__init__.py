"""Letters to units whose reports do not add up, to be signed and sent."""

from extractor.letters.write import Sender, write_letters

__all__ = ["Sender", "write_letters"]
