// @ts-check

import { showAsPreferred } from "./views/page_settings.js";

/** Opens the student to whom the page's address leads. */
function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.scrollIntoView();
}

/** On paper the page is light and every student is open; afterwards it is again as it was. */
function setForPrinting() {
  const { theme } = document.documentElement.dataset;
  const closed = [...document.querySelectorAll("details")].filter((details) => !details.open);
  document.documentElement.dataset.theme = "light";
  for (const details of closed) details.open = true;
  const setBack = () => {
    document.documentElement.dataset.theme = theme;
    for (const details of closed) details.open = false;
  };
  addEventListener("afterprint", setBack, { once: true });
}

showAsPreferred();
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", setForPrinting);
openTarget();
