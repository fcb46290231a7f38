"""Where a quote stands, and where it must not."""

from __future__ import annotations

import pytest

from mapgen.document.anchoring.anchor import Anchor
from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.anchoring.search_budget import SearchBudget
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage
from mapgen.vocabulary import QuoteState
from tests.document.helper import anchor

EXACT, NORMALISED = QuoteState.EXACT, QuoteState.NORMALISED
ALTERED, AMBIGUOUS, MISSING = QuoteState.ALTERED, QuoteState.AMBIGUOUS, QuoteState.MISSING


def stands(quote: str, content: str) -> tuple[QuoteState, list[str]]:
    """The state, and the words that the quote was found at."""
    found = anchor(quote, DocumentText(content))
    return found.state, [content[part.start : part.end] for part in found.parts]


@pytest.mark.parametrize(
    ("quote", "content"),
    [
        ("un minéral", "C'est un minéral essentiel."),
        ("apport", "Grâce à l'apport de Mg"),
        ("(1,2,3)", "des spationautes (1,2,3). "),
        ("1 000 patients", "sur 1 000 patients"),
        ("5-10 mg", "de 5-10 mg"),
        ("-5", "à -5 degrés"),
        ("migraines", "des migraines¹² et"),
        ("50 patients", "Tableau 2 : 50 patients"),
        ("50 patients", "Tableau 2\n\n50 patients"),
        ("10 mg", "En 1.\n10 mg par jour"),
        ("360°.", "Holistique 360°."),
        ("p < 0", "si p < 0 alors"),
        ("12%", "environ 12% de"),
    ],
)
def test_a_quote_that_stands_to_the_letter_is_exact(quote: str, content: str) -> None:
    assert stands(quote, content) == (EXACT, [quote])


RAUBASINE = "Raubasine-\nDihydroergocristine"


@pytest.mark.parametrize(
    ("quote", "content", "passage"),
    [
        ("la crise migraineuse", "la \n crise\u00a0 migraineuse", "la \n crise\u00a0 migraineuse"),
        ("l'apport", "de l’apport de", "l’apport"),
        ('le mot "magnésium" vient', "le mot «\u00a0magnésium\u00a0» vient", None),
        ("le mot « magnésium » vient", "le mot “magnésium” vient", "le mot “magnésium” vient"),
        ("« magnésium »", "le mot „magnésium“ vient", "„magnésium“"),
        ("la triade: lésions", "la triade\u00a0 : lésions", "la triade\u00a0 : lésions"),
        ("environ 12 %", "environ 12% de", "environ 12%"),
        ("le magnésium", "le mag\u00adné\u00ad\nsium", "le mag\u00adné\u00ad\nsium"),
        ("Raubasine-Dihydroergocristine", f"la {RAUBASINE}", RAUBASINE),
        ("Raubasine- Dihydroergocristine", f"la {RAUBASINE}", RAUBASINE),
        ("le magnésium", "le magné- \n sium", "le magné- \n sium"),
        ("the author John said", "the author \u2068John\u2069 said", "the author \u2068John\u2069 said"),
        ("كتب John Smith ذلك", "كتب \u2066John Smith\u2069 ذلك", "كتب \u2066John Smith\u2069 ذلك"),
        ("50 mg", "a 5\u20660\u2069 mg", "5\u20660\u2069 mg"),
        ("the first office", "in the ﬁrst oﬃce of", "the ﬁrst oﬃce"),
        ("ﬂow oﬀ", "low flow off peak", "flow off"),
        ("5 \u00b5g of it", "about 5 \u03bcg of it", "5 \u03bcg of it"),
        ("5 \u03bcg of it", "about 5 \u00b5g of it", "5 \u00b5g of it"),
        ("Raubasine-Dihydro et magnésium", "Raubasine-\nDihydro et magné-\nsium", None),
        ("Raubasine-\nDihydro", "Raubasine-Dihydro", None),
        ("5-10 mg", "5-\n10 mg", None),
        ("e\u0301tude cle\u0301", "une étude clé", "étude clé"),
        ("la crise anti-", "la  crise anti-\ndouleur", "la  crise anti-"),
        ("étude clé", "une e\u0301tude cle\u0301 de", "e\u0301tude cle\u0301"),
        ("1 000 patients", "sur 1\u202f000 patients", "1\u202f000 patients"),
    ],
)
def test_a_quote_that_differs_by_typography_only_is_normalised(
    quote: str, content: str, passage: str | None
) -> None:
    assert stands(quote, content) == (NORMALISED, [passage or content])


@pytest.mark.parametrize(
    ("quote", "content"),
    [
        ("510 mg", "de 5-10 mg"),
        ("510 mg", "de 5-\n10 mg"),
        ("50 mg", "de 5\u00ad0 mg"),
        ("50 mg", "de 5 0 mg"),
        ("0 patients", "sur 50 patients"),
        ("0 patients", "sur 1 000 patients"),
        ("000 patients", "sur 1 000 patients"),
        ("000 patients", "sur 50 \n000 patients"),
        ("200 patients", "sur 1\u202f200 patients"),
        ("chez 50", "chez 50 000 patients"),
        ("5 patients", "soit 1,5 patients"),
        ("5 patients", "soit 0.5 patients"),
        ("5 patients", "soit .5 patients"),
        (".5 patients", "soit 0.5 patients"),
        ("p = 0", "avec p = 0.001"),
        ("p = 0.", "avec p = 0.001"),
        ("p = 0", "avec p = 0·001"),
        ("10 mg", "de 5-10 mg"),
        ("10 mg", "de 5–10 mg"),
        ("10 mg", "de 5 – 10 mg"),
        ("-10 mg", "de 5-10 mg"),
        ("de 5", "de 5-10 mg"),
        ("de 5", "de 5 - 10 mg"),
        ("80 mmHg", "à 120/80 mmHg"),
        ("5", "à -5"),
        ("5", "à −5"),
        ("5", "si ≥5"),
        ("5", "si ≥ 5"),
        ("5", "si <5"),
        ("5", "par IL-5"),
        ("5", "la 5-HT"),
        ("à 10", "à 10⁵ UFC"),
        ("25 kg par m", "25 kg par m² ici"),
        ("12:30", "à 12 :30"),
        ("migraine", "des migraines"),
        ("apporte", "il apporte\u0301"),
        ("migraine", "des migraine\u200bs"),
        ("migraine", "mi\u200bgraine"),
        ("we can", "we can't say"),
        ("Le magnésium", "le magnésium"),
        ("pré-et post", "pré- et post"),
        ("etude", "une étude"),
        ("nœud", "noeud"),
        ("x²", "x2"),
        ("10 – 20", "10 - 20"),
        ("jamais écrit", "Autre chose."),
        ("a", ""),
    ],
)
def test_a_cut_or_changed_word_or_number_never_passes(quote: str, content: str) -> None:
    assert stands(quote, content)[0] in (ALTERED, MISSING)


@pytest.mark.parametrize(
    ("quote", "content"),
    [
        ("the stuf", "the stuﬀ of dreams"),  # half of a ligature
        ("0 mg of it", "a 5\u20660\u2069 mg of it"),
        ("Smith ذلك", "كتب \u2066John Smith\u2069 ذلك"),  # what is left of an isolate could turn our words
        ("low", "a ﬂow"),
        ("102 cells", "10² cells"),
        ("10² cells", "102 cells"),
        ("H2O", "H₂O"),
        ("oeuvre", "œuvre"),
        ("5 mg of it", "about 5 \u00b5g of it"),
    ],
)
def test_half_a_ligature_and_a_raised_digit_never_pass_for_the_letter_or_digit(
    quote: str, content: str
) -> None:
    assert stands(quote, content)[0] in (ALTERED, MISSING)


@pytest.mark.parametrize("quote", ["", " \n", "[…]", "(...) […]"])
def test_a_quote_without_words_is_missing(quote: str) -> None:
    assert anchor(quote, DocumentText("Du texte […] et (...) rien.")) == Anchor(MISSING)


def test_white_space_around_a_quote_is_no_part_of_it() -> None:
    assert stands(" du Mg \n", "Il faut du Mg ici.") == (EXACT, ["du Mg"])


def test_a_quote_that_stands_twice_is_ambiguous_and_shows_every_place() -> None:
    found = anchor("du Mg", DocumentText("du Mg, puis du\nMg, du Mgs"))
    assert found == Anchor(AMBIGUOUS, (Passage(0, 5), Passage(12, 17)))


def test_matches_that_overlap_are_ambiguous() -> None:
    assert anchor("a a", DocumentText("a a a")).parts == (Passage(0, 3), Passage(2, 5))


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [
        ("chez le rat, l'", "", 14),
        ("", " réduit", 14),
        ("l’", "  AUGMENTE", 36),
        ("le rat, l'", " réduit", 14),
    ],
)
def test_prefix_and_suffix_single_one_out(prefix: str, suffix: str, start: int) -> None:
    text = DocumentText("Chez le rat, l’effet réduit. Ici, l’effet AUGMENTE.".replace("Chez", "chez"))
    found = anchor("effet", text, prefix, suffix)
    assert found.state is EXACT
    assert text.content[found.start : found.end] == "effet"
    assert (found.start > 25) == (start > 25)


def test_a_hint_that_fits_nowhere_leaves_every_candidate() -> None:
    assert len(anchor("Mg", DocumentText("Mg, Mg"), prefix="le ").parts) == 2


def test_a_page_may_be_told_apart_by_a_hint_cut_inside_a_word() -> None:
    text = DocumentText("grand effet, petit effet")
    assert anchor("effet", text, prefix="tit ").start == 19


def test_selectors_are_those_of_the_web_annotation_model() -> None:
    content = "x" * 40 + " le Mg agit " + "y" * 40
    assert anchor("le […] agit", DocumentText(content)).selectors(content) == [
        {
            "type": "TextQuoteSelector",
            "exact": "le Mg agit",
            "prefix": "x" * 31 + " ",
            "suffix": " " + "y" * 31,
        },
        {"type": "TextPositionSelector", "start": 41, "end": 51},
    ]


def test_what_is_not_found_has_no_selectors_and_an_empty_range() -> None:
    assert Anchor(MISSING).selectors("texte") == []
    assert (Anchor(MISSING).start, Anchor(MISSING).end) == (0, 0)


@pytest.mark.parametrize(
    ("quote", "content"),
    [
        ("effective drug", "an in-\neffective drug"),
        ("effective drug", "an in\u00ad\neffective drug"),
        ("effective drug", "a non-effective drug"),
        ("10", "about 10⁻⁶ M"),
        ("2 tablet", "took 1⁄2 tablet"),
        ("1/2 tablets", "took 5 1/2 tablets"),
        ("5", "took 5 ½ tablets"),
        ("20 mg", "dose of 10\u2060–\u206020 mg"),
        ("5 mg", "dose 1.\u200b5 mg"),
        ("0 patients", "5" + 40 * "\u200b" + "0 patients"),
        ("5 mg", "mass ∼5 mg"),
        ("5 mg", "a change of − 5 mg"),
        ("3 mmol", "value 5⋅3 mmol"),
        ("000 people", "some 10\u00a0\u00a0000 people"),
        ("10 mg", "from 5…10 mg"),
        ("6 mg", "some 10*6 mg"),
        ("5 rose", "but IL-\n5 rose"),
        ("safe for", "is un\u00ad \nsafe for all"),
        ("effective", "is in\u00ad\u200b\n effective"),
        ("its safe", "doubts its safe\u00ad \nty record"),
        ("safe for", "is un\u00b7safe for all"),
        ("is safe", "this is safe\u00b7ty first"),
        ("effective", "is in-\u00b7\neffective"),
        ("safe for", f"is un-{' ' * 300}\n{' ' * 300}safe for all"),
        ("is safe", f"this is safe\u00ad{' ' * 300}\n{' ' * 300}ty"),
        ("safe for", "is un\u2212safe for all"),
        ("nonSmokers died", "non-\n\nSmokers died"),
        ("He re-\nsigned", "He resigned"),
    ],
)
def test_a_quote_that_cuts_a_word_or_a_number_never_passes(quote: str, content: str) -> None:
    assert not anchor(quote, DocumentText(content, "en")).found


def test_words_repeated_over_and_over_are_shown_whole_and_not_aligned() -> None:
    # What is alike could be put together in countless ways, none of which would teach anything.
    text = DocumentText("ab cd cd ab " * 2_000)
    found = anchor("cd ab cd ab " * 100, text)
    assert found.state is ALTERED
    assert [kind for kind, _ in found.difference if kind != "same"] == ["gone", "new"]


def test_a_search_budget_is_exhausted_by_the_same_quote_every_time() -> None:
    def anchored() -> int:
        search = QuoteSearch(DocumentText("a " * 1_000), SearchBudget(1_000_000, 250_000))
        for number in range(1, 500):
            search.anchor(" ".join("a" * number))
            if search.exhausted:
                return number
        return 0

    assert anchored() == anchored() > 5


@pytest.mark.parametrize("printed", ["Il baisse de 27\u00a0%² ici.", "Il baisse de 27\u202f%² ici."])
def test_a_french_percentage_before_a_raised_mark_is_found(printed: str) -> None:
    assert anchor("Il baisse de 27 %", DocumentText(printed, "fr")).found
