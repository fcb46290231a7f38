"""report(): the appraisal of one map as a text that an educator can check line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.answering import main_claim
from mapgen.report import lead_words, words
from mapgen.report.answers import untold
from mapgen.report.blocks import Block, Heading, Item, Paragraph, as_markdown, as_text
from mapgen.report.details import details
from mapgen.report.echoes import assumed_at, is_told, not_echoing
from mapgen.report.labels import brief
from mapgen.report.lead import carried, five_lines, other
from mapgen.report.mended import once_mended
from mapgen.report.named_once import CONCLUDED, named_once
from mapgen.report.objections import Told as Objected
from mapgen.report.objections import objections_told
from mapgen.report.past_steps import past_steps
from mapgen.report.reference import works_named
from mapgen.report.said_in_reason import Told
from mapgen.report.shared_assumption import most_assumed
from mapgen.report.short import short_form
from mapgen.report.spared_words import spared_words
from mapgen.rules.ranking import chains_of, home_of, ranked, that_matter
from mapgen.rules.summary import summary
from mapgen.strength.values import ArgumentStrength, InstrumentResult, Strengths
from mapgen.strength.words import whole
from mapgen.vocabulary import FindingKind, Nature, Origin
from mapgen.words import Text, date_in_words


def report(
    map_: ArgumentMap,
    strengths: Strengths,
    findings: Sequence[Finding],
    language: str,
    markdown: bool,
    short: bool = False,
) -> str:
    """Return the appraisal of a map in `language` (`en` or `fr`), as Markdown or as plain text.

    It tells, in this order: what is claimed, in five lines, the document, the five findings that matter most,
    each argument, the document as a whole, what the map's author has left to do, and the methods.
    `short`: it ends with a line for each argument.
    """
    blocks = _Report(map_, strengths, findings, language).blocks()
    whole = short_form(blocks, map_, strengths, language) if short else blocks
    head = most_assumed(map_, main)[0] if (main := main_claim(map_)) else ""
    told = list(named_once(whole, map_, language, head))
    return as_markdown(told) if markdown else as_text(told)


class _Report:
    """Makes the blocks of the report on one map, from the map, its strengths and its findings."""

    def __init__(
        self, map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding], language: str
    ) -> None:
        self.map, self.strengths, self.language = map_, strengths, language
        self.findings = ranked(findings, map_, strengths)
        self.summary = summary(map_, strengths, self.findings)
        of_the_file = [f for f in findings if f.kind is FindingKind.FAULT and not map_.waived(f)]
        self.faults = [finding for finding in of_the_file if finding.fails]
        self.left_to_do = [finding for finding in of_the_file if not finding.fails]
        self.homes = chains = chains_of(map_)
        self.spared = spared_words(map_, strengths)
        self.said: set[Text] = set()
        self.quoted: set[str] = set()
        self.by_home: dict[str, list[Finding]] = {}
        for finding in self.findings:
            self.by_home.setdefault(home_of(finding, chains, map_.source), []).append(finding)

    def blocks(self) -> Iterator[Block]:
        yield Heading(self._best(self.map.document.title), 1)
        yield from self._lead()
        yield from self._head()
        yield from self._that_matter()
        yield Heading(self._say(words.CHAINS), 2)
        if not self.map.arguments:
            yield Paragraph(self._say(words.NO_CHAINS))
        for argument in self.map.arguments:
            yield from self._chain(argument.id)
        yield from self._whole()
        yield from works_named(self.map, self.language)
        yield from self._left_to_do()
        yield Paragraph(self._say(words.METHODS))

    def _say(self, text: Text, **blanks: str) -> str:
        return text.best(self.language).format(**blanks)

    def _best(self, text: Text) -> str:
        return text.best(self.language)

    def _lead(self) -> Iterator[Block]:
        """Yield the five lines that tell the document's claim and what becomes of it."""
        for label, told in five_lines(self.map, self.strengths, self.findings):
            yield Item(self._labelled(label, told))

    def _labelled(self, label: Text, told: Text) -> str:
        lead = self._best(label)
        between = lead_words.ASKED if lead.endswith("?") else lead_words.LABELLED
        return self._say(between, label=lead, words=self._best(told))

    def _head(self) -> Iterator[Block]:
        document = self.map.document
        qualification = self._best(document.qualification).rstrip(" .")
        author = document.author or self._best(words.NO_AUTHOR)
        date = self._best(date_in_words(document.date) if document.date else words.NO_DATE)
        by = words.BY_QUALIFIED if qualification else words.BY
        yield Paragraph(self._say(by, qualification=qualification, author=author, date=date))
        if document.about:
            yield Paragraph(self._best(document.about))
        if document.question:
            yield Paragraph(self._say(words.QUESTION, question=self._best(document.question)))
        if self.faults:
            yield Paragraph(self._say(words.FAULTS, count=str(len(self.faults))))
        percents = self.map.coverage.percents
        sign = "%" if self.language == "en" else "\u00a0%"
        quoted, left_out, rest = (f"{each}{sign}" for each in percents)
        all_told = words.COVERAGE_OF_ALL if percents[1] else words.COVERAGE_WHOLE
        wording = words.COVERAGE if percents[2] else all_told
        yield Paragraph(self._say(wording, quoted=quoted, left_out=left_out, rest=rest))

    def _that_matter(self) -> Iterator[Block]:
        """Yield a heading and the findings that change most in the document's answer, without remedies."""
        found = that_matter(self.findings)
        if found:
            yield Heading(self._best(words.THAT_MATTER), 2)
        yield from self._items([replace(finding, remedy=Text()) for finding in found])

    def _chain(self, id_: str) -> Iterator[Block]:
        argument = next(argument for argument in self.map.arguments if argument.id == id_)
        found = self.strengths.arguments[id_]
        yield Heading(self._best(argument.title), 3)
        conclusion = self.map.claim[argument.conclusion]
        yield Paragraph(f"{CONCLUDED}{self._quoted(conclusion.id, conclusion.text)}")
        if conclusion.attributed_to:
            yield Paragraph(self._say(words.REPORTED, whose=self._best(conclusion.attributed_to)))
        yield from self._two_answers(found)
        for told in (*self.spared.get(id_, ()), *past_steps(self.map, self.strengths, self.homes, id_)):
            yield Item(self._best(told))
        yield from self._breaks(found, argument.conclusion)
        breaks = self.strengths.breaks[argument.conclusion]
        granted = [gap.claim for gap in self.summary.gaps[id_] if gap.claim]
        yield from self._granted([each for each in granted if each not in assumed_at(breaks)])
        yield from self._against(id_)
        objected = tuple(one.under[-1] for one in self._objections(id_))
        reasons = Told(breaks, found.reasoning, frozenset((*granted, *assumed_at(breaks))), objected)
        yield from self._findings(list(not_echoing(self.by_home.get(id_, []), reasons, self.map)))
        yield from self._answers(id_)
        yield from self._to_settle(found)
        yield Paragraph(details(found, self.language))

    def _two_answers(self, found: ArgumentStrength) -> Iterator[Block]:
        """Yield whether the text's own reasoning carries a conclusion, and what other evidence says of it."""
        told = found.verdict or carried(found.reasoning)
        yield Item(self._labelled(lead_words.CARRIED, told))
        if found.nature is Nature.INVITATION:  # it asserts nothing on which there could be evidence
            yield Item(self._best(words.BEFORE_INVITING))
            return
        says, *brought_in = other(found.other_evidence, self.map, self.strengths.claims)
        yield Item(self._labelled(lead_words.OTHER, says), tuple(map(self._best, brought_in)))

    def _breaks(self, weighed: ArgumentStrength, conclusion: str) -> Iterator[Block]:
        """Yield the places where the text's own reasoning for a claim breaks, and what would mend each."""
        found = self.strengths.breaks[conclusion]
        if found:
            yield Paragraph(self._best(words.BREAKS if len(found) > 1 else words.BREAKS_ONCE))
        for number, one in enumerate(found, start=1):
            step = self.map.inference.get(one.on)
            where, claim = (words.AT_STEP, step.conclusion) if step else (words.AT_CLAIM, one.on)
            mend = self._say(words.TO_MEND, mend=self._best(one.mend))
            place = self._say(where, claim=self._quoted(claim))
            if self.map.claim[claim].origin is Origin.IMPLICIT:
                place = self._say(words.UNSAID, place=place.rstrip("."))
            if (number == 1 and one.on == weighed.reasoning.breaks_at) or is_told(one, weighed.reasoning):
                yield Item(place[:1].upper() + place[1:], (mend,), number)
            else:
                yield Item(self._best(one.why), (place, mend), number)
        if found and found[0].safety:
            yield Paragraph(self._say(words.SAFETY, told=self._best(found[0].safety)))
        plan = self.strengths.repair_plans[weighed.argument]
        if found and (told := once_mended(self.map, weighed, plan, self.map.claim[conclusion], found)):
            yield Paragraph(self._best(told))

    def _granted(self, claims: Sequence[str]) -> Iterator[Block]:
        """Yield premises that nobody says and nothing supports, by their ids."""
        if claims:
            yield Paragraph(self._best(words.GRANTED))
        for claim in claims:
            yield Item(self._claim(claim))

    def _objections(self, chain: str) -> Sequence[Objected]:
        return list(objections_told(self.map, self.strengths, self.homes, chain))

    def _against(self, chain: str) -> Iterator[Block]:
        """Yield a list of the attacks on the argument with the id `chain`; nothing if there are none."""
        told = self._objections(chain)
        if told:
            mixed = any(one.brought_in for one in told)
            yield Paragraph(self._best(words.AGAINST if mixed else words.AGAINST_ALL_OWN))
        for one in told:
            yield Item(self._best(one.words), tuple(map(self._best, one.under)))

    def _findings(self, findings: Sequence[Finding]) -> Iterator[Block]:
        """Yield a list of the weak links, then one of the missing evidence, each in the order given."""
        for kind, title in (
            (FindingKind.WEAK_LINK, words.WEAK_LINKS),
            (FindingKind.MISSING_EVIDENCE, words.MISSING),
        ):
            found = [finding for finding in findings if finding.kind is kind]
            if found:
                yield Paragraph(self._best(title))
            yield from self._items(found)

    def _items(self, found: Sequence[Finding]) -> Iterator[Block]:
        """Yield a numbered item for each message and remedy, with the claims of the findings that share them.

        A remedy is told only at its first item in the report.
        """
        alike: dict[tuple[Text, Text], list[Finding]] = {}
        for finding in found:
            alike.setdefault((finding.message, finding.remedy), []).append(finding)
        for number, ((message, remedy), same) in enumerate(alike.items(), start=1):
            claims = dict.fromkeys(self._first_claim(finding, message) for finding in same)
            once = () if remedy in self.said or not remedy else (f"→ {self._best(remedy)}",)
            yield Item(self._best(message), (*filter(None, claims), *once), number)
            self.said.add(remedy)

    def _answers(self, chain: str) -> Iterator[Block]:
        """Yield the reasons that the map gives at questions of a chain, where nothing before tells them."""
        told = list(untold(self.map, self.strengths, self.findings, self.homes, chain))
        if told:
            yield Paragraph(self._best(words.ANSWERS))
        for one in told:
            yield Item(self._best(one))

    def _left_to_do(self) -> Iterator[Block]:
        """Yield how many faults there are that do not fail the check; nothing without any."""
        if self.left_to_do:
            yield Paragraph(self._say(words.LEFT_TO_DO, count=str(len(self.left_to_do))))

    def _first_claim(self, finding: Finding, message: Text) -> str:
        """Return the words of the first claim that a finding is about; none if its message has them."""
        claim = next((id_ for id_ in finding.about if id_ in self.map.claim), None)
        if claim is None or self._claim(claim).strip().rstrip(".") in self._best(message):
            return ""
        return self._quoted(claim)

    def _to_settle(self, found: ArgumentStrength) -> Iterator[Block]:
        """Yield what would settle that which cannot be checked, and whether the weights never settle."""
        plan = self.strengths.repair_plans[found.argument]
        told = [repair for repair in plan.repairs if repair.at_break and found.reasoning.uncheckable]
        if told:
            yield Paragraph(self._best(words.TO_SETTLE))
        for repair in told:
            yield Item(self._best(repair.text))
        if not found.converged:
            yield Paragraph(self._best(words.NOT_CONVERGED))

    def _whole(self) -> Iterator[Block]:
        yield Heading(self._best(words.WHOLE), 2)
        yield from self._findings(self.by_home.get("", []))
        for result in self.strengths.document:
            yield from self._instrument(result)

    def _instrument(self, result: InstrumentResult) -> Iterator[Block]:
        yield Heading(f"{self._best(result.instrument.name_)} ({self._best(result.instrument.meaning)})", 3)
        open_items = [item for item in result.items if item.rating is None]
        for item in result.items:
            if item.rating is not None:
                rater = self._say(words.RATED_BY, name=item.rated_by) if item.rated_by else ""
                why = " ".join(filter(None, [self._best(item.decided_by), rater]))
                yield Item(f"{self._best(item.question)} → {self._rating(item.rating)}. {why}")
        if open_items:
            yield Paragraph(self._say(words.TO_JUDGE, count=str(len(open_items))))
        if result.total:
            yield Paragraph(self._best(result.total))

    def _rating(self, rating: str) -> str:
        return self._best({"yes": words.YES, "no": words.NO}.get(rating, Text.of(en=rating, fr=rating)))

    def _quoted(self, id_: str, to: Text | None = None) -> str:
        """Return a claim's words (`to`, in full); long ones after its label, and the next time that alone."""
        claim = self.map.claim[id_]
        told, label = self._best(to or whole(claim)), brief(claim, self.language)
        if not label:
            return told
        if id_ in self.quoted and to is None:
            return label
        self.quoted.add(id_)
        return lead_words.LABELLED.best(self.language).format(label=label, words=told)

    def _claim(self, id_: str) -> str:
        return self._best(self.map.claim[id_].text)
