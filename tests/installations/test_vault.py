"""The vault: what is sealed for one place opens there, with its key, and nowhere else."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import Config, ConfigError
from bot.installations.vault import UnknownKeyError, Vault, VaultError, key_of, new_key, vault_of
from tests.installations.making import vault

PLACE = ("E1", "T1", "pair")
WORDS = st.text(min_size=1, max_size=20)


@given(WORDS, st.tuples(WORDS, WORDS, WORDS), st.tuples(WORDS, WORDS, WORDS))
def test_what_is_sealed_opens_in_its_place_alone(text: str, place: tuple[str, ...], other: tuple[str, ...]) -> None:
    """A token that was copied into another tenant's row, or another column, is as good as damaged; also where the names
    of two places are the same when they are written without a space."""
    envelope = vault().seal(text, *place)
    assert vault().open(envelope, *place) == text
    for wrong in (other, (place[0] + place[1], "", place[2]), place[:2]):
        if wrong != place:
            with pytest.raises(VaultError):
                vault().open(envelope, *wrong)


def test_two_envelopes_of_a_token_are_not_the_same() -> None:
    """Nobody sees in a database which workspaces share a token; no envelope shows what is in it."""
    first, second = (vault().seal("xoxb-1", *PLACE) for _ in range(2))
    assert first != second
    assert "xoxb" not in first
    assert "xoxb" not in base64.urlsafe_b64decode(first.split(".")[3] + "==").decode("latin-1")
    assert len(base64.urlsafe_b64decode(first.split(".")[2])) == 12, "the nonce that AES-GCM is made for"


def test_the_first_key_seals_and_all_open() -> None:
    """A key is changed without a moment in which something cannot be read."""
    old, both, new = vault("one"), vault("two", "one"), vault("two")
    envelope = old.seal("xoxb-1", *PLACE)
    assert both.open(envelope, *PLACE) == "xoxb-1"
    assert key_of(both.seal("xoxb-1", *PLACE)) == "two"
    with pytest.raises(UnknownKeyError, match="key 'one' of TOKEN_KEYS is missing"):
        new.open(envelope, *PLACE)


def test_another_key_by_the_same_name_opens_nothing() -> None:
    """Neither does the bot of another app, to which the database was copied, with the keys themselves."""
    envelope = vault().seal("xoxb-1", *PLACE)
    for other in (Vault({"one": new_key()}, "12.34"), vault(app="56.78")):
        with pytest.raises(VaultError, match="does not open it"):
            other.open(envelope, *PLACE)


def test_what_is_damaged_says_so() -> None:
    """Cut short anywhere, or with any one letter changed, an envelope is refused as such, with no other error."""
    envelope = vault().seal("xoxb-1-2-abc", *PLACE)
    for end in range(len(envelope)):
        with pytest.raises(VaultError):
            vault().open(envelope[:end], *PLACE)
    for at in range(len(envelope) - 1):  # the last letter's last bits mean nothing
        other = "A" if envelope[at] != "A" else "B"
        with pytest.raises(VaultError):
            vault().open(envelope[:at] + other + envelope[at + 1 :], *PLACE)
    for odd in ("", "v1", "v1.one", "v1.one..", "v1.one.é.é", "v2" + envelope[2:], f"{envelope}.more", "xoxb-1"):
        with pytest.raises(VaultError) as error:
            vault().open(odd, *PLACE)
        assert "xoxb" not in str(error.value)
    for more in ("!", "!!!!", "\n" * 4):  # a lenient reader of base64 would leave it out
        with pytest.raises(VaultError, match="does not open it"):
            vault().open(f"{envelope[:-1]}{more}{envelope[-1]}", *PLACE)


@pytest.mark.parametrize(
    "odd", ["", "v1", "v1.one", "v1.one..", "v1.one.AAAA", "v1.one.AAAA.", "v1..AAAA.AAAA", "xoxb-1"]
)
def test_half_an_envelope_is_called_that(odd: str) -> None:
    """Operators read it beside the name of the workspace: nobody looks for a key that is not missing."""
    with pytest.raises(VaultError, match=r"^what is kept is no envelope, or half of one$"):
        vault().open(odd, *PLACE)


def test_which_key_an_envelope_is_of() -> None:
    """As it says; what is none says nothing. Of a key that is missing the error has its id, too."""
    assert key_of(Vault({"b": bytes(32)}, "1.2").seal("x")) == "b"
    assert key_of("v0.b.x.y") == key_of("") == ""
    with pytest.raises(UnknownKeyError, match=r"'b' of TOKEN_KEYS") as error:
        Vault({"a": bytes(32)}, "1.2").open(Vault({"b": bytes(32)}, "1.2").seal("x"))
    assert error.value.key == "b"


def test_without_keys_there_is_no_vault() -> None:
    """The mend names the setting."""
    with pytest.raises(ValueError, match=r"^a vault needs a key$"):
        Vault({}, "1.2")
    with pytest.raises(ConfigError, match="TOKEN_KEYS is missing"):
        vault_of(Config(slack_client_id="1.2"))
    made = vault_of(Config(slack_client_id="12.34", token_keys={"one": bytes(range(32))}))
    assert made.open(vault().seal("xoxb-1", *PLACE), *PLACE) == "xoxb-1"
