// @ts-check
import { runMain } from "./dom/scripts.js";

await runMain();
