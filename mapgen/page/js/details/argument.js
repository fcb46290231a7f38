// @ts-check
import { chainOf, chainsInto, claimsIn, findingsAbout } from "../reading/argument_map.js";
import { word } from "../reading/say.js";
import { anyButton, claimButton, findingButton, textOf } from "../views/references.js";
import { headed, list, part } from "./parts.js";

/** @param {Argument} argument @returns {Child[]} */
export function argumentDetails(argument) {
  return [
    ...headed(word("chain"), textOf(argument.title)),
    part("conclusion", claimButton(argument.conclusion)),
    part("findings", list(findingsAbout(argument.id).map(findingButton), "findings")),
    part("fed-by", list(chainsInto(argument.id).map((chain) => anyButton(chain.id)))),
    part("feeds", list(argument.feeds.filter((id) => chainOf(id)).map(anyButton))),
    part("members", list(claimsIn(argument.id).map((claim) => claimButton(claim.id)))),
  ];
}
