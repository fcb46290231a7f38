// @ts-check

import { FONTS } from "../map/shapes.js";
import { asMeasured } from "../map/texts.js";

const SVG = "http://www.w3.org/2000/svg";
// XML has no way to write these characters, and a lone half of a pair is none.
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * @typedef {object} Manner
 * @property {string} font
 * @property {string} fillStyle
 * @property {string} strokeStyle
 * @property {number} lineWidth
 * @property {string} lineCap
 * @property {string} textAlign
 * @property {number[]} dash
 * @property {string} turned
 * @property {number} globalAlpha
 */

/** The context that measures texts, made at the first use. @type {CanvasRenderingContext2D | null} */
let ruler = null;

/**
 * The context of an unseen canvas, to measure texts with; throws where the browser has none.
 *
 * @returns {CanvasRenderingContext2D}
 */
export function measuring() {
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) throw new Error("the browser has no canvas");
  asMeasured(ruler);
  return ruler;
}

/**
 * A drawing context that writes SVG: so much of CanvasRenderingContext2D as the
 * painters of the map use. Texts become text.
 */
class SvgContext {
  /** @param {Element} sheet  the svg element that it writes in */
  constructor(sheet) {
    this.sheet = sheet;
    this.font = "normal 15px sans-serif";
    this.fillStyle = this.strokeStyle = "#000";
    this.lineWidth = 1;
    this.lineCap = "butt";
    this.textAlign = "left";
    this.fontKerning = "none";
    this.textRendering = "auto";
    /** @type {number[]} */
    this.dash = [];
    this.turned = "";
    this.globalAlpha = 1;
    /** @type {Manner[]} */
    this.saved = [];
    /** @type {string[]} */
    this.path = [];
    /** @type {Point} */
    this.at = [0, 0];
  }

  save() {
    const { font, fillStyle, strokeStyle, lineWidth, lineCap, textAlign, dash, turned, globalAlpha } = this;
    this.saved.push({
      font,
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      textAlign,
      dash,
      turned,
      globalAlpha,
    });
  }

  restore() {
    Object.assign(this, this.saved.pop());
  }

  /** @param {number} x @param {number} y */
  translate(x, y) {
    this.turned += `translate(${brief(x)} ${brief(y)})`;
  }

  /** @param {number} angle */
  rotate(angle) {
    this.turned += `rotate(${brief((angle * 180) / Math.PI)})`;
  }

  /** @param {number[]} dash */
  setLineDash(dash) {
    this.dash = dash;
  }

  beginPath() {
    this.path = [];
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.go("M", [x, y]);
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.go(this.path.length ? "L" : "M", [x, y]);
  }

  /**
   * @param {number} x1
   * @param {number} y1
   * @param {number} x2
   * @param {number} y2
   * @param {number} x
   * @param {number} y
   */
  bezierCurveTo(x1, y1, x2, y2, x, y) {
    this.go(`C${[x1, y1, x2, y2].map(brief).join(" ")} `, [x, y]);
  }

  /**
   * Adds a line and an arc of this radius, around the corner at (x, y), on the way to (toX, toY).
   *
   * @param {number} x
   * @param {number} y
   * @param {number} toX
   * @param {number} toY
   * @param {number} radius
   */
  arcTo(x, y, toX, toY, radius) {
    const back = unit(this.at[0] - x, this.at[1] - y);
    const on = unit(toX - x, toY - y);
    const turn = back[0] * on[1] - back[1] * on[0];
    if (radius === 0 || Math.abs(turn) < 1e-9) return this.lineTo(x, y);
    const reach = radius / Math.tan(Math.acos(back[0] * on[0] + back[1] * on[1]) / 2);
    this.lineTo(x + back[0] * reach, y + back[1] * reach);
    this.bow(radius, turn < 0, [x + on[0] * reach, y + on[1] * reach]);
  }

  /** @param {number} x @param {number} y @param {number} radius @param {number} from @param {number} to */
  arc(x, y, radius, from, to) {
    this.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
    const half = (from + to) / 2; // SVG cannot draw a whole circle in one go
    for (const angle of [half, to])
      this.bow(radius, to > from, [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    this.moveTo(x, y);
    this.path.push(`h${brief(width)}v${brief(height)}h${brief(-width)}Z`);
  }

  closePath() {
    this.path.push("Z");
  }

  fill() {
    this.add("path", { d: this.path.join(""), fill: this.fillStyle });
  }

  stroke() {
    const { dash, lineWidth, lineCap, strokeStyle } = this;
    const ends = { "stroke-linecap": lineCap === "butt" ? "" : lineCap, "stroke-dasharray": dash.join(" ") };
    this.add("path", {
      d: this.path.join(""),
      fill: "none",
      stroke: strokeStyle,
      "stroke-width": brief(lineWidth),
      ...ends,
    });
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    this.add("rect", {
      x: brief(x),
      y: brief(y),
      width: brief(width),
      height: brief(height),
      fill: this.fillStyle,
    });
  }

  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    const [weight = "normal", size = "15"] = this.font.split(/\s+/);
    const manner = {
      "font-weight": weight === "bold" ? weight : "",
      "text-anchor": this.textAlign === "center" ? "middle" : "",
    };
    this.add(
      "text",
      { x: brief(x), y: brief(y), fill: this.fillStyle, "font-size": size.replace("px", ""), ...manner },
      text,
    );
  }

  /** @param {string} text */
  measureText(text) {
    const context = measuring();
    context.font = this.font;
    return context.measureText(text);
  }

  /** @param {string} letter @param {Point} point */
  go(letter, point) {
    this.path.push(`${letter}${point.map(brief).join(" ")}`);
    this.at = point;
  }

  /** @param {number} radius @param {boolean} clockwise @param {Point} point */
  bow(radius, clockwise, point) {
    this.go(`A${brief(radius)} ${brief(radius)} 0 0 ${clockwise ? 1 : 0} `, point);
  }

  /**
   * Adds an element with the present transform to the SVG; attributes with an empty value are left out.
   *
   * @param {string} tag
   * @param {Record<string, string>} attributes
   * @param {string} [text]
   */
  add(tag, attributes, text = "") {
    const element = newIn(this.sheet, tag, text);
    for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
    if (this.turned) element.setAttribute("transform", this.turned);
    if (this.globalAlpha < 1) element.setAttribute("opacity", brief(this.globalAlpha));
  }
}

/**
 * Appends a new SVG element to `parent`, with a text in which U+FFFD replaces what XML cannot hold; returns
 * it.
 *
 * @param {Element} parent
 * @param {string} tag
 * @param {string} [text]
 */
export function newIn(parent, tag, text = "") {
  const element = parent.ownerDocument.createElementNS(SVG, tag);
  element.textContent = text.replace(UNWRITABLE, "\uFFFD");
  return parent.appendChild(element);
}

/**
 * A new svg element of this size, in CSS pixels, with what `paint` draws.
 *
 * @param {number} width @param {number} height @param {(ctx: CanvasRenderingContext2D) => void} paint
 * @returns {Element}
 */
export function svgOf(width, height, paint) {
  // In a document of its own: the page's policy is for the page.
  const svg = document.implementation.createDocument(SVG, "svg").documentElement;
  svg.setAttribute("viewBox", `0 0 ${brief(width)} ${brief(height)}`);
  svg.setAttribute("width", brief(width));
  svg.setAttribute("height", brief(height));
  svg.setAttribute("font-family", FONTS);
  // Two spaces in a row are two.
  svg.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  paint(/** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (new SvgContext(svg))));
  return svg;
}

/** @param {number} value */
function brief(value) {
  return String(Math.round(value * 100) / 100);
}

/** @param {number} x @param {number} y @returns {Point} */
function unit(x, y) {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
