/** Lessons, the students' page and the answers that come back (docs/lessons.md). Nothing here is shipped. */

/** Words in their context, in the document's language. */
interface InContext { before: string; quote: string; after: string }
type ItemKind = "says" | "conclusion" | "rests-on" | "question" | "break" | "design" | "order" | "sureness" | "missing" | "nature";
type Stage = "worked" | "half" | "alone";

interface LessonOption { text: Wordings; on: string; passage?: InContext; right: boolean; why: Wordings }
interface Shown { text: Wordings; passage?: InContext }
interface Explained { text: Wordings; rule: string; rule_why: Wordings; passages: InContext[] }
interface Concept { name: Wordings; url: string }
interface LessonItem {
  id: string; kind: ItemKind; chain: string; about: string[]; prompt: Wordings; shown: Shown[]; options: LessonOption[];
  /** Whether the options are to be put in order; the right one is that in which they are written. */
  order: boolean;
  /** Of these: which option is shown at each place; of others empty. */
  shuffled: number[];
  explained: Explained; hint: Wordings; concept?: Concept;
}
interface LessonDocument { title: Wordings; language: string }
interface Lesson {
  id: string; title: Wordings; document: LessonDocument; chain: string; language: Language; feedback: "now" | "later";
  /** How many items are shown solved, and how many after them with help. */
  worked: number; half: number; items: LessonItem[];
}
/** How an item is asked. `shown`: the indices in the lesson of the options, in the order in which they are shown. */
interface Staged { stage: Stage; answer: "one" | "several" | "order"; shown: number[] }

/** What is sealed in a students' page with feedback at once; `checks` tell a right answer, of an order each beginning of it. */
interface SealedFeedback { checks: string[]; whys: string[]; hint: string; told: string }
interface Why { why: Wordings; passage: InContext | null }
/** `answer`: the right options as they are shown. */
interface Told { answer: number[]; explained: Explained; concept: Concept | null }
interface TaskItem extends Partial<SealedFeedback> {
  kind: ItemKind; stage: Stage; answer: Staged["answer"]; prompt: Wordings; shown: Shown[]; options: Wordings[];
  /** With help: the options that are left to choose from; of an order, those that stand first in it. */
  left: number[];
}
interface Task {
  id: string; title: Wordings; document: LessonDocument; language: Language; feedback: Lesson["feedback"]; items: TaskItem[];
}

/** A try: the options chosen, or all of them in an order. Null where nothing was chosen. */
type Try = number[] | null;
interface Answer { first: Try; second: Try; reason: string }
/** What a student hands in. `sheet`: four signs, drawn when the student begins, that tell sheets without a name apart. */
interface AnswerSheet { lesson: string; sheet: string; name: string; answers: Answer[] }
/** How the answer to an item is written in a code: nothing of an item that is not asked. */
interface AnswerForm { asked: boolean; answer: Staged["answer"]; count: number; tries: 1 | 2; reason: boolean }
type Decoded =
  | ({ state: "read" } & AnswerSheet)
  | { state: "no-code" | "cut" | "mistyped" | "version" | "impossible" }
  | { state: "other-lesson"; lesson: string };

/** What a map's page carries to make lessons (mapgen/page/lessons_data.py). */
interface LessonBank {
  document: LessonDocument; kinds: ItemKind[]; most: number; items: BankItem[];
  /** Why which kinds are not asked: chain, or "" for the whole text → kind → why. */
  lacking: Record<string, Partial<Record<ItemKind, Wordings>>>;
  /** The chain that a lesson is about at first; of each chain, those that lead to it. */
  first: string; leading: Record<string, string[]>;
  /** Of each item, those that are never asked beside it, and those only if there are too few others. */
  never: Record<string, string[]>; seldom: Record<string, string[]>;
  /** Items that can be answered by their words alone. */
  guessed: string[];
  sheets: ({ chain: string } & Record<Language, SheetOfChain>)[];
  formats: Record<string, FormatFrame>;
}
/** An item, and the fragments of the files that ask it; `paper` is null for what a worksheet does not ask. */
interface BankItem { item: LessonItem; paper: Record<Language, PaperQuestion> | null; formats: Record<string, Record<Language, string>> }
/** How a file of a format is named, begins for a lesson about each chain, or all, and ends. */
interface FormatFrame { suffix: string; openings: ({ chain: string } & Record<Language, string>)[]; closing: string }
/** A question on paper: HTML, heights in CSS pixels (`high`: of what is `shown`), whether the drawing of a chain asks it, and the ids of what it tells of a drawing and of the claim whose passage it shows. */
interface PaperQuestion { prompt: string; shown: string; answers: string; height: number; high: number; drawn: boolean; tells: string; shows: string }
/** The fragments of a chain's worksheet: `room` is the height of a column, `used` what of it is filled, `first` the first column with room for questions, `why` the column that ends with the discussion, or -1. */
interface SheetOfChain { title: string; number: string; how: string; html: string; columns: string[]; used: number[]; room: number; first: number; why: number; drawn: string[]; numbers: Record<string, number> }
/** The files of a lesson with placeholders. */
interface LessonTemplates { page: string; missing: string; task: string; worksheet: { page: string; words: Record<string, Wordings>; write: Record<Language, { prompt: string; height: number }>[] }; manifest: string }
type LessonFile = "task" | "teacher" | "worksheet" | "key" | "scorm" | "moodle" | "gift";
/** What a teacher chooses; no kinds for all, no chain for the whole document; `without`: ids of items that are left out. */
interface LessonChoices {
  chain: string; kinds: ItemKind[]; number: number; language: Language; worked: boolean; feedback: Lesson["feedback"]; without: string[];
}
/** What a teacher's page keeps: the codes handed in, and what the teacher changed in the marks. */
interface SavedClass { codes: string[]; struck: string[]; marks: [sheet: string, item: string, points: number][]; apart?: string[] }
