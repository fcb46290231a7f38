// @ts-check
import { unpacked } from "../dom/unpack.js";
import { ISLANDS } from "../selectors.js";

/** The script of vis-network, which is unpacked beside the data and runs later. */
export const visScript = unpacked(ISLANDS.vis);

// All at once: the browser unpacks beside this script, and one after the other each would be waited for.
const [mapText, manualText, sheetsText, vocabularyText] = await Promise.all([
  unpacked(ISLANDS.map),
  unpacked(ISLANDS.manual),
  unpacked(ISLANDS.sheets),
  unpacked(ISLANDS.vocabulary),
]);

/** The compiled map. */
export const compiled = /** @type {CompiledMap} */ (JSON.parse(mapText));

/** What the manual says of each rule that has found something. */
export const manual = new Map(
  Object.entries(/** @type {Record<string, ManualPage>} */ (JSON.parse(manualText))),
);

/** Stands where a chain's id would, for what no chain uses. */
const NO_CHAIN = "-";

/** Stands where a chain's id would, for findings about the document as a whole. */
export const WHOLE_DOCUMENT = "*";

/** What is drawn: the boxes that sheets share, and the sheets of each chain. */
export const sheetsData = /** @type {SheetsData} */ (JSON.parse(sheetsText));

/** The sheets of each chain, in the order of the chains. */
export const sheetPairs = sheetsData.views.map((pair) => ({ ...pair, argument: pair.argument || NO_CHAIN }));

/** Name and meaning of each word of the vocabulary, by its enum. */
export const vocabulary =
  /** @type {Record<string, Record<string, { name: Wordings, meaning: Wordings }>>} */ (
    JSON.parse(vocabularyText)
  );
