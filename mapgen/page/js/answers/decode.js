// @ts-check
import { BitReader } from "./bits.js";
import { CODE_VERSION } from "./encode.js";
import { widthOf } from "./forms.js";
import { crc32, fromSigns, signsOf } from "./signs.js";

const FEWEST_BYTES = 13;
/** In a code that was mistyped, at most one sign of so many is none that a code has. */
const MOST_OTHERS = 10;

/**
 * What a student handed in, read from a code, the options as the students' page shows them; or what is
 * wrong: `no-code` (it has many signs that no code has, or hardly any), `cut` (signs are missing),
 * `mistyped`, `version` (of another version of mapgen), `other-lesson` (told with its `lesson`),
 * `impossible` (it was typed rightly, and names an option that does not exist).
 *
 * @param {string} code
 * @param {string} lesson  its id
 * @param {AnswerForm[]} forms
 * @returns {Decoded}
 */
export function decodeShown(code, lesson, forms) {
  const signs = fromSigns(code);
  if (!signs) return { state: isNearlyCode(code) ? "mistyped" : "no-code" };
  if (signs.bytes.length < 2) return { state: "no-code" };
  // So few signs are the beginning of a code, or nothing.
  if (signs.bytes.length < FEWEST_BYTES && (signs.bytes[0] ?? 0) >> 3 !== CODE_VERSION)
    return { state: "no-code" };
  const view = new DataView(signs.bytes.buffer);
  const head = view.getUint16(0);
  const length = head & 0x7ff;
  if (signs.bytes.length < length) return { state: isWholeButForHead(signs.bytes) ? "mistyped" : "cut" };
  if (length < FEWEST_BYTES || signs.bytes.length > length || !signs.whole) return { state: "mistyped" };
  if (crc32(signs.bytes.subarray(0, length - 4)) !== view.getUint32(length - 4)) return { state: "mistyped" };
  if (head >> 11 !== CODE_VERSION) return { state: "version" };
  const of = view.getUint32(2).toString(16).padStart(8, "0");
  if (of !== lesson) return { state: "other-lesson", lesson: of };
  return readSheet(new BitReader(signs.bytes.subarray(6, length - 4)), lesson, forms);
}

/** Whether a text is as long as a code, and few of its signs are none of a code. @param {string} text */
function isNearlyCode(text) {
  const signs = text.replace(/[^\p{L}\p{N}]/gu, "");
  const others = signs.match(/[^0-9A-TV-Z]/gi)?.length ?? 0;
  return signs.length > FEWEST_BYTES && others * MOST_OTHERS < signs.length;
}

/**
 * Whether bytes are a whole code but for the length in its first two, in which a sign is wrong.
 *
 * @param {Uint8Array} bytes
 */
function isWholeButForHead(bytes) {
  const view = new DataView(bytes.slice().buffer);
  view.setUint16(0, (CODE_VERSION << 11) | bytes.length);
  const end = bytes.length - 4;
  return end > 0 && crc32(new Uint8Array(view.buffer, 0, end)) === view.getUint32(end);
}

/** @param {BitReader} reader @param {string} lesson @param {AnswerForm[]} forms @returns {Decoded} */
function readSheet(reader, lesson, forms) {
  const sheet = signsOf(reader.read(20), 4);
  const name = reader.read(1) ? reader.readText() : "";
  const answers = forms.map((form) => readAnswer(reader, form));
  if (name === null || answers.includes(null) || !reader.ended) return { state: "impossible" };
  return { state: "read", lesson, sheet, name, answers: /** @type {Answer[]} */ (answers) };
}

/** An answer, or null where it cannot be. @param {BitReader} reader @param {AnswerForm} form */
function readAnswer(reader, form) {
  if (!form.asked) return { first: null, second: null, reason: "" };
  const first = readTry(reader, form);
  const second = first && form.tries === 2 ? readTry(reader, form) : null;
  const reason = form.reason && reader.read(1) ? reader.readText() : "";
  if (first === undefined || second === undefined || reason === null) return null;
  return { first, second, reason };
}

/** A try; null where there was none, undefined where it cannot be.
 * @param {BitReader} reader
 * @param {AnswerForm} form
 * @returns {Try | undefined}
 */
function readTry(reader, { answer, count }) {
  if (answer === "one") {
    const chosen = reader.read(widthOf(count));
    if (chosen > count) return undefined;
    return chosen ? [chosen - 1] : null;
  }
  if (answer === "order") return reader.read(1) ? readOrder(reader, count) : null;
  const chosen = [...Array(count).keys()].filter(() => reader.read(1));
  return chosen.length ? chosen : null;
}

/** @param {BitReader} reader @param {number} count */
function readOrder(reader, count) {
  const left = [...Array(count).keys()];
  const order = [];
  while (left.length) {
    const place = reader.read(widthOf(left.length - 1));
    if (place >= left.length) return undefined;
    order.push(...left.splice(place, 1));
  }
  return order;
}
