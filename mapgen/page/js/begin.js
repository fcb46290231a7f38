// @ts-check
import { tellNotBegun } from "./dom/begun.js";
import { runMain } from "./dom/scripts.js";

await runMain().catch((trouble) => {
  // What a browser is too old to unpack is told by itself.
  tellNotBegun();
  throw trouble;
});
