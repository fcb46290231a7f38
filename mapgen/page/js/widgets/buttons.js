// @ts-check
import { make } from "../dom/make.js";
import { claimOf, numberOf, sourceOf } from "../reading/argument_map.js";
import { elementOf, keyOf } from "../reading/elements.js";
import { schemeName } from "../saying/names.js";
import { capital, foreign, nameOf, say, word } from "../saying/say.js";
import { WIDE } from "../selectors.js";
import { isUnsaidYet } from "../state/asked.js";
import { select } from "../state/select.js";

/**
 * A button that selects an element. Which of them stands for what is selected is marked apart
 * (`markCurrent`), so that a list need not be drawn again for each selection.
 *
 * @param {string} key
 * @param {string} className
 * @param {...(Child | Child[])} children
 */
export function selector(key, className, ...children) {
  return make(
    "button",
    {
      type: "button",
      class: `selector ${className}`,
      "data-key": key,
      "data-select": key,
      click: () => select(key),
    },
    ...children,
  );
}

/** A button with a word on it. @param {WordKey} name @param {string} className @param {() => void} act */
export function wordButton(name, className, act) {
  return make("button", { type: "button", class: className, "data-key": name, click: act }, word(name));
}

/**
 * A button with a sign on it, whose word is told and shown beside it; `isEnd`: whether it leads nowhere.
 *
 * @param {WordKey} name @param {string} sign @param {boolean} isEnd @param {() => void} act
 */
export function signButton(name, sign, isEnd, act) {
  const properties = {
    type: "button",
    class: "quiet",
    "data-key": name,
    "aria-label": word(name),
    title: word(name),
    "aria-disabled": isEnd && "true",
    click: act,
  };
  return make("button", properties, sign);
}

/**
 * A button that selects an element and shows it: on the map, which on a narrow window takes the place of the
 * list, or in the text.
 *
 * @param {"show-on-map" | "show-in-text"} name
 * @param {string} key
 */
export function placeButton(name, key) {
  const go = () => {
    if (name === "show-in-text") return select(key, { tab: "text" });
    return select(key, matchMedia(WIDE).matches ? {} : { tab: "map" });
  };
  return make(
    "button",
    { type: "button", class: "link", "data-key": `${name} ${key}`, click: go },
    word(name),
  );
}

/**
 * Marks the buttons in an element that select what is selected.
 *
 * @param {HTMLElement} container
 * @param {string} key
 */
export function markCurrent(container, key) {
  for (const button of container.querySelectorAll("[data-select]")) {
    if (button instanceof HTMLElement && button.dataset.select === key)
      button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

/**
 * Scrolls a panel to the element that has the focus, else to `main` or the button of the selected element.
 *
 * @param {HTMLElement} panel
 * @param {string} main
 */
export function showCurrent(panel, main) {
  const pressed = panel.contains(document.activeElement) ? document.activeElement : null;
  const current = pressed ?? panel.querySelector(main) ?? panel.querySelector("[aria-current]");
  // Once all views are drawn: the details may have taken room from the panel.
  requestAnimationFrame(() => current?.scrollIntoView({ block: "nearest" }));
}

/** @param {string} id @param {string} [className] */
export function claimButton(id, className = "") {
  const claim = claimOf(id);
  if (!claim) return make("span", {}, id);
  return selector(id, `claim origin-${claim.origin} ${className}`, claimNumber(id), " ", claimText(claim));
}

/** A claim's sentence; of one that is not to be told yet, what it is. @param {Claim} claim */
export function claimText(claim) {
  return isUnsaidYet(claim) ? make("i", {}, word("legend-gap")) : textOf(claim.text);
}

/** A claim's number, as on the map. @param {string} id */
export function claimNumber(id) {
  return make("b", { class: "number" }, String(numberOf(id)));
}

/** @param {Inference} inference */
export function inferenceButton(inference) {
  return selector(inference.id, "inference", capital(schemeName(inference)));
}

/** @param {string} id */
export function sourceButton(id) {
  const source = sourceOf(id);
  return source ? selector(id, "source", source.label || source.title || id) : make("span", {}, id);
}

/** @param {Attack} attack @param {string} [also] */
export function attackButton(attack, also = "") {
  return selector(
    attack.id,
    `attack attack-${attack.kind}`,
    capital(nameOf("AttackKind", attack.kind)),
    also,
  );
}

/** @param {Finding} finding */
export function findingButton(finding) {
  return selector(
    keyOf(finding),
    `finding finding-${slug(finding.kind)}`,
    make("span", { class: "finding-kind" }, `${capital(nameOf("FindingKind", finding.kind))}`),
    " ",
    textOf(finding.message),
  );
}

/** A button for whatever has this id. @param {string} id */
export function anyButton(id) {
  const element = elementOf(id);
  if (element?.type === "claim") return claimButton(id);
  if (element?.type === "inference") {
    const to = numberOf(element.inference.conclusion);
    return selector(id, "inference", `${capital(schemeName(element.inference))} → ${to}`);
  }
  if (element?.type === "source") return sourceButton(id);
  if (element?.type === "attack") return attackButton(element.attack, ` (${numberOf(element.attack.from)})`);
  if (element?.type === "argument") return selector(id, "argument", say(element.argument.title));
  return make("code", {}, id);
}

/** A text of the map, marked with its language where that is not the reader's. @param {Wordings} text */
export function textOf(text) {
  return make("span", { lang: foreign(text), dir: "auto" }, ...withCode(say(text)));
}

/** What stands before the first colon, or the first sentence; brackets and quotations count as one word. */
const LEAD = /^((?:\([^)]*\)|«[^»]*»|“[^”]*”|[^:.?!(«“]|[:.?!](?!\s))+[\s]?[:.?!])(\s.+)$/su;

/**
 * A text as `textOf` shows it; what comes after its lead is marked, so that it can be set quietly.
 *
 * @param {Wordings} text
 */
export function textWithLead(text) {
  const [, lead = "", rest = ""] = LEAD.exec(say(text)) ?? [];
  if (!rest) return textOf(text);
  const marked = make("span", { class: "after-lead" }, ...withCode(rest));
  return make("span", { lang: foreign(text), dir: "auto" }, ...withCode(lead), marked);
}

/**
 * The text as children, each name in backticks as a `code` element.
 *
 * @param {string} text
 * @returns {Child[]}
 */
function withCode(text) {
  return text.split("`").map((part, index) => (index % 2 ? make("code", {}, part) : part));
}

/** @param {string} kind  a kind of finding @returns {string} its form in class names and words */
export function slug(kind) {
  return kind.replaceAll(" ", "-");
}
