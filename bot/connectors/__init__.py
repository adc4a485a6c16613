"""The outside systems that are read from, and written to: a file each. Adding one is a line here."""

from collections.abc import Sequence

from bot.connectors.aha import AHA
from bot.connectors.amplitude import AMPLITUDE
from bot.connectors.asana import ASANA
from bot.connectors.confluence import CONFLUENCE
from bot.connectors.connector import Connector
from bot.connectors.csv import CSV
from bot.connectors.dovetail import DOVETAIL, TO_DOVETAIL
from bot.connectors.feedback import FeedbackDestination, FeedbackSource
from bot.connectors.figma import FIGMA
from bot.connectors.fivetran import FIVETRAN
from bot.connectors.gitbook import GITBOOK
from bot.connectors.google_sheets import GOOGLE_SHEETS
from bot.connectors.hotjar import HOTJAR, HOTJAR_PAGES
from bot.connectors.http_json import HTTP_JSON
from bot.connectors.hubspot import HUBSPOT
from bot.connectors.intercom import INTERCOM
from bot.connectors.jira import JIRA
from bot.connectors.jira_items import JIRA_ITEMS
from bot.connectors.manual import MANUAL
from bot.connectors.metabase import METABASE
from bot.connectors.miro import MIRO
from bot.connectors.mixpanel import MIXPANEL
from bot.connectors.notion import NOTION
from bot.connectors.page import PageSource
from bot.connectors.productboard import PRODUCTBOARD, TO_PRODUCTBOARD
from bot.connectors.productboard_items import PRODUCTBOARD_ITEMS
from bot.connectors.salesforce import SALESFORCE
from bot.connectors.sql import SQL
from bot.connectors.tableau import TABLEAU
from bot.connectors.tracker import Tracker
from bot.connectors.trello import TRELLO
from bot.connectors.wiki import Wiki
from bot.connectors.zendesk import ZENDESK
from bot.connectors.zendesk_tickets import ZENDESK_TICKETS

CONNECTORS: dict[str, Connector] = {
    source.name: source
    for source in (
        MANUAL,
        CSV,
        SQL,
        METABASE,
        HTTP_JSON,
        FIVETRAN,
        AMPLITUDE,
        MIXPANEL,
        ZENDESK,
        SALESFORCE,
        HUBSPOT,
        JIRA,
        TABLEAU,
        GOOGLE_SHEETS,
    )
}
# What feedback is read from, and what it can be sent to.
FEEDBACK_SOURCES: dict[str, FeedbackSource] = {
    one.name: one for one in (DOVETAIL, PRODUCTBOARD, HOTJAR, ZENDESK_TICKETS, INTERCOM)
}
FEEDBACK_DESTINATIONS: dict[str, FeedbackDestination] = {one.name: one for one in (TO_PRODUCTBOARD, TO_DOVETAIL)}

_PLANNING: Sequence[Tracker] = (JIRA_ITEMS, PRODUCTBOARD_ITEMS, AHA, ASANA, TRELLO)
TRACKERS: dict[str, Tracker] = {one.name: one for one in _PLANNING}  # what teams plan in
PAGES: dict[str, PageSource] = {one.name: one for one in (FIGMA, MIRO, HOTJAR_PAGES)}  # what people link to

_READING: Sequence[Wiki] = (NOTION, CONFLUENCE, GITBOOK)
WIKIS: dict[str, Wiki] = {one.name: one for one in _READING}  # where companies read their documents


def declared(name: str) -> bool:
    """Whether a connector reads this name of the environment."""
    connectors = [
        one.variables for every in (CONNECTORS, FEEDBACK_SOURCES, TRACKERS, PAGES, WIKIS) for one in every.values()
    ]
    return any(
        name.startswith(variable.name[:-1]) if variable.name.endswith("*") else name == variable.name
        for variables in connectors
        for variable in variables
    )
