// @ts-check
import { BitWriter } from "./bits.js";
import { widthOf } from "./forms.js";
import { crc32, inGroups, numberIn, toSigns } from "./signs.js";

/** The version of the format, of 31 that there can be. */
export const CODE_VERSION = 1;
/** The bytes before the answers: version and length in two, the lesson in four. */
const HEAD_BYTES = 6;
const CRC_BYTES = 4;
const SHEET_BITS = 20;
/** The most bytes of a text in a code. */
export const LONGEST_TEXT = 255;
/** The most bytes of a code: its length stands in eleven bits. */
const LONGEST_CODE = 0x7ff;
/** By how many bytes all reasons are cut once more while a code is too long. */
const LESS = 5;

/**
 * What a student hands in, as a code (docs/lessons.md). The options are those of the page, as they are shown.
 * Of long reasons only as much is kept as a code takes.
 *
 * @param {AnswerSheet} sheet
 * @param {AnswerForm[]} forms
 */
export function encodeShown(sheet, forms) {
  let longest = LONGEST_TEXT;
  let bytes = bytesOf(sheet, forms, longest);
  while (bytes.length > LONGEST_CODE && longest > 0) {
    longest -= LESS;
    bytes = bytesOf(sheet, forms, longest);
  }
  return inGroups(toSigns(bytes)).join("-");
}

/**
 * @param {AnswerSheet} sheet
 * @param {AnswerForm[]} forms
 * @param {number} longest  the most bytes of a reason
 */
function bytesOf(sheet, forms, longest) {
  const writer = new BitWriter();
  writer.write(numberIn(sheet.sheet), SHEET_BITS);
  writer.write(sheet.name ? 1 : 0, 1);
  if (sheet.name) writer.writeText(cut(sheet.name, LONGEST_TEXT));
  forms.forEach((form, index) => {
    const { first, second, reason } = sheet.answers[index] ?? { first: null, second: null, reason: "" };
    writeAnswer(writer, form, { first, second, reason: cut(reason, longest) });
  });
  return withHeadAndCrc(sheet.lesson, writer.bytes());
}

/** @param {string} lesson @param {Uint8Array} written */
function withHeadAndCrc(lesson, written) {
  const length = HEAD_BYTES + written.length + CRC_BYTES;
  const view = new DataView(new ArrayBuffer(length));
  const bytes = new Uint8Array(view.buffer);
  view.setUint16(0, (CODE_VERSION << 11) | length);
  view.setUint32(2, Number.parseInt(lesson, 16));
  bytes.set(written, HEAD_BYTES);
  view.setUint32(length - CRC_BYTES, crc32(bytes.subarray(0, length - CRC_BYTES)));
  return bytes;
}

/** @param {BitWriter} writer @param {AnswerForm} form @param {Answer} answer */
function writeAnswer(writer, form, { first, second, reason }) {
  if (!form.asked) return;
  writeTry(writer, form, first);
  if (first && form.tries === 2) writeTry(writer, form, second);
  if (!form.reason) return;
  writer.write(reason ? 1 : 0, 1);
  if (reason) writer.writeText(reason);
}

/** @param {BitWriter} writer @param {AnswerForm} form @param {Try} chosen */
function writeTry(writer, { answer, count }, chosen) {
  if (answer === "one") return writer.write(chosen ? (chosen[0] ?? 0) + 1 : 0, widthOf(count));
  if (answer === "several") {
    for (let option = 0; option < count; option++) writer.write(chosen?.includes(option) ? 1 : 0, 1);
    return;
  }
  writer.write(chosen ? 1 : 0, 1);
  const left = [...Array(count).keys()];
  for (const option of chosen ?? []) {
    const place = left.indexOf(option);
    writer.write(place, widthOf(left.length - 1));
    left.splice(place, 1);
  }
}

/** As much of a text as so many bytes take, whole letters only. @param {string} text @param {number} most */
function cut(text, most) {
  let kept = "";
  let bytes = 0;
  for (const sign of text) {
    bytes += new TextEncoder().encode(sign).length;
    if (bytes > most) break;
    kept += sign;
  }
  return kept;
}
