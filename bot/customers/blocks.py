"""What only customers show: that one is another. Pure."""

from bot.customers.customer import Customer
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.text import Translator


def buttons(t: Translator, number: str, *, is_merged: bool) -> list[Block]:
    """What can be said of a customer: that it is another one, or that it is not."""
    act = "unmerge" if is_merged else "merge"
    return [kit.button(t(f"customers-{act}"), f"customers.{act}", number)]


def merge_form(t: Translator, record: Record[Customer], back: str = "") -> Block:
    """The form that says which customer another one is."""
    field = kit.search_input("into", t("customers-into"), "customers.pick_number")
    fields = [kit.section(show.title(record)), field]
    return form_view(t, "customers.merge", "customers-merge", fields, {"number": record.number, "back": back})
