"""A city of rows that no report told, for tests of what is made of its tables."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from extractor.consolidation import City
from extractor.consolidation.city import BESIDE, MODELS
from extractor.consolidation.summary import REASON, overrule
from extractor.consolidation.texts import Texts
from extractor.outputs.tables import as_csv
from extractor.record import Award, Finding, Row, SourceText
from extractor.store import Inbox, Store, names

NAMES = {"city_summary": "summary", "decisions_applied": "decisions"}


def made_city(
    *, counted: Collection[str] = (), sources: Mapping[str, SourceText] | None = None, **tables: Iterable[Row]
) -> City:
    """Tables by the names of the city's fields; those left out are empty. `counted`: ids of the reports in sums."""
    store, texts = Store(), Texts()
    places = {report_id: texts.keep(text) for report_id, text in (sources or {}).items()}
    for name, model in MODELS.items():
        rows = list(tables.get(NAMES.get(name, name), ()))
        with Inbox(store, f"{name}", model, after=BESIDE.get(name, "")) as box:
            for row in rows:
                box.add(row, after=_beside(name, row, counted, places))
    _tell_reasons(store, counted)
    return City(store, texts)


def altered(city: City, **tables: Any) -> City:
    """The city with other rows in some of its tables."""
    kept = {NAMES.get(name, name): city.table(name) for name in MODELS}
    return made_city(**{"counted": city.counted, "sources": dict(city.sources), **kept, **tables})


def csv_bytes(model: type[Row], rows: Iterable[Row]) -> bytes:
    """The rows as a table of the contract."""
    return as_csv(model.model_fields, ([getattr(row, name) for name in model.model_fields] for row in rows))


def _beside(name: str, row: Any, counted: Collection[str], places: Mapping[str, tuple[int, int]]) -> tuple[object, ...]:
    if name == "reports":
        return (row.report_id in counted, *places.get(row.report_id, (None, None)))
    return {"awards": ("",), "findings": (False,)}.get(name, ())


def _tell_reasons(store: Store, counted: Collection[str]) -> None:
    """As the consolidation does."""
    store.do(f"CREATE TABLE came_findings AS SELECT {names(Finding)} FROM findings")
    with Inbox(store, "counted", before="report_id VARCHAR") as ids:
        for one in counted:
            ids.add(before=(one,))
    overrule(store)
    store.do(f"CREATE TABLE told AS SELECT {names(Award)}, {REASON} AS reason FROM awards")
    store.do("CREATE OR REPLACE TABLE awards AS SELECT * FROM told")
