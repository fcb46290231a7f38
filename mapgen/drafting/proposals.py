"""What the words of a sentence suggest for the fields of its claim: numbers, designs, kinds, hedges.

Each is a proposal, with its words, which weighs nothing until an author accepts it. The words
stand in the list `proposed` of `queries/lexicons/`, whose families are a field and its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.model.elements import Proposal
from mapgen.queries.figures import P_VALUE
from mapgen.queries.lexicon import lexicon

_KINDS = (
    "promotion", "case", "result", "recommendation", "harm", "prevalence", "definition", "association", "mechanism",
    "practice",
)  # fmt: skip
"""Of several kinds that the words suggest, the first of these is proposed."""
_MODALITIES = ("uncertain", "no-link", "might", "probably", "can", "associated", "does", "linked")
"""Of several modalities the first of these is proposed: a hedge goes before what it hedges."""
_CAUSAL = ("does", "can", "might")
_DESIGNS = (
    "systematic-review", "animal-study", "laboratory", "randomised-trial", "trial", "cohort", "case-control", "cross-sectional",
    "case-series", "case-report", "observational", "guideline",
)  # fmt: skip
_FIRST = {"kind": _KINDS, "modality": _MODALITIES, "called": _DESIGNS}

_ASKED = re.compile(
    r"\bwhether\b|\b(?:determine|test|investigate|examine|assess|establish|evaluate|find out|ask) if\b"
    r"|\b(?:déterminer|savoir|vérifier|examiner|tester|évaluer|étudier|établir|chercher|voir) (?:si|s['’])",
    re.IGNORECASE,
)
"""Words after which it is asked, and not said, that something has an effect."""
_NUMBER = r"\d{1,3}(?:[\s,.\u202f\u00a0]\d{3}){1,4}+|\d{1,6}"
_PEOPLE = re.compile(
    rf"(?<![\d.,-])(?:{_NUMBER})(?![\d%.,]*\d)(?:\s[\w'’-]+){{0,2}}?\s(?:people|persons|participants|patients|outpatients|adults"
    r"|children|subjects|women|men|volunteers|adolescents|teenagers|infants|babies|boys|girls|students|pupils|sailors|nurses"
    r"|personnes|participantes|patientes|malades|adultes|enfants|sujets|femmes|hommes|volontaires|adolescents|nourrissons"
    r"|bébés|élèves|étudiants|marins|sportifs)\b",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\b(?:conference|congress|symposium|meeting|seminar|webinar|workshop|rally|festival|congrès|colloque|conférence|réunion"
    r"|séminaire|webinaire|symposium|salon|rassemblement)s?\b",
    re.IGNORECASE,
)
"""Where people come together: they take part in no study."""
_ROUTES = ("oral", "dietary")
"""Routes that are proposed only beside a study, what is taken, or advice: elsewhere a pill is often another
remedy than the one that the text is about."""
_TAKEN = re.compile(
    r"\b(?:doses?|dosages?|daily|(?:per|a|each) day|takes?|taking|took|taken|swallow(?:s|ed)?|drinks?|drank|gave|given|received|inject\w*"
    r"|posologies?|par jour|pren(?:d|ds|ez|ant|nent)|prendre|pris(?:e|es)?|boire|buv\w+|donn(?:é|ée|és|ées|er)|reçu\w*|injecté\w*)\b",
    re.IGNORECASE,
)
"""Where a dose is taken or given; elsewhere an amount may be of anything, such as the sugar in a glass."""
_STUDIED = re.compile(r"\b(?:trial|study|studies|survey|essai|étude|enquête|randomi)", re.IGNORECASE)
_OF_A_COUNTRY = re.compile(r"\b(?:million|billion|milliard)", re.IGNORECASE)
_N = re.compile(r"(?<!\w)[nN]\s?=\s?\d[\d,.\s]{0,8}")
_UNIT = r"(?:mg|g|µg|μg|mcg|ug|kg|ml|cl|IU|UI|mmol|grammes?|grams?|milligrammes?|milligrams?|kcal|Gy|mSv)"
_DOSE = re.compile(
    r"(?<![\w.,-])(?:\d{1,4}(?:,\s\d{1,4}){0,6},?\s(?:or|and|ou|et)\s)?"
    rf"\d{{1,5}}(?:[.,\s\u202f]\d{{1,3}})?(?:\s?(?:to|à|-|–)\s?\d{{1,5}}(?:[.,]\d{{1,3}})?)?[\s\u00a0\u202f]?{_UNIT}(?!\w)"
    r"(?:\s?/\s?(?:day|d|jour|j|kg|week|semaine)(?!\w)|\s(?:per|a|par|each)\s(?:day|jour|week|semaine|kg)|\sdaily)?"
)
_DURATION = re.compile(
    r"\b(?:for|over|during|after|within|pendant|durant|après|en|sur)\s(?:\d{1,3}|one|two|three|four|five|six|eight|ten|twelve"
    r"|un|une|deux|trois|quatre|cinq|huit|dix|douze)\s(?:hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans"
    r"|années?)\b",
    re.IGNORECASE,
)
_INTERVAL = re.compile(
    r"(?:\b(?:RR|OR|HR|MD|SMD|RD|ARR|NNT|aOR|aHR|risk ratio|odds ratio|hazard ratio|relative risk|mean difference|risque relatif|rapport de cotes)"
    r"\s?[=:,]?\s?[-−]?\d[\d.,]{0,8}[\s;,(\[]{0,3})?(?:95\s?%\s?)?\b(?:CI|IC|confidence interval|intervalle de confiance)"
    r"(?:\s?(?:à\s)?95\s?%)?[\s:=,\[(]{0,3}[-−]?\d[\d.,]{0,8}\s?(?:%\s?)?(?:to|à|-|–|−|;|,)\s?[-−]?\d[\d.,]{0,8}[\])]?",
    re.IGNORECASE,
)


_BEFORE_ADVICE = re.compile(
    r"[^:.!?]{2,80}:\s+|(?:\W*(?:or|and|then|but|so|also|instead|finally|first|next|ou|et|puis|mais|alors|aussi|enfin|d['’]abord|sinon),?\s+)"
    r"|(?:of course, |bien sûr, )?(?:if|when|whenever|before|after|for|to|si|quand|lorsque|avant|après|pour|en cas de)\s[^,;:]{2,90},\s+",
    re.IGNORECASE,
)
"""What may stand before advice that begins as a sentence does: a label, a connective, a condition."""
_ADVICE = "recommendation"


def proposals_of(words: str, language: str) -> tuple[Proposal, ...]:
    """Return what the words of a sentence suggest, one proposal a field; nothing for a question."""
    if words.rstrip(" \"'»”’)\u00a0").endswith("?"):
        return ()
    of_lists = tuple(_of_lists(words, language))
    of_numbers = tuple(_of_numbers(words))
    every = (*of_lists, *of_numbers)
    studies = [one for one in every if one.field in ("called", "participants")]
    tried = any(one.value == "result" for one in every) or any(one.value != "guideline" for one in studies)
    taken = language not in ("en", "fr") or _TAKEN.search(words) is not None
    advised = any(one.value == "recommendation" for one in every)
    gathered = _GATHERED.search(words) is not None and _STUDIED.search(words) is None
    return tuple(one for one in every if _is_kept(one, tried or taken, advised, gathered))


def _is_kept(one: Proposal, tried: bool, advised: bool, gathered: bool) -> bool:
    """Return whether a sentence can mean what its words suggest.

    `tried`: it tells of a study, or of what is taken; `advised`: it gives advice; `gathered`: people only
    come together in it.
    """
    match one.field:
        case "duration":
            return tried
        case "dose":
            return tried or advised
        case "route":
            return tried or advised or one.value not in _ROUTES
        case "participants" | "species":
            return not gathered
        case _:
            return True


def _of_lists(words: str, language: str) -> Iterator[Proposal]:
    found: dict[str, dict[str, str]] = {}
    asked = _ASKED.search(words)
    for family, start, end in lexicon("proposed", language).find(words):
        field, _, value = family.partition("/")
        if asked and start >= asked.start() and field in ("kind", "modality"):
            continue
        found.setdefault("called" if field == "design" else field, {}).setdefault(value, words[start:end])
    advice = _after_a_beginning(words, language)
    if advice and not asked:
        found.setdefault("kind", {}).setdefault(_ADVICE, advice)
    hedges = found.pop("hedge", {})
    causal = next((one for one in _CAUSAL if one in found.get("modality", {})), "")
    effect = found.get("modality", {}).get(causal, "")
    if hedges:
        found["modality"] = found.get("modality", {}) | hedges
    for field in ("kind", "modality", "scope", "called", "species", "route"):
        values = found.get(field, {})
        order = _FIRST.get(field, tuple(values))
        value = next((one for one in order if one in values), "")
        if field in ("scope", "species", "route") and len(values) > 1:
            continue  # the words say two things
        if value:
            yield _proposal(field, value, values[value])
        elif field == "kind" and causal:
            yield _proposal("kind", "effect", effect)


def _after_a_beginning(words: str, language: str) -> str:
    """Return the words of an advice that follows a label, a connective or a condition; empty without one."""
    before = _BEFORE_ADVICE.match(words)
    rest = words[before.end() :] if before is not None else ""
    for family, start, end in lexicon("proposed", language).find(rest) if rest else ():
        if family == f"kind/{_ADVICE}" and not start:
            return rest[:end]
    return ""


def _of_numbers(words: str) -> Iterator[Proposal]:
    people = [found[0] for pattern in (_PEOPLE, _N) for found in pattern.finditer(words)]
    if len(people) == 1 and not _OF_A_COUNTRY.search(people[0]):
        yield _proposal("participants", people[0].rstrip(" .,"), people[0])
    doses = list(dict.fromkeys(found[0] for found in _DOSE.finditer(words)))
    if len(doses) == 1:
        yield _proposal("dose", doses[0], doses[0])
    durations = list(dict.fromkeys(found[0] for found in _DURATION.finditer(words)))
    if len(durations) == 1:
        yield _proposal("duration", durations[0].split(maxsplit=1)[1], durations[0])
    intervals = [_closed(found[0]).rstrip(",;") for found in _INTERVAL.finditer(words)]
    effects = [*intervals, *(_closed(found[0]) for found in P_VALUE.finditer(words))]
    if intervals:  # a p-value alone tells no effect
        yield _proposal("effect", "; ".join(effects), effects[0])


def _closed(words: str) -> str:
    """Return words without a last bracket that they do not open."""
    return words[:-1] if words[-1:] in (")", "]") and {")": "(", "]": "["}[words[-1]] not in words else words


def _proposal(field: str, value: str, words: str) -> Proposal:
    value, words = " ".join(value.split()), " ".join(words.split())
    return Proposal(field, value, words if words != value else "")
