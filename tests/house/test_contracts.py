"""The import contracts of pyproject.toml cover every room and every outside package."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.house.project import ROOT, python_files

PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
CONTRACTS = tomllib.loads(PYPROJECT)["tool"]["importlinter"]["contracts"]
PROTECTED = {
    package: contract
    for contract in CONTRACTS
    if contract["type"] == "protected"
    for package in contract["protected_modules"]
}
"""The contract of each outside package, by the package's name."""


def imported_packages(code: str) -> Iterator[str]:
    """The top-level packages that a module imports, by statement or by a name handed to `import_module`."""
    for at in ast.walk(ast.parse(code)):
        match at:
            case ast.Import(names=names):
                yield from (alias.name.split(".")[0] for alias in names)
            case ast.ImportFrom(module=str(name), level=0):
                yield name.split(".")[0]
            case ast.Call(
                func=ast.Name(id="import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield name.split(".")[0]


def outside_packages(code: str) -> set[str]:
    return {
        name for name in imported_packages(code) if name != "mapgen" and name not in sys.stdlib_module_names
    }


def test_every_outside_package_that_mapgen_imports_has_a_contract() -> None:
    found = [
        f"{path} imports {package}, which no contract of pyproject.toml protects"
        for path in python_files("mapgen")
        for package in sorted(outside_packages((ROOT / path).read_text(encoding="utf-8")) - PROTECTED.keys())
    ]
    assert not found, "\n".join(found)


def test_an_import_is_seen_however_it_is_written() -> None:
    code = (
        "import os, yaml.nodes\nfrom pyvis import network\nfrom mapgen import words\n"
        "def f():\n    import dask\n    importlib.import_module('rich.text')\n"
    )
    assert outside_packages(code) == {"yaml", "pyvis", "dask", "rich"}


def test_every_python_file_lies_in_a_package_where_the_contracts_see_it() -> None:
    lost = [path for path in python_files("mapgen") if not (ROOT / path).with_name("__init__.py").exists()]
    assert not lost, lost


def broken_contracts(folder: Path) -> set[str]:
    """The names of the contracts that a copy of mapgen breaks."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"]
    run = subprocess.run(
        [*command, "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )
    assert "Contracts: " in run.stdout, run.stdout + run.stderr
    return set(re.findall(r"^(.+) BROKEN$", run.stdout, re.MULTILINE))


def test_a_room_that_was_forgotten_breaks_the_contracts(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "mapgen", tmp_path / "mapgen", ignore=not_python)
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    assert broken_contracts(tmp_path) == set()
    attic = tmp_path / "mapgen" / "attic"
    attic.mkdir()
    (attic / "__init__.py").write_text("".join(f"import {package}\n" for package in PROTECTED))
    floors = next(contract["name"] for contract in CONTRACTS if contract["type"] == "layers")
    assert broken_contracts(tmp_path) == {floors, *(contract["name"] for contract in PROTECTED.values())}


def not_python(folder: str, names: list[str]) -> list[str]:
    """The files of a folder that are no Python code."""
    return [name for name in names if (Path(folder) / name).is_file() and not name.endswith(".py")]
