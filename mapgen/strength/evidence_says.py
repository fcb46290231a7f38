"""What evidence says of a claim, in one word with a direction and a certainty.

The scale is that of the verdicts of Cochrane Austria's *Medizin transparent*: yes, probably, possibly,
unclear, contradictory, possibly not, probably not, no. Little or no evidence says nothing either way.
"""

from __future__ import annotations

from mapgen.strength.semantics.weakest_link import VERY_LOW, WEIGHTS
from mapgen.vocabulary import EvidenceSays

_FOR = (None, None, EvidenceSays.POSSIBLY, EvidenceSays.PROBABLY, EvidenceSays.YES)
_AGAINST = (None, None, EvidenceSays.POSSIBLY_NOT, EvidenceSays.PROBABLY_NOT, EvidenceSays.NO)


def evidence_says(in_favour: int, against: int) -> EvidenceSays:
    """Return the word for evidence of these ranks (0 to 4) for a claim and against it.

    Each side is lowered by the weight of the other, as by an objection.
    """
    left = max(0, in_favour - WEIGHTS[against])
    right = max(0, against - WEIGHTS[in_favour])
    if max(left, right) <= VERY_LOW:
        return EvidenceSays.UNCLEAR
    if left == right:
        return EvidenceSays.CONTRADICTORY
    return (_FOR[left] if left > right else _AGAINST[right]) or EvidenceSays.UNCLEAR
