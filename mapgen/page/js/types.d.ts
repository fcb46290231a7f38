/** The page's own state and what it draws; the data that it receives has its types in data.d.ts. Nothing here is shipped. */

type Language = "en" | "fr";
type WordKey = keyof typeof import("../words.json");
type WordTable = Record<WordKey, Wordings>;

interface Passage { start: number; end: number }
/** A rule's manual page, as far as a reader needs it. */
interface ManualPage { family: string; norm: Wordings; why: Wordings; method: Wordings }

type Point = [number, number];
interface Box {
  id: string; kind: "argument" | "claim" | "again" | "inference" | "source" | "ghost"; element: string;
  x: number; y: number; width: number; height: number; lines: Record<string, string[]>; title?: Record<string, string[]>;
  /** Of a short box: whether the box that it stands for is above it. */
  above?: boolean;
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

type Tab = "map" | "outline" | "text" | "findings" | "whatif";
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
  /** The stop of the guided tour, 1 first; 0 where nobody is on it; and whether its answer is shown. */
  tour: number; answer: boolean;
  /** Whether the page is shown to a room: large type, and nothing but the map and the tour. */
  present: boolean;
  /** "map" where the page is the map alone, for a slide or a page of a course. */
  view: "" | "map";
  /** Whether what concerns the map's authors is shown too: rules, lines of the file, what is left to do. */
  author: boolean;
  /** What the reader supposes, in order, as state/suppositions.js writes it. */
  whatif: string;
  /** What an address names and the map does not have; not written again. */
  unknown: string;
}
/** One thing that the reader supposes: of a claim, a source, a question of a step, or a repair, by its id. */
interface Supposition { kind: "doubt" | "accept" | "drop" | "answer" | "fail" | "repair"; on: string; question: string }
/** The parts of the compiled map that a verdict hangs on. */
type Weighable = Pick<CompiledMap, "claims" | "inferences" | "attacks" | "schemes" | "sources"> & { repairs: Record<string, { kind: string; about: string; reaches: string }> };
/** A claim or a step as it is judged; other nodes by their index. Claims have steps, steps have premises. Ranks run from 0, none, to 4, high. */
interface GraphNode {
  isStep: boolean;
  /** Of a claim: the rank of its own evidence, whether it may stand without a step, whether nobody
   * says it, and whether it is on record or taken as known. */
  level: number; assumable: boolean; unsaid: boolean; taken: boolean;
  /** Of a step: the highest rank that it gives, and by how many ranks it lowers what its premises give. */
  ceiling: number; gap: number; faults: number; open: boolean;
  /** Of a step: an answer is fatal, and it gives nothing. */
  blocked: boolean;
  /** Supposed not to be so: nothing leads to it, and nothing from it. */
  denied: boolean;
  premises: number[]; steps: number[]; conclusion: number;
  attackers: Set<number>; contradicting: Set<number>; fatal: Set<number>; oneWay: Set<number>;
}
/** `bases`: the ranks before the attacks on the node itself count; `weighing`: by which rank each attacker of a node weighs. */
interface Judged { levels: number[]; bases: number[]; weighing: ((attacker: number) => number)[]; statuses: string[] }
type View = (state: State, before: State | null) => void;

/** Anything that can be selected, found by its key. */
type Selectable =
  | { type: "claim"; key: string; claim: Claim }
  | { type: "inference"; key: string; inference: Inference }
  | { type: "source"; key: string; source: Source }
  | { type: "attack"; key: string; attack: Attack }
  | { type: "argument"; key: string; argument: Argument }
  | { type: "finding"; key: string; finding: Finding }
  | { type: "left-out"; key: string; leftOut: LeftOut }
  | { type: "passage"; key: string; passage: Passage }
  | { type: "document"; key: string };

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
