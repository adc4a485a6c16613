"""The documentation says what the bot does."""

from bot.app import load_texts
from bot.docs import COMMANDS, PERMISSIONS, PERSONAL_DATA, commands, declared, permissions, personal_data


def test_the_page_of_commands_is_up_to_date() -> None:
    """docs/commands.md lists exactly what the features declare; `make docs` writes it."""
    assert COMMANDS.read_text(encoding="utf-8") == commands()


def test_the_page_of_permissions_is_up_to_date() -> None:
    """docs/permissions.md says who may do what as the listeners declare it; `make docs` writes it."""
    assert PERMISSIONS.read_text(encoding="utf-8") == permissions()


def test_the_page_of_personal_data_is_up_to_date() -> None:
    """docs/personal-data.md names every column that holds people; `make docs` writes it."""
    assert PERSONAL_DATA.read_text(encoding="utf-8") == personal_data()


def test_everything_that_can_be_done_is_on_the_page() -> None:
    """Whatever room it is of."""
    t, page = load_texts().speak("en"), permissions()
    assert [one.does for one in declared() if f"| {t(one.does)} |" not in page] == []
