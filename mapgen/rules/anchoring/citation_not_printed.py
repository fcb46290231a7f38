"""Checks for entered citation marks that are not printed with the quoted words.

A citation mark that a claim enters is printed with the words it quotes, or after them in the paragraph.

## Why
`cites` reports what the document prints. A mark that stands elsewhere, or
nowhere, lends the claim a support that its author did not give it.

## Bad
```text
Teenagers slept seven hours on school nights [2].

Nobody knows why.
```
```yaml
claims:
  nobody-knows:
    quote: Nobody knows why
    cites: [2]  # finding
  short-nights:
    quote: Teenagers slept seven hours on school nights
    cites: [2]
```

## Good
```text
Teenagers slept seven hours on school nights [2]. Nobody knows why.
```
```yaml
claims:
  short-nights:
    quote: Teenagers slept seven hours on school nights
    cites: [2]
```

A work that the text names in words (“a new study”) has no mark to be printed: a sentence further
on may tell of it, and whether it does is for the map's authors to read. A link stands in the
paragraph of the words that rest on it, or in the one before; where the text has it elsewhere, that
is told, and does not make the check fail.

## Method
Quotation accuracy: H. Jergas & C. Baethge, "Quotation accuracy in medical
journal articles", PeerJ 3:e1364 (2015).

## En français
Un appel de citation repris dans `cites` est imprimé avec les mots cités, ou plus loin
dans le même paragraphe.

Pourquoi : le champ `cites` rapporte ce que le document imprime. Un appel qui figure
ailleurs, ou nulle part, prête à l'affirmation un appui que son auteur ne lui a pas
donné. Une publication que le texte nomme en toutes lettres (« une nouvelle étude ») n'a pas
d'appel : une phrase peut en parler plus loin, et c'est aux auteurs de la carte de le lire.
Un lien figure dans le paragraphe des mots qui s'appuient dessus, ou dans celui
d'avant ; s'il est ailleurs dans le texte, c'est signalé, sans faire échouer la
vérification.

Méthode : exactitude des citations : H. Jergas et C. Baethge, « Quotation accuracy in
medical journal articles », PeerJ 3:e1364 (2015).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mapgen.document.text.links import Link
from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.printed import named_elsewhere, numbers_printed_with
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both, filled

KIND = FindingKind.FAULT
SEVERITY = Severity.ERROR

_NO_IDS = both(
    "`cites` holds the mark that the document prints, and not the id of a source.",
    "`cites` contient l'appel que le document imprime, et non l'identifiant d'une source.",
)
_PRINTED = both("Printed with them: {marks}.", "Imprimés avec eux : {marks}.")
_QUOTE_IT = both(
    "If another sentence has the mark, quote it as well, in a list.",
    "Si une autre phrase porte l'appel, citez-la aussi, dans une liste.",
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each entered mark that is not printed with the claim's quotes."""
    for claim in queries.map.claims:
        if not claim.citations or not all(quote.found for quote in claim.quotes):
            continue
        printed, elsewhere = numbers_printed_with(queries, claim), named_elsewhere(queries, claim)
        for number in claim.citations:
            links = [link for link in queries.map.text.links if link.address == number]
            if number in printed or number in elsewhere:
                continue
            if not any(_is_near(queries, claim, link) for link in links):
                if links:
                    yield _linked_elsewhere(queries, claim, links[0])
                    continue
                yield Flag(
                    both(
                        f"`{claim.id}` cites `{number}`, which the document does not print with these words.",
                        f"`{claim.id}` renvoie à `{number}`, que le document n'imprime pas avec ces mots.",
                    ),
                    _remedy(printed, is_id=number in queries.map.source),
                    queries.map.span_of(claim.id, "cites"),
                    about=(claim.id,),
                    topics=topics("printed", [claim.id]),
                )


def _remedy(printed: Collection[str], is_id: bool) -> Text:
    """Return what to do. `printed`: the marks that the words have; `is_id`: a source's id was entered."""
    parts = [_QUOTE_IT]
    if printed:
        parts.insert(0, filled(_PRINTED, marks=", ".join(f"`{mark}`" for mark in printed)))
    if is_id:
        parts.insert(0, _NO_IDS)
    return both(*(" ".join(part.best(language) for part in parts) for language in ("en", "fr")))


def _is_near(queries: Queries, claim: Claim, link: Link) -> bool:
    """Return whether a link stands in a paragraph of which a claim quotes words, or in the one before."""
    text = queries.map.text
    home = text.block_at(link.passage.start)
    own = [text.block_at(part.start) for part in claim.passages]
    return any(block == home or text.block_at(max(0, block.start - 1)) == home for block in own)


def _linked_elsewhere(queries: Queries, claim: Claim, link: Link) -> Flag:
    """Return the flag for a link that the text has far from the claim's words."""
    text = queries.map.text
    words = " ".join(text.slice(link.words).split())
    return Flag(
        both(
            f"`{claim.id}` cites a link that the document has elsewhere, at “{words}”.",
            f"`{claim.id}` renvoie à un lien que le document donne ailleurs, aux mots « {words} ».",
        ),
        both(
            "If the document means this work here, too, quote the words of the link as well, in a list.",
            "Si le document vise ici aussi cette publication, citez aussi les mots du lien, dans une liste.",
        ),
        queries.map.span_of(claim.id, "cites"),
        about=(claim.id,),
        passages=(link.words,),
        topics=topics("printed", [claim.id]),
        severity=Severity.INFO,
    )
