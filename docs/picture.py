"""Takes the README's picture: runs commands as a reader would type them, and draws what they print.

    make picture

On a terminal the program shows a moving bar and then a table. `FORCE_COLOR` makes it print as on a terminal, and
`TERM=dumb` only what stays there.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

REPORTS = Path("corpus", "reports")
COLUMNS = 118
COMMANDS = (
    "extractor run corpus/reports --out out",
    "head -n 5 out/city_summary.csv | cut -d, -f2,4-9",
    "grep -h MISMATCH out/findings.csv | cut -d, -f2,6 | head -n 3",
)
FONTS_FROM_THE_NET = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def printed(command: str, folder: Path) -> str:
    """What `command` prints in `folder`. Raises CalledProcessError when it fails."""
    search = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    terminal = {"TERM": "dumb", "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "LC_ALL": "C.UTF-8", "PATH": search}
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=os.environ | terminal,
        capture_output=True,
        encoding="utf-8-sig",
        check=True,
    )
    return done.stdout.rstrip("\n")


def session(folder: Path) -> Console:
    """The commands and what they print, one after the other."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    for command in COMMANDS:
        console.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
        console.print(Text(printed(command, folder)), end="\n\n")
    return console


def main() -> None:
    """Writes the picture to the path given."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(Path(__file__).parent.parent / REPORTS, folder / REPORTS)
        drawn = session(Path(folder)).export_svg(title="extractor", unique_id="session")
    Path(sys.argv[1]).write_text(FONTS_FROM_THE_NET.sub("", drawn), encoding="utf-8")


if __name__ == "__main__":
    main()
