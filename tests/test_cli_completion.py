"""Completion as a shell asks for it, with the script that the command itself gives."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BASH = shutil.which("bash")
COMMAND = Path(sys.executable).parent / "extractor"
pytestmark = pytest.mark.skipif(not BASH or not COMMAND.exists(), reason="needs bash and an installed program")


def bash(script: str, home: Path) -> str:
    search = f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}"
    told = os.environ | {"PATH": search, "HOME": str(home)}
    done = subprocess.run([str(BASH), "-c", script], env=told, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def completed(home: Path, *words: str) -> list[str]:
    """What bash offers for the last of the words."""
    quoted = " ".join(f"'{word}'" for word in ("extractor", *words))
    script = f"""
        source <(extractor --show-completion bash)
        COMP_WORDS=({quoted}); COMP_CWORD={len(words)}
        _extractor_completion extractor
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    return bash(script, home).split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("ru",), ["run"]),
        (("do",), ["doctor"]),
        (("run", "--log"), ["--log-file"]),
        (("run", "--lang", ""), ["vi", "en"]),
    ],
)
def test_words_are_completed(tmp_path: Path, words: tuple[str, ...], expected: list[str]) -> None:
    assert completed(tmp_path, *words) == expected


def test_it_is_installed_for_one_user(tmp_path: Path) -> None:
    bash("extractor --install-completion bash && true", tmp_path)  # so that bash stays, and is found to be the shell
    assert "extractor.sh" in (tmp_path / ".bashrc").read_text("utf-8")
    assert "_EXTRACTOR_COMPLETE=complete_bash" in (tmp_path / ".bash_completions" / "extractor.sh").read_text("utf-8")
