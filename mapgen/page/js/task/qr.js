// @ts-check

/**
 * The part of lean-qr that the page uses.
 *
 * @typedef {{ size: number, get(x: number, y: number): boolean }} Bitmap
 */

const QUIET = 4;
const SVG = "http://www.w3.org/2000/svg";

/**
 * A QR code (ISO/IEC 18004) as a drawing, black on white; null where the text is too long for one.
 *
 * @param {string} text
 * @param {string} label
 */
export function qrCode(text, label) {
  const bitmap = bitmapOf(text);
  if (!bitmap) return null;
  const size = bitmap.size + 2 * QUIET;
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({
    viewBox: `${-QUIET} ${-QUIET} ${size} ${size}`,
    role: "img",
    "aria-label": label,
    "shape-rendering": "crispEdges",
    class: "qr",
    width: size * 4,
    height: size * 4,
  })) {
    svg.setAttribute(name, String(value));
  }
  svg.append(
    drawn("rect", { x: -QUIET, y: -QUIET, width: size, height: size, fill: "#fff" }),
    drawn("path", { d: pathOf(bitmap), fill: "#000" }),
  );
  return svg;
}

/**
 * The dots of a text: with 15 % of them to spare, or 7 % where it is long.
 *
 * @param {string} text
 * @returns {Bitmap | null}
 */
function bitmapOf(text) {
  for (const minCorrectionLevel of [leanQr.correction.M, leanQr.correction.L]) {
    try {
      return leanQr.generate(text, { minCorrectionLevel });
    } catch {
      // It has no room for so much.
    }
  }
  return null;
}

/** Each run of dots in a row as a rectangle. @param {Bitmap} bitmap */
function pathOf({ size, get }) {
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const begun = x;
      while (get(x, y)) x++;
      if (x > begun) path += `M${begun} ${y}h${x - begun}v1h${begun - x}z`;
    }
  }
  return path;
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function drawn(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
