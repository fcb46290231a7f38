"""remedies: which remedies each fault and rule has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mapgen.desk.remedies.answering import answer_open, tell_backup
from mapgen.desk.remedies.citing import cite_nothing, cite_study, quote_the_mark
from mapgen.desk.remedies.filling_in import (
    choose_scheme,
    enter_untold,
    judge_bias,
    leave_claim_out,
    leave_evidence_out,
    name_conclusion,
)
from mapgen.desk.remedies.from_document import closest_passage, enter_mark, enter_source, name_the_place
from mapgen.desk.remedies.judging import accept_proposals, open_questions, waive
from mapgen.desk.remedies.labelling import enter_label
from mapgen.desk.remedies.naming_more import add_premise, enter_reading, name_objector
from mapgen.desk.remedies.nearest_word import bare_identifier, good_id, nearest_rule, nearest_word
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.remedies.taking_away import take_answer_away, take_bias_away
from mapgen.desk.remedies.unfinished import (
    close_the_bracket,
    give_words_a_field,
    give_words_their_field,
    set_fields_in,
    set_words_in,
)
from mapgen.desk.remedies.what_is_asked import enter_match, quote_passages, take_accepted_away
from mapgen.desk.remedies.yaml_text import (
    name_the_claim,
    quote_in_line,
    quote_the_items,
    quote_to_the_comma,
    quote_value,
    tabs_as_spaces,
)
from mapgen.findings import Finding

Mends = Callable[[OpenFile, Finding], Iterator[Remedy]]

MENDS: dict[str, tuple[Mends, ...]] = {
    "not-yaml": (give_words_their_field, give_words_a_field, set_words_in, close_the_bracket, quote_in_line),
    "wrong-shape": (set_fields_in,),
    "tab-indentation": (tabs_as_spaces,),
    "yaml-trap": (quote_value,),
    "unknown-field": (quote_to_the_comma, nearest_word),
    "unknown-word": (quote_to_the_comma, nearest_word),
    "unknown-id": (quote_to_the_comma, name_the_claim, nearest_word),
    "bad-id": (good_id,),
    "malformed": (bare_identifier,),
    "idle-waiver": (nearest_rule,),
    "divided-quote": (quote_the_items,),
    "ambiguous-anchor": (name_the_place,),
    "quote-altered": (closest_passage,),
    "dangling-citation": (enter_source,),
    "unentered-mark": (enter_mark,),
    "critical-question-open": (open_questions, answer_open),
    "accepted-conclusion": (take_accepted_away,),
    "unidentified-source": (enter_match,),
    "unquoted-passage": (quote_passages,),
    "bare-authority": (tell_backup,),
    "cut-label": (enter_label,),
    "missing-premise": (add_premise,),
    "second-hand-result": (enter_reading,),
    "self-undercut": (name_objector,),
    "open-proposal": (accept_proposals,),
    "orphan-claim": (leave_claim_out,),
    "idle-evidence": (leave_evidence_out,),
    "authorship-disclosure-gap": (enter_untold,),
    "unlicensed-inference": (choose_scheme,),
    "unsupported-claim": (name_conclusion, cite_study),
    "risk-of-bias-unassessed": (judge_bias,),
    "bypassed-steps": (cite_nothing,),
    "counted-twice": (take_answer_away,),
    "bias-from-abstract": (take_bias_away,),
    "citation-not-printed": (quote_the_mark,),
}
"""What mends a finding, by the name of its fault or rule; but for serious faults, a waiver is offered too."""


def remedies(file: OpenFile, finding: Finding) -> tuple[Remedy, ...]:
    """Return the remedies of a finding of a file, the likeliest first; none where a person has to decide.

    `file` must have the text, and the map, that the finding was found in.
    """
    found: list[Remedy] = []
    for mends in MENDS.get(finding.rule, ()):
        found += mends(file, finding)
        if found:
            break
    return (*found, *waive(file, finding))
