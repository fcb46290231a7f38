// @ts-check
import { word } from "../saying/say.js";
import { textOf } from "../widgets/buttons.js";
import { headed, part, quoteInContext } from "./parts.js";

/** @param {LeftOut} leftOut @returns {Child[]} */
export function leftOutDetails(leftOut) {
  return [
    ...headed(word("left-out"), textOf(leftOut.why)),
    part("in-the-document", quoteInContext(leftOut.quote)),
  ];
}
