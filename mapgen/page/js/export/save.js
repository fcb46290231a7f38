// @ts-check
import { announceNow } from "../dom/announcer.js";
import { download } from "../dom/download.js";
import { make } from "../dom/make.js";
import { chainOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { chainTitle } from "../saying/names.js";
import { say, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { pictureOf } from "./picture.js";
import { newIn, svgOf } from "./svg_context.js";

/** @typedef {import("./picture.js").Part} Part */

const SHARPNESS = 2;
const MOST_PIXELS = 16_000;
/** The least scale: below it nobody could read the words. */
const LEAST_SHARPNESS = 0.75;

/**
 * Saves the picture of what the map shows as an SVG file; does nothing where there is no drawing.
 *
 * @param {State} state
 */
export function saveSvg(state) {
  const picture = pictureOf(state);
  if (!picture) return;
  const text = drawingFile(state, picture);
  const name = fileName(state, "svg");
  download(new Blob([text], { type: "image/svg+xml" }), name);
  announceNow(word("saved", { name }));
}

/**
 * The text of the SVG file of a picture, with its font, a title, and the verdict as its description once it
 * may be told.
 *
 * @param {State} state
 * @param {Part} picture
 */
function drawingFile(state, picture) {
  const svg = svgOf(picture.width, picture.height, picture.paint);
  const verdict = isAsked() ? "" : say(chainOf(state.chain)?.verdict);
  const description = newIn(svg, "desc", verdict.replaceAll("`", ""));
  const title = newIn(svg, "title", `${say(compiled.document.title)} – ${chainTitle(state.chain)}`);
  svg.prepend(title, description);
  svg.setAttribute("role", "img");
  svg.setAttribute("lang", state.lang);
  // The page's policy lets no script make a style element, not even for a file: it is written in.
  const set = "text { font-kerning: none; text-rendering: geometricPrecision; white-space: pre }";
  const style = `<style>${fontRules()}\n${set}</style>`;
  return new XMLSerializer().serializeToString(svg).replace(/<\/desc>|<desc\/>/, (end) => end + style);
}

/** The @font-face rules of the page's style sheets, as CSS text. */
function fontRules() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => rule.cssText)
    .join("\n");
}

/**
 * Saves the picture of what the map shows as a PNG file, or announces that it is too large.
 *
 * @param {State} state
 */
export async function savePng(state) {
  const picture = pictureOf(state);
  if (!picture) return;
  const { width, height, scale } = pixelsOf(picture);
  if (scale < LEAST_SHARPNESS) return announceNow(word("too-large"));
  const canvas = make("canvas", { width, height });
  const ctx = canvas.getContext("2d");
  ctx?.scale(scale, scale);
  if (ctx) picture.paint(ctx);
  const blob = await new Promise((/** @type {BlobCallback} */ done) => canvas.toBlob(done, "image/png"));
  const name = fileName(state, "png");
  if (!blob) return announceNow(word("too-large"));
  download(blob, name);
  announceNow(word(scale < SHARPNESS ? "saved-reduced" : "saved", { name, width, height }));
}

/**
 * The size in pixels of a picture's PNG, and its scale: 2, or less so that neither side has over 16,000.
 *
 * @param {Part} picture
 */
function pixelsOf({ width, height }) {
  const scale = Math.min(SHARPNESS, MOST_PIXELS / width, MOST_PIXELS / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale), scale };
}

/**
 * The size in pixels of the PNG that would be saved, in words; empty where there is no drawing.
 *
 * @param {State} state
 */
export function pictureSize(state) {
  const picture = pictureOf(state);
  if (!picture) return "";
  const { scale, ...size } = pixelsOf(picture);
  if (scale < LEAST_SHARPNESS) return word("too-large");
  return word(scale < SHARPNESS ? "pixels-reduced" : "pixels", size);
}

/** @param {State} state @param {string} ending */
function fileName({ chain }, ending) {
  const part = chainOf(chain)?.id ?? (chain ? "rest" : "overview");
  return `${compiled.id}-${part}.${ending}`.replace(/[^\p{L}\p{N}._-]+/gu, "-");
}
