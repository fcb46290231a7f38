// @ts-check
import { compiled } from "./islands.js";

/** The guided tour. */
export const stops = compiled.tour;

/** A stop by its number, 1 first. @param {number} number @returns {Stop | undefined} */
export function stopOf(number) {
  return stops[number - 1];
}
