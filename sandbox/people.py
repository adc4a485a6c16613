"""How Slack describes a person or the bot: the `user` object of users.info and user_change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sandbox.organisation import BOT_USER_ID, Member
from sandbox.wire import Json

APP_ID = "A0SANDBOX"
BOT_ID = "B0BOT"


@dataclass(frozen=True)
class BotAccount:
    """Who an app is in the workspaces that installed it: its own id, its bot's, and the bot's user id and name."""

    app_id: str
    bot_id: str
    user_id: str
    name: str
    direct_prefix: str = "D"

    def direct(self, user: str) -> str:
        """The id of somebody's direct messages with the bot."""
        return self.direct_prefix + user[1:]


def bot_account(name: str, number: int = 0) -> BotAccount:
    """The account of a sandbox's app, which are counted from 0; the first has the ids that tests know."""
    if number == 0:
        return BotAccount(APP_ID, BOT_ID, BOT_USER_ID, name)
    return BotAccount(f"A{number}SANDBOX", f"B{number}BOT", f"U{number}BOT", name, f"D{number}")


def user_object(
    member: Member, team_id: str, now: float, *, domain: str, locale: bool = False, email: bool = False
) -> Json:
    """Return the `user` object; `locale` and `email` only when asked for and allowed."""
    moment = datetime.fromtimestamp(now, UTC).astimezone(ZoneInfo(member.tz))
    offset = moment.utcoffset()
    first, _, last = member.real_name.partition(" ")
    profile: Json = {
        **_names(member.real_name, member.real_name),
        "title": member.title,
        "phone": "",
        "skype": "",
        "status_text": "",
        "status_emoji": "",
        "status_expiration": 0,
        "avatar_hash": f"g{member.color}",
        "first_name": first,
        "last_name": last,
        "team": team_id,
    }
    if email:
        profile["email"] = f"{member.name}@{domain}.example"
    user = {
        **_account(member.id, member.name, member.real_name, team_id, now),
        "deleted": member.is_gone,
        "color": member.color,
        "tz": member.tz,
        "tz_label": moment.tzname() or member.tz,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "profile": profile,
        "is_admin": member.is_admin,
        "is_owner": member.is_owner,
        "is_primary_owner": member.is_owner,
        "is_restricted": member.is_guest,
    }
    if locale:
        user["locale"] = member.locale
    return user


def bot_user_object(account: BotAccount, team_id: str, now: float, *, locale: bool = False) -> Json:
    """Return the `user` object of the bot itself."""
    name = account.name
    user = {
        **_account(account.user_id, name.lower().replace(" ", "_"), name, team_id, now),
        "color": "1f3a5f",
        "tz": "Etc/UTC",
        "tz_label": "UTC",
        "tz_offset": 0,
        "profile": {
            **_names(name, ""),
            "title": "",
            "api_app_id": account.app_id,
            "bot_id": account.bot_id,
            "always_active": True,
            "team": team_id,
        },
        "is_admin": False,
        "is_owner": False,
        "is_primary_owner": False,
        "is_bot": True,
    }
    if locale:
        user["locale"] = "en-US"
    return user


def bot_profile(account: BotAccount, team_id: str, installed_at: int) -> Json:
    """Return the `bot_profile` carried by the bot's messages."""
    return {
        "id": account.bot_id,
        "deleted": False,
        "name": account.name,
        "updated": installed_at,
        "app_id": account.app_id,
        "user_id": account.user_id,
        "icons": {},
        "team_id": team_id,
    }


def _account(user: str, name: str, real_name: str, team_id: str, now: float) -> Json:
    return {
        "id": user,
        "team_id": team_id,
        "name": name,
        "deleted": False,
        "real_name": real_name,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "is_bot": False,
        "is_app_user": False,
        "is_email_confirmed": True,
        "updated": int(now),
        "who_can_share_contact_card": "EVERYONE",
    }


def _names(real_name: str, display_name: str) -> Json:
    return {
        "real_name": real_name,
        "real_name_normalized": real_name,
        "display_name": display_name,
        "display_name_normalized": display_name,
    }
