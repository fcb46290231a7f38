/** The compiled map as the page receives it, and the page's own state. Shapes only: nothing here is shipped. */

type Wordings = Record<string, string>;
type Language = "en" | "fr";
type WordKey = keyof typeof import("../words.json");
type WordTable = Record<WordKey, Wordings>;

interface Passage { start: number; end: number }
interface Quote { exact: string; state: string; start: number | null; end: number | null; parts: Passage[] }
interface Named { term: string; name: Wordings }
interface Facets {
  population?: { species?: string | null; group?: Named | null } | null;
  intervention?: {
    agent?: Named | null; salt?: Named | null; route?: string | null;
    dose?: string | Wordings | null; duration?: string | Wordings | null; components?: Named[];
  } | null;
  comparator?: Named | string | null;
  outcome?: { name?: Named | null; kind?: string | null } | null;
}
interface DocumentRecord {
  title: Wordings; language: string; kind: string; author: string; qualification: Wordings; publisher: string;
  date: string; url: string; interests: Wordings; question: Wordings; answer: string; about: Wordings; text: string;
}
interface Term { id: string; name: Wordings; meaning: Wordings; senses: { id: string; meaning: Wordings }[] }
interface Change { domain: string; steps: number; why: Wordings }
interface Source {
  id: string; label: string; marks: string[]; listed: Quote | null; match: string | null; authors: string[];
  year: number | string | null; title: string; container: string; doi: string; pmid: string; url: string;
  design: string | null; participants: number | string | null; reading: string | null; direction: string | null;
  interests: Wordings; says: Wordings; note: Wordings; facets: Facets; effect?: string; bias?: string | null;
  status?: string | null; superseded_by?: string; downgrades?: Change[]; upgrades?: Change[];
}
interface Claim {
  id: string; text: Wordings; origin: "quoted" | "implicit" | "outside"; implicit: Wordings; source: string;
  quotes: Quote[]; citations: string[]; kind: string | null; modality: string | null; accepted: Wordings;
  facets: Facets; senses: Record<string, string>; remark: Wordings; scope?: string | null; called?: string | null;
  design?: string | null; participants?: number | string | null;
}
interface CriticalQuestion {
  id: string; text: Wordings; target: string; burden: string; state: string; why: Wordings;
}
interface Inference {
  id: string; premises: string[]; conclusion: string; scheme: string | null; scheme_name: Wordings;
  warrant: Wordings; remark: Wordings; questions: CriticalQuestion[];
}
interface Attack { id: string; kind: "rebut" | "undermine" | "undercut"; from: string; on: string; reason: Wordings }
interface Argument {
  id: string; title: Wordings; conclusion: string; claims: string[]; inferences: string[]; feeds: string[];
}
interface Finding {
  rule: string; kind: "fault" | "weak link" | "missing evidence"; severity: string; message: Wordings;
  remedy: Wordings; about: string[]; passages: Passage[]; span: { path: string; line: number } | null;
  waived: Wordings;
}
interface LeftOut { quote: Quote; why: Wordings }
interface CompiledMap {
  id: string; document: DocumentRecord; terms: Term[]; sources: Source[]; claims: Claim[];
  inferences: Inference[]; attacks: Attack[]; arguments: Argument[]; left_out: LeftOut[];
  marks: { printed: string; numbers: string[]; start: number; end: number }[];
  coverage: { words: number; quoted_words: number; left_out_words: number; uncovered: Passage[] };
  findings: Finding[];
}

type Point = [number, number];
interface Box {
  id: string; kind: "claim" | "inference" | "source" | "ghost"; element: string;
  x: number; y: number; width: number; height: number; lines: Record<string, string[]>;
}
type RouteKind = "premise" | "conclusion" | "rebut" | "undermine" | "undercut" | "cites" | "misses";
interface Route { kind: RouteKind; start: string; end: string; points: Point[] }
/** Boxes as index, x, y; routes as indices of two boxes, kind, and x, y, x, y … of their points. */
interface Sheet { boxes: [number, number, number][]; routes: [number, number, RouteKind, number[]][] }
interface SheetPair { argument: string; plain: Sheet; sourced: Sheet }
interface SheetsData { options: object; boxes: Omit<Box, "x" | "y">[]; views: SheetPair[] }

type Tab = "map" | "outline" | "text" | "findings";
/** What the reader looks at. Its written form is the hash of the page's address. */
interface State { chain: string; select: string; sources: boolean; tab: Tab; lang: Language; dark: boolean }
type View = (state: State, before: State | null) => void;

/** Anything that can be selected, found by its key. */
type Element_ =
  | { type: "claim"; key: string; claim: Claim }
  | { type: "inference"; key: string; inference: Inference }
  | { type: "source"; key: string; source: Source }
  | { type: "attack"; key: string; attack: Attack }
  | { type: "argument"; key: string; argument: Argument }
  | { type: "finding"; key: string; finding: Finding }
  | { type: "left-out"; key: string; leftOut: LeftOut };

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
