"""Small maps in which a rule speaks, where its page has none in which the field could silence it."""

from __future__ import annotations

_SIDES = """
sources:
  yes-1: {mark: 1, design: randomised-trial, %(yes)s}
  yes-2: {mark: 2, design: randomised-trial, %(yes)s}
  no-1: {design: randomised-trial, %(no)s}
  no-2: {design: randomised-trial, %(no)s}
claims:
  one: {quote: It helped, cites: [1]}
  two: {quote: Then it worked, cites: [2]}
  helps: {quote: The lamp helps, because: [{premises: [one, two]}], rebutted-by: [{by: first}, {by: second}]}
  first: {en: No help., source: no-1}
  second: {en: None at all., source: no-2}
arguments: {lamp: {title: The lamp, conclusion: helps}}
"""
_LAMP = "It helped [1]. Then it worked [2]. The lamp helps."
_READ = """
sources: {dunn: {mark: 1}}
claims:
  longer:
    quote: After the massage course, babies slept longer
    cites: [1]
    kind: result
    intervention: {agent: massage}
    outcome: {name: sleep}
"""
MORE: tuple[tuple[str, str, str], ...] = (
    *(
        ("double-standard", _LAMP, _SIDES % {"yes": yes, "no": no})
        for yes, no in (
            ("", "participants: 90"),
            ("", "effect: 2 (1 to 3)"),
            ("", "bias: high"),
            ("", "reading: read"),
            ("bias: low", "bias: low, downgrades: {inconsistency: {by: serious}}"),
        )
    ),
    ("missing-comparator", "After the massage course, babies slept longer [1].", _READ),
    (
        "correlation-to-cause",
        "Children with many books read better [1]. So books make children read better.",
        """
sources: {dunn: {mark: 1}}
claims:
  together: {quote: Children with many books read better, kind: association, cites: [1]}
  cause:
    quote: books make children read better
    kind: cause
    because: [{premises: [together], scheme: correlation-to-cause, answers: {direction: {is: answered}, third-factor: {is: answered}}}]
""",
    ),
    (
        "correlation-to-cause",
        "Children with many books read better [1]. So books make children read better.",
        """
sources: {dunn: {mark: 1}}
claims:
  together: {quote: Children with many books read better, kind: association, cites: [1]}
  cause: {quote: books make children read better, kind: cause, because: [{premises: [together]}]}
""",
    ),
    (
        "double-standard",
        "The lamp helps.",
        """
sources:
  trial: {design: randomised-trial, year: 2001, intervention: {agent: lamp}}
  yes-1: {design: systematic-review, year: 2005, based-on: [trial], intervention: {agent: lamp}}
  yes-2: {design: systematic-review, year: 2005, based-on: [trial], intervention: {agent: lamp}}
  no-1: {design: systematic-review, year: 2005, intervention: {agent: lamp}}
  no-2: {design: systematic-review, year: 2005, intervention: {agent: lamp}}
claims:
  one: {en: It helped., source: yes-1}
  two: {en: It worked., source: yes-2}
  helps: {quote: The lamp helps, because: [{premises: [one, two]}], rebutted-by: [{by: first}, {by: second}]}
  first: {en: No help., source: no-1}
  second: {en: None at all., source: no-2}
arguments: {lamp: {title: The lamp, conclusion: helps}}
""",
    ),
    (
        "double-standard",
        "The lamp helps.",
        """
claims:
  one: {en: It helped., implicit: It is needed., accepted: Everybody knows it.}
  two: {en: It worked., implicit: It is needed., accepted: Everybody knows it.}
  helps: {quote: The lamp helps, because: [{premises: [one, two]}], rebutted-by: [{by: first}, {by: second}]}
  first: {en: No help., implicit: It is needed.}
  second: {en: None at all., implicit: It is needed.}
arguments: {lamp: {title: The lamp, conclusion: helps}}
""",
    ),
    ("unsupported-claim", "Screens ruin sleep.", "claims: {ruin: {quote: Screens ruin sleep}}"),
    (
        "anecdote",
        "My neighbour bought a lamp and slept. So lamps make people sleep.",
        """
claims:
  neighbour: {quote: My neighbour bought a lamp and slept, kind: case}
  sleep: {quote: lamps make people sleep, kind: cause, because: [{premises: [neighbour], scheme: example}]}
""",
    ),
    (
        "source-says-otherwise",
        "Lamps cure sleeplessness [1].",
        """
sources: {dunn: {mark: 1, match: certain, direction: against}}
claims: {cure: {quote: Lamps cure sleeplessness, cites: [1]}}
""",
    ),
    (
        "orphan-claim",
        "Lamps help. So buy one. It often rains [1].",
        """
sources: {dunn: {mark: 1}}
claims:
  help: {quote: Lamps help}
  buy: {quote: buy one, because: [{premises: [help]}]}
  rain: {quote: It often rains}
""",
    ),
    (
        "surrogate-outcome",
        "The juice raised antioxidants in the blood. So it prevents heart attacks.",
        """
terms:
  antioxidants: {en: antioxidants in the blood}
  heart-attack: {en: heart attack}
claims:
  blood:
    quote: The juice raised antioxidants in the blood
    kind: result
    outcome: {name: antioxidants, kind: surrogate}
  heart:
    quote: it prevents heart attacks
    kind: effect
    outcome: {name: heart-attack, kind: important}
    because: [{premises: [blood], scheme: evidence-to-claim}]
""",
    ),
    (
        "unquoted-passage",
        "Lamps help people to sleep longer in the winter",
        "claims: {help: {en: Lamps help., implicit: It is needed.}}",
    ),
    (
        "undefined-term",
        "Screens upset the vital energy of teenagers.",
        """
terms: {energy: {en: vital energy}}
claims: {upset: {quote: Screens upset the vital energy of teenagers}}
""",
    ),
    (
        "ambiguous-anchor",
        "Sleep is short. Later she says it again: Sleep is short.",
        "claims: {short: {quote: {exact: Sleep is short, suffix: . Later}}}",
    ),
    (
        "qualifier-cut",
        "Perhaps the lamp helps people to sleep, if they sit near.",
        "claims: {helps: {quote: the lamp helps people to sleep}}",
    ),
    (
        "missing-identifier",
        "Lamps help.",
        "sources: {dunn: {authors: [Dunn A], year: 2019}}\nclaims: {helps: {en: They do., source: dunn}}",
    ),
)
"""The rule, the text, and the file without its header."""
