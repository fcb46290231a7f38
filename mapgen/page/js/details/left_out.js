// @ts-check
import { word } from "../reading/say.js";
import { textOf } from "../views/references.js";
import { headed, part, quoteInContext } from "./parts.js";

/** @param {LeftOut} leftOut @returns {Child[]} */
export function leftOutDetails(leftOut) {
  return [...headed(word("left-out"), textOf(leftOut.why)), part("in-the-document", quoteInContext(leftOut.quote))];
}
