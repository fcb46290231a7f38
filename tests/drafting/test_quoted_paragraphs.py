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


SET_APART = {
    "en": """I asked around. Dr. Jane Roe, a sleep physician, explains:

> Mint calms the gut.

> 44 adults took part.

Readers agree.

> My pain is gone.

> — Claire, 41

> — One more thing is good.

Others wrote to me:

> It did nothing.

So [the trial](https://pubmed.ncbi.nlm.nih.gov/12345678/) is right:

> Cramps lasted 17 minutes less.
""",
    "fr": """J'ai demandé. Le docteur Anne Roe, gastro-entérologue, explique :

> La menthe calme l'intestin.

> 44 adultes ont participé.

Des lectrices le confirment.

> Je n'ai plus mal.

> — Claire, 41 ans

> — Encore une bonne chose.

D'autres m'ont écrit :

> Cela n'a rien fait.

Donc [l'essai](https://pubmed.ncbi.nlm.nih.gov/12345678/) a raison :

> Les crampes ont duré 17 minutes de moins.
""",
}
WHOSE = {
    "en": ["Dr. Jane Roe", "Dr. Jane Roe", "Claire, 41", *["somebody whom the text quotes"] * 2],
    "fr": ["Le docteur Anne Roe", "Le docteur Anne Roe", "Claire, 41 ans", *["quelqu'un que le texte cite"] * 2],
}  # fmt: skip


@pytest.mark.parametrize("language", SET_APART)
def test_words_set_apart_are_proposed_as_those_of_another(language: str) -> None:
    map_ = made(SET_APART[language], language)
    proposed = [one.value for claim in map_.claims for one in claim.proposed if one.field == "attributed-to"]
    assert proposed == WHOSE[language]
    assert map_.claims[-1].citations  # the words of the trial, which its link introduces
    assert all(not words.exact.startswith(">") for claim in map_.claims for words in claim.quotes)
    whose = [one.quote.exact for one in map_.left_out if "Claire" in one.quote.exact]
    assert len(whose) == 1


def test_the_date_below_a_quoted_post_is_no_part_of_its_authors_name(tmp_path: Path) -> None:
    text = "The guild writes on the web.\n\n> Lamps for all, and lamps at once!\n\n> — Lamp Guild (@lamps) [May 3, 2021](https://posts.example.org/1)\n"
    (claim,) = [one for one in made(text, "en").claims if "Lamps for all" in one.quotes[0].exact]
    assert [one.value for one in claim.proposed if one.field == "attributed-to"] == ["Lamp Guild (@lamps)"]
