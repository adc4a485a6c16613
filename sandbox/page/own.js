/** Commands of Slack itself that people type here: a few are carried out, the others say whose they are. */

import { api } from "./api.js";
import { avatar } from "./avatar.js";
import { openMenu } from "./menu.js";
import { botPerson, channel, channelLabel, nameOf, session } from "./session.js";
import { t } from "./strings.js";

/** What the composer offers beside the bot's commands. */
export const OFFERED = ["/invite", "/who", "/help"];

const ELSEWHERE =
  "/active /apps /archive /away /call /collapse /dm /dnd /expand /feedback /join /kick /leave /me /msg /mute /open " +
  "/remind /remove /rename /search /shortcuts /shrug /star /status /topic /unarchive";

/** What the list above the composer says of one of them. */
export const about = (command) =>
  t({ "/invite": "invite_about", "/who": "who_about", "/help": "help_about" }[command], { bot: session.bot.name });

const code = (command) => `\`${command}\``;

/**
 * The sentence that answers one of Slack's commands, or null when it is none of them. `anchor` is where a list of
 * people opens, and `tell(sentence)` says what came of a choice in it.
 */
export async function own(command, text, { id, anchor, tell }) {
  const names = { bot: session.bot.name, channel: channelLabel(id), command: code(command) };
  if (command === "/invite") return invite(text, { id, anchor, tell, names });
  if (command === "/who") return who(id, names);
  if (command === "/help") {
    const commands = session.commands.map((one) => code(one.command)).join(", ");
    return t("help_own", { ...names, commands });
  }
  return ELSEWHERE.split(" ").includes(command) ? t("own_elsewhere", names) : null;
}

async function invite(text, { id, anchor, tell, names }) {
  if (channel(id)?.is_im) return t("invite_im", names);
  if (text) return invited(text, id, names);
  const { members } = await api.members(session.me.id, id);
  const others = [botPerson(), ...session.people].filter((one) => !members.includes(one.id));
  if (others.length === 0) return t("invite_all", names);
  openMenu(
    anchor,
    [
      { heading: t("invite_who", names) },
      ...others.map((one) => ({
        label: one.real_name,
        hint: one.title ?? t("app"),
        picture: avatar(one, "medium"),
        testid: "invite",
        value: one.id,
        action: async () => tell(await invited(`@${one.real_name}`, id, names)),
      })),
    ],
    { label: t("invite_who", names), side: "above" },
  );
  return "";
}

async function invited(text, id, names) {
  const { added, there } = await api.invite({ user: session.me.id, channel: id, text });
  const list = (ids) => ids.map((one) => `*${nameOf(one)}*`).join(", ");
  if (added.length > 0) return t("invite_done", { ...names, names: list(added) });
  if (there.length > 0) return t("invite_there", { ...names, names: list(there) });
  return t("invite_nobody", { ...names, text: code(text) });
}

async function who(id, names) {
  const { members } = await api.members(session.me.id, id);
  return t("who_own", { ...names, names: members.map((one) => `*${nameOf(one)}*`).join(", ") });
}
