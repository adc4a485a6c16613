"""How Slack describes a person or the bot: the `user` object of users.info and user_change."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sandbox.organisation import BOT_USER_ID, Member
from sandbox.wire import Json

APP_ID = "A0SANDBOX"
BOT_ID = "B0BOT"


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


def bot_user_object(name: str, team_id: str, now: float, *, locale: bool = False) -> Json:
    """Return the `user` object of the bot itself."""
    user = {
        **_account(BOT_USER_ID, name.lower().replace(" ", "_"), name, team_id, now),
        "color": "1f3a5f",
        "tz": "Etc/UTC",
        "tz_label": "UTC",
        "tz_offset": 0,
        "profile": {
            **_names(name, ""),
            "title": "",
            "api_app_id": APP_ID,
            "bot_id": BOT_ID,
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


def bot_profile(name: str, team_id: str, installed_at: int) -> Json:
    """Return the `bot_profile` carried by the bot's messages."""
    return {
        "id": BOT_ID,
        "deleted": False,
        "name": name,
        "updated": installed_at,
        "app_id": APP_ID,
        "user_id": BOT_USER_ID,
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
