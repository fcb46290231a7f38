"""What mapgen is installed with: pinned by hash, and under licences that let it be used and handed on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.project import ROOT

LOCKS = [
    path.relative_to(ROOT).as_posix()
    for place in (".", "tests/bench/peers")
    for path in sorted((ROOT / place).glob("requirements*.lock"))
]

LICENCES = {
    "MIT": "asks for its notice in copies, and we copy none of it but what the page tells of",
    "BSD-2-Clause": "as MIT",
    "BSD-3-Clause": "as MIT, and our name borrows nobody's",
    "Apache-2.0": "as MIT, with a grant of patents",
    "ISC": "as MIT",
    "PSF-2.0": "Python's own",
    "LGPL-3.0": "as MPL-2.0; and whoever installs mapgen may put another version in its place, as pip lets them",
    "MPL-2.0": "asks for the source of its own files, which we do not change",
}
"""What a package that mapgen runs or is built with may be under, and why that is well."""

WRITTEN = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache-2.0 OR BSD-2-Clause": "BSD-2-Clause",
    "MIT OR Apache-2.0": "MIT",
    "ISC License (ISCL)": "ISC",
    "GNU Library or Lesser General Public License (LGPL)": "LGPL-3.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""How packages write the names of their licences."""

# Graphviz lies within the wheel of pygraphviz under a licence of its own. Only tests and benchmarks run it.
ALSO_WITHIN = {"pygraphviz": {"LICENSE.graphviz": "Eclipse Public License"}}


def needed(name: str, seen: set[str]) -> None:
    """The package and all that it needs here, by the names in their own metadata."""
    name = canonicalize_name(name)
    if name in seen:
        return
    seen.add(name)
    for line in metadata.requires(name) or []:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            needed(requirement.name, seen)


def installed_with_mapgen() -> list[str]:
    seen: set[str] = set()
    for name in ("mapgen", "editables", "hatchling"):
        needed(name, seen)
    return sorted(seen - {"mapgen"})


def licence_of(name: str) -> str:
    """The licence as a package's metadata tell it: by expression, by class, or in a word."""
    told = metadata.metadata(name)
    classes = [
        line.rsplit(" :: ", 1)[1]
        for line in told.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    found = told.get("License-Expression") or next(iter(classes), "") or told.get("License") or ""
    return WRITTEN.get(found, found)


def test_a_package_that_mapgen_runs_with_is_under_a_licence_of_the_list() -> None:
    unknown = [name for name in installed_with_mapgen() if licence_of(name) not in LICENCES]
    assert not unknown, f"{unknown}: look at the licence, and say in the list why it is well"


def test_every_licence_of_the_list_is_somebody_s() -> None:
    used = {licence_of(name) for name in installed_with_mapgen()}
    assert set(LICENCES) - used <= {"PSF-2.0"}, "typing-extensions is needed before Python 3.12 only"


def test_what_lies_within_a_package_under_its_own_licence_is_known() -> None:
    for package, licences in ALSO_WITHIN.items():
        texts = {
            path.name: path.read_text()
            for path in metadata.files(package) or []
            if path.name.startswith("LICENSE.")
        }
        assert set(texts) == set(licences)
        for name, title in licences.items():
            assert (texts[name] or "").strip().startswith(title)


def pins(lock: str) -> Iterator[tuple[str, list[str]]]:
    """Each line of a lock that names a package, with its hashes."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    for entry in re.split(r"\n(?=\S)", text.strip()):
        first, *rest = entry.split("\\\n")
        yield first.strip(), re.findall(r"--hash=(\S+)", "".join(rest))


def test_every_python_package_is_pinned_to_one_version_and_to_hashes() -> None:
    for lock in LOCKS:
        entries = list(pins(lock))
        assert entries, lock
        named = [line for line, _ in entries]
        assert len(set(named)) == len(named), f"{lock} names a package twice"
        for line, hashes in entries:
            assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", line), line
            assert hashes, line
            assert all(re.fullmatch("sha256:[0-9a-f]{64}", one) for one in hashes), line


def test_whatever_is_installed_with_mapgen_is_in_its_lock() -> None:
    locked = {re.split("[ =]", line)[0] for line, _ in pins("requirements.lock")}
    assert set(installed_with_mapgen()) <= locked
    developing = {re.split("[ =]", line)[0] for line, _ in pins("requirements-dev.lock")}
    assert locked <= developing


def test_every_npm_package_is_pinned_by_its_integrity_and_under_a_known_licence() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    named = {name: package for name, package in packages.items() if name}
    assert named
    for name, package in named.items():
        assert re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", package["integrity"]), name
        assert WRITTEN.get(package["license"], package["license"]) in LICENCES, name
        assert package["dev"], f"{name}: nothing of npm is in a page"


def test_make_installs_by_the_locks_alone() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    installs = re.findall(r"(?:\$\(PIP\)|-m pip\b.*?) install (?:\\\s+)?(.*)", makefile)
    assert len(installs) >= 3
    for line in installs:
        by_hash = re.match(r"--require-hashes -r \S*requirements[\w-]*\.lock$", line)
        ourselves = line.startswith("--no-deps --no-build-isolation --editable .")
        # uv writes the locks, for whoever changes them; it is in no lock itself.
        assert by_hash or ourselves or line == "uv==$(UV)", line
    assert " npm ci " in makefile.replace("/npm ci", " npm ci")
