"""A report around a few lines of text, read by the whole pipeline."""

from pathlib import Path

from extractor.pipeline import extract
from extractor.reading.plain import read_bytes
from extractor.record import Extraction
from extractor.units.registry import Units

HEAD = """ỦY BAN NHÂN DÂN
XÃ TỨ KỲ

Số: 45/BC-UBND
Tứ Kỳ, ngày 12 tháng 9 năm 2025

BÁO CÁO
Tổng kết phong trào thi đua yêu nước và công tác khen thưởng giai đoạn 2021 - 2025

I. KẾT QUẢ

- Phong trào thi đua được triển khai rộng khắp.
"""
FOOT = """
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Khúc Văn Tường
"""


def report(lines: str, head: str = HEAD, foot: str = FOOT) -> Extraction:
    """All that is read of a report with these lines in its body."""
    data = f"{head}{lines}\n{foot}".encode()
    return extract(read_bytes(Path("report.txt"), data), "r1", "report.txt", Units.of_province("31"))
