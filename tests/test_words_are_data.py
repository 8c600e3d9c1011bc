"""Words of the language stand in `patterns/`, not in code, in the parts that are free of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

import extractor

PACKAGE = Path(extractor.__file__).parent
FREE = [*(PACKAGE / "consolidation").glob("*.py"), PACKAGE / "wordings/as_toml.py", PACKAGE / "wordings/candidates.py"]
_VIETNAMESE = regex.compile(r"[\p{Latin}&&[^\p{ASCII}ĐđÐðƉ]]", regex.V1)


def texts(code: str) -> Iterator[str]:
    """The texts in it that are no docstrings."""
    nodes = list(ast.walk(ast.parse(code)))
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    constants = (node for node in nodes if isinstance(node, ast.Constant) and id(node) not in told)
    return (node.value for node in constants if isinstance(node.value, str))


@pytest.mark.parametrize("path", FREE, ids=lambda path: path.stem)
def test_no_word_stands_in_the_code(path: Path) -> None:
    assert [text for text in texts(path.read_text("utf-8")) if _VIETNAMESE.search(text)] == []
