"""Issues of Jira Cloud as work items that the roadmap is linked to.

API: https://developer.atlassian.com/cloud/jira/platform/rest/v3/ (issues, `issue/bulkfetch`, transitions, `search/jql`,
comments, remote links, `createmeta`, project statuses, user search), with
https://developer.atlassian.com/cloud/jira/platform/search-and-reconcile and
https://developer.atlassian.com/cloud/jira/platform/webhooks/#secure-admin-webhooks beside it; read in November 2026.
Needs `JIRA_SITE_URL`, `JIRA_EMAIL` and `JIRA_API_TOKEN` with the scopes `read:jira-work`, `read:jira-user` and, to
change anything, `write:jira-work`. `JIRA_URL` says where the API is; without it the site is asked for its id, and the
API at https://api.atlassian.com/ex/jira/CLOUD-ID.
Limits: for tokens a burst by the second, which is not published, and one for writes to one issue; a 429 says when to
come back, and its RateLimit-Reason which it was.

Traps:
- To a token that has expired Jira answers as to anybody, so each reading begins by asking who it is.
- `search/jql` is behind by seconds, sometimes by minutes; `reconcileIssues` mends that for ids that are known already.
  So a search only tells what may have changed, with ten minutes of overlap, and what it is now is read with
  `bulkfetch`, from the database. A moment in JQL is of the account's own zone; "-15m" is of none, and of Jira's clock.
- A key in JQL that is gone makes the whole search fail, so ids are no part of it.
- `bulkfetch` leaves out what is gone, and lists in `issueErrors` what it only failed to read.
- Workflows are one-way: which transitions there are depends on the issue, its status, and who asks. Their screens may
  require fields. Two of them may lead to one status.
- What is not on a screen cannot be written, labels neither. What was made from here has therefore a property, which
  needs no screen; no JQL finds it, as only apps may have properties indexed. It is found among the issues that the
  bot's own account made; and while the search does not know of it yet, by its key, one of those that follow on the
  newest known.
- The category Done says that something ended, not that it shipped. How it ended is the resolution: of what was given
  up, was a duplicate or the like it makes a status of its own here ("Done (Won't Do)"), which no transition leads to.
- To write a remote link with a known globalId brings it up to date; what is left out of it becomes null.
- In a service project a comment is shown to customers, unless it says that it is internal.
- People may hide their mail address, then nobody is found by it. Who may not browse users is shown none, with 200.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping, Sequence

from bot.connectors import jira_api
from bot.connectors.connector import Reachability, Tools
from bot.connectors.jira_api import EMAIL, LABEL, SITE, TOKEN, URL, base, identify, site
from bot.connectors.jira_attachments import attach
from bot.connectors.jira_issues import changes, key_of, look_up, people, person, read, statuses, write
from bot.connectors.jira_places import create, find, places
from bot.connectors.source import Variable
from bot.connectors.tracker import Tracker, Webhook
from bot.connectors.webtool import reached

WEBHOOK_SECRET = Variable("JIRA_WEBHOOK_SECRET", secret=True)


def ready(environment: Mapping[str, str]) -> bool:
    """Whether it can be asked, and known by the addresses that people see."""
    return jira_api.ready(environment) and bool(site(environment))


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Jira answers, and knows the token."""
    return reached(base(tools.environment), lambda: identify(tools))


def knows(environment: Mapping[str, str], text: str) -> bool:
    """Whether it is a key, or an address of this Jira."""
    return bool(key_of(environment, text))


def verify(secret: str, url: str, headers: Mapping[str, str], body: bytes) -> bool:  # noqa: ARG001 - Jira signs no address
    """Whether Jira signed it: webhooks that an administrator made, with a secret."""
    signature = headers.get("x-hub-signature", "")
    wanted = f"sha256={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}"
    return bool(secret) and hmac.compare_digest(signature.encode(), wanted.encode())


def hint(body: bytes) -> Sequence[str]:
    """The issue that it is about."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return ()
    issue = said.get("issue") if isinstance(said, dict) else None
    id_ = issue.get("id") if isinstance(issue, dict) else None
    return [str(id_)] if isinstance(id_, str | int) and str(id_).isdecimal() else ()


JIRA_ITEMS = Tracker(
    "jira",
    LABEL,
    variables=(URL, EMAIL, TOKEN, SITE, WEBHOOK_SECRET),
    ready=ready,
    reach=reach,
    knows=knows,
    look_up=look_up,
    read=read,
    changes=changes,
    statuses=statuses,
    write=write,
    person=person,
    people=people,
    places=places,
    find=find,
    create=create,
    attach=attach,
    webhook=Webhook(WEBHOOK_SECRET, verify, hint),
)
