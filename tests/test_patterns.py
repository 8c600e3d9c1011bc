"""Every entry of the word lists against its own examples, both ways."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

import pytest
from statements_of import lexed, tokens_of

from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, CountMention, Mention
from extractor.resources import load_toml
from extractor.words import lawbook, rulebook
from extractor.words.phrases import phrases

Entry = Mapping[str, Any]
Found = Callable[[Entry, str], bool]

# The family `achievement` as the contract lists it (ruling 11).
ACHIEVEMENTS = {
    "BANG_TO_QUOC_GHI_CONG",
    "SANG_KIEN",
    "DE_TAI_KHOA_HOC",
    "GIAO_VIEN_DAY_GIOI",
    "GIAO_VIEN_CHU_NHIEM_GIOI",
    "TONG_PHU_TRACH_GIOI",
    "BOI_DUONG_HOC_SINH_GIOI",
    "HOC_SINH_GIOI",
    "GIAI_HOI_THI",
    "XEP_LOAI_HOAN_THANH_NHIEM_VU",
    "DANG_VIEN_HOAN_THANH_XUAT_SAC",
    "TO_CHUC_DANG_HOAN_THANH_XUAT_SAC",
    "CONG_DOAN_VUNG_MANH",
    "DOAN_VIEN_CONG_DOAN_XUAT_SAC",
    "DOAN_CO_SO_XUAT_SAC",
    "LIEN_DOI_MANH",
    "CHAU_NGOAN_BAC_HO",
    "HOI_CO_SO_VUNG_MANH",
    "NONG_DAN_SXKD_GIOI",
    "GIOI_VIEC_NUOC_DAM_VIEC_NHA",
    "MO_HINH_HOC_TAP",
    "TUOI_CAO_GUONG_SANG",
    "CCB_GUONG_MAU",
    "GIA_DINH_5_KHONG_3_SACH",
    "NGUOI_TOT_VIEC_TOT",
    "DIEN_HINH_TIEN_TIEN",
    "SINH_VIEN_5_TOT",
    "DON_VI_VAN_HOA",
    "XA_VAN_HOA_NTM",
    "XA_NONG_THON_MOI",
    "SAN_PHAM_OCOP",
    "AN_TOAN_AN_NINH_TRAT_TU",
    "CHUAN_TIEP_CAN_PHAP_LUAT",
    "CHINH_QUYEN_THAN_THIEN",
    "TIEU_CHI_QUOC_GIA_Y_TE",
    "TRUONG_CHUAN_QUOC_GIA",
    "DON_VI_VUNG_MANH_TOAN_DIEN",
    "HIEN_DAT_DONG_GOP",
    "HIEN_MAU",
    "THANH_TICH_KHONG_RO",
}
WITHOUT_FORMS = "KHEN_THUONG"  # read from the verb, not from a name


def mentions(text: str, kind: type[Mention]) -> list[Any]:
    return [mention for mention in tokens_of(text) if isinstance(mention, kind)]


def is_award(entry: Entry, text: str) -> bool:
    return any(mention.code == entry["code"] for mention in mentions(text, AwardMention))


def gives(stems: set[str], text: str) -> bool:
    return any(mention.giver and mention.giver.stem in stems for mention in mentions(text, BodyMention))


def is_body(entry: Entry, text: str) -> bool:
    if entry.get("giver", True):
        return gives({entry["name"]}, text)
    return any(rulebook.stems()[int(hit.key)].name == entry["name"] for hit in lexed(text).labelled("stem"))


def is_field(entry: Entry, text: str) -> bool:
    return gives({f"{head} {entry['name']}" for head in entry["heads"]}, text)


def is_association(entry: Entry, text: str) -> bool:
    return gives({f"Hội {entry['name']}", f"Trung ương Hội {entry['name']}"}, text)


def is_cue(entry: Entry, text: str) -> bool:
    return any(hit.key == entry["name"] for hit in lexed(text).labelled("cue"))


def is_counted(entry: Entry, text: str) -> bool:
    return any(one.noun is not None and one.kind == entry["kind"] for one in mentions(text, CountMention))


def is_recipient(entry: Entry, text: str) -> bool:
    key = str(load_toml("bodies.toml")["head"].index(entry))
    starts = [hit.span.start for hit in lexed(text).labelled("head") if hit.key == key]
    named = [one for one in mentions(text, BodyMention) if one.receives and one.proper]
    return any(one.span.start <= start < one.span.end for one in named for start in starts)


LISTS: dict[tuple[str, str], Found] = {
    ("awards.toml", "award"): is_award,
    ("authorities.toml", "body"): is_body,
    ("authorities.toml", "field"): is_field,
    ("authorities.toml", "association"): is_association,
    ("cues.toml", "cue"): is_cue,
    ("nouns.toml", "noun"): is_counted,
    ("bodies.toml", "head"): is_recipient,
}
ENTRIES = [
    pytest.param(found, entry, id=f"{table}-{entry.get('code', entry.get('name', entry.get('kind')))}")
    for (file, table), found in LISTS.items()
    for entry in load_toml(file)[table]
    if entry.get("code") != WITHOUT_FORMS
]


@pytest.mark.parametrize(("found", "entry"), ENTRIES)
def test_an_entry_finds_its_examples_and_no_counterexample(found: Found, entry: Entry) -> None:
    assert entry["examples"] and entry["counterexamples"]
    assert [text for text in entry["examples"] if not found(entry, text)] == []
    assert [text for text in entry["counterexamples"] if found(entry, text)] == []


@pytest.mark.parametrize("entry", load_toml("awards.toml")["award"], ids=lambda entry: entry["code"])
def test_every_way_to_write_an_award_is_read_as_that_award(entry: Entry) -> None:
    written = [*entry["forms"], *entry.get("abbreviations", []), *entry.get("slips", [])]
    read = {way: [one.code for one in mentions(f"tặng 3 {way} năm 2023", AwardMention)] for way in written}
    assert {way: codes for way, codes in read.items() if codes != [entry["code"]]} == {}
    slips = {way: [one.slip for one in mentions(f"tặng 3 {way}", AwardMention)] for way in written}
    assert {way for way, slip in slips.items() if slip == [True]} == set(entry.get("slips", []))


@pytest.mark.parametrize("file", ["numbers.toml", "composition.toml", "totals.toml", "tables.toml", "statements.toml"])
def test_phrases_find_their_examples_and_no_counterexample(file: str) -> None:
    for name, phrase in phrases(file).items():
        assert [text for text in phrase.examples if not phrase.pattern.search(text)] == [], name
        assert phrase.counterexamples, name
        assert [text for text in phrase.counterexamples if phrase.pattern.search(text)] == [], name
        assert [text for text in phrase.examples if not phrase.may_match(text)] == [], name


def test_achievements_are_those_of_the_contract() -> None:
    assert {code for code, rule in rulebook.awards().items() if rule.achievement} == ACHIEVEMENTS


def test_codes_are_written_as_the_contract_says() -> None:
    codes = [entry["code"] for entry in load_toml("awards.toml")["award"]]
    assert [code for code, times in Counter(codes).items() if times > 1] == []
    assert [code for code in codes if not code.replace("_", "").isalnum() or code != code.upper()] == []
    assert [code for code in codes if not code.isascii()] == []


def test_no_two_awards_claim_the_same_form() -> None:
    rules = rulebook.awards().values()
    folded = Counter(form for rule in rules for form in {fold(way) for way in (*rule.forms, *rule.slips)})
    literal = Counter(form for rule in rules for form in set(rule.abbreviations))
    assert [form for form, times in (folded + literal).items() if times > 1] == []


def test_no_noun_counts_two_kinds() -> None:
    forms = Counter(fold(form) for noun in rulebook.nouns() for form in set(noun.forms))
    assert [form for form, times in forms.items() if times > 1] == []


def test_abbreviations_are_shorter_than_what_they_stand_for() -> None:
    expand = load_toml("abbreviations.toml")["expand"]
    assert [short for short, full in expand.items() if short == full or len(short) >= len(full)] == []


def test_rules_of_the_law_name_awards_and_bodies_that_exist() -> None:
    stems = {stem.name for stem in rulebook.stems()}
    told = [(table, rule) for table in lawbook.TABLES for rule in load_toml("law.toml")[table]]
    for table, rule in told:
        named = {rule.get("award"), *as_list(rule.get("of")), *rule.get("awards", ())} - {None}
        assert named <= rulebook.awards().keys() and set(rule.get("stems", ())) <= stems
        assert rule["article"] or table in {"recipient", "defunct"}  # each award and each end has its own article
    names = [rule["name"] for _, rule in told]
    assert len(names) == len(set(names)) and all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)


def as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


TABLES: dict[str, tuple[str, Callable[[], object]]] = {
    "award": ("awards.toml", rulebook.awards),
    "body": ("authorities.toml", rulebook.stems),
    "tier": ("authorities.toml", rulebook.tiers),
    "office": ("authorities.toml", rulebook.offices),
    "cue": ("cues.toml", rulebook.cues),
    "noun": ("nouns.toml", rulebook.nouns),
}


@pytest.mark.parametrize("table", [*TABLES, "bodies"])
def test_an_unknown_key_fails(table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file, rules = TABLES.get(table, ("bodies.toml", rulebook.heads))
    data = deepcopy(load_toml(file))
    data[table if table in data else "head"][0]["colour"] = "red"
    monkeypatch.setattr(rulebook, "load_toml", lambda name: data)
    with pytest.raises(ValueError, match="colour"):
        rules.__wrapped__()  # type: ignore[attr-defined]
