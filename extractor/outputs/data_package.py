"""`datapackage.json`: what the CSV files hold, in the form of the Data Package standard (Frictionless)."""

import json
from pathlib import Path
from typing import Any

from extractor.outputs.files import write_whole
from extractor.outputs.schema import LIST_DELIMITER, Column, Table, key_of, tables

_TYPES = {"text": "string"}
_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def write_data_package(folder: Path) -> None:
    """Writes the descriptor beside the tables. Raises OSError."""
    content = json.dumps(descriptor(), ensure_ascii=False, indent=2) + "\n"
    write_whole(folder / "datapackage.json", content.encode())


def descriptor() -> dict[str, Any]:
    """The package with one resource a table."""
    return {
        "name": "emulation-and-commendation",
        "profile": "tabular-data-package",
        "resources": [_resource(table) for table in tables()],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.description,
        "profile": "tabular-data-resource",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    references = [_reference(table, column) for column in table.columns if column.references]
    return {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {}),
        **({"foreignKeys": references} if references else {}),
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPES.get(column.kind, column.kind)}
    if column.kind == "list":
        field |= {"delimiter": LIST_DELIMITER, "itemType": "string"}
    if column.kind == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    constraints = _constraints(column, unique=table.key == (column.name,))
    return {**field, **({"constraints": constraints} if constraints else {})}


def _constraints(column: Column, unique: bool) -> dict[str, Any]:
    told = {
        "required": column.required or None,
        "unique": unique or None,
        "enum": list(column.values) or None,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    return {name: value for name, value in told.items() if value is not None}


def _reference(table: Table, column: Column) -> dict[str, Any]:
    """A reference to the table's own rows names no resource, as the standard has it."""
    resource = "" if column.references == table.name else column.references
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [key_of(column.references)]}}
