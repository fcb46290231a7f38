// @ts-check
import { ISLANDS } from "../selectors.js";

const FACES = /^(?:@font-face \{[^}]*\}\n?)+/;

/** The page's own style sheet, where it holds one; empty where it stands in a file beside it. */
export function ownStyle() {
  return document.querySelector("head > style")?.textContent ?? "";
}

/**
 * The page's own policy, which says what may run in it; empty where a program that saved the page has left it
 * out. Such a program may put other `meta` elements before it.
 */
export function ownPolicy() {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy" i]');
  return policy?.getAttribute("content")?.trim() ?? "";
}

/** The rules of the page's font, as the page was written with them. @returns {string} */
export function fontFaces() {
  const beside = document.getElementById(ISLANDS.font)?.textContent;
  return beside ? JSON.parse(beside) : (FACES.exec(ownStyle())?.[0] ?? "").replace(/\n$/, "");
}
