"""Pages of the browser that stay open: a file loaded into one costs half of what a new page does.

What a test leaves in a page is taken out before the next test gets it; `test_kept_pages.py` compares the two.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Page

Kind = tuple[str, bool]
"""What a page cannot change: its language, and whether its screen is touched."""


def new_page(browser: Browser, **options: Any) -> Page:
    """A page in a context of its own, with the network off."""
    context = browser.new_context(**options)
    context.set_offline(True)
    context.set_default_timeout(30_000)
    return context.new_page()


class KeptPages:
    """The pages that no test uses now."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[Kind, list[Page]] = {}

    def take(self, kind: Kind, *, width: int, height: int, dark: bool) -> Page:
        """A page that shows nothing, as wide and high as is asked for."""
        free = self._free.setdefault(kind, [])
        language, touched = kind
        page = free.pop() if free else new_page(self._browser, locale=language, has_touch=touched)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(
            media="null",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            forced_colors="null",
        )
        return page

    def give_back(self, kind: Kind, page: Page) -> None:
        """Keeps a page, without what was shown in it, stored by it, or done to it."""
        if page.is_closed() or len(page.context.pages) > 1:
            page.context.close()
            return
        page.goto("about:blank")
        page.evaluate("window.name = ''")
        session = page.context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", {"origin": "file://", "storageTypes": "all"})
        session.send("Page.resetNavigationHistory")
        session.detach()  # while it is there, the page takes itself to be on a network
        self._free[kind].append(page)

    def close(self) -> None:
        """Closes them all."""
        for page in (page for pages in self._free.values() for page in pages):
            page.context.close()
        self._free.clear()
