"""How many examples a law is tried on, and which.

In the ordinary run they are few and always the same, so that a failure is the fault of the
change under test. Where the environment sets MAPGEN_EXAMPLES (`make laws`, `make fuzz`),
they are as many as it says, and new ones every time.
"""

from __future__ import annotations

import os

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


def how_many(ordinary: int) -> int:
    """How many maps a law is tried on that takes them by a seed; it is marked `law`."""
    return int(ASKED or ordinary)
