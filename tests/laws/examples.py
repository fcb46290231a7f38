"""How many examples a law is tried on, and which.

In the ordinary run they are few and always the same, so that a failure is the fault of the
change under test. Where the environment sets MAPGEN_EXAMPLES (`make laws`, `make fuzz`),
they are as many as it says, and new ones every time.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from hypothesis import HealthCheck, settings

ASKED = os.environ.get("MAPGEN_EXAMPLES")


def examples(ordinary: int) -> settings:
    """Settings that try so many examples in the ordinary run."""
    return settings(
        max_examples=int(ASKED or ordinary),
        derandomize=ASKED is None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def seeds(ordinary: Sequence[int]) -> Sequence[int]:
    """The seeds of the maps that a law marked `law` is tried on; Hypothesis does not make these maps."""
    return ordinary if ASKED is None else range(int(ASKED))
