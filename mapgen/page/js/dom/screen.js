// @ts-check

/**
 * Gives the page the whole screen, where the browser lets it; the browser's own way out of it calls `leave`.
 *
 * @param {() => void} leave
 */
export function fillScreen(leave) {
  if (document.fullscreenElement) return;
  const left = () => {
    if (document.fullscreenElement) return;
    document.removeEventListener("fullscreenchange", left);
    leave();
  };
  document.documentElement.requestFullscreen?.().then(
    () => document.addEventListener("fullscreenchange", left),
    () => {},
  );
}

/** Gives the rest of the screen back. */
export function leaveScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
}
