"""What the fields of the document and of all other records change."""

from __future__ import annotations

from mapgen.strength.effects.entry import Edits, Effect, Example, holding, still
from mapgen.strength.effects.of_sources import INDIRECT, OURS

_WORDS_WITHIN: Edits = {
    "terms": {"lamp": {"en": "lamp"}, "desk-lamp": {"en": "desk lamp"}},
    "trial.intervention": {"agent": "desk-lamp"},
    "found.intervention": {"agent": "lamp"},
}
_UNNEEDED: Edits = {
    "claims.all": {"en": "A lamp is all that sleep needs.", "implicit": "The text hints at it."}
}
_ALONE: Edits = {"claims.alone": {"quote": "Nobody knew who had a lamp", "kind": "effect"}}

REST = (
    Effect(
        "file.mapgen",
        "what a claim cites, a source's entry and shared facets",
        "Format 2 reads the marks of a quote and the entry of a mark in the text, where the file does not give them; a claim "
        "that another work makes has the facets of that work.",
        OURS,
        Example({"mapgen": 2}, ("found very low → high",), {"found.cites": None}),
    ),
    *holding("file", "document", "terms", "sources", "claims", "arguments", "tour", "waivers", "expect"),
    still(
        "file.left-out",
        "passages that no claim has to quote, and in which rules look for no words",
        "unquoted-passage",
        "qualifier-cut",
    ),
    still("document.title", "the title"),
    still("document.language", "the language in which rules look for words"),
    still("document.kind", "tells who speaks, and when", "authorship-disclosure-gap", "passive-attribution"),
    still("document.text", "where the text is; which works are meant is read beside the quotes"),
    still("document.author", "tells who speaks, and when", "authorship-disclosure-gap"),
    still("document.qualification", "tells who speaks, and when", "authorship-disclosure-gap"),
    still("document.publisher", "told to the reader"),
    still("document.date", "tells who speaks, and when", "authorship-disclosure-gap"),
    still("document.url", "tells where it stands"),
    still("document.interests", "tells who speaks, and when", "authorship-disclosure-gap"),
    still(
        "document.untold",
        "what was looked for in the text and is not there: then a lack of the text, and not of the file",
    ),
    still("document.question", "a rule asks whether the chains answer it"),
    Effect(
        "document.answer",
        "whose an unsaid claim is, and the order of the findings",
        "An unsaid claim that no step needs is the makers'; as the document's answer it is the text's. Findings rank by what they change in the answer.",
        OURS,
        Example({"document.answer": "all"}, ("all: the makers' → the text's",), _UNNEEDED),
        ("issue-drift",),
    ),
    still("document.about", "told to the reader"),
    still("document.exhibits", "tells what the text file shows", "missing-exhibit"),
    still(
        "document.ratings",
        "DISCERN, JAMA and SANRA are told beside, and change no certainty",
        "balance-gap",
        "safety-silent",
    ),
    still("document.rated-by", "told to the reader"),
    still("term.means", "explains the word", "undefined-term"),
    Effect(
        "term.within",
        "which terms are compared as one",
        "Two terms of which one is within the other do not differ.",
        INDIRECT,
        Example({"terms.desk-lamp.within": "lamp"}, ("found moderate → high",), _WORDS_WITHIN),
        ("population-transfer",),
    ),
    still("term.senses", "rules compare them", "undefined-term"),
    still("argument.title", "told to the reader"),
    Effect(
        "argument.conclusion",
        "which claims are judged",
        "A claim to which no step leads has a word only as the conclusion of a chain; an unsaid one is then the text's.",
        OURS,
        Example({"arguments.other": {"title": "Alone", "conclusion": "alone"}}, ("alone – → fails",), _ALONE),
    ),
    Effect(
        "quote.exact",
        "who says the claim: see `quote` of a claim",
        "Its words are not weighed. Which work is meant is read in the paragraph where they stand, if the numbers of the list are off.",
        OURS,
        Example(
            {"claims.needed.quote": {"exact": "Nobody knew who had a lamp"}, "claims.needed.implicit": None},
            ("helps moderate → no evidence",),
            {
                "claims.needed": {"en": "Sleepers did not know.", "implicit": "The step needs it."},
                "step.premises": ["found", "needed"],
            },
        ),
    ),
    still("quote.prefix", "tells which of several places is meant", "ambiguous-anchor"),
    still("quote.suffix", "tells which of several places is meant", "ambiguous-anchor"),
    still("rating.is", "see `ratings` of the document"),
    still("rating.why", "told to the reader"),
    still("stop.claim", "the tour"),
    still("stop.inference", "the tour"),
    still("stop.argument", "the tour"),
    still("stop.question", "the tour"),
    still("stop.remark", "the tour"),
    still("left-out.quote", "see `left-out` of the file"),
    still("left-out.why", "told to the reader"),
    still("waiver.rule", "lets the findings of the rule stand, with a reason: they are told apart"),
    still("waiver.about", "for one element alone"),
    still("waiver.reason", "told to the reader"),
    still("expectation.argument", "compared with the verdict once that is found"),
    still("expectation.verdict", "compared with the verdict once that is found"),
    still("expectation.rule", "compared with the findings once they are known"),
    still("expectation.about", "compared with the findings once they are known"),
    still("expectation.is", "compared with the findings once they are known"),
)
