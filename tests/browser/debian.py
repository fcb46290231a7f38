"""Installs a package of Debian or Ubuntu, where there is apt-get and the right to use it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from filelock import FileLock

ENVIRONMENT = ["env", "DEBIAN_FRONTEND=noninteractive"]


def install(package: str) -> bool:
    """Install it and tell whether that could be done. Processes that ask at once wait for each other."""
    rights = _rights()
    if rights is None:
        return False
    apt = [
        *rights,
        *ENVIRONMENT,
        "apt-get",
        "-qq",
        "-o",
        "Acquire::Retries=1",
        "-o",
        "Acquire::http::Timeout=30",
    ]
    with FileLock(Path(tempfile.gettempdir()) / f"mapgen-apt-{os.geteuid()}.lock"):
        print(f"Installing Debian's {package} …", flush=True)
        _run([*apt, "update"])
        return _run([*apt, "install", "--yes", "--no-install-recommends", package])


def _rights() -> list[str] | None:
    """What to put before apt-get to be allowed to use it; None where nothing helps."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    return sudo if shutil.which("sudo") and _run([*sudo, "true"]) else None


def _run(command: list[str]) -> bool:
    quiet = subprocess.DEVNULL
    return subprocess.run(command, check=False, stdout=quiet, stderr=quiet).returncode == 0
