// @ts-check
import { ISLANDS } from "../selectors.js";

const FACES = /^(?:@font-face \{[^}]*\}\n?)+/;

/** The page's own style sheet, where it holds one; empty where it stands in a file beside it. */
export function ownStyle() {
  return document.querySelector("head > style")?.textContent ?? "";
}

/** The rules of the page's font, as the page was written with them. @returns {string} */
export function fontFaces() {
  const beside = document.getElementById(ISLANDS.font)?.textContent;
  return beside ? JSON.parse(beside) : (FACES.exec(ownStyle())?.[0] ?? "").replace(/\n$/, "");
}

/**
 * A template with each `{{ name }}` replaced, but no placeholders within the values.
 *
 * @param {string} template
 * @param {Record<string, string>} values
 */
export function fillTemplate(template, values) {
  return template.replace(/\{\{ (\w+) \}\}/g, (_, name) => values[name] ?? "");
}

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** Text as HTML, as Python's `html.escape` writes it. @param {string} text */
export function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
