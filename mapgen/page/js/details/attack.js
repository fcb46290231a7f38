// @ts-check
import { make } from "../dom/make.js";
import { capital, meaningOf, nameOf, word } from "../saying/say.js";
import { onceShown } from "../state/asked.js";
import { anyButton, attackButton } from "../widgets/buttons.js";
import { headed, paragraph, part } from "./parts.js";

/** @param {Attack} attack @returns {Child[]} */
export function attackDetails(attack) {
  return [
    ...headed(word("attack"), capital(nameOf("AttackKind", attack.kind)), "attack"),
    make("p", { class: "hint" }, capital(meaningOf("AttackKind", attack.kind))),
    make(
      "div",
      { class: "step attack-step" },
      anyButton(attack.from),
      make("p", { class: "attack-word" }, nameOf("AttackKind", attack.kind)),
      anyButton(attack.on),
    ),
    onceShown(() => part("reason", paragraph(attack.reason))),
    onceShown(() => part("fatal", paragraph(attack.fatal))),
  ];
}

/**
 * An attack in the details of one of its ends: buttons for the attack and for its other end, and its reason.
 *
 * @param {Attack} attack
 * @param {"from" | "on"} otherEnd
 */
export function attackLine(attack, otherEnd) {
  return make(
    "div",
    { class: "attack-line" },
    attackButton(attack),
    anyButton(attack[otherEnd]),
    onceShown(() => paragraph(attack.reason, "reason")),
  );
}
