"""A draft has every sentence, tells what it left out and why, and proposes steps without taking any."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.draft import draft, draft_with_chapters
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import PROPOSABLE, Proposal
from mapgen.pipeline import check_file, compile_map
from mapgen.rules import engine
from mapgen.strength.weigh import weigh
from mapgen.syntax.read.reader import read
from mapgen.syntax.write.writer import Remarks, write
from mapgen.vocabulary import DocumentKind, Severity
from tests.house.project import ROOT
from tests.syntax.helper import read_yaml

TEXT = """# Ginger at sea

Ginger warms the stomach. Therefore, it calms sailors. Indeed, ninety of them slept.

## Safety

Is it safe? Nobody fell ill because the dose was small. For centuries, grandmothers' remedy has healed the sick.

- prevent cancer
- cure migraine

| Form | mg |

So says [a trial of 90 sailors](https://example.org/trial), and **it is so**.
"""


def made(text: str = TEXT, language: str = "en") -> ArgumentMap:
    return draft("ginger", "ginger.txt", DocumentText(text, language), DocumentKind.OTHER)


def test_every_sentence_and_item_is_a_claim_with_an_id_of_its_words() -> None:
    map_ = made()
    assert [(claim.id, claim.quotes[0].exact) for claim in map_.claims] == [
        ("ginger-warms-stomach", "Ginger warms the stomach."),
        ("it-calms-sailors", "Therefore, it calms sailors."),
        ("ninety-slept", "Indeed, ninety of them slept."),
        ("nobody-fell-ill-dose", "Nobody fell ill because the dose was small."),
        (
            "centuries-grandmothers-remedy",
            "For centuries, grandmothers' remedy has healed the sick.",
        ),
        ("prevent-cancer", "prevent cancer"),
        ("cure-migraine", "cure migraine"),
        ("says-trial-of", "So says a trial of 90 sailors, and it is so."),
    ]


def test_what_is_no_claim_is_left_out_with_the_reason() -> None:
    assert [(left.quote.exact, left.why.best("en")) for left in made().left_out] == [
        ("Ginger at sea", "Told under `document`."),
        ("Safety", "A heading."),
        ("Is it safe?", "A question: it claims nothing."),
        ("| Form | mg |", "A row of a table."),
    ]


def test_a_text_that_begins_with_a_sentence_has_no_title_and_loses_none() -> None:
    map_ = made(
        "Ginger stops sickness in nine out of ten passengers. It also prevents migraine.\n\nNobody knows why.\n"
    )
    assert map_.document.title.best("en") == "ginger"
    assert len(map_.claims) == 3


LISTED = """# Ginger at sea

By Anna Hale

Published on 3 May 2021

Ginger calms sailors [1]. So says [a trial](https://journal.example.com/doi/full/10.5555/abc) and ([2](https://pubmed.ncbi.nlm.nih.gov/77)).
The author sells ginger on her website. Does [he](https://example.net/he)? Follow [#ginger](https://social.example.org/hashtag/ginger).

References

1. Roe B, Dunn A. Ginger at sea: a trial. J Invented Med. 2019;4(2):11-19. doi: 10.5555/def.
"""


def test_works_of_the_list_and_of_links_are_sources_and_what_cites_them_is_entered() -> None:
    map_ = made(LISTED)
    assert [(one.id, one.marks, one.doi, one.pmid) for one in map_.sources] == [
        ("roe-2019", ("1",), "10.5555/def", ""),
        ("link-a-trial", ("https://journal.example.com/doi/full/10.5555/abc",), "10.5555/abc", ""),
        ("link-pubmed-77", ("https://pubmed.ncbi.nlm.nih.gov/77",), "", "77"),
    ]
    assert map_.sources[0].authors == ("Roe B", "Dunn A")
    assert [claim.citations for claim in map_.claims[:2]] == [
        ("1",),
        ("https://journal.example.com/doi/full/10.5555/abc", "https://pubmed.ncbi.nlm.nih.gov/77"),
    ]
    assert (map_.document.author, map_.document.date) == ("Anna Hale", "2021-05-03")


def test_no_word_is_lost() -> None:
    map_ = made()
    said = [claim.quotes[0].exact for claim in map_.claims] + [left.quote.exact for left in map_.left_out]
    assert set(re.findall(r"\w+", re.sub(r"\(http[^)]*\)", "", TEXT))) == set(
        re.findall(r"\w+", " ".join(said))
    )
    assert map_.coverage.uncovered == ()


def test_connectives_are_proposed_as_steps_and_none_is_taken() -> None:
    map_ = made()
    proposed = {
        claim.id: {one.field: (one.value, one.words) for one in claim.proposed} for claim in map_.claims
    }
    assert proposed["it-calms-sailors"]["because"] == ("ginger-warms-stomach", "Therefore")
    assert proposed["nobody-fell-ill-dose"]["because"] == ("the dose was small", "because")
    assert proposed["centuries-grandmothers-remedy"]["scheme"][0] == "popular-practice"
    assert map_.inferences == ()


def test_a_reason_after_its_conclusion_is_proposed_there() -> None:
    map_ = made("Titre du texte\n\nLe gingembre calme les marins. En effet, il réchauffe l'estomac.\n", "fr")
    first, second = map_.claims
    assert [(one.field, one.value, one.words) for one in first.proposed if one.field == "because"] == [
        ("because", second.id, "En effet")
    ]


def test_a_connective_at_the_head_of_a_paragraph_proposes_nothing() -> None:
    map_ = made("Title\n\nGinger warms the stomach.\n\nTherefore, it calms sailors.\n")
    assert all(one.field != "because" for claim in map_.claims for one in claim.proposed)


def test_headings_stand_as_chapters_in_the_file(tmp_path: Path) -> None:
    found = draft_with_chapters("ginger", "ginger.txt", DocumentText(TEXT, "en"), DocumentKind.OTHER)
    yaml = write(found.map, Remarks(["A draft."], dict(found.chapters)), second=True)
    assert yaml.startswith("# A draft.\nmapgen: 2\n")
    assert "\n  # Safety\n  nobody-fell-ill-dose:\n" in yaml
    assert "      because: {is: ginger-warms-stomach, words: Therefore}\n" in yaml
    (tmp_path / "ginger.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "ginger.yaml").write_text(yaml, encoding="utf-8")
    back = read(tmp_path / "ginger.yaml")
    assert back.findings == ()
    assert back.map is not None
    assert [(one.id, one.quotes, one.proposed) for one in back.map.claims] == [
        (one.id, one.quotes, one.proposed) for one in found.map.claims
    ]
    assert check_file(tmp_path / "ginger.yaml").failing == ()


TWICE = (
    "Ginger",
    "Ginger helps.",
    "Ginger helps sailors.",
    "It is a root.",
    "## Ginger",
    "- Ginger helps.",
    "| Ginger |",
)


@pytest.mark.parametrize("seed", range(40))
def test_a_draft_passes_its_own_check_however_often_a_text_repeats_itself(seed: int, tmp_path: Path) -> None:
    random = Random(seed)
    text = random.choice(("\n\n", "\n", " ")).join(random.choice(TWICE) for _ in range(12)) + "\n"
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    made_ = draft("t", "t.txt", DocumentText(text, "en"), DocumentKind.OTHER)
    (tmp_path / "t.yaml").write_text(write(made_, second=True), encoding="utf-8")
    assert check_file(tmp_path / "t.yaml").failing == ()


def test_a_heading_can_write_nothing_but_a_remark() -> None:
    text = "Title\n\n## A: [b]\u2028c: d #\n\nGinger warms the stomach.\n"
    found = draft_with_chapters("ginger", "ginger.txt", DocumentText(text, "en"), DocumentKind.OTHER)
    lines = write(found.map, Remarks(chapters=dict(found.chapters)), second=True).splitlines()
    assert [line for line in lines if "c: d" in line and not line.startswith(("- quote", "  # A"))] == []


@pytest.mark.slow
def test_proposals_weigh_nothing() -> None:
    """Verdicts and findings are the same with a proposal for every field of every claim as without any."""
    bare = read(ROOT / "arguments" / "migraine-magnesium.yaml").map
    assert bare is not None
    every = tuple(Proposal(field, "result", "words") for field in PROPOSABLE)
    full = replace(bare, claims=tuple(replace(claim, proposed=every) for claim in bare.claims))
    with_, without = (
        compile_map(map_, strengths, findings)
        for map_ in (full, bare)
        for strengths in [weigh(map_)]
        for findings in [[f for f in engine.check(map_, strengths) if f.rule != "open-proposal"]]
    )
    for claim in with_["claims"]:
        claim["proposed"] = []
    for claim in without["claims"]:
        claim["proposed"] = []
    assert with_ == without


def test_what_a_model_proposed_fails_the_check_until_it_is_answered(tmp_path: Path) -> None:
    claim = "claims:\n  a:\n    en: One.\n    proposed: {kind: {is: effect%s}}\n"
    for by, severity in (("", Severity.INFO), (", by: some-model", Severity.ERROR)):
        map_ = read_yaml(tmp_path, claim % by).map
        assert map_ is not None
        (found,) = [f for f in engine.check(map_, weigh(map_)) if f.rule == "open-proposal"]
        assert found.severity is severity


def test_a_field_that_nobody_can_propose_is_told(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims:\n  a:\n    en: One.\n    proposed: {kin: {is: effect}}\n")
    assert [f.rule for f in file.findings] == ["unknown-word"]
    assert "`kind`" in file.findings[0].remedy.best("en")


@pytest.mark.parametrize(
    ("language", "words", "step"),
    [
        ("en", "Ginger warms the stomach, so it calms sailors.", "Ginger warms the stomach"),
        ("en", "The trial was small; therefore the answer is open.", "The trial was small"),
        ("en", "Ginger is cheap to buy, which means that many take it.", "Ginger is cheap to buy"),
        (
            "en",
            "Because saffron lifts the mood, petals and all, it helps everyone at work.",
            "saffron lifts the mood",
        ),
        (
            "en",
            "Because saffron, leek and thyme are red, they calm the mind.",
            "saffron, leek and thyme are red",
        ),
        ("en", "Because of its red colour, saffron calms the mind.", ""),
        ("en", "Saffron lifts the mood, so tired workers need it daily.", "Saffron lifts the mood"),
        ("en", "Everyone should eat saffron daily, since tired people need it.", "tired people need it"),
        ("en", "Everyone should eat it daily, since it is safe and cheap.", "it is safe and cheap"),
        ("en", "Saffron has been eaten, since antiquity, so to speak, by all who were tired.", ""),
        (
            "fr",
            "Comme le safran améliore l’humeur, il aide tout le monde au travail.",
            "le safran améliore l’humeur",
        ),
        (
            "fr",
            "Puisqu’il est rouge et doux, le safran calme les marins.",
            "il est rouge et doux",
        ),
        ("fr", "Comme le gingembre, le safran calme les marins en mer.", ""),
        ("fr", "Comme le montre une étude récente, le safran calme les marins.", ""),
        ("fr", "Le safran calme les marins, car il est doux et rouge.", "il est doux et rouge"),
        ("en", "Ginger warms the stomach. It is therefore eaten at sea.", "ginger-warms-stomach"),
        ("en", "We sailed in the morning so that nobody fell ill.", ""),
        ("en", "Ginger warms the stomach. So far, nobody knows.", ""),
        ("en", "He was tired of it all, and so was I.", ""),
        ("en", "Ginger slows the gut. This suggests that it calms sailors.", "ginger-slows-gut"),
        ("en", "Ginger slows the gut. This suggests a trial of sailors.", ""),
        ("en", "Ginger slows the gut at sea, which means it calms sailors.", "Ginger slows the gut at sea"),
        ("fr", "Le gingembre réchauffe. Cela suggère qu'il calme les marins.", "le-gingembre-rechauffe"),
        ("fr", "Le gingembre réchauffe, raison pour laquelle il calme.", "Le gingembre réchauffe"),
        ("fr", "Le gingembre réchauffe, donc il calme les marins.", "Le gingembre réchauffe"),
        ("fr", "Le corps n'en fabrique pas, d'où l'intérêt d'en manger.", "Le corps n'en fabrique pas"),
        ("fr", "L'essai était petit. Il reste donc prudent d'attendre.", "essai-etait-petit"),
        ("fr", "Les noix sont riches. Ainsi, par exemple, une noix suffit.", ""),
    ],
)
def test_connectives_within_sentences_propose_steps_too(language: str, words: str, step: str) -> None:
    proposed = [one for claim in made(f"Title\n\n{words}\n", language).claims for one in claim.proposed]
    assert "".join(one.value for one in proposed if one.field == "because") == step


def test_a_sentence_longer_than_a_field_may_be_is_left_to_the_author() -> None:
    long = "word " * 20_001 + "causes harm."
    map_ = made(f"{TEXT}\n{long}\n\n{'x' * 100_001}\n")
    quotes = [claim.quotes[0].exact for claim in map_.claims] + [one.quote.exact for one in map_.left_out]
    assert "Ginger warms the stomach." in quotes
    assert all(len(exact) <= 100_000 for exact in quotes)


@pytest.mark.parametrize(
    ("language", "lead", "items"),
    [
        ("en", "Many of our guests report:", ("more energy", "fewer colds")),
        ("fr", "Beaucoup de nos clients nous disent :", ("plus d'énergie", "moins de rhumes")),
    ],
)
def test_the_few_words_of_items_stand_with_the_words_that_lead_to_them(
    language: str, lead: str, items: tuple[str, ...]
) -> None:
    listed = "".join(f"- {item}\n" for item in items)
    (claim,) = made(f"# T\n\n{lead}\n\n{listed}", language).claims
    assert [quote.exact for quote in claim.quotes] == [lead, *items]
    cited = made(f"# T\n\n{lead}\n\n{listed}- deep sleep [3]\n- It never fails.\n", language).claims
    assert [len(claim.quotes) for claim in cited] == [3, 1, 1]
