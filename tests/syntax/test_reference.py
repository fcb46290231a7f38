"""What is written from the field table says what the reader reads."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from mapgen.syntax.fields.records import RECORDS
from mapgen.syntax.fields.reference import reference
from mapgen.syntax.fields.schema import file_schema
from tests.conftest import ROOT
from tests.syntax.helper import read_yaml
from tests.yaml_in_c import strings

FILES = sorted((ROOT / "arguments").glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_editor_with_the_schema_accepts_a_shipped_file(path: Path) -> None:
    value = strings(path.read_text("utf-8"))
    jsonschema.Draft202012Validator(file_schema()).validate(value)


def test_an_editor_with_the_schema_marks_a_misspelt_field() -> None:
    value = strings(FILES[0].read_text("utf-8"))
    next(iter(value["claims"].values()))["qoute"] = "x"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(file_schema()).validate(value)


def test_every_field_stands_on_the_page_of_reference() -> None:
    page = reference()
    for record in RECORDS.values():
        for field in record.fields:
            assert f"| `{field.name}` |" in page


def test_the_example_on_the_page_of_reference_reads_without_a_fault(tmp_path: Path) -> None:
    example = (
        reference().split("```yaml\n")[1].split("```")[0].replace("documents/let-them-sleep.txt", "text.txt")
    )
    text = "teenagers sleep seven hours on school nights [1], so schools should begin later.\n\nNational Sleep Survey, 2024."
    file = read_yaml(tmp_path, example, text=text, header="")
    assert file.findings == ()
