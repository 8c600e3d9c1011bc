import pytest
from spacy.tokens import Doc

from extractor.ner.language import blank
from extractor.ner.names import ASK, FACTORY, MODEL_DIR, SPANS, AwardNames, load_names


@pytest.fixture(scope="module")
def names() -> AwardNames:
    return load_names(blank())


def found(doc: Doc) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc.spans[SPANS]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cô Trịnh Thị Thanh Vy (Giáo viên, Trường Tiểu học Tân Lộc) được tặng Giấy khen.",
            [("Trịnh Thị Thanh Vy", "PERSON"), ("Trường Tiểu học Tân Lộc", "ORG")],
        ),
        ("Trạm Y tế xã Phúc Khê với 2 Bằng khen.", [("Trạm Y tế xã Phúc Khê", "ORG")]),
        ("- Ông Quách Đình Tư: Bằng khen UBND tỉnh (2023)", [("Quách Đình Tư", "PERSON"), ("UBND tỉnh", "ORG")]),
        ("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.", []),
        ("", []),
    ],
)
def test_names_in_a_sentence(names: AwardNames, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(names(blank_doc(text))) == expected


NLP = blank()


def blank_doc(text: str, **user_data: object) -> Doc:
    doc = NLP.make_doc(text)
    doc.user_data.update(user_data)
    return doc


def test_only_documents_worth_asking_about_are_read(names: AwardNames) -> None:
    text = "Ông Quách Đình Tư được tặng Bằng khen."
    docs = [blank_doc(text, **{ASK: asked}) for asked in (True, False, True)] + [blank_doc(text)]
    read = list(names.pipe(docs, batch_size=2))
    assert [doc is given for doc, given in zip(read, docs, strict=True)] == [True] * 4
    assert [bool(doc.spans[SPANS]) for doc in read] == [True, False, True, True]


def test_the_model_is_not_read_for_nothing(tmp_path) -> None:
    nowhere = AwardNames(blank(), tmp_path)
    assert found(nowhere(blank_doc("Ông Quách Đình Tư", **{ASK: False}))) == []
    with pytest.raises(FileNotFoundError):
        nowhere(blank_doc("Ông Quách Đình Tư"))


def test_entities_of_others_are_left_alone(names: AwardNames) -> None:
    doc = blank_doc("Ông Quách Đình Tư nhận Giấy khen")
    doc.set_ents([doc.char_span(19, 32, "AWARD", alignment_mode="expand")])
    before = [(entity.text, entity.label_) for entity in doc.ents]
    names(doc)
    assert [(entity.text, entity.label_) for entity in doc.ents] == before
    assert ("Quách Đình Tư", "PERSON") in found(doc)


def test_the_component_is_added_once() -> None:
    nlp = blank()
    assert load_names(nlp) is load_names(nlp)
    assert nlp.pipe_names == [FACTORY]
    assert found(nlp("Ông Quách Đình Tư được khen.")) == [("Quách Đình Tư", "PERSON")]


def test_the_model_is_small() -> None:
    assert sum(path.stat().st_size for path in MODEL_DIR.rglob("*")) <= 8_000_000
