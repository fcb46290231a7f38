// @ts-check
// Loads the page again when it has been built anew, and shows in a strip what is wrong with its file.
(() => {
  const { page = "", version = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const PLACES = "mapgen watch";
  /** @typedef {{ en: string, fr: string }} Words */
  /** @type {{ summary: Words, details: Words }} */
  let notice = { summary: { en: "", fr: "" }, details: { en: "", fr: "" } };
  const ENDED = {
    summary: {
      en: "mapgen watch has ended: this page no longer follows its file.",
      fr: "mapgen watch est terminé : cette page ne suit plus son fichier.",
    },
    details: { en: "", fr: "" },
  };

  const strip = document.createElement("aside");
  strip.id = "mapgen-watch";
  strip.setAttribute("role", "status");
  strip.style.cssText =
    "position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:45vh;overflow:auto;padding:.6rem 1rem;" +
    "background:#7a1f1f;color:#fff;font:1rem/1.4 system-ui,sans-serif;box-shadow:0 0 .6rem #0008";

  /** @param {Words} words */
  function inLanguage(words) {
    return document.documentElement.lang === "fr" ? words.fr : words.en;
  }

  function draw() {
    const summary = inLanguage(notice.summary);
    const details = inLanguage(notice.details);
    const open = strip.querySelector("details")?.open ?? false;
    strip.replaceChildren();
    strip.hidden = !summary;
    strip.style.display = summary ? "block" : "none";
    if (!details) {
      strip.textContent = summary;
      return;
    }
    const box = document.createElement("details");
    box.open = open;
    const line = document.createElement("summary");
    line.textContent = summary;
    line.style.cursor = "pointer";
    const text = document.createElement("pre");
    text.textContent = details;
    text.style.cssText =
      "margin:.6rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere;font:.85rem/1.4 monospace";
    box.append(line, text);
    strip.append(box);
  }

  // Where the reader had scrolled to, unless something is selected: the page itself shows that again.
  function remember() {
    /** @type {Record<string, [number, number]>} */
    const places = {};
    for (const box of document.querySelectorAll("[id]")) {
      if (box.scrollTop || box.scrollLeft) places[box.id] = [box.scrollLeft, box.scrollTop];
    }
    sessionStorage.setItem(PLACES, JSON.stringify({ page, places }));
  }

  function recall() {
    const kept = sessionStorage.getItem(PLACES);
    sessionStorage.removeItem(PLACES);
    if (!kept || /[#&]select=/.test(location.hash)) return;
    const before = JSON.parse(kept);
    if (before.page !== page) return;
    let tries = 60;
    const put = () => {
      tries -= 1;
      let missed = false;
      for (const [id, [left, top]] of Object.entries(before.places)) {
        const box = document.getElementById(id);
        if (box) box.scrollTo(left, top);
        missed ||= !box || Math.abs(box.scrollTop - top) > 1;
      }
      if (missed && tries > 0) requestAnimationFrame(put);
    };
    put();
  }

  /** @type {EventSource | null} */
  let source = null;

  function follow() {
    if (source) return;
    source = new EventSource(`/-/events?page=${encodeURIComponent(page)}`);
    source.addEventListener("message", (event) => {
      const told = JSON.parse(event.data);
      if (told.version && told.version !== version) {
        leave();
        remember();
        location.reload();
        return;
      }
      notice = told;
      draw();
    });
    source.addEventListener("error", () => {
      notice = ENDED;
      draw();
    });
  }

  function leave() {
    source?.close();
    source = null;
  }

  // A browser opens six connections to a server: pages that nobody looks at hold none.
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : follow()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", () => document.hidden || follow());
  new MutationObserver(draw).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["lang"],
  });
  document.body.append(strip);
  draw();
  recall();
  if (!document.hidden) follow();
})();
