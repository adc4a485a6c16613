"""What Bolt is told of whose a delivery is: of many tokens, without asking Slack."""

from slack_bolt.authorization import AuthorizeResult

from bot.installations.tokens import InstalledTokens
from bot.slack.tokens import UnservedError
from bot.store import StoreError


def authorized(tokens: InstalledTokens, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
    """Who the bot is where a delivery comes from, which Bolt wants to know the bot's own messages by. Of a workspace
    that is not served nobody: whoever listens refuses it, with what Slack expects (`bot.slack.listen`)."""
    try:
        found = tokens.installation(team_id or "")
    except (UnservedError, StoreError):
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)
    return AuthorizeResult(
        enterprise_id=found.enterprise or None,
        team_id=team_id,
        bot_user_id=found.bot_user,
        bot_token=found.pair.token,
        bot_scopes=list(found.scopes),
    )
