"""Works that a text only names, as in "a study at Lowford": those words are the mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.document.citations.in_words import stands_in
from mapgen.queries.cached import Queries
from mapgen.queries.printed import named_elsewhere
from tests.rules.said import said
from tests.syntax.helper import read_yaml

TEXT = (
    "Tea helps. In a study at Lowford, people who drank tea slept longer. Orr (2019) found it, too. The end."
)
HEADER = "mapgen: 2\ndocument: {title: Tea, language: en, kind: web-page, text: text.txt}\n"
MAP = """
sources: {{lowford: {{mark: {mark}, match: likely, design: randomised-trial}}}}
claims:
  helps: {{quote: Tea helps., because: {{premises: longer, scheme: evidence-to-claim}}}}
  longer: {{quote: "{quote}", kind: result{cites}}}
arguments: {{tea: {{title: Tea, conclusion: helps}}}}
"""
AT_LOWFORD = "In a study at Lowford, people who drank tea slept longer."
ORR = "Orr (2019) found it, too."


@pytest.mark.parametrize("cited", [True, False], ids=["cited", "read in the text"])
@pytest.mark.parametrize(
    ("mark", "quote"),
    [
        ("a study at Lowford", AT_LOWFORD),
        ("A Study at Lowford", AT_LOWFORD),
        ("Orr (2019)", ORR),
        ("Orr 2019", ORR),
    ],
)
def test_a_claim_cites_the_work_that_its_quote_names(
    tmp_path: Path, mark: str, quote: str, cited: bool
) -> None:
    written = MAP.format(mark=mark, quote=quote, cites=f", cites: {mark}" if cited else "")
    map_ = read_yaml(tmp_path, written, TEXT, HEADER).map
    assert map_ is not None
    assert map_.claim["longer"].citations == (mark,)
    for rule in ("citation-not-printed", "unsupported-claim", "unentered-mark"):
        assert not [one for one in said(rule, tmp_path, TEXT, written, HEADER) if "longer" in one.about]


@pytest.mark.parametrize(
    ("mark", "told"),
    [("a study at Lowford", []), ("a study at Lowfield", [("longer",)]), ("Orr (2019)", [("longer",)])],
)
def test_a_sentence_may_tell_of_a_work_that_is_named_elsewhere_but_a_printed_mark_stands_with_it(
    tmp_path: Path, mark: str, told: list[tuple[str, ...]]
) -> None:
    written = MAP.format(mark=mark, quote="Tea helps", cites=f", cites: {mark}")
    found = said("citation-not-printed", tmp_path, TEXT, written, HEADER)
    assert [one.about for one in found] == told


@pytest.mark.parametrize(
    ("mark", "quote", "expected"),
    [
        ("a study at Lowford", "Tea helps", ["a study at Lowford"]),
        ("a study at Lowford", AT_LOWFORD, []),
        ("Orr (2019)", "Tea helps", []),
    ],
)
def test_it_is_known_what_a_claim_cites_that_the_text_names_elsewhere(
    tmp_path: Path, mark: str, quote: str, expected: list[str]
) -> None:
    map_ = read_yaml(tmp_path, MAP.format(mark=mark, quote=quote, cites=f", cites: {mark}"), TEXT, HEADER).map
    assert map_ is not None
    assert list(named_elsewhere(Queries(map_), map_.claim["longer"])) == expected


@pytest.mark.parametrize("mark", ["1", "a", "12a", "iii", "https://example.org/study"])
def test_what_is_no_word_is_looked_for_as_a_mark_alone(mark: str) -> None:
    assert not stands_in(mark, f"In phase {mark} of a study, 1 person slept.")


STUDY = {
    "en": (
        "In a study at Lowford, 90 women drank tea or water. The result: tea made sleep longer.\n\n"
        "Better yet, women in the tea group dreamt more. Tea is cheap. The researchers are glad."
    ),
    "fr": (
        "Dans une étude de Lowford, 90 femmes ont bu du thé ou de l'eau. Résultat : le thé allonge le sommeil.\n\n"
        "Mieux encore, les femmes du groupe thé rêvaient plus. Le thé est bon marché. Les chercheurs sont ravis."
    ),
}
GOES_ON = """
sources: {{lowford: {{mark: {mark}, match: likely, design: randomised-trial}}}}
claims: {{told: {{quote: "{quote}"{cites}}}}}
"""


@pytest.mark.parametrize(
    ("language", "mark", "quote", "cites", "expected"),
    [
        ("en", "a study at Lowford", "tea made sleep longer.", "", ("a study at Lowford",)),
        ("en", "a study at Lowford", "women in the tea group dreamt more.", "", ("a study at Lowford",)),
        ("en", "a study at Lowford", "women in the tea group dreamt more.", ", cites: []", ()),
        ("en", "a study at Lowford", "Tea is cheap.", "", ()),
        ("en", "a study at Lowford", "The researchers are glad.", "", ()),
        ("en", "another study", "tea made sleep longer.", "", ()),
        ("fr", "une étude de Lowford", "le thé allonge le sommeil.", "", ("une étude de Lowford",)),
        (
            "fr",
            "une étude de Lowford",
            "les femmes du groupe thé rêvaient plus.",
            "",
            ("une étude de Lowford",),
        ),
        ("fr", "une étude de Lowford", "Le thé est bon marché.", "", ()),
        ("fr", "une étude de Lowford", "Les chercheurs sont ravis.", "", ()),
    ],
)
def test_a_sentence_that_goes_on_telling_of_a_study_cites_it(
    tmp_path: Path, language: str, mark: str, quote: str, cites: str, expected: tuple[str, ...]
) -> None:
    written = GOES_ON.format(mark=mark, quote=quote, cites=cites)
    header = HEADER.replace("language: en", f"language: {language}")
    map_ = read_yaml(tmp_path, written, STUDY[language], header).map
    assert map_ is not None
    assert map_.claim["told"].citations == expected
    assert not said("citation-not-printed", tmp_path, STUDY[language], written, header)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a study of tea, 90 women slept longer [1]. The researchers saw no harm.", ("1",)),
        ("In two studies of tea, women slept longer [1, 2]. The researchers saw no harm.", ()),
        ("Tea is dear [1]. The researchers saw no harm.", ()),
        ("A study of tea was made [1]. A second trial was made. The researchers saw no harm.", ()),
        ("# A study of tea [1]\n\nThe researchers saw no harm.", ()),
    ],
)
def test_what_goes_on_cites_one_study_alone(tmp_path: Path, text: str, expected: tuple[str, ...]) -> None:
    written = "claims: {told: {quote: 'The researchers saw no harm.'}}\n"
    map_ = read_yaml(tmp_path, written, text, HEADER).map
    assert map_ is not None
    assert map_.claim["told"].citations == expected


@pytest.mark.parametrize(
    ("language", "named", "after", "goes_on"),
    [
        ("en", "A trial of tea was made [1].", "Mint did better than milk in a three-way comparison.", True),
        ("en", "A trial of tea was made [1].", "Mint is better than milk.", False),
        ("fr", "Un essai sur le thé a eu lieu [1].", "La menthe a fait mieux que le lait.", True),
        ("fr", "Un essai sur le thé a eu lieu [1].", "La menthe est meilleure que le lait.", False),
    ],
)
def test_who_did_better_is_told_of_the_study_before(
    tmp_path: Path, language: str, named: str, after: str, goes_on: bool
) -> None:
    header = HEADER.replace("language: en", f"language: {language}")
    map_ = read_yaml(tmp_path, f"claims: {{told: {{quote: {after}}}}}\n", f"{named} {after}", header).map
    assert map_ is not None
    assert map_.claim["told"].citations == (("1",) if goes_on else ())


def test_two_results_of_a_work_that_is_named_once_are_one_voice(tmp_path: Path) -> None:
    text = "In a study at Lowford, tea made sleep longer. In the tea group, women dreamt more. Tea helps."
    written = """
sources: {lowford: {mark: a study at Lowford, match: likely, design: randomised-trial}}
claims:
  longer: {quote: tea made sleep longer, cites: a study at Lowford, kind: result}
  dreamt: {quote: 'In the tea group, women dreamt more.', kind: result}
  helps: {quote: Tea helps., because: [{premises: longer}, {premises: dreamt}]}
arguments: {tea: {title: Tea, conclusion: helps}}
"""
    assert not said("non-independent-sources", tmp_path, text, written, HEADER)
    again = text + " As a study at Lowford says."
    assert said("non-independent-sources", tmp_path, again, written, HEADER)


@pytest.mark.parametrize(
    ("mark", "words", "cites"),
    [
        ("this study", "“Tea is pure joy,” said Dr Orr, this study’s senior author.", False),
        ("the study", "Orr, who led the study, drinks tea at noon.", False),
        ("the study", "Tea is pure joy, says Orr, a co-author of the study.", False),
        ("the study", "Orr, who was not involved in the study, drinks tea at noon.", False),
        ("the study", "“We found that tea makes sleep longer,” said Orr, who led the study.", True),
        ("the study", "The study's authors measured how long people slept.", True),
        ("the study", "Ninety women took part in the study.", True),
        ("the study", "Orr, who led the study, knows the study by heart.", True),
        ("l'étude", "Le thé est une joie, dit Anne Orr, qui a dirigé l'étude.", False),
        ("cette étude", "Le thé est une joie, selon la coauteure de cette étude.", False),
        ("cette étude", "Les auteurs de cette étude ont constaté que le thé allonge le sommeil.", True),
    ],
)
def test_words_that_only_say_who_somebody_is_cite_nothing(
    tmp_path: Path, mark: str, words: str, cites: bool
) -> None:
    written = GOES_ON.format(mark=f'"{mark}"', quote=words, cites="")
    language = "fr" if "étude" in mark else "en"
    header = HEADER.replace("language: en", f"language: {language}")
    map_ = read_yaml(tmp_path, written, words, header).map
    assert map_ is not None
    assert map_.claim["told"].citations == ((mark,) if cites else ())


@pytest.mark.parametrize(
    ("language", "words", "goes_on"),
    [
        ("en", "“We drink too little tea,” said study author Dr Ann Orr.", False),
        ("en", "“Tea is a pleasure,” said trial leader Ann Orr of Lowford.", False),
        ("en", "This study’s lead author, Ann Orr, drinks tea at noon.", False),
        ("en", "“We found that tea makes sleep longer,” said study author Ann Orr.", True),
        ("en", "This study had 90 participants.", True),
        ("en", "“Tea is a pleasure,” said study author Ann Orr, of the women in the tea group.", True),
        ("fr", "Le thé est une joie, dit la coauteure de cette étude.", False),
        ("fr", "Cette étude comptait 90 femmes.", True),
    ],
)
def test_who_speaks_is_no_more_told_of_the_study_before(
    tmp_path: Path, language: str, words: str, goes_on: bool
) -> None:
    header = HEADER.replace("language: en", f"language: {language}")
    named = {"en": "A trial of tea was made [1].", "fr": "Un essai sur le thé a eu lieu [1]."}[language]
    written = f"claims: {{told: {{quote: '{words}'}}}}\n"
    map_ = read_yaml(tmp_path, written, f"{named}\n\n{words}", header).map
    assert map_ is not None
    assert map_.claim["told"].citations == (("1",) if goes_on else ())
