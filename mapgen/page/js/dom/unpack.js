// @ts-check
import { place } from "../selectors.js";

/** What a place of the page holds, compressed and in base64. @param {string} id @returns {Promise<string>} */
export async function unpacked(id) {
  const packed = atob(place(id).textContent?.trim() ?? "");
  const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}
