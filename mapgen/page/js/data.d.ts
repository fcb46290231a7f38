/**
 * The data that a page receives, as page/page_data.py makes it.
 * Written by `make docs` from mapgen/page/page_records.py and the declarations of the elements.
 */

/** A text: its wordings by language code. */
type Wordings = Record<string, string>;
/** A passage of the text: where it starts, and where it ends. */
type Stretch = [number, number];
/** Where a quote stands; `exact` only where it stands nowhere. */
interface Quote { state: string; parts: Stretch[]; exact?: string }
/** The id of a term, or the author's own words. */
interface Named { term?: string; name?: Wordings }

/** A facet in which evidence differs from a claim. */
interface Gap {
  facet: "species" | "group" | "agent" | "salt" | "route" | "components" | "comparator" | "outcome" | "outcome-kind";
  evidence: Wordings;
  claim: Wordings;
}
/** What evidence and claims are compared by (PICO). */
interface Facets {
  population?: { species?: "human" | "animal" | "cells"; group?: Named };
  intervention?: { agent?: Named; salt?: Named; route?: "dietary" | "oral" | "intravenous" | "intramuscular" | "subcutaneous" | "intradermal" | "topical" | "inhaled" | "manual" | "unstated"; dose?: string; duration?: string; components?: Named[] };
  comparator?: Named;
  outcome?: { name?: Named; kind?: "important" | "surrogate" };
}
/** How GRADE's word was come by. */
interface Evidence {
  start: "none" | "very-low" | "low" | "moderate" | "high";
  source?: string;
  changes?: { domain: "risk-of-bias" | "inconsistency" | "indirectness" | "imprecision" | "publication-bias" | "large-effect" | "dose-response" | "opposing-confounding"; steps: number; why: Wordings; declared: boolean }[];
  gaps?: Gap[];
  ocebm?: number;
}
/** The document. */
interface DocumentRecord {
  title: Wordings;
  language: string;
  kind: "web-page" | "narrative-review" | "systematic-review" | "research-article" | "news-article" | "leaflet" | "guideline" | "opinion" | "book" | "other" | null;
  author: string;
  qualification: Wordings;
  publisher: string;
  date: string;
  url: string;
  interests: Wordings;
  question: Wordings;
  answer: string;
  about: Wordings;
  text: string;
  instruments: { instrument: "discern" | "jama" | "sanra"; name: Wordings; about: Wordings; items: { id: string; question: Wordings; rating: string | null; decided_by: Wordings; rated_by: string }[]; total: Wordings }[];
  headline?: { argument: string; text: Wordings; break: Wordings; gaps: number; gap: Wordings };
}
/** A word that the document leans on. */
interface Term {
  id: string;
  name: Wordings;
  senses: { id: string; meaning: Wordings }[];
}
/** A work. */
interface Source {
  id: string;
  marks: string[];
  listed?: Quote;
  match?: "certain" | "very-likely" | "likely" | "guess" | "none";
  authors: string[];
  year?: string;
  title: string;
  container?: string;
  doi?: string;
  pmid?: string;
  url?: string;
  design?: "systematic-review" | "randomised-trial" | "controlled-trial" | "cohort" | "trial" | "observational" | "case-control" | "cross-sectional" | "case-series" | "case-report" | "animal-study" | "laboratory" | "narrative-review" | "guideline" | "regulatory" | "textbook" | "press" | "web-page" | "opinion" | "unknown";
  includes?: ("systematic-review" | "randomised-trial" | "controlled-trial" | "cohort" | "trial" | "observational" | "case-control" | "cross-sectional" | "case-series" | "case-report" | "animal-study" | "laboratory" | "narrative-review" | "guideline" | "regulatory" | "textbook" | "press" | "web-page" | "opinion" | "unknown")[];
  participants?: string;
  events?: string;
  effect?: string;
  modality?: "uncertain" | "no-link" | "associated" | "linked" | "might" | "can" | "probably" | "does";
  bias?: "low" | "some-concerns" | "high";
  status?: "standing" | "retracted" | "concern" | "superseded";
  superseded_by?: string;
  reading?: "read" | "abstract" | "general-knowledge" | "unread";
  direction?: "for" | "against" | "mixed" | "neutral";
  interests?: Wordings;
  says?: Wordings;
  note?: Wordings;
  facets: Facets;
  label: string;
  evidence: { certainty: "none" | "very-low" | "low" | "moderate" | "high"; reason: Wordings; start: "none" | "very-low" | "low" | "moderate" | "high"; source?: string; changes?: { domain: "risk-of-bias" | "inconsistency" | "indirectness" | "imprecision" | "publication-bias" | "large-effect" | "dose-response" | "opposing-confounding"; steps: number; why: Wordings; declared: boolean }[]; gaps?: Gap[]; ocebm?: number };
}
/** A claim; `why` holds indices of texts. */
interface Claim {
  id: string;
  text: Wordings;
  short?: Wordings;
  quotes: Quote[];
  implicit?: Wordings;
  source?: string;
  citations: string[];
  kind?: "background" | "definition" | "prevalence" | "association" | "cause" | "mechanism" | "result" | "effect" | "recommendation" | "practice" | "harm" | "case" | "testimony" | "promotion";
  modality?: "uncertain" | "no-link" | "associated" | "linked" | "might" | "can" | "probably" | "does";
  scope?: "one" | "some" | "most" | "all";
  called?: "systematic-review" | "randomised-trial" | "controlled-trial" | "cohort" | "trial" | "observational" | "case-control" | "cross-sectional" | "case-series" | "case-report" | "animal-study" | "laboratory" | "narrative-review" | "guideline" | "regulatory" | "textbook" | "press" | "web-page" | "opinion" | "unknown";
  design?: "systematic-review" | "randomised-trial" | "controlled-trial" | "cohort" | "trial" | "observational" | "case-control" | "cross-sectional" | "case-series" | "case-report" | "animal-study" | "laboratory" | "narrative-review" | "guideline" | "regulatory" | "textbook" | "press" | "web-page" | "opinion" | "unknown";
  participants?: string;
  events?: string;
  rated?: "none" | "very-low" | "low" | "moderate" | "high";
  borne_out?: "yes" | "partly" | "no";
  accepted?: Wordings;
  attributed_to?: Wordings;
  facets: Facets;
  senses?: Record<string, string>;
  remark?: Wordings;
  origin: "quoted" | "implicit" | "outside";
  certainty: "none" | "very-low" | "low" | "moderate" | "high";
  status: "in" | "out" | "undecided";
  decided_by: string[];
  nature: "graded" | "on-record" | "known" | "recommendation" | "invitation";
  makers?: boolean;
  named_elsewhere?: string[];
  reasoning: { needed: "none" | "very-low" | "low" | "moderate" | "high"; word?: "supported" | "weak" | "contested" | "fails" | "not-judged"; why?: Wordings; breaks_at?: string };
  other_evidence: { says: "yes" | "probably" | "possibly" | "unclear" | "contradictory" | "possibly-not" | "probably-not" | "no"; supporting?: string[]; opposing?: string[]; unclear?: "conflicting" | "too-little" | "indirect"; on_way_only?: boolean; told?: { lead: Wordings; claims: string[] }[] };
  why: number[];
  evidence?: Evidence;
  footing: { tiers?: (Record<string, "none" | "very-low" | "low" | "moderate" | "high">)[]; otherwise?: "none" | "very-low" | "low" | "moderate" | "high"; tiers_at_best?: (Record<string, "none" | "very-low" | "low" | "moderate" | "high">)[]; otherwise_at_best?: "none" | "very-low" | "low" | "moderate" | "high" };
}
/** A question that a scheme asks. */
interface CriticalQuestion {
  id: string;
  text: Wordings;
  target: "premise" | "step" | "conclusion";
  burden: "assumption" | "exception";
}
/** A kind of step. */
interface Scheme {
  name: Wordings;
  questions: CriticalQuestion[];
}
/** What moves a step's limits: an answered question of `bridging` takes the steps down away, one of `backing` raises the ceiling. */
interface StepLimits {
  steps_down?: number;
  bridging?: string[];
  backing?: string[];
  ceilings?: ("none" | "very-low" | "low" | "moderate" | "high")[];
  ceiling_at_best?: "none" | "very-low" | "low" | "moderate" | "high";
  carrying?: string[];
  counted?: string[];
  counted_at_best?: string[];
  pardoned?: boolean;
}
/** A step; `why` holds indices of texts. */
interface Inference {
  id: string;
  premises: string[];
  conclusion: string;
  scheme?: string;
  drawn_by?: "text" | "makers";
  warrant?: Wordings;
  remark?: Wordings;
  certainty: "none" | "very-low" | "low" | "moderate" | "high";
  status: "in" | "out" | "undecided";
  ceiling: "none" | "very-low" | "low" | "moderate" | "high";
  open_questions?: string[];
  failed_questions?: string[];
  gaps?: Gap[];
  circular?: boolean;
  decided_by?: string[];
  makers?: boolean;
  beside?: string[];
  hinges: StepLimits;
  answers: Record<string, { state: "answered" | "open" | "failed" | "not-applicable"; why?: Wordings; fatal?: Wordings }>;
  why: number[];
}
/** A claim against a claim or a step. */
interface Attack {
  id: string;
  kind: "rebut" | "undermine" | "undercut";
  from: string;
  on: string;
  reason: Wordings;
  fatal?: Wordings;
}
/** What would mend a chain. */
interface Repair {
  kind: "support" | "strengthen" | "identify" | "answer-question" | "answer-attack" | "bridge-gap";
  about: string;
  text: Wordings;
  reaches: "none" | "very-low" | "low" | "moderate" | "high";
}
/** A chain, with its best repairs. */
interface Argument {
  id: string;
  title: Wordings;
  conclusion: string;
  claims: string[];
  inferences: string[];
  feeds: string[];
  certainty: "none" | "very-low" | "low" | "moderate" | "high";
  status: "in" | "out" | "undecided";
  nature: "graded" | "on-record" | "known" | "recommendation" | "invitation";
  verdict: Wordings;
  bottleneck: string[];
  single_points_of_failure: string[];
  smallest_repair_set: string[];
  start_with: string;
  smallest_repair_set_reaches: "none" | "very-low" | "low" | "moderate" | "high";
  converged: boolean;
  semantics_disagree: boolean;
  sensitive_to_scale: boolean;
  unranked: boolean;
  smallest_repair_set_is_exact: boolean;
  breaks: { on: string; why: Wordings; mend: Wordings; safety: Wordings }[];
  gaps: { about: string; text: Wordings; claim?: string; finding?: number }[];
  reasoning: { needed: "none" | "very-low" | "low" | "moderate" | "high"; word?: "supported" | "weak" | "contested" | "fails" | "not-judged"; why?: Wordings; breaks_at?: string };
  other_evidence: { says: "yes" | "probably" | "possibly" | "unclear" | "contradictory" | "possibly-not" | "probably-not" | "no"; supporting?: string[]; opposing?: string[]; unclear?: "conflicting" | "too-little" | "indirect"; on_way_only?: boolean; told?: { lead: Wordings; claims: string[] }[] };
  repairs: { id: string; lifts_to: "none" | "very-low" | "low" | "moderate" | "high" }[];
}
/** What a rule has to say; `remedy` is the index of a text, `place` a file and a line. */
interface Finding {
  rule: string;
  kind: "fault" | "weak link" | "missing evidence";
  severity: "error" | "warning" | "info";
  message: Wordings;
  about: string[];
  rank: number | null;
  home: string;
  waived?: Wordings;
  matters?: boolean;
  remedy: number;
  passages: Stretch[];
  place: string;
}
/** A stop of the guided tour; in any chain where it names no argument. */
interface Stop {
  at: string;
  argument: string;
  remark: Wordings;
  question?: Wordings;
}
/** A passage that the map leaves out. */
interface LeftOut {
  quote: Quote;
  why: Wordings;
  passages: Stretch[];
}
/** The whole map. `texts` holds what recurs: elsewhere stands its index. */
interface CompiledMap {
  id: string;
  document: DocumentRecord;
  terms: Term[];
  schemes: Record<string, Scheme>;
  sources: Source[];
  claims: Claim[];
  inferences: Inference[];
  attacks: Attack[];
  repairs: Record<string, Repair>;
  arguments: Argument[];
  left_out: LeftOut[];
  coverage: { words: number; quoted_words: number; left_out_words: number; uncovered: Stretch[] };
  tour: Stop[];
  findings: Finding[];
  texts: Wordings[];
}

// Parts of these that have names of their own.
type Change = NonNullable<Evidence["changes"]>[number];
type InstrumentRecord = DocumentRecord["instruments"][number];
type InstrumentItem = InstrumentRecord["items"][number];
/** What a claim's own evidence rests on: the best of the first tier with a source left, else `otherwise`, else its steps. */
type EvidenceTiers = Claim["footing"];

/** The ids of the elements of the templates. */
type RegionId =
  | "about-sheet"
  | "brick"
  | "chain"
  | "class-bar"
  | "class-panel"
  | "controls"
  | "details"
  | "erase"
  | "findings-panel"
  | "found"
  | "frame"
  | "gloss"
  | "keys-open"
  | "keys-sheet"
  | "legend"
  | "lesson-sheet"
  | "lesson-start"
  | "lists"
  | "map-panel"
  | "marks-sheet"
  | "not-begun"
  | "origin"
  | "outline-panel"
  | "page-tools"
  | "present-start"
  | "rail"
  | "search"
  | "settings"
  | "shared-missing"
  | "sheet"
  | "skip"
  | "status"
  | "take-away"
  | "task"
  | "text-panel"
  | "title"
  | "too-old"
  | "tour"
  | "tour-start"
  | "whatif"
  | "whatif-panel"
  | "whole-page";
