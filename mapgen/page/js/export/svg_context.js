// @ts-check

import { FONTS } from "../map/shapes.js";
import { asMeasured } from "../map/texts.js";
import { brief, SvgPath } from "./svg_path.js";

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
class SvgContext extends SvgPath {
  /** @param {Element} sheet  the svg element that it writes in */
  constructor(sheet) {
    super();
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
  // As wide as it was measured, on paper and at any scale.
  svg.setAttribute("text-rendering", "geometricPrecision");
  // Two spaces in a row are two.
  svg.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  paint(/** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (new SvgContext(svg))));
  return svg;
}
