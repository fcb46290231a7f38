// @ts-check
import { startSentence } from "../details/repairs.js";
import { make } from "../dom/make.js";
import { chainOf, claimOf, claimsIn, inferencesTo, numberOf, repairOf } from "../reading/argument_map.js";
import { sheetPairs } from "../reading/islands.js";
import { breaksOf } from "../reading/judged.js";
import { chainTitle } from "../saying/names.js";
import { labelled, say, word } from "../saying/say.js";
import { twoAnswers } from "../widgets/answers.js";
import { claimNumber, textOf } from "../widgets/buttons.js";
import { verdictLine } from "../widgets/verdict.js";
import { claimPrinted } from "./claim.js";
import { foundList, missingFor, weakFor } from "./findings.js";

/**
 * The id of the chain under which each claim is printed in full, by the claim's id: the one with the fewest
 * claims that has it.
 *
 * @returns {Map<string, string>}
 */
export function homesOfClaims() {
  /** @type {Map<string, string>} */
  const homes = new Map();
  const shortest = sheetPairs
    .map(({ argument }) => ({ argument, claims: claimsIn(argument) }))
    .sort((one, other) => one.claims.length - other.claims.length);
  for (const { argument, claims } of shortest)
    for (const { id } of claims) if (!homes.has(id)) homes.set(id, argument);
  return homes;
}

/**
 * The section of the hand-out for one chain: its verdict, where to start, its claims, what is missing.
 * Findings that are printed here are added to `told`; those already in it are not printed again.
 *
 * @param {string} chain
 * @param {number} index
 * @param {Map<string, string>} homes
 * @param {Set<Finding>} told
 */
export function chainPages(chain, index, homes, told) {
  const argument = chainOf(chain);
  const claims = claimsIn(chain);
  const own = claims.filter(({ id }) => homes.get(id) === chain);
  const total = sheetPairs.filter((pair) => chainOf(pair.argument)).length;
  return make(
    "section",
    { class: "printed-chain" },
    make("p", { class: "kicker" }, argument ? word("chain-of", { n: index + 1, total }) : ""),
    make("h2", {}, chainTitle(chain)),
    argument && chainHead(argument, told),
    make(
      "ol",
      { class: "printed-claims" },
      own.map((claim) => claimPrinted(claim, told)),
    ),
    elsewhere(
      claims.filter((claim) => !own.includes(claim)),
      homes,
    ),
    missingPart(own, chain, told),
  );
}

/** @param {Argument} argument @param {Set<Finding>} told @returns {Child[]} */
function chainHead(argument, told) {
  const conclusion = claimOf(argument.conclusion);
  const first = repairOf(argument.start_with);
  const broken = breaksOf(argument)[0];
  return [
    conclusion &&
      make("p", {}, `${word("concludes")} `, claimNumber(conclusion.id), " ", textOf(conclusion.text)),
    verdictLine(argument),
    ...twoAnswers(argument).map((answer) => make("p", {}, answer)),
    make(
      "p",
      { class: "start" },
      make("b", {}, labelled(word("start-with"), "")),
      broken && textOf(broken.mend),
      broken &&
        say(broken.safety) && [" ", make("b", {}, labelled(word("break-safety"), "")), textOf(broken.safety)],
      !broken && (first ? `${startSentence(argument)} ` : word("nothing-to-mend")),
      !broken && first && textOf(first.text),
    ),
    foundList(weakFor([argument.id], told), told),
  ];
}

/**
 * For claims that are printed in full under another chain: a line for each such chain, with their numbers.
 *
 * @param {Claim[]} claims
 * @param {Map<string, string>} homes
 * @returns {Child[]}
 */
function elsewhere(claims, homes) {
  return [...new Set(claims.map(({ id }) => homes.get(id) ?? ""))].map((home) => {
    const numbers = claims.filter(({ id }) => homes.get(id) === home).map(({ id }) => numberOf(id));
    return make(
      "p",
      { class: "told-elsewhere" },
      labelled(word("told-under", { chain: chainTitle(home) }), ""),
      make("b", {}, numbers.join(", ")),
    );
  });
}

/** @param {Claim[]} claims @param {string} chain @param {Set<Finding>} told */
function missingPart(claims, chain, told) {
  const ids = [
    chain,
    ...claims.flatMap(({ id }) => [id, ...inferencesTo(id).map((inference) => inference.id)]),
  ];
  const missing = missingFor(ids, told);
  return (
    missing.length > 0 &&
    make("div", { class: "missing-part" }, make("h3", {}, word("what-is-missing")), foundList(missing, told))
  );
}
