"""The page of every fault that reading can report, by the fault's name."""

from __future__ import annotations

from mapgen.syntax.faults import elements, fields, files, yaml_text
from mapgen.syntax.faults.page import FaultPage

FAULTS: dict[str, FaultPage] = {
    page.name: page for file in (files, yaml_text, fields, elements) for page in file.PAGES
}
