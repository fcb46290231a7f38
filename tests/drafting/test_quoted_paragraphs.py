"""A draft of a text that quotes whole paragraphs, and names their source in the sentence before them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_file
from mapgen.syntax.write.writer import write
from tests.drafting.test_draft import made

QUOTED = {
    "en": """Then came a paper. It [is available here](http://journal.example.org/26/3215). I quote its abstract:

OBJECTIVE: To see whether mint helps.

RESULTS: After 40 days, mint reduced cramps in all groups.

Those numbers are amazing.

Photo by [anna](http://pictures.example.org/anna) on a picture site
""",
    "fr": """Puis vint un article. Il [est en ligne ici](http://revue.example.org/26/3215). J'en cite le résumé :

OBJECTIF : Voir si la menthe aide.

RÉSULTATS : Après 40 jours, la menthe a réduit les crampes de tous.

Ces chiffres sont étonnants.

Photo de [Anna](http://images.example.org/anna) sur un site d'images
""",
}


@pytest.mark.parametrize("language", QUOTED)
def test_a_quoted_paragraph_cites_the_link_that_introduces_it(language: str, tmp_path: Path) -> None:
    map_ = made(QUOTED[language], language)
    address = map_.text.links[0].address
    cited = [claim.citations for claim in map_.claims]
    assert cited == [(), (address,), (), (address,), (address,), ()]
    (tmp_path / "ginger.txt").write_text(QUOTED[language], encoding="utf-8")
    (tmp_path / "ginger.yaml").write_text(write(map_), encoding="utf-8")
    found = {finding.rule for finding in check_file(tmp_path / "ginger.yaml").findings}
    assert not found & {"citation-not-printed", "unentered-mark"}


@pytest.mark.parametrize("language", QUOTED)
def test_whose_a_picture_is_stands_in_a_caption(language: str) -> None:
    (left,) = made(QUOTED[language], language).left_out
    assert left.why.best("en") in ("A caption.", "Une légende.")
