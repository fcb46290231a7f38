// @ts-check
import { byId, heldIn } from "../selectors.js";

/**
 * The text that an element of the page holds, compressed and in base64.
 *
 * @param {string} id @returns {Promise<string>}
 */
export async function unpacked(id) {
  if (!("DecompressionStream" in globalThis)) {
    byId("too-old").hidden = false;
    throw new Error("this browser has no DecompressionStream");
  }
  const packed = atob(heldIn(id).trim());
  const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}
