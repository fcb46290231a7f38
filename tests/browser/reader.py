"""A reader who opens pages from the disk, with the network off, and notes what a quiet page does not do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.browser.kept_pages import KeptPages, Kind, new_page


class Reader:
    """Opens pages, each anew and with the network off, and gathers the trouble they make."""

    def __init__(self, browser: Browser, kept: KeptPages | None = None) -> None:
        """`kept`: pages that are kept from reader to reader; without, each page is a new one."""
        self._browser = browser
        self._kept = kept
        self._opened: list[tuple[Kind | None, Page, dict[str, Callable[..., None]]]] = []
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
        has_touch: bool = False,
        before: str = "",
        **options: Any,
    ) -> Page:
        """Open a file, with what follows the `#` in its address, on a screen of that size.

        `before`: a script that runs before those of the page. What has such a script, or other options of a
        context, is a page of its own, which no other test gets.
        """
        kind = None if self._kept is None or before or options else (language, has_touch)
        if self._kept and kind:
            page = self._kept.take(kind, width=width, height=height, dark=dark)
        else:
            page = new_page(
                self._browser,
                viewport={"width": width, "height": height},
                color_scheme="dark" if dark else "light",
                locale=language,
                has_touch=has_touch,
                reduced_motion="reduce",
                **options,
            )
        if before:
            page.add_init_script(before)
        listeners = self._listeners(path.parent.resolve())
        self._opened.append((kind, page, listeners))
        for event, listener in listeners.items():
            page.on(event, listener)  # type: ignore[call-overload]
        page.goto(path.resolve().as_uri() + (f"#{fragment}" if fragment else ""))
        # A map's page unpacks what it holds before it draws.
        if page.locator("#rail").count():
            page.locator("#rail button").first.wait_for(state="attached")
        return page

    def close(self) -> None:
        """Close every page opened, or give it back to those that are kept."""
        for kind, page, listeners in self._opened:
            for event, listener in listeners.items():
                page.remove_listener(event, listener)
            if self._kept and kind:
                self._kept.give_back(kind, page)
            else:
                page.context.close()

    def _listeners(self, folder: Path) -> dict[str, Callable[..., None]]:
        def on_request(request: Request) -> None:
            if not _is_own(request, folder):
                self.trouble.append(f"It asked for {request.url[:200]}")

        def on_console(message: ConsoleMessage) -> None:
            self.trouble.append(f"The console says, {message.type}: {message.text}")

        return {
            "request": on_request,
            "console": on_console,
            "pageerror": lambda error: self.trouble.append(f"It threw {error}"),
            "crash": lambda _: self.trouble.append("It crashed"),
        }


def _is_own(request: Request, folder: Path) -> bool:
    """Whether it asks for a page of the folder, as following a link does, or for what is inside the page."""
    url = urlsplit(request.url)
    if url.scheme == "data":
        return True
    is_page = request.is_navigation_request() and url.scheme == "file"
    return is_page and Path(unquote(url.path)).parent == folder
