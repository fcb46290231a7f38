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
