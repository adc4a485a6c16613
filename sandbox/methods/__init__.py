"""The Web API's methods, by family. https://docs.slack.dev/reference/methods"""

from sandbox.methods import apps, assistant, blocks, canvases, chat, conversations, files, oauth, unfurl, users, views
from sandbox.methods.method import Method

METHODS: dict[str, Method] = {
    method.name: method
    for family in (apps, assistant, blocks, canvases, chat, conversations, files, oauth, unfurl, users, views)
    for method in family.METHODS
}
"""Every method the sandbox knows, by name."""
