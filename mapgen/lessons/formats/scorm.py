"""SCORM 1.2: the students' page and a manifest in a zip, for systems in which lessons are taken.

The manifest is that of the SCORM 1.2 Content Aggregation Model (ADL 2001, section 2.3): one organization, one
item, one resource of the type `sco`. The zip is the same for the same page, whenever and wherever it is made:
its parts are stored, not compressed, in one order and with one date, so that the browser can write it too.
The schemas of the manifest are not in it; systems have their own.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape
from typing import Any

from mapgen.lessons.formats.pieces import wording

SUFFIX = "scorm.zip"
PAGE, MANIFEST = "index.html", "imsmanifest.xml"
_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can have."""

TEMPLATE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!-- Made by mapgen. -->
<manifest identifier="mapgen-{{ id }}" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="lesson">
    <organization identifier="lesson">
      <title>{{ title }}</title>
      <item identifier="task" identifierref="page">
        <title>{{ title }}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>
"""
"""The manifest, with `{{ id }}` for the lesson's id and `{{ title }}` for its title as XML."""


def manifest(lesson: Mapping[str, Any]) -> str:
    """Return the manifest of a lesson, given as JSON values."""
    title = escape(wording(lesson["title"], lesson["language"]))
    return TEMPLATE.replace("{{ id }}", lesson["id"]).replace("{{ title }}", title)


def zipped(lesson: Mapping[str, Any], page: str) -> bytes:
    """Return the zip of a lesson, given as JSON values, and its students' page."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for name, text in ((MANIFEST, manifest(lesson)), (PAGE, page)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system, entry.external_attr = 0, 0x20  # as DOS, where a file has no owner
            archive.writestr(entry, text.encode("utf-8"))
    return content.getvalue()
