// @ts-check
import { crc32 } from "../answers/signs.js";
import { escaped, fillTemplate } from "../dom/html.js";
import { wordingIn } from "../dom/wordings.js";

/** 1 January 1980, the first day that a zip can tell: the same lesson gives the same bytes. */
const DAY = 0x21;
const VERSION = 20;
/** The attribute of a file that has no owner. */
const DOS_FILE = 0x20;
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/**
 * A lesson as a SCORM 1.2 package: the same bytes as `zipped` in mapgen/lessons/formats/scorm.py gives.
 *
 * @param {string} manifest  the template of its manifest
 * @param {Lesson} lesson
 * @param {string} page  the students' page
 */
export function scormZip(manifest, lesson, page) {
  const told = fillTemplate(manifest, {
    title: escaped(wordingIn(lesson.title, lesson.language)),
    id: lesson.id,
  });
  return stored([
    ["imsmanifest.xml", told],
    ["index.html", page],
  ]);
}

/**
 * A zip in which texts are stored as they are.
 *
 * @param {[string, string][]} texts  pairs of a name in ASCII and a text
 */
function stored(texts) {
  /** @type {Uint8Array[]} */
  const locals = [];
  /** @type {Uint8Array[]} */
  const centrals = [];
  let offset = 0;
  for (const [name, text] of texts) {
    const [path, data] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const sizes = inFour(crc32(data), data.length, data.length);
    const local = [inFour(LOCAL), inTwo(VERSION, 0, 0, 0, DAY), sizes, inTwo(path.length, 0), path, data];
    const central = [inFour(CENTRAL), inTwo(VERSION, VERSION, 0, 0, 0, DAY), sizes];
    centrals.push(...central, inTwo(path.length, 0, 0, 0, 0), inFour(DOS_FILE, offset), path);
    locals.push(...local);
    offset += joined(local).length;
  }
  const length = joined(centrals).length;
  const end = [inFour(END), inTwo(0, 0, texts.length, texts.length), inFour(length, offset), inTwo(0)];
  return joined([...locals, ...centrals, ...end]);
}

/** Numbers in two bytes each, the lower first. @param {...number} numbers */
function inTwo(...numbers) {
  return Uint8Array.from(numbers.flatMap((number) => [number & 0xff, number >>> 8]));
}

/** Numbers in four bytes each, the lowest first. @param {...number} numbers */
function inFour(...numbers) {
  return joined(numbers.map((number) => inTwo(number & 0xffff, number >>> 16)));
}

/** @param {Uint8Array[]} pieces */
function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
