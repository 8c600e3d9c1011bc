import pytest
from corpus_lines import corpus_lines, made_lines

from extractor.folding import fold
from extractor.words.phrases import Phrase, matches, phrases

NEEDY = [
    (file, name)
    for file in ("numbers.toml", "statements.toml", "facts.toml")
    for name, one in phrases(file).items()
    if one.needs
]


def spans(file: str, name: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in matches(file, name, text)]


@pytest.mark.parametrize(("file", "name"), NEEDY)
@pytest.mark.parametrize("lines", [corpus_lines, made_lines])
def test_a_text_without_the_words_that_a_pattern_needs_has_no_match(lines, file: str, name: str) -> None:
    pattern = phrases(file)[name].pattern
    for text in lines():
        for form in (text, fold(text)):
            assert spans(file, name, form) == [match.span() for match in pattern.finditer(form)]


def test_a_stretch_is_searched_alone() -> None:
    text = "hạng nhất và 5% của hạng nhì"
    assert [match[0] for match in matches("numbers.toml", "grade", text, 9)] == ["hạng nhì"]
    assert list(matches("numbers.toml", "percent", text, 0, 9)) == []


def test_needed_words_are_read_without_regard_to_case() -> None:
    one = Phrase(phrases("numbers.toml")["grade"].pattern, (), (), ("hạng",))
    assert one.may_match("HẠNG NHẤT") and not one.may_match("nhất")
