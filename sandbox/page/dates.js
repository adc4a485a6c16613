/** Times and dates as the reader writes them. Slack timestamps are seconds since 1970 as text: "1716712345.000100". */

import { locale, t, timeZone } from "./strings.js";

const date = (seconds) => new Date(Number(seconds) * 1000);

const formats = new Map(); // making one takes longer than all that it writes for a page

function formatOf(language, options) {
  const key = JSON.stringify([language, timeZone(), options]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, { ...options, timeZone: timeZone() }));
  return formats.get(key);
}

const format = (value, options) => formatOf(locale(), options).format(value);

const NUMBERS = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** Year, month, day, hour and minute as digits, where the reader is. */
function parts(value) {
  return Object.fromEntries(formatOf("en", NUMBERS).formatToParts(value).map((one) => [one.type, one.value]));
}

/** "2026-11-29", where the reader is. */
function isoDay(value) {
  const { year, month, day } = parts(value);
  return `${year}-${month}-${day}`;
}

/** "14:05" or "2:05 PM". */
export const clock = (ts) => format(date(ts), { timeStyle: "short" });

/** A full date and time, for titles. */
export const full = (ts) => format(date(ts), { dateStyle: "full", timeStyle: "short" });

/** A key that is equal for two moments of the same local day. */
export const dayKey = (ts) => isoDay(date(ts));

/** "Today", "Yesterday", or the weekday and date. */
export function dayLabel(ts) {
  return near(date(ts)) ?? format(date(ts), { weekday: "long", day: "numeric", month: "long" });
}

function near(value) {
  const days = (Date.parse(isoDay(value)) - Date.parse(isoDay(new Date()))) / 86_400_000;
  return { "-1": t("yesterday"), 0: t("today"), 1: t("tomorrow") }[days] ?? null;
}

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const MEDIUM = { day: "numeric", month: "long", year: "numeric" };
const SHORT = { day: "numeric", month: "short", year: "numeric" };

const TOKENS = {
  date: (value) => format(value, MEDIUM),
  date_ago: (value) => ago(value),
  ago: (value) => ago(value),
  date_long: (value) => format(value, LONG),
  date_long_full: (value) => format(value, LONG),
  date_long_pretty: (value) => near(value) ?? format(value, LONG),
  date_num: isoDay,
  date_pretty: (value) => near(value) ?? format(value, MEDIUM),
  date_short: (value) => format(value, SHORT),
  date_short_pretty: (value) => near(value) ?? format(value, SHORT),
  date_slash: (value) => format(value, { day: "2-digit", month: "2-digit", year: "numeric" }),
  day_divider_pretty: (value) => near(value) ?? format(value, { weekday: "long", day: "numeric", month: "long" }),
  time: (value) => format(value, { timeStyle: "short" }),
  time_secs: (value) => format(value, { timeStyle: "medium" }),
};

function ago(value) {
  const seconds = (value - Date.now()) / 1000;
  const [size, unit] = [
    [86_400, "day"],
    [3600, "hour"],
    [60, "minute"],
    [1, "second"],
  ].find(([one]) => Math.abs(seconds) >= one || one === 1);
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

/** "Today, 08:14" where a date begins with it, "read today, 08:14" anywhere else: Slack writes it so. */
const within = (text) => text.slice(0, 1).toLocaleLowerCase(locale()) + text.slice(1);

/**
 * The text of a `<!date^seconds^pattern^link|fallback>` token in the reader's language and time zone; null when the
 * pattern holds a token this page does not know, so that the caller shows the fallback.
 */
export function dateToken(seconds, pattern) {
  const value = date(seconds);
  if (Number.isNaN(value.getTime())) return null;
  let known = true;
  const text = pattern.replace(/\{(\w+)\}/g, (_, name, at) => {
    if (!TOKENS[name]) known = false;
    const said = TOKENS[name]?.(value) ?? "";
    return at > 0 && name.endsWith("_pretty") && said === near(value) ? within(said) : said;
  });
  return known ? text : null;
}

/** Seconds since 1970 as the local "YYYY-MM-DDTHH:MM" a date-time input takes, and back. */
export function localInput(seconds) {
  const { hour, minute } = parts(date(seconds));
  return `${isoDay(date(seconds))}T${hour}:${minute}`;
}

export function fromLocalInput(text) {
  const wanted = Date.parse(`${text}Z`) / 1000;
  const ahead = (seconds) => Date.parse(`${localInput(seconds)}Z`) / 1000 - seconds;
  return wanted - ahead(wanted - ahead(wanted)); // twice: the clocks may change between the two
}
