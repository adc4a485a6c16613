"""A look-alike of Dovetail on this machine: what was learned in interviews of this autumn, and the docs it is sent.

API: https://developers.dovetail.com/reference/get_v1-insights
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from bot.clock import Clock, stamp, utc_now
from demo import lookalike
from demo.lookalike import Asked, Said

TOKEN = "api.demo"  # noqa: S105 - of nobody
SITE = "https://lumen.dovetail.com"

_PAGE = 5  # of at most; the real one shows up to a hundred
# Days ago, what was concluded, and in which project.
_INSIGHTS = (
    (44, "Buyers compare the last three invoices before they reorder", "Reordering, autumn"),
    (31, "Nobody reads the delivery mail: the tracking page is where people look", "Delivery, ten visits"),
    (27, "Les acheteurs gardent un tableau à côté du panier", "Réassort, automne"),
    (12, "Two people approve a basket in half of the companies we visited", "Approvals"),
    (6, "A missing size ends the visit: nobody picks another one", "Delivery, ten visits"),
)
# Days ago, the words, and the tag.
_HIGHLIGHTS = (
    (43, "I copy last month’s order by hand, line by line, every first Monday.", "Reordering"),
    (40, "Si le prix a changé, je le découvre sur la facture.", "Billing"),
    (30, "The driver calls me because the address says “rear entrance” and nothing more.", "Delivery"),
    (26, "J’imprime le panier pour que ma cheffe le signe.", "Approvals"),
    (25, "We have a spreadsheet for sizes. Your search has no sizes.", "Search"),
    (13, "My boss wants to see it before it is paid. So I send her a screenshot.", "Approvals"),
    (12, "Je ne sais jamais si la commande est partie.", "Delivery"),
    (5, "If one thing is sold out I close the tab and call you.", "Search"),
)


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    docs: list[dict[str, Any]] = []
    return lookalike.serve(lambda asked: _answer(asked, docs, clock), port)


def _answer(asked: Asked, docs: list[dict[str, Any]], clock: Clock) -> Said:
    if asked.headers.get("authorization") != f"Bearer {TOKEN}":
        return Said(401, {"errors": [{"code": "Unauthorized", "title": "Unauthorized"}]})
    if asked.route == "POST /docs":
        docs.append({"id": f"doc{len(docs) + 1}", "type": "doc", "deleted": False, **asked.told()})
        return Said(201, {"data": {"id": docs[-1]["id"], "title": docs[-1].get("title")}})
    now = clock()
    since = asked.query.get("filter[created_at][gte]", "")

    def at(days: int) -> str:
        return stamp(now - timedelta(days=days))

    lists: dict[str, Sequence[dict[str, Any]]] = {
        "GET /docs": [one for one in docs if asked.query.get("filter[title][contains]", "") in str(one["title"])],
        "GET /insights": [
            {
                "id": f"insight{n}",
                "title": title,
                "published": True,
                "project": {"title": project},
                "created_at": at(days),
            }
            for n, (days, title, project) in enumerate(_INSIGHTS)
            if at(days) >= since
        ],
        "GET /highlights": [
            {"id": f"highlight{n}", "text": text, "tags": [{"title": tag}], "created_at": at(days)}
            for n, (days, text, tag) in enumerate(_HIGHLIGHTS)
            if at(days) >= since
        ],
    }
    if asked.route not in lists:
        return Said(404, {"errors": [{"code": "NotFound", "title": "Not found"}]})
    return _page(asked, lists[asked.route])


def _page(asked: Asked, rows: Sequence[dict[str, Any]]) -> Said:
    start = int(asked.query.get("page[start_cursor]", "0"))
    more = start + _PAGE < len(rows)
    page = {"total_count": len(rows), "has_more": more, "next_cursor": str(start + _PAGE) if more else None}
    return Said(200, {"data": rows[start : start + _PAGE], "page": page})
