"""The machine's own Chromium, found on the PATH."""

import shutil

from playwright.sync_api import Browser, Playwright

# The first draws pages and nothing around them: half the processor time of a whole browser that hides its window.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# Nothing that calls out, nothing a container refuses.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """The path of a Chromium, or None where there is none."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


def launch(playwright: Playwright, path: str) -> Browser:
    """Start it, without a window."""
    return playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
