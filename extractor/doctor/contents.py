"""What the package brings besides code: patterns, and the model for names."""

import tomllib

from extractor.doctor.probe import Probe, tried
from extractor.resources import load_toml, patterns_dir


def patterns() -> Probe:
    """Every pattern file is read, and the rules are made of them."""
    return tried("patterns", _read_patterns)


def model() -> Probe:
    """The model is loaded and asked."""
    return tried("model", _ask_model)


def _read_patterns() -> str:
    from extractor.words.rulebook import awards

    files = sorted(path.name for path in patterns_dir().glob("*.toml"))
    for name in files:
        try:
            load_toml(name)
        except tomllib.TOMLDecodeError as problem:
            raise ValueError(f"{name}: {problem}") from problem
    return f"{len(files)} TOML, {len(awards())} awards"


def _ask_model() -> str:
    from extractor.ner.names import META, MODEL_DIR, names_in

    list(names_in(["Trường Tiểu học Hoa Sen được tặng Bằng khen."]))
    return f"{(MODEL_DIR / META).stat().st_size + (MODEL_DIR / 'model').stat().st_size >> 10} KiB"
