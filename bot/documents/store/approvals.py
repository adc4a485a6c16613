"""What was approved of a document, and when."""

import json

from bot.documents.document import APPROVED
from bot.store import Store


def approved(store: Store, workspace: str, number: int) -> tuple[str, str]:
    """The text of a document as it was approved last, and the UTC stamp of that; both empty where it never was."""
    rows = store.run(
        """
        SELECT content, at FROM record_version
        WHERE workspace = :workspace AND room = 'documents' AND number = :number AND did = 'status'
            AND status = :approved
        ORDER BY version DESC LIMIT 1
        """,
        workspace=workspace,
        number=number,
        approved=APPROVED,
    )
    return (str(json.loads(rows[0]["content"]).get("body", "")), rows[0]["at"]) if rows else ("", "")
