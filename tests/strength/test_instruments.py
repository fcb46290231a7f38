"""The document as a whole: what the file decides, what a person rated, what is left to the reader."""

from __future__ import annotations

import pytest

from mapgen.strength.values import Instrument
from tests.strength.maps import weighed

BODY = """\
claims:
  end: {en: Take it., quote: One, kind: effect, intervention: {agent: pill, route: oral}}
"""


def items(found, instrument):
    return {item.id: item for each in found.document if each.instrument is instrument for item in each.items}


def head(kind, more=""):
    return f"mapgen: 1\ndocument: {{title: T, language: en, kind: {kind}, text: t.txt{more}}}\n"


UNTOLD = ", untold: [author, date, qualification, interests]"
DRAWN = BODY + "arguments: {one: {title: One, conclusion: end}}\n"


def test_what_nobody_has_entered_is_left_to_the_reader(tmp_path):
    jama = items(weighed(tmp_path, BODY, head=head("web-page")), Instrument.JAMA)
    assert {item.rating for item in jama.values()} == {None}
    assert "has been entered yet" in jama["jama-currency"].decided_by.get("en")
    discern = items(weighed(tmp_path, BODY, head=head("web-page")), Instrument.DISCERN)
    assert (discern["discern-4"].rating, discern["discern-5"].rating, discern["discern-11"].rating) == (
        None,
    ) * 3


def test_a_web_page_about_a_treatment_is_read_with_discern_and_the_jama_benchmark(tmp_path):
    found = weighed(tmp_path, DRAWN, head=head("web-page", UNTOLD))
    assert [each.instrument for each in found.document] == [Instrument.DISCERN, Instrument.JAMA]
    jama = items(found, Instrument.JAMA)
    assert {id: item.rating for id, item in jama.items()} == {
        "jama-authorship": "no", "jama-attribution": "no", "jama-disclosure": "no", "jama-currency": "no",
    }  # fmt: skip
    discern = items(found, Instrument.DISCERN)
    assert len(discern) == 16
    assert (discern["discern-8"].rating, discern["discern-11"].rating) == (None, "1")
    assert discern["discern-1"].rating is None
    assert discern["discern-1"].decided_by.get("en") == "for the reader to judge"


def test_words_of_the_text_and_fields_of_the_file_speak_for_a_page(tmp_path):
    text = "One. It is unclear why. Funding: none.\n"
    found = weighed(tmp_path, BODY, head=head("web-page", ", date: 2024-05-01"), text=text)
    currency = items(found, Instrument.JAMA)["jama-currency"]
    assert currency.rating is None
    assert currency.decided_by.get("en").startswith("dated 2024-05-01; one date does not tell both")
    assert items(found, Instrument.JAMA)["jama-disclosure"].rating is None
    assert "unclear" in items(found, Instrument.DISCERN)["discern-8"].decided_by.get("en")


def test_a_persons_rating_counts_and_names_the_person(tmp_path):
    more = ", rated-by: A. Reader, ratings: {discern-11: {is: '2', why: One line.}}"
    item = items(weighed(tmp_path, BODY, head=head("web-page", more)), Instrument.DISCERN)["discern-11"]
    assert (item.rating, item.rated_by, item.decided_by.get("en")) == ("2", "A. Reader", "One line.")


def test_a_narrative_review_is_read_with_sanra_and_summed_only_when_whole(tmp_path):
    (each,) = weighed(tmp_path, BODY, head=head("narrative-review")).document
    assert each.instrument is Instrument.SANRA
    assert each.items[2].rating == "0"
    assert not each.total
    ratings = ", ".join(f"sanra-{i}: {{is: '1'}}" for i in range(1, 7))
    (each,) = weighed(tmp_path, BODY, head=head("narrative-review", f", ratings: {{{ratings}}}")).document
    assert each.total.get("en") == "6 of 12"


def test_a_page_that_treats_nothing_is_not_read_with_discern(tmp_path):
    body = "claims:\n  end: {en: It rains., quote: One}\n"
    assert [each.instrument for each in weighed(tmp_path, body, head=head("news-article")).document] == [
        Instrument.JAMA
    ]


@pytest.mark.parametrize(
    ("text", "paid", "rating"),
    [
        (
            "One. The trial was financed by a grant from the Egg Board.\n",
            "financed by a grant from the Egg Board",
            "no",
        ),
        ("One. The review was sponsored by a shoe company.\n", "sponsored by a shoe company", "no"),
        ("One. Eggs are good.\n", "", "no"),
        ("One. We declare no conflict of interest.\n", "", None),
    ],
)
def test_who_paid_for_a_study_is_not_what_a_text_says_of_itself(tmp_path, text, paid, rating):
    found = weighed(tmp_path, DRAWN, head=head("web-page", UNTOLD), text=text)
    item = items(found, Instrument.JAMA)["jama-disclosure"]
    assert item.rating == rating
    told = item.decided_by.get("en")
    assert ("it does say who paid for a study" in told) is bool(paid)
    assert paid in told
    assert rating is None or "its own interests" in told
