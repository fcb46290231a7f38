"""A reader who opens pages from the disk, with the network off, and notes what a quiet page does not do."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request


class Reader:
    """Opens pages, each in a fresh offline context, and gathers the trouble they make."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.trouble: list[str] = []

    def open(
        self,
        path: Path,
        fragment: str = "",
        *,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        language: str = "en-GB",
        **options: Any,
    ) -> Page:
        """Open a file, with what follows the `#` in its address, on a screen of that size."""
        context = self._browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            locale=language,
            reduced_motion="reduce",
            **options,
        )
        self._contexts.append(context)
        context.set_offline(True)
        context.set_default_timeout(30_000)
        page = context.new_page()
        self._listen(page, path.parent.resolve())
        page.goto(path.resolve().as_uri() + (f"#{fragment}" if fragment else ""))
        # A map's page unpacks what it holds before it draws.
        if page.locator("#rail").count():
            page.locator("#rail button").first.wait_for(state="attached")
        return page

    def close(self) -> None:
        """Close every page opened."""
        for context in self._contexts:
            context.close()

    def _listen(self, page: Page, folder: Path) -> None:
        def on_request(request: Request) -> None:
            if not _is_own(request, folder):
                self.trouble.append(f"It asked for {request.url[:200]}")

        def on_console(message: ConsoleMessage) -> None:
            self.trouble.append(f"The console says, {message.type}: {message.text}")

        page.on("request", on_request)
        page.on("console", on_console)
        page.on("pageerror", lambda error: self.trouble.append(f"It threw {error}"))
        page.on("crash", lambda _: self.trouble.append("It crashed"))


def _is_own(request: Request, folder: Path) -> bool:
    """Whether it asks for a page of the folder, as following a link does, or for what is inside the page."""
    url = urlsplit(request.url)
    if url.scheme == "data":
        return True
    is_page = request.is_navigation_request() and url.scheme == "file"
    return is_page and Path(unquote(url.path)).parent == folder
