"""The documentation says what the bot does."""

from bot.docs import COMMANDS, PERMISSIONS, commands, permissions


def test_the_page_of_commands_is_up_to_date() -> None:
    """docs/commands.md lists exactly what the features declare; `make docs` writes it."""
    assert COMMANDS.read_text(encoding="utf-8") == commands()


def test_the_page_of_permissions_is_up_to_date() -> None:
    """docs/permissions.md says who may do what as the listeners declare it; `make docs` writes it."""
    assert PERMISSIONS.read_text(encoding="utf-8") == permissions()
