/** The page's own state and what it draws; the data that it receives has its types in data.d.ts. Nothing here is shipped. */

type Language = "en" | "fr";
type WordKey = keyof typeof import("../words.json");
type WordTable = Record<WordKey, Wordings>;

interface Passage { start: number; end: number }
/** A rule's manual page, as far as a reader needs it. */
interface ManualPage { family: string; norm: Wordings; why: Wordings; method: Wordings }

type Point = [number, number];
type BoxKind = "argument" | "chain" | "claim" | "gap" | "see";
/** Lines of a text by language; their lengths where the map has the text, which goes on where they end before it does. */
type WrittenLines = Record<string, string[] | number[]>;
/**
 * A box as it is carried. `element` is the claim or chain that it shows; of a gap, the unsaid claim, or else what
 * lacks something (`finding` is then an index in the map's findings); `more`: how many more gaps that element has.
 */
interface WrittenBox {
  id: string; kind: BoxKind; element: string; width: number; height: number; label: WrittenLines;
  finding?: number; more?: number;
}
/** How a kind of box is printed, in pixels of the sheet. */
interface Print { size: number; leading: number; header: number; padding: number; face: "regular" | "bold"; most: number }
/**
 * A step: stubs from its premises to the bar (or to the joint where it has one premise), the joint, and the wire to a
 * box. Without `step` it is a gap before a claim, or a line of the overview, and has no joint. Lines are corners: x, y
 * of the first, then the way from each to the next. `crack`: where it would be drawn broken, and the wire's direction there.
 */
interface Wired {
  step: string; to: number; stubs: [number, ...number[]][]; bar: [] | [number, number, number]; joint: [] | [number, number];
  wire: number[]; crack: [number, number, number];
}
/** Boxes as index, x, y; attacks as id and corners. Other evidence stands below `band`, if that is not 0. */
interface Sheet {
  width: number; height: number; band: number;
  boxes: [number, number, number][]; steps: Wired[]; attacks: [string, ...number[]][];
}
interface Drawings { wide: Sheet; narrow: Sheet }
interface SheetsData {
  options: object; prints: Record<BoxKind | "ending", Print>; near: number; boxes: WrittenBox[]; overview: Drawings;
  views: ({ argument: string } & Drawings)[];
}

type Tab = "map" | "outline" | "text" | "findings" | "whatif" | "class";
/** What the reader looks at. Its written form is the hash of the page's address. */
interface State {
  /** The chain on the map; empty for how the chains hang together. */
  chain: string; select: string; tab: Tab; lang: Language; dark: boolean;
  /** Whether what is selected is shown alone, with what leads to it and what it leads to. */
  focus: boolean;
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
  /** On a teacher's page, which question's answers the map shows: its id, "*" for all, or empty. */
  item: string;
  /** How often the class's answers have changed; not written. */
  collected: number;
  /** What the reader supposes, in order, as state/suppositions.js writes it. */
  whatif: string;
  /** The brick that is to be pulled before a class: "choose", or a supposition as it is written in `whatif`; empty where none is. */
  brick: string;
  /** The chain whose conclusion the class is asked about; empty for the document's answer. */
  target: string;
  /** How many elements of its way are shown; 0 while the class predicts. What it predicts, as counts: "3-12-5". */
  run: number; votes: string;
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
  /** Of a step: the premises that carry the others over to its conclusion; unsaid, they are one with its gap. */
  carrying: number[];
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
  setSize(width: string, height: string): void;
  DOMtoCanvas(point: { x: number; y: number }): { x: number; y: number };
}
declare const vis: { Network: new (container: HTMLElement, data: object, options: object) => VisNetwork };

type TaskWordKey = keyof typeof import("../task_words.json");
/** The part of lean-qr that the students' page uses (mapgen/page/qr/). */
declare const leanQr: {
  correction: { L: number; M: number };
  generate: (text: string, options: { minCorrectionLevel: number }) => { size: number; get(x: number, y: number): boolean };
};
