/** The compiled map as the page receives it, and the page's own state. Shapes only: nothing here is shipped. */

type Wordings = Record<string, string>;
type Language = "en" | "fr";
type WordKey = keyof typeof import("../words.json");
type WordTable = Record<WordKey, Wordings>;

interface Passage { start: number; end: number }
/** A passage as it is carried: where it starts, and where it ends. */
type Stretch = [number, number];
/** Where a quote stands; `exact` only where it stands nowhere. */
interface Quote { state: string; parts: Stretch[]; exact?: string }
/** The id of a term, or the author's own words. */
interface Named { term?: string; name?: Wordings }
interface Facets {
  population?: { species?: string; group?: Named };
  intervention?: { agent?: Named; salt?: Named; route?: string; dose?: string; duration?: string; components?: Named[] };
  comparator?: Named;
  outcome?: { name?: Named; kind?: string };
}
interface InstrumentItem { id: string; question: Wordings; rating: string | null; decided_by: Wordings; rated_by: string }
interface InstrumentRecord { instrument: string; name: Wordings; about: Wordings; items: InstrumentItem[]; total: Wordings }
interface DocumentRecord {
  title: Wordings; language: string; kind: string | null; author: string; qualification: Wordings; publisher: string;
  date: string; url: string; interests: Wordings; question: Wordings; answer: string; about: Wordings; text: string;
  instruments: InstrumentRecord[];
}
interface Term { id: string; name: Wordings; senses: { id: string; meaning: Wordings }[] }
interface Change { domain: string; steps: number; why: Wordings; declared: boolean }
interface Gap { facet: string; evidence: Wordings; claim: Wordings }
interface Evidence { start: string; source?: string; changes?: Change[]; gaps?: Gap[]; ocebm?: number }
interface Source {
  id: string; label: string; marks: string[]; authors: string[]; title: string;
  evidence: Evidence & { certainty: string; reason: Wordings }; facets: Facets;
  match?: string; year?: number | string; container?: string; doi?: string; pmid?: string; url?: string;
  design?: string; participants?: string; effect?: string; modality?: string; bias?: string; status?: string;
  superseded_by?: string; reading?: string; direction?: string; interests?: Wordings; says?: Wordings;
  note?: Wordings; listed?: Quote;
}
/** What a claim's own evidence rests on: the best of the first tier with a source left, else `otherwise`, else its steps. */
interface Footing { tiers?: Record<string, string>[]; otherwise?: string }
/** What moves a step's limits: a question of `bridging` answered for it does away with the steps down, one of `backing` raises its ceiling. */
interface Hinges { steps_down?: number; bridging?: string[]; ceiling?: string; backing?: string[]; ceiling_backed?: string }
interface Claim {
  id: string; text: Wordings; origin: "quoted" | "implicit" | "outside"; citations: string[]; quotes: Quote[];
  certainty: string; status: string; why: number[]; decided_by: string[]; facets: Facets;
  implicit?: Wordings; source?: string; kind?: string; modality?: string; scope?: string; called?: string;
  design?: string; participants?: string; accepted?: Wordings; attributed_to?: Wordings; senses?: Record<string, string>; remark?: Wordings;
  evidence?: Evidence; footing: Footing;
}
interface CriticalQuestion { id: string; text: Wordings; target: string; burden: string }
interface Scheme { name: Wordings; questions: CriticalQuestion[] }
interface Inference {
  id: string; premises: string[]; conclusion: string; certainty: string; status: string; ceiling: string;
  why: number[]; answers: Record<string, { state: string; why?: Wordings }>;
  scheme?: string; warrant?: Wordings; remark?: Wordings; open_questions?: string[]; failed_questions?: string[];
  gaps?: Gap[]; circular?: boolean; decided_by?: string[]; hinges: Hinges;
}
interface Attack { id: string; kind: "rebut" | "undermine" | "undercut"; from: string; on: string; reason: Wordings }
interface Repair { kind: string; about: string; text: Wordings }
interface Argument {
  id: string; title: Wordings; conclusion: string; claims: string[]; inferences: string[]; feeds: string[];
  certainty: string; status: string; verdict: Wordings; bottleneck: string[]; single_points_of_failure: string[];
  repairs: { id: string; lifts_to: string }[]; start_with: string; none_is_enough: boolean;
  smallest_repair_set: string[]; smallest_repair_set_reaches: string; smallest_repair_set_is_exact: boolean;
  semantics_disagree: boolean; sensitive_to_scale: boolean; unranked: boolean; converged: boolean;
}
interface Finding {
  rule: string; kind: "fault" | "weak link" | "missing evidence"; severity: string; message: Wordings;
  remedy: number; about: string[]; passages: Stretch[]; place: string; rank: number | null; home: string;
  waived?: Wordings;
}
/** A stop of the guided tour; in any chain where it names no argument. */
interface Stop { at: string; argument: string; remark: Wordings }
interface LeftOut { quote: Quote; why: Wordings }
/** The compiled map as page/carried.py writes it. `texts` holds what recurs: elsewhere stands its place there. */
interface CompiledMap {
  id: string; document: DocumentRecord; terms: Term[]; schemes: Record<string, Scheme>; sources: Source[];
  claims: Claim[]; inferences: Inference[]; attacks: Attack[]; repairs: Record<string, Repair>;
  arguments: Argument[]; left_out: LeftOut[]; findings: Finding[]; texts: Wordings[]; tour: Stop[];
  coverage: { words: number; quoted_words: number; left_out_words: number; uncovered: Stretch[] };
}
/** A rule's manual page, as far as a reader needs it. */
interface ManualPage { family: string; norm: Wordings; why: Wordings; method: Wordings }

type Point = [number, number];
interface Box {
  id: string; kind: "argument" | "claim" | "again" | "inference" | "source" | "ghost"; element: string;
  x: number; y: number; width: number; height: number; lines: Record<string, string[]>; title?: Record<string, string[]>;
}
type RouteKind = "premise" | "conclusion" | "feeds" | "rebut" | "undermine" | "undercut" | "cites" | "misses";
/** `word`: where an attack's word begins, if that is settled. */
interface Route { kind: RouteKind; start: string; end: string; points: Point[]; word?: { x: number; y: number } }
/** A box as it is carried: its lines, or their lengths where the map has their text. */
interface WrittenBox {
  id: string; kind: Box["kind"]; element: string; width: number; height: number;
  lines: Record<string, string[] | number[]>; title?: Record<string, string[]>;
}
/** Boxes as index, x, y; routes as indices of two boxes and of a kind, then x, y of the first point and the way from each point to the next. */
interface Sheet { boxes: [number, number, number][]; routes: number[][] }
/** Rows one under the other: box, left edge, the row that it leads to (or -1), the kind of line (or -1), and whether it stands beside. */
interface Stack { width: number; rows: [number, number, number, number, number][] }
interface Drawings { wide: Sheet | null; tall: Stack; narrow: Stack }
interface SheetPair { argument: string; plain: Drawings; sourced: Drawings }
interface SheetsData { options: object; kinds: RouteKind[]; boxes: WrittenBox[]; overview: Drawings; views: SheetPair[] }

type Tab = "map" | "outline" | "text" | "findings";
/** What the reader looks at. Its written form is the hash of the page's address. */
interface State {
  /** The chain on the map; empty for how the chains hang together. */
  chain: string; select: string; sources: boolean; tab: Tab; lang: Language; dark: boolean;
  /** How the map is arranged: as the window allows, or as the reader wishes. */
  shape: "" | "wide" | "stacked";
  /** Whether only what is selected is drawn, with what leads to it and what it leads to. */
  focus: boolean;
  /** The claims whose reasons are folded away. */
  folds: string[];
  /** Which findings are listed: of one kind, or all; of one chain, of the whole document, or all. */
  kind: string; within: string;
  /** Of one family of rules, or all. */
  family: string;
  /** What is searched for, or empty. */
  find: string;
  /** The stop of the guided tour, 1 first; 0 where nobody is on it. */
  tour: number;
  /** What the reader supposes, in order, as state/suppositions.js writes it. */
  whatif: string;
  /** What an address names and the map does not have; not written again. */
  unknown: string;
}
/** One thing that the reader supposes: of a claim, a source, a question of a step, or a repair, by its id. */
interface Supposition { kind: "doubt" | "accept" | "drop" | "answer" | "fail" | "repair"; on: string; question: string }
/** The parts of the compiled map that a verdict hangs on. */
type Weighable = Pick<CompiledMap, "claims" | "inferences" | "attacks" | "schemes" | "sources"> & { repairs: Record<string, { kind: string; about: string }> };
/** A claim or a step as it is judged: claims have steps, steps have premises. Ranks run from 0, none, to 4, high. */
interface Place {
  isStep: boolean; level: number; ceiling: number; drop: number; blocked: boolean; limited: boolean; grounded: boolean;
  /** Supposed not to be so: nothing leads to it, and nothing from it. */
  denied: boolean;
  premises: number[]; steps: number[]; conclusion: number; attackers: Set<number>; contradicting: Set<number>;
}
interface Judged { levels: number[]; statuses: string[] }
type View = (state: State, before: State | null) => void;

/** Anything that can be selected, found by its key. */
type Element_ =
  | { type: "claim"; key: string; claim: Claim }
  | { type: "inference"; key: string; inference: Inference }
  | { type: "source"; key: string; source: Source }
  | { type: "attack"; key: string; attack: Attack }
  | { type: "argument"; key: string; argument: Argument }
  | { type: "finding"; key: string; finding: Finding }
  | { type: "left-out"; key: string; leftOut: LeftOut }
  | { type: "passage"; key: string; passage: Passage };

type Child = Node | string | null | undefined | false;

/** The little of vis-network that the page uses. */
interface VisNetwork {
  on(event: string, listener: (event: any) => void): void;
  redraw(): void;
  destroy(): void;
  getScale(): number;
  getViewPosition(): { x: number; y: number };
  moveTo(options: object): void;
  fit(options?: object): void;
  canvas: {
    frame: { canvas: HTMLCanvasElement };
    pixelRatio: number;
    cameraState: { previousWidth: number; previousHeight: number };
    _setCameraState(): void;
  };
  DOMtoCanvas(point: { x: number; y: number }): { x: number; y: number };
}
declare const vis: { Network: new (container: HTMLElement, data: object, options: object) => VisNetwork };
