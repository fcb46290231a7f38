// Opens pages in Firefox and lives a short story in each, by WebDriver BiDi: Firefox speaks it itself, and
// Node brings the WebSocket. Prints what was seen in each as JSON. Arguments: the browser, a profile folder, the pages.
import { spawn } from "node:child_process";

const [browser, profile, ...pages] = process.argv.slice(2);
const firefox = spawn(browser, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]);
const address = await new Promise((found, failed) => {
  firefox.stderr.on("data", (text) => {
    const told = /WebDriver BiDi listening on (ws:\S+)/.exec(text);
    if (told) found(told[1]);
  });
  setTimeout(() => failed(new Error("Firefox did not answer")), 240_000).unref();
});

const socket = new WebSocket(`${address}/session`);
await new Promise((open) => socket.addEventListener("open", open));
const waiting = new Map();
const trouble = [];
socket.addEventListener("message", ({ data }) => {
  const told = JSON.parse(data);
  if (told.id) waiting.get(told.id)?.(told);
  else if (told.method === "log.entryAdded") trouble.push(told.params.text);
});
let number = 0;
const ask = (method, params = {}) =>
  new Promise((answer, failed) => {
    number += 1;
    waiting.set(number, (told) => (told.type === "error" ? failed(new Error(`${method}: ${told.message}`)) : answer(told.result)));
    socket.send(JSON.stringify({ id: number, method, params }));
  });

await ask("session.new", { capabilities: {} });
await ask("session.subscribe", { events: ["log.entryAdded"] });
const { contexts } = await ask("browsingContext.getTree");
const { context } = contexts[0];
const run = async (expression) => {
  const told = await ask("script.evaluate", { expression, target: { context }, awaitPromise: true });
  if (told.type === "exception") throw new Error(told.exceptionDetails.text);
  return told.result.value;
};
const until = (condition) => run(`new Promise((done) => { const look = () => (${condition} ? done(true) : setTimeout(look, 50)); look(); })`);
const press = async (selector) => {
  const middle = await run(`(() => { const one = document.querySelector(${JSON.stringify(selector)}); one.scrollIntoView({ block: "nearest" }); const { x, y, width, height } = one.getBoundingClientRect(); return (x + width / 2) + " " + (y + height / 2); })()`);
  const [x, y] = middle.split(" ").map((one) => Math.round(Number(one)));
  const actions = [{ type: "pointerMove", x, y }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
  await ask("input.performActions", { context, actions: [{ type: "pointer", id: "mouse", actions }] });
};
const colours = `(() => { const canvas = document.querySelector("#sheet canvas"); const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height); return new Set(new Uint32Array(data.buffer)).size; })()`;

await ask("browsingContext.setViewport", { context, viewport: { width: 1440, height: 900 } });
const stories = [];
for (const page of pages) {
  const seen = {};
  await ask("browsingContext.navigate", { context, url: page, wait: "complete" });
  await until(`document.querySelector("#sheet canvas")`);
  seen.overview = await run(colours);
  await press("#chain .primary");
  await until(`location.hash.includes("chain=")`);
  seen.chain = await run(colours);
  seen.across = await run(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);
  await press("[data-key=rail-outline]");
  await until(`document.querySelector("#outline-panel .of-claim > [data-select]")`);
  await press("#outline-panel .of-claim > [data-select]");
  await until(`document.querySelector("#outline-panel [aria-current]") && document.querySelector("#details h2")`);
  seen.details = await run(`document.querySelector("#details h2").textContent`);
  await run(`[...document.querySelectorAll("#details .what-if button, #details button")].find((one) => /not so|n’était/.test(one.textContent)).click()`);
  await until(`location.hash.includes("whatif=")`);
  seen.supposed = await run(`!document.getElementById("whatif").hidden`);
  seen.trouble = trouble.splice(0);
  stories.push(seen);
}
console.log(JSON.stringify(stories));
socket.close();
firefox.kill();
process.exit(0);
