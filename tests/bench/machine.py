"""What a run stood on: the class of the machine, and versions."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from importlib.metadata import version

from playwright.sync_api import sync_playwright

import mapgen
from tests.bench.tools import PEERS, programs
from tests.browser import chromium


def _said(command: list[str]) -> str:
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return (run.stdout + run.stderr).strip()


def _npm(name: str) -> str:
    return str(json.loads((PEERS / "node_modules" / name / "package.json").read_text())["version"])


def _chromium() -> str:
    path = chromium.find_or_install()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.flags())
        found = browser.version
        browser.close()
    return found


def told() -> list[str]:
    """Two sentences."""
    programs_ = programs()
    told_python = "import importlib.metadata as m; print(m.version('arguebuf'))"
    versions = {
        "mapgen": mapgen.__version__,
        "Python": platform.python_version(),
        "Argdown": _npm("@argdown/cli"),
        "its web component": _npm("@argdown/web-components"),
        "Node": _said([programs_["argdown"][0], "--version"]).lstrip("v"),
        "arguebuf": _said([programs_["render_arguebuf.py"][0], "-c", told_python]),
        "pyvis": version("pyvis"),
        "Graphviz dot": _said([*programs_["dot"], "-V"]).split()[4],
        "Chromium": _chromium(),
    }
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return [
        f"Machine class: {platform.system()}, {platform.machine()}, {cores} cores.",
        f"Versions: {', '.join(f'{name} {number}' for name, number in versions.items())}.",
        "",
    ]
