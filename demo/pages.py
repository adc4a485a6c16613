"""A look-alike on this machine of what says how pages are called: files of Figma, boards of Miro.

API: https://github.com/figma/rest-api-spec (`GET /v1/files/{key}/meta`) and https://developers.miro.com/reference/getembeddata
"""

from collections.abc import Callable

from demo import lookalike
from demo.lookalike import Asked, Said

KEY, BOARD, TOKEN = "q7Vd2Nw8RtYk4LmXc1Zb9P", "uXjVNw2Split=", "figma_demo"
FIGMA = f"https://www.figma.com/design/{KEY}/Split-payment?node-id=12-7"
MIRO = f"https://miro.com/app/board/{BOARD}/"
HOTJAR = "https://insights.hotjar.com/sites/3141/heatmap/59"


def serve(port: int = 0) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    return lookalike.serve(answer, port)


def answer(asked: Asked) -> Said:
    """What it answers."""
    if asked.path == "/api/v1/oembed":
        if asked.query.get("url") != MIRO:
            return Said(404, {"status": 404, "message": "Board not found"})
        return Said(200, {"version": "1.0", "type": "rich", "title": "Split payment – story map", "html": "<iframe>"})
    if asked.headers.get("x-figma-token") != TOKEN:
        return Said(403, {"status": 403, "err": "Invalid token"})
    if asked.route != f"GET /v1/files/{KEY}/meta":
        return Said(404, {"status": 404, "err": "Not found"})
    return Said(200, {"file": {"name": "Split payment, second round", "editorType": "figma", "role": "viewer"}})
