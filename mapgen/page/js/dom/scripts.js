// @ts-check
import { ISLANDS } from "../selectors.js";
import { putBackAsWritten } from "./as_written.js";
import { tellNotBegun, waitToBeDrawn } from "./begun.js";
import { unpacked } from "./unpack.js";

/** The id of the page's own script while it has not begun. */
const RUNNING = "main-running";
/** The property of the window that says that it has. */
const BEGUN = "mapgenHasBegun";

/**
 * A script element, which holds data or, if it is a module, runs.
 *
 * @param {string} id @param {string} type @param {string} text
 */
export function scriptElement(id, type, text) {
  return Object.assign(document.createElement("script"), { id, type, textContent: text });
}

/**
 * Runs the page's own script, which travels compressed.
 *
 * @param {() => void} [refused]  called if the page's policy names another script, so that it does not run
 */
export async function runMain(refused = tellNotBegun) {
  waitToBeDrawn();
  const text = await unpacked(ISLANDS.main);
  if (Reflect.has(globalThis, BEGUN)) return;
  const { dataset } = document.documentElement;
  if (dataset.begun !== undefined) await putBackAsWritten();
  dataset.begun = "";
  const main = scriptElement(RUNNING, "module", text);
  main.addEventListener("securitypolicyviolation", refused);
  for (const trouble of ["error", "unhandledrejection"]) addEventListener(trouble, tellNotBegun);
  document.body.append(main);
}

/**
 * Whether the page's own script runs for the first time in this page. It does not stay in it: a copy that a
 * browser saves of the page would run it twice.
 */
export function isFirstRun() {
  document.getElementById(RUNNING)?.remove();
  return !Reflect.has(globalThis, BEGUN) && Reflect.set(globalThis, BEGUN, true);
}
