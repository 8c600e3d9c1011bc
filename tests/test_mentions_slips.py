import pytest
from corpus_lines import corpus_lines, made_lines
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.folding import fold
from extractor.mentions import slips as module
from extractor.mentions.slips import slips
from extractor.words import rulebook


def found(text: str) -> list[tuple[str, str]]:
    folded = fold(text)
    return [(span.of(folded), code) for span, code in slips(folded, ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("được tặng Giây khen", [("giây khen", "GIAY_KHEN")]),
        ("2 băng khen", [("băng khen", "BANG_KHEN")]),
        ("tập thể lao động xuât sắc", [("tập thể lao động xuât sắc", "TAP_THE_LAO_DONG_XUAT_SAC")]),
        ("giấy khen", []),
        ("giấy mời", []),
        ("", []),
    ],
)
def test_slips(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def every_window(words: list[str]) -> list[tuple[int, int]]:
    return [(length, first) for length in reversed(module._LENGTHS) for first in range(len(words) - length + 1)]


def found_everywhere(text: str) -> list[tuple[str, str]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_windows", every_window)
        return found(text)


@pytest.mark.parametrize("lines", [corpus_lines, made_lines])
def test_the_windows_worth_a_look_are_all_that_matter_in_written_lines(lines) -> None:
    assert [text for text in lines() if found(text) != found_everywhere(text)] == []


TITLES = sorted({word for award in rulebook.awards().values() for form in award.forms for word in form.split()})
WRONG = [word[1:] for word in TITLES] + [word.replace("ê", "e").replace("ấ", "â") for word in TITLES]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*TITLES, *WRONG, ",", "  "])).map(" ".join))
def test_the_windows_worth_a_look_are_all_that_matter(text: str) -> None:
    assert found(text) == found_everywhere(text)


FORMS = [form for award in rulebook.awards().values() for form in award.forms if not award.achievement]


@settings(deadline=None)
@given(st.sampled_from(FORMS), st.integers(0, 4), st.sampled_from("ăâeêoơu"))
def test_a_letter_changed_in_a_title_is_looked_at(form: str, place: int, letter: str) -> None:
    words = form.split()
    word = words[place % len(words)]
    words[place % len(words)] = word[:1] + letter + word[2:]
    assert found(" ".join(words)) == found_everywhere(" ".join(words))
