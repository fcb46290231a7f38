"""What the words of a sentence suggest for the fields of its claim, and nothing where they are unclear."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.draft import draft
from mapgen.drafting.ids import Ids
from mapgen.drafting.proposals import proposals_of
from mapgen.model.elements import PROPOSABLE
from mapgen.queries.lexicon import HARMLESS, lexicon
from mapgen.queries.likely_conclusions import likely_conclusions
from mapgen.vocabulary import ClaimKind, Design, DocumentKind, Modality, Route, Scope, Species

ENGLISH = {
    "In a randomised trial, 90 sailors took 250 mg a day for two weeks.": {
        "kind": "result", "called": "randomised-trial", "participants": "90 sailors", "species": "human",
        "dose": "250 mg a day", "duration": "two weeks",
    },
    "The risk was lower (RR 0.62, 95% CI 0.40 to 0.96; p = 0.03).": {
        "effect": "RR 0.62, 95% CI 0.40 to 0.96; p = 0.03",
    },
    "Rub a slice of onion on the sting.": {"kind": "recommendation"},
    "For a blister: Keep it dry and covered.": {"kind": "recommendation"},
    "Or soak the foot in warm water.": {"kind": "recommendation"},
    "If the rash spreads, stop the cream.": {"kind": "recommendation", "route": "topical"},
    "A word of warning: Never swallow the oil.": {"kind": "recommendation"},
    "Toddlers shouldn't use the spray.": {"kind": "recommendation"},
    "We should sweep the yard before noon.": {"kind": "recommendation"},
    "We all ought to walk more.": {"kind": "recommendation"},
    "We should note that the sky was grey.": {},
    "We must not forget that it was cold.": {},
    "The society advises against using it.": {"kind": "recommendation"},
    "It's not safe for babies.": {"kind": "recommendation"},
    "Don't we all like a warm bath.": {},
    "Don't miss our other articles.": {},
    "Take it with a pinch of salt.": {},
    "To be clear, it was cold.": {},
    "When she was ill, nobody came.": {},
    "Rest of the week it rained.": {},
    "Dizziness is what she had.": {},
    "Dizziness may occur.": {"kind": "harm"},
    "Drinkers had a 12 percent lower risk of gout.": {"kind": "result"},
    "A new study ties naps to good moods.": {"kind": "association"},
    "The letter was given to a clerk.": {},
    "Ginger may relieve nausea.": {"kind": "effect", "modality": "might"},
    "Ginger can cause heartburn.": {"kind": "harm", "modality": "can"},
    "Ginger relieves nausea in most patients.": {"kind": "effect", "modality": "does", "scope": "most"},
    "Coffee is associated with longer life.": {"kind": "association", "modality": "associated"},
    "It is not known whether ginger helps.": {"modality": "uncertain"},
    "Sailors should avoid ginger tablets.": {"kind": "recommendation", "route": "oral"},
    "Ginger is a plant of the tropics.": {"kind": "definition"},
    "They took fewer pills than a placebo group.": {"kind": "result", "route": "oral"},
    "Almost 20 percent of Americans over 45 years old suffer from sore knees.": {"kind": "prevalence"},
    "It costs more than a group of ten pays.": {},
    "This resulted in the largest study ever done.": {},
    "Leeks counted as onions in this study.": {},
    "In this study, leeks were eaten daily.": {"kind": "result"},
    "A double-blind study was made at sea.": {"called": "trial"},
    "The double-blind trial was randomised.": {"called": "randomised-trial"},
    "In rats, ginger slowed the heart.": {"species": "animal"},
    "Rats and cell cultures were used.": {"called": "laboratory"},
    "A group of 40 women and 30 men took it, at 20 mg or 40 mg.": {"species": "human"},
    "Does ginger cure nausea in 90 people?": {},
    "We'll see, but I suspect it would help.": {"modality": "might"},
    "It could also benefit millions who have no nausea.": {"modality": "might"},
    "The results are most likely applicable to sailors, too.": {"modality": "probably"},
    "Ginger probably relieves nausea.": {"kind": "effect", "modality": "probably"},
    "Sailors are most likely to be sick.": {},
    "The aim was to determine whether ginger relieves nausea.": {},
    "The groups took 1, 3, or 6 g of ginger daily.": {"dose": "1, 3, or 6 g"},
    "It is sold to 240 million people.": {},
    "Roots have been used as food for 50 years.": {"kind": "practice"},
    "Not everyone likes ice cream.": {},
    "Both monkeys and humans were seen.": {},
    "The root was cut in 1998 and sold for 3,000 pounds.": {},
    "A systematic review of trials found no effect.": {
        "kind": "result", "called": "systematic-review", "modality": "no-link",
    },
}  # fmt: skip
FRENCH = {
    "Dans un essai randomisé, 90 marins ont pris 250 mg par jour pendant deux semaines.": {
        "kind": "result", "called": "randomised-trial", "participants": "90 marins", "species": "human",
        "dose": "250 mg par jour", "duration": "deux semaines",
    },
    "Le risque était plus faible (RR 0,62 ; IC 95 % 0,40 à 0,96).": {"effect": "RR 0,62 ; IC 95 % 0,40 à 0,96"},
    "Le gingembre pourrait soulager les nausées.": {"kind": "effect", "modality": "might"},
    "Le gingembre soulage la plupart des patients.": {"kind": "effect", "modality": "does", "scope": "most"},
    "Il est déconseillé de prendre des gélules.": {"kind": "recommendation", "route": "oral"},
    "Chez la souris, le gingembre ralentit le cœur.": {"species": "animal", "kind": "effect", "modality": "does"},
    "Le gingembre est une plante des tropiques.": {"kind": "definition"},
    "Une étude de cohorte a montré une baisse.": {"kind": "result", "called": "cohort"},
    "Un essai en double aveugle a eu lieu en mer.": {"called": "trial"},
    "Les marins étaient moins malades que dans le groupe placebo.": {"kind": "result"},
    "Les poireaux étaient comptés comme oignons dans cette étude.": {},
    "On ignore pourquoi il agit.": {"modality": "uncertain"},
    "À cause de la pluie, le prix est réduit.": {},
    "Aussi, c'est sur ces marins que porte la diffusion du rapport.": {},
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "language"), [*((words, "en") for words in ENGLISH), *((words, "fr") for words in FRENCH)]
)
def test_words_suggest_what_they_say(words: str, language: str) -> None:
    found = proposals_of(words, language)
    assert {one.field: one.value for one in found} == (ENGLISH if language == "en" else FRENCH)[words]
    assert all(one.words in words for one in found)


def test_every_family_of_the_lists_is_a_field_and_one_of_its_words() -> None:
    values = {
        "kind": ClaimKind,
        "modality": Modality,
        "hedge": Modality,
        "scope": Scope,
        "design": Design,
        "species": Species,
        "route": Route,
    }
    for language in ("en", "fr"):
        for family in lexicon("proposed", language).families:
            field, _, value = family.partition("/")
            if family == HARMLESS or field == "because":
                continue
            assert value in list(values[field]), family
            assert field in (*PROPOSABLE, "hedge")


def test_another_language_suggests_only_numbers() -> None:
    assert {one.field for one in proposals_of("Ingwer lindert Übelkeit bei 90 Patienten, 250 mg.", "de")} == {
        "dose"
    }


@pytest.mark.parametrize(
    ("words", "language", "id_"),
    [
        ("Plants clean the air, as a trial shows.", "en", "plants-clean-the-air-as"),
        ("Therefore, the lane should be closed.", "en", "lane-should-be-closed"),
        ("L'été, la sève monte.", "fr", "ete-la-seve-monte"),
        ("Cœur et œil.", "fr", "coeur-et-oeil"),
        ("Pain’s source is the knee.", "en", "pains-source-is-the-knee"),
        ("90 sailors took it.", "en", "90-sailors-took-it"),
        ("Ψ — ∞.", "en", "passage"),
        ("A" * 400, "en", "a" * 40),
    ],
)
def test_names_are_made_of_their_words(words: str, language: str, id_: str) -> None:
    ids = Ids(language)
    assert ids.of(words, "passage") == id_
    assert ids.of(words, "passage") == f"{id_}-2"


@pytest.mark.parametrize(
    ("words", "language", "id_"),
    [
        ("Plants clean the air, as a trial shows.", "en", "plants-clean-air"),
        ("Therefore, the lane should be closed.", "en", "lane-closed"),
        ("A new survey found that 40% of office workers eat too little.", "en", "office-workers-eat"),
        ("They did not sleep longer than the others.", "en", "not-sleep-longer"),
        ("L'été, la sève monte toujours dans les arbres.", "fr", "ete-seve-monte"),
        ("Selon une étude récente, le thé ne guérit pas le rhume.", "fr", "recente-the-guerit"),
        ("It is so.", "en", "it-is-so"),
        ("Ψ — ∞.", "en", "passage"),
        ("A" * 400, "en", "a" * 40),
    ],
)
def test_ids_of_sentences_are_their_telling_words(words: str, language: str, id_: str) -> None:
    ids = Ids(language)
    assert ids.of_sentence(words, "passage") == id_
    assert ids.of_sentence(words, "passage") == f"{id_}-2"


def test_the_topic_of_a_text_makes_no_id_where_other_words_tell_more() -> None:
    sentences = ["Tea helps.", "Tea calms.", "Tea cures.", "Black tea warms old cold hands."]
    assert Ids("en", sentences=sentences).of_sentence(sentences[-1], "passage") == "black-warms-old"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("The museum is linked to Harvard University.", "en"),
        ("Cette école est liée à l'université de Lyon.", "fr"),
        ("You should see a difference after a month.", "en"),
        ("In 2019, 200 patients met at a conference in Lyon.", "en"),
        ("Le congrès a réuni 300 médecins et 50 patients.", "fr"),
        ("Sleep improved (p < 0.001).", "en"),
        ("Linden tea works like a sleeping pill.", "en"),
        ("Beetroot is rich in nitrate.", "en"),
        ("It ended the relationship between the library department and the schools.", "en"),
        ("Pupils who are recommended for the choir are heard on Monday.", "en"),
        ("Le parquet a ouvert lundi une enquête sur les lampes.", "fr"),
        ("Une autre enquête est ouverte contre le maire.", "fr"),
        ("Le projet de loi doit être présenté en mai.", "fr"),
        ("Elle ne vit pas comme il faut.", "fr"),
    ],
)
def test_words_that_only_look_so_suggest_nothing(words: str, language: str) -> None:
    assert {one.field for one in proposals_of(words, language)} <= {"modality"}


def test_a_p_value_stands_beside_an_interval_only() -> None:
    found = {
        one.field: one.value
        for one in proposals_of("Sleep was better (RR 0.8, 95% CI 0.7 to 0.9, p = 0.02).", "en")
    }
    assert found["effect"] == "RR 0.8, 95% CI 0.7 to 0.9; p = 0.02"


@pytest.mark.parametrize(
    "words", ["Ainsi, en 2019, une ville l'a interdit.", "Ainsi, une équipe de Lyon l'a essayé."]
)
def test_ainsi_that_gives_an_example_is_no_conclusion(words: str) -> None:
    text = DocumentText(f"Le gingembre est une plante très étudiée. {words}", "fr")
    made = draft("a", "a.txt", text, DocumentKind.WEB_PAGE)
    assert [one.field for claim in made.claims for one in claim.proposed if one.field == "because"] == []


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Tea is a food, so it has no side effects.", "en"),
        ("A glass contains about 25 grams of sugar.", "en"),
        ("Try tea before you ask for sleeping pills.", "en"),
        ("La tisane est sans effets secondaires.", "fr"),
        ("Un verre contient 25 g de sucre.", "fr"),
    ],
)
def test_what_is_denied_or_of_another_thing_suggests_nothing(words: str, language: str) -> None:
    fields = {(one.field, one.value) for one in proposals_of(words, language)}
    assert not {("kind", "harm"), ("route", "oral")} & fields
    assert "dose" not in {field for field, _ in fields}


@pytest.mark.parametrize(
    "words", ["Drink 240 ml in the morning.", "They took 250 mg daily.", "The dose was 2 g."]
)
def test_what_is_taken_suggests_a_dose(words: str) -> None:
    assert "dose" in {one.field for one in proposals_of(words, "en")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Click here for more information.",
        "Or click here for details.",
        "Read the full story on the next page.",
        "To learn more, click here.",
        "See also our page on warts.",
    ],
)
def test_a_sentence_that_leads_to_another_page_is_no_claim(sentence: str) -> None:
    text = DocumentText(f"# Warts\n\nDuct tape removes warts. {sentence}\n", "en")
    found = draft("warts", "warts.txt", text, DocumentKind.WEB_PAGE)
    assert [claim.quotes[0].exact for claim in found.claims] == ["Duct tape removes warts."]
    assert "It leads to another page." in [one.why.best("en") for one in found.left_out]


@pytest.mark.parametrize(
    "sentence", ["Click here to buy the tape.", "Read more than one book about warts, and you know."]
)
def test_a_sentence_that_sells_or_tells_stays(sentence: str) -> None:
    text = DocumentText(f"# Warts\n\nDuct tape removes warts. {sentence}\n", "en")
    assert len(draft("warts", "warts.txt", text, DocumentKind.WEB_PAGE).claims) == 2


def test_the_advice_nearest_to_the_title_is_a_likely_conclusion_before_that_which_stands_last() -> None:
    text = DocumentText(
        "# Duct tape takes warts away\n\nHere is a guide to warts and duct tape. Put a strip of duct tape on the wart. "
        "It takes a month. Keep the feet dry. Wash your hands. Use the towel alone.\n",
        "en",
    )
    found = likely_conclusions(draft("warts", "warts.txt", text, DocumentKind.WEB_PAGE))
    words = [claim.quotes[0].exact for claim in found]
    assert words[0] == "Put a strip of duct tape on the wart."
    assert "Here is a guide to warts and duct tape." not in words
