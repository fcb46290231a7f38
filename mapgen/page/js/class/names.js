// @ts-check
import { make } from "../dom/make.js";
import { word } from "../saying/say.js";
import { areApart, keepApart } from "./register.js";

/** @typedef {import("./kept.js").Handed} Handed */

/** A name as it is compared: neither capitals, accents nor spaces make another one. @param {string} name */
function plain(name) {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Students whose sheets have one name, name by name. @param {Handed[]} students @returns {Handed[][]} */
export function sameNames(students) {
  const named = students.filter(({ name }) => plain(name));
  /** @type {Map<string, Handed[]>} */
  const groups = new Map();
  for (const one of named) groups.set(plain(one.name), [...(groups.get(plain(one.name)) ?? []), one]);
  return [...groups.values()].filter(({ length }) => length > 1);
}

/**
 * Each name that several sheets have, with a way to remove one of them, or to keep them all.
 *
 * @param {Handed[]} students
 * @param {(sheet: string) => void} remove
 * @returns {Child}
 */
export function namesToLookAt(students, remove) {
  const groups = sameNames(students).filter((group) => !areApart(group));
  if (!groups.length) return null;
  return make(
    "ul",
    { class: "class-names" },
    groups.map((group) => nameItem(group, remove)),
  );
}

/** @param {Handed[]} group @param {(sheet: string) => void} remove */
function nameItem(group, remove) {
  const sheets = group.map(({ sheet }) => sheet);
  const link = (/** @type {string} */ label, /** @type {() => void} */ act) => [
    make("button", { type: "button", class: "link", click: act }, label),
    " ",
  ];
  return make(
    "li",
    { dir: "auto" },
    word("class-same-name", { n: sheets.length, sheets: sheets.join(", ") }),
    " ",
    sheets.flatMap((sheet) => link(word("class-remove", { sheet }), () => remove(sheet))),
    link(word("class-keep-all"), () => keepApart(group)),
  );
}
