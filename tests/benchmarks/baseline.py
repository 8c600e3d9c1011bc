"""Awards and counts beside a plain regular-expression baseline, on text that is held out.

.venv/bin/python tests/benchmarks/baseline.py [corpus/heldout]

The baseline is what a careful programmer writes in an afternoon: names and abbreviations of the awards, a number and
a noun on either side of them, in the same sentence. A hit is an award's code with its count, among the granted and
proposed rows that count recipients; each row of the gold is met once. Grades, givers, years, and names are asked
of neither.
"""

import csv
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import regex

from extractor.reading import read

ROOT = Path(__file__).parents[2]
AWARDS = {
    "HUAN_CHUONG_LAO_DONG": r"huân chương lao động|hclđ",
    "BANG_KHEN": r"bằng khen|\bbk\b",
    "GIAY_KHEN": r"giấy khen|\bgk\b",
    "CO_THI_DUA": r"cờ (?:đơn vị )?thi đua",
    "KY_NIEM_CHUONG": r"kỷ niệm chương",
    "HUY_HIEU_DANG": r"huy hiệu(?: \d+ năm tuổi)? đảng",
    "CHIEN_SI_THI_DUA_TOAN_QUOC": r"chiến s[ĩỹ] thi đua toàn quốc|cstđ ?tq",
    "CHIEN_SI_THI_DUA_CO_SO": r"chiến s[ĩỹ] thi đua (?:cấp )?cơ sở|cstđ ?cs",
    "LAO_DONG_TIEN_TIEN": r"lao động tiên tiến|lđtt",
    "TAP_THE_LAO_DONG_XUAT_SAC": r"tập thể lao động xuất sắc|ttlđxs",
    "TAP_THE_LAO_DONG_TIEN_TIEN": r"tập thể lao động tiên tiến|ttlđtt",
    "GIA_DINH_VAN_HOA": r"gia đình văn hóa|gđvh",
    "THON_TO_DAN_PHO_VAN_HOA": r"(?:thôn|làng|khu dân cư|tổ dân phố|khu phố) văn hóa",
}
Counts = dict[str, Counter[tuple[str, str]]]

NAME = "|".join(f"(?P<{code}>{words})" for code, words in sorted(AWARDS.items(), key=lambda one: -len(one[1])))
KINDS = "tập thể|cá nhân|người|hộ|gia đình|đơn vị|đồng chí|thôn|tổ dân phố|khu dân cư|giáo viên|hội viên|đảng viên"
NOUN = rf"(?:lượt )?(?:{KINDS})"
COUNT = rf"(?P<count>\d+(?:\.\d{{3}})*)(?: \([^)]*\))? {NOUN}"
BEFORE = regex.compile(rf"{COUNT}[^.;:\n\d]{{0,60}}?(?:{NAME})", regex.IGNORECASE)
AFTER = regex.compile(rf"(?:{NAME})[^.;\n\d]{{0,60}}?(?:{COUNT})(?:(?:,| và)? {COUNT})*", regex.IGNORECASE)
COLON = regex.compile(rf"(?:{NAME})[^.;\n\d]{{0,40}}: ?(?P<count>\d+)(?! năm)\b", regex.IGNORECASE)


def plain(text: str) -> Counter[tuple[str, str]]:
    """Codes with counts; what stands at one place is taken once."""
    taken: set[tuple[int, int]] = set()
    found: Counter[tuple[str, str]] = Counter()
    for pattern in (AFTER, BEFORE, COLON):
        for match in pattern.finditer(text):
            code = next(code for code in AWARDS if match[code])
            for place, count in zip(match.spans("count"), match.captures("count"), strict=True):
                if place not in taken:
                    taken.add(place)
                    found[code, count.replace(".", "").lstrip("0")] += 1
    return found


def golden(path: Path, optional: bool = False) -> Iterator[tuple[str, str]]:
    """Codes with counts of what is counted: what must be found, or what may be."""
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        counted = row["type"] == "award" and row["scope"] == "aggregate" and row["count"] is not None
        if counted and bool(row.get("optional")) == optional and row["award_code"] in AWARDS:
            yield row["award_code"], str(row["count"])


def ours(reports: Path) -> Counts:
    """The same of a run of the whole program, by the file's name without its ending."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "extractor.cli", "run", str(reports), "--out", out, "--quiet"]
        subprocess.run(command, check=False, capture_output=True)
        names = {row["report_id"]: Path(row["source_file"]).stem for row in rows(Path(out) / "reports.csv")}
        found: Counts = {name: Counter() for name in names.values()}
        for row in rows(Path(out) / "awards.csv"):
            if (
                row["scope"] == "aggregate"
                and row["count"]
                and row["award_code"] in AWARDS
                and row["status"] != "target"
            ):
                found[names[row["report_id"]]][row["award_code"], row["count"]] += 1
    return found


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def line(name: str, found: Counts, gold: Counts, spare: Counts) -> str:
    """A row of the table; what the gold leaves open is no false alarm."""
    found = {report: counts - (spare[report] & (counts - gold[report])) for report, counts in found.items()}
    hits = sum((found.get(report, Counter()) & gold[report]).total() for report in gold)
    given, asked = sum(one.total() for one in found.values()), sum(one.total() for one in gold.values())
    precision, recall = hits / max(given, 1), hits / max(asked, 1)
    return f"| {name} | {precision:.3f} | {recall:.3f} | {2 * precision * recall / max(precision + recall, 1e-9):.3f} |"


def main() -> None:
    """Prints the table in Markdown."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "corpus" / "heldout"
    gold = {path.stem: Counter(golden(path)) for path in (folder / "gold").glob("*.jsonl")}
    spare = {path.stem: Counter(golden(path, optional=True)) for path in (folder / "gold").glob("*.jsonl")}
    bare = {path.stem: plain(read(path).text) for path in sorted((folder / "reports").iterdir())}
    print(f"{sum(one.total() for one in gold.values())} counts of {len(AWARDS)} kinds of awards\n")
    print("| | precision | recall | F1 |\n|---|---|---|---|")
    print(line("regular expressions", bare, gold, spare))
    print(line("extractor", ours(folder / "reports"), gold, spare))


if __name__ == "__main__":
    main()
