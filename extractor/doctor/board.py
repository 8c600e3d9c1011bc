"""Shows what was examined: a line each, or one object for programs. Packages may be missing, so it needs none."""

import json
from collections.abc import Sequence
from typing import Any, Literal

from extractor import __version__
from extractor.doctor import Probe, worst
from extractor.resources import load_toml

Lang = Literal["vi", "en"]


def as_json(probes: Sequence[Probe], lang: Lang) -> str:
    """The gravest state, and each probe with name and advice in `lang`."""
    rows = [
        {
            "key": one.key,
            "name": _name(one, lang),
            "state": one.state,
            "detail": one.detail,
            "advice": _advice(one, lang),
        }
        for one in probes
    ]
    told = {"version": __version__, "state": worst(tuple(probes)), "checks": rows}
    return json.dumps(told, ensure_ascii=False)


def as_lines(probes: Sequence[Probe], lang: Lang) -> list[str]:
    """The state, the name, and what is known of each; below it, what to do. The last line sums it up."""
    width = max(len(_word(f"state_{one.state}", lang)) for one in probes)
    lines = []
    for one in probes:
        detail = f": {one.detail}" if one.detail else ""
        lines.append(f"{_word(f'state_{one.state}', lang):<{width}}  {_name(one, lang)}{detail}")
        lines.extend([f"{'':<{width}}  {advice}"] if (advice := _advice(one, lang)) else [])
    return [*lines, "", _word(f"all_{worst(tuple(probes))}", lang)]


def _name(probe: Probe, lang: Lang) -> str:
    return _word(probe.key, lang).replace("{name}", probe.name)


def _advice(probe: Probe, lang: Lang) -> str:
    """What to do about it; nothing where nothing is to be done."""
    return "" if probe.state == "ok" else _word(f"get_{probe.key}", lang).replace("{name}", probe.name)


def _word(key: str, lang: Lang) -> str:
    words: dict[str, Any] = load_toml("labels.toml")["doctor"]
    word: str = words[key][lang]
    return word
