"""People and what they do: operations of the control API."""

from __future__ import annotations

from dataclasses import asdict

from sandbox.control.operation import Argument, Call, Operation
from sandbox.conversation import Conversation
from sandbox.organisation import Member
from sandbox.wire import Json, new_id

_USER = Argument("user", "string", "The person's id.", required=True)
_CHANNEL = Argument("channel", "string", "The conversation's id.", required=True)
_THREAD = Argument("thread_ts", "string", "The message whose thread it is.")


def add_person(call: Call) -> Json:
    """Somebody joins the workspace: {"user": {...}}."""
    args = call.args
    member = Member(
        id=new_id("U"),
        name=str(args["name"]),
        real_name=str(args.get("real_name") or args["name"]),
        title=str(args.get("title") or ""),
        locale=str(args.get("locale") or "en-GB"),
        tz=str(args.get("tz") or "Europe/London"),
        color="5a6b7c",
        is_admin=bool(args.get("is_admin")),
        is_guest=bool(args.get("is_guest")),
    )

    async def join() -> None:
        call.app.core(call.team).add_member(member)

    call.stage.run(join())
    return {"user": asdict(member)}


def add_channel(call: Call) -> Json:
    """Open a channel: {"channel": {"id", "name", "members"}}."""
    args = call.args
    core = call.app.core(call.team)
    known = core.workspace.members
    people = [str(one) for one in args.get("members") or known]
    if strange := [one for one in people if one not in known]:
        raise LookupError(f"nobody has these ids: {strange}")
    bots = {core.bot_user} if args.get("with_bot", True) else set()
    made = Conversation(
        id=new_id("C"),
        name=str(args["name"]),
        topic=str(args.get("topic") or ""),
        members={*people, *bots},
        created=int(core.workspace.clock()),
        is_private=bool(args.get("is_private")),
    )

    async def put() -> None:
        core.workspace.conversations[made.id] = made
        core.workspace.tell({"type": "state"})

    call.stage.run(put())
    return {"channel": {"id": made.id, "name": made.name, "members": sorted(made.members)}}


def post_message(call: Call) -> Json:
    """Say something: {"message": {...}}."""
    args = call.args
    return {"message": call.person.say(str(args["channel"]), str(args["text"]), args.get("thread_ts"))}


def read_messages(call: Call) -> Json:
    """What somebody reads in a conversation, or in a thread: {"messages": [...]}, oldest first."""
    return {"messages": call.person.messages(str(call.args["channel"]), call.args.get("thread_ts"))}


def type_command(call: Call) -> Json:
    """Type a slash command: {"message": what the acknowledgement carried, or null}."""
    args = call.args
    text = str(args.get("text") or "")
    return {"message": call.person.command(str(args["command"]), text, channel=str(args["channel"]))}


def choose_shortcut(call: Call) -> Json:
    """Choose a global shortcut, or one of a message's menu."""
    name, ts = str(call.args["callback_id"]), call.args.get("ts")
    if ts:
        call.person.message_shortcut(name, {"channel": call.args["channel"], "ts": ts})
    else:
        call.person.shortcut(name)
    return {}


def click(call: Call) -> Json:
    """Press a button, or choose in a menu, of a message or of a view."""
    args = call.args
    place = {"id": args["view"]} if args.get("view") else {"channel": args["channel"], "ts": args["ts"]}
    chosen = {"value": args.get("value"), "selected": args.get("selected")}
    call.person.click(place, str(args["action_id"]), args.get("block_id"), **chosen)
    return {}


def ask_options(call: Call) -> Json:
    """Type in a menu whose options the app gives: {"options": [...]}."""
    args = call.args
    place = {"id": args["view"]} if args.get("view") else {"channel": args["channel"], "ts": args["ts"]}
    return {"options": call.person.options(place, str(args["action_id"]), str(args.get("text") or ""))}


def submit_form(call: Call) -> Json:
    """Fill in the modal on top and submit it: {"errors": {block_id: sentence}}, empty when it was accepted."""
    return {"errors": call.person.submit(call.args.get("values") or {})}


def close_form(call: Call) -> Json:
    """Close the modal on top, or all of them."""
    call.person.close(clear=bool(call.args.get("clear")))
    return {}


def read_views(call: Call) -> Json:
    """The modals that somebody has open, the top one last: {"views": [...]}."""
    return {"views": call.person.modals}


def read_home(call: Call) -> Json:
    """The Home tab, opened where `open` says so: {"view": {...} or null}."""
    return {"view": call.person.open_home() if call.args.get("open") else call.person.home}


_PLACE = (
    Argument("channel", "string", "Of a message: the conversation it is in."),
    Argument("ts", "string", "Of a message: its timestamp."),
    Argument("view", "string", "Of a modal or a Home tab: its id."),
    Argument("action_id", "string", "The element's.", required=True),
)
OPERATIONS = (
    Operation(
        "POST",
        "people",
        "addPerson",
        "Have somebody join the workspace.",
        add_person,
        (
            Argument("name", "string", "The user name.", required=True),
            Argument("real_name", "string", "The full name."),
            Argument("title", "string", "What they do."),
            Argument("locale", "string", "Slack's, as fr-FR; en-GB where it is left out."),
            Argument("tz", "string", "An IANA zone; Europe/London where it is left out."),
            Argument("is_admin", "boolean", "Whether they administer the workspace."),
            Argument("is_guest", "boolean", "Whether they are a guest."),
        ),
    ),
    Operation(
        "POST",
        "channels",
        "addChannel",
        "Open a channel.",
        add_channel,
        (
            Argument("name", "string", "Its name, without #.", required=True),
            Argument("topic", "string", "Its topic."),
            Argument("members", "array", "Ids of people; everyone where it is left out."),
            Argument("is_private", "boolean", "Whether it is private."),
            Argument("with_bot", "boolean", "Whether the app is in it; it is where this is left out."),
        ),
    ),
    Operation(
        "POST",
        "messages",
        "postMessage",
        "Say something.",
        post_message,
        (
            _USER,
            _CHANNEL,
            Argument("text", "string", "What is typed: @Name and #channel become mentions.", True),
            _THREAD,
        ),
    ),
    Operation(
        "GET", "messages", "readMessages", "What somebody reads there.", read_messages, (_USER, _CHANNEL, _THREAD)
    ),
    Operation(
        "POST",
        "commands",
        "typeCommand",
        "Type a slash command.",
        type_command,
        (
            _USER,
            _CHANNEL,
            Argument("command", "string", "With its slash.", required=True),
            Argument("text", "string", "What follows it."),
        ),
    ),
    Operation(
        "POST",
        "shortcuts",
        "chooseShortcut",
        "Choose a global shortcut, or one of a message's menu.",
        choose_shortcut,
        (_USER, Argument("callback_id", "string", "As in the manifest.", required=True), *_PLACE[:2]),
    ),
    Operation(
        "POST",
        "clicks",
        "click",
        "Press a button, or choose in a menu or a picker.",
        click,
        (
            _USER,
            *_PLACE,
            Argument("block_id", "string", "The element's block, where several have the same action_id."),
            Argument("value", "string", "The value of the button, where several have the same action_id."),
            Argument("selected", "any", "What is chosen: an option's value, a list of them, a date, an id."),
        ),
    ),
    Operation(
        "POST",
        "options",
        "askOptions",
        "Type in a menu whose options the app gives.",
        ask_options,
        (_USER, *_PLACE, Argument("text", "string", "What is typed.")),
    ),
    Operation(
        "POST",
        "submissions",
        "submitForm",
        "Fill in the modal on top and submit it.",
        submit_form,
        (_USER, Argument("values", "object", "By block_id: text, an option's value, a date, a list of ids.")),
    ),
    Operation(
        "POST",
        "closings",
        "closeForm",
        "Close the modal on top.",
        close_form,
        (_USER, Argument("clear", "boolean", "Whether all of them are closed.")),
    ),
    Operation("GET", "views", "readViews", "The modals that somebody has open.", read_views, (_USER,)),
    Operation(
        "GET",
        "home",
        "readHome",
        "The app's Home tab, as somebody sees it.",
        read_home,
        (_USER, Argument("open", "boolean", "Whether it is opened first, and waited for.")),
    ),
)
