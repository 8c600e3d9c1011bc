import pytest
from corpus_lines import corpus_lines, made_lines
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.lexicon import TELLING, ends_abbreviated, words_in

WORDS = [
    "được",
    "tặng",
    "“",
    "Bằng",
    "khen",
    "BK",
    "công",
    "tác",
    "thưởng",
    "gồm",
    "tổng",
    "số",
    "lao",
    "động",
    "LĐTT",
    ".",
]


def telling(line: Lexed) -> set[str]:
    """The lists of telling words that the line really has, longer phrases taken into account."""
    return {
        label
        for label, key in line.entries
        if label in ("award", "slip") or (label == "cue" and key.partition(".")[0] in TELLING)
    }


@pytest.mark.parametrize("lines", [corpus_lines, made_lines])
def test_the_quick_look_misses_nothing_in_written_lines(lines) -> None:
    assert [text for text in lines() if not telling(Lexed(text)) <= Lexed(text).told] == []


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_the_quick_look_misses_nothing(text: str) -> None:
    assert telling(Lexed(text)) <= Lexed(text).told


def test_a_longer_entry_swallows_a_shorter_one_of_its_list() -> None:
    line = Lexed("công tác khen thưởng")
    assert [(hit.label, hit.key) for hit in line.labelled("cue")] == [("cue", "plain")]
    assert line.told == {"cue"} and telling(line) == set()


def test_quotation_marks_inside_a_title_do_not_count() -> None:
    (hit,) = Lexed("Tập thể “Lao động tiên tiến”").labelled("award")
    assert (hit.key, hit.span) == ("TAP_THE_LAO_DONG_TIEN_TIEN", Span(0, 27))


def test_a_name_ends_before_an_award() -> None:
    line = Lexed("Đặng Công Bằng khen")
    assert line.cut(Span(0, 19)) == 9
    assert line.cut(Span(0, 9)) == 9


@pytest.mark.parametrize(
    ("text", "abbreviated"), [("ở TP.", True), ("ở xã.", False), ("ở TP. Hải Minh", False), ("", False)]
)
def test_a_full_stop_of_an_abbreviation(text: str, abbreviated: bool) -> None:
    assert ends_abbreviated(words_in(text)) is abbreviated
