// @ts-check
import { make } from "./make.js";

const KEPT_MS = 60_000;

/** Saves a file where the browser saves downloads. @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
