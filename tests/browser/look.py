"""Judging what a page looks like, where words are not enough."""

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Page

from tests.patience import PATIENCE

Measured = TypeVar("Measured")

# What scrolls sideways hides its overflow from the document, so every scrolling part is asked too. The window's width
# is handed in: a phone's browser zooms out of a page that is too wide, and then reports the page's.
_OVERFLOW = """width => [document.scrollingElement, ...document.querySelectorAll(".scroller, .modal-body, .side-nav")]
  .map(part => part.scrollWidth - (part === document.scrollingElement ? width : part.clientWidth))
  .reduce((most, one) => Math.max(most, one), 0)"""

# Contrast as https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio has it, against the nearest background that is solid.
_FAINT = """() => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d");
  const paint = (...colours) => {
    colours.forEach(colour => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); });
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = rgb => rgb.map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const under = node => node ? [...under(node.parentElement), getComputedStyle(node).backgroundColor] : ["#fff"];
  const words = node => [...node.childNodes].filter(one => one.nodeType === 3).map(one => one.data.trim()).join("");
  return [...document.querySelectorAll("body *")]
    .filter(node => words(node) && node.checkVisibility({opacityProperty: true, visibilityProperty: true}))
    .map(node => {
      const behind = under(node);
      const paper = light(paint(...behind));
      const ink = light(paint(...behind, getComputedStyle(node).color));
      return [(Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05), words(node)];
    })
    .filter(([ratio]) => ratio < 4.5)
    .map(([ratio, text]) => `${text} (${ratio.toFixed(1)})`);
}"""


def settled(page: Page, measure: Callable[[], Measured], wanted: Measured) -> Measured:
    """What is measured once it is as wanted, or in the end: what has just appeared may still be moving."""
    end = time.monotonic() + PATIENCE
    while (found := measure()) != wanted and time.monotonic() < end:
        page.wait_for_timeout(20)
    return found


def overflow(page: Page) -> int:
    """How many pixels something is wider than the place it has, once the page has come to rest."""
    size = page.viewport_size
    assert size is not None
    width = size["width"]
    return settled(page, lambda: int(page.evaluate(_OVERFLOW, width)), 0)


def faint(page: Page) -> list[str]:
    """The words that stand out too little from what is behind them, each with its contrast, once the page has come to
    rest."""
    nothing: list[str] = []
    return settled(page, lambda: list(page.evaluate(_FAINT)), nothing)
