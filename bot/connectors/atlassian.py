"""Where the APIs of Atlassian's cloud are: the gateway, which takes tokens with scopes, knows a site by an id that the
site itself tells.

https://developer.atlassian.com/cloud/confluence/basic-auth-for-rest-apis/ and
https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/ (read in November
2026). A token with scopes is refused at the site's own address.
"""

import re

from bot.connectors.allowance import Allowance
from bot.connectors.connector import Tools
from bot.connectors.source import SourceError, Variable

_GATEWAY = "https://api.atlassian.com/ex"
_CLOUD = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY = 86_400.0  # seconds: a site keeps its id


def gateway(tools: Tools, site: Variable, product: str, allowance: Allowance) -> str:
    """Where the API of a product ("jira", "confluence") of the operator's site is. Raises SourceError."""
    system = product.capitalize()
    answer = tools.http.ask(
        f"{tools.environment[site.name].rstrip('/')}/_edge/tenant_info",
        headers={"Accept": "application/json"},
        variable=site.name,
        allowance=allowance,
        known=(404,),
        keep=_DAY,
    )
    if answer.status == 404:
        raise SourceError("source-feedback-missing", system=system, variable=site.name)
    said = answer.json()
    cloud = said.get("cloudId") if isinstance(said, dict) else None
    if not isinstance(cloud, str) or not _CLOUD.fullmatch(cloud):
        raise SourceError("source-feedback-unfit", system=system, variable=site.name)
    return f"{_GATEWAY}/{product}/{cloud}"
