// @ts-check
import { byId, elementWithId, heldIn } from "../selectors.js";
import { takeOutNotBegun } from "./begun.js";

/**
 * The text that an element of the page holds, compressed and in base64.
 *
 * @param {string} id @returns {Promise<string>}
 */
export async function unpacked(id) {
  if (!("DecompressionStream" in globalThis)) {
    byId("too-old").hidden = false;
    takeOutNotBegun();
    throw new Error("this browser has no DecompressionStream");
  }
  const packed = atob(heldIn(id).trim());
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

/**
 * The text that an element of the page holds, compressed or as it is.
 *
 * @param {string} id @returns {Promise<string>}
 */
export async function textHeldIn(id) {
  return elementWithId(id).getAttribute("type") === "application/zlib" ? unpacked(id) : heldIn(id);
}
