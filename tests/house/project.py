"""The files of the project: what git keeps, or would keep."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_OURS = {
    ".git", ".venv", "node_modules", "output", "dist", "__pycache__",
    ".pytest_cache", ".mypy_cache", ".ruff_cache", ".import_linter_cache", ".hypothesis",
}  # fmt: skip


def files() -> Iterator[Path]:
    """Every file of the project, by path from its root; without git, all but what .gitignore names."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        names = (Path(name) for name in run.stdout.split("\0") if name)
    except (OSError, subprocess.CalledProcessError):
        names = (path.relative_to(ROOT) for path in sorted(ROOT.rglob("*")))
    for name in names:
        if (ROOT / name).is_file() and NOT_OURS.isdisjoint(name.parts):
            yield name


def python_files(*folders: str) -> list[Path]:
    """The Python files of some of its folders."""
    return [path for path in files() if path.suffix == ".py" and path.parts[0] in folders]


def recipes_in_python() -> list[str]:
    """The Python modules that CONTRIBUTING.md shows."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return [code for _, code in re.findall(r"(?ms)^(`{3,})python\n(.*?)^\1$", text)]
