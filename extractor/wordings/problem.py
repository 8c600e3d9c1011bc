"""Something wrong in a pattern file, and the sentence that says what to do."""

from dataclasses import dataclass
from typing import Literal

from extractor.messages import Lang, label

What = Literal[
    "syntax",  # the file is no TOML
    "unknown_key",  # a key that no entry of the table has
    "missing_key",  # a key that every entry of the table needs
    "broken",  # anything else that keeps the lists from being built
    "no_examples",  # an entry without examples or without counterexamples
    "missed",  # an example that its entry does not find
    "taken",  # a counterexample that its entry finds
    "needs",  # an example without any of the words that a phrase says it needs
    "twice",  # the same words twice in one entry
    "claimed",  # words that an entry before has
    "dead",  # an entry all of whose words others have
    "unreachable",  # words that the word lists cannot find
    "misread",  # a way to write an award that is read as something else
    "unused",  # a fragment that no pattern has
    "no_such",  # a name that no list has
    "code",  # a code that is not written as codes are
]


@dataclass(frozen=True, slots=True)
class Problem:
    """`entry`: code or name of the entry; `words`: the text at fault; `other`: the entry that it meets."""

    file: str
    entry: str
    what: What
    words: str = ""
    other: str = ""

    def told(self, lang: Lang) -> str:
        """One line: file, entry, and what to do."""
        place = f"{self.file}: {self.entry}" if self.entry else self.file
        other = self.other or label("patterns", "none", lang)
        return f"{place}: {label('patterns', self.what, lang, words=self.words, other=other)}"
