/** The emoji names a bot or a colleague is likely to write; unknown names stay as typed. */

const NAMES = {
  "+1": "👍", "-1": "👎", "100": "💯", alarm_clock: "⏰", arrow_down: "⬇️", arrow_left: "⬅️", arrow_right: "➡️",
  arrow_up: "⬆️", arrows_counterclockwise: "🔄", balloon: "🎈", ballot_box_with_check: "☑️", bangbang: "‼️",
  bar_chart: "📊", beers: "🍻", bell: "🔔", no_bell: "🔕", black_circle: "⚫", large_blue_circle: "🔵", blue_circle: "🔵",
  blush: "😊", book: "📖", bookmark: "🔖", books: "📚", boom: "💥", brain: "🧠", broom: "🧹", bug: "🐛", bulb: "💡",
  busts_in_silhouette: "👥", calendar: "📆", date: "📅", spiral_calendar_pad: "🗓️", camera: "📷",
  card_file_box: "🗃️", card_index_dividers: "🗂️", chart_with_downwards_trend: "📉",
  chart_with_upwards_trend: "📈", checkered_flag: "🏁", clap: "👏", clipboard: "📋", clock1: "🕐", closed_lock_with_key: "🔐",
  coffee: "☕", compass: "🧭", construction: "🚧", crown: "👑", cry: "😢", crystal_ball: "🔮", dart: "🎯", eyes: "👀",
  email: "📧", exclamation: "❗", face_with_monocle: "🧐", file_folder: "📁", fire: "🔥", flag: "🚩", "flag-fr": "🇫🇷",
  "flag-gb": "🇬🇧", "flag-us": "🇺🇸", floppy_disk: "💾", gear: "⚙️", gem: "💎", gift: "🎁", globe_with_meridians: "🌐",
  green_heart: "💚", grey_question: "❔", hammer_and_wrench: "🛠️", handshake: "🤝", heart: "❤️", heavy_check_mark: "✔️",
  heavy_minus_sign: "➖", heavy_plus_sign: "➕", hourglass: "⌛", hourglass_flowing_sand: "⏳", house: "🏠",
  inbox_tray: "📥", outbox_tray: "📤", information_source: "ℹ️", jigsaw: "🧩", joy: "😂", key: "🔑",
  label: "🏷️", large_green_circle: "🟢", large_orange_circle: "🟠", large_red_circle: "🔴", large_yellow_circle: "🟡",
  large_green_square: "🟩", large_orange_square: "🟧", large_red_square: "🟥", large_yellow_square: "🟨",
  link: "🔗", lock: "🔒", loudspeaker: "📢", mag: "🔍", mag_right: "🔎", mailbox: "📫", mega: "📣", memo: "📝", pencil: "📝",
  microscope: "🔬", moneybag: "💰", muscle: "💪", mute: "🔇", new: "🆕", newspaper: "📰", no_entry: "⛔", no_entry_sign: "🚫",
  ok: "🆗", ok_hand: "👌", one: "1️⃣", two: "2️⃣", three: "3️⃣", four: "4️⃣", five: "5️⃣", open_book: "📖",
  package: "📦", page_facing_up: "📄", paperclip: "📎", partying_face: "🥳", pause_button: "⏸️", arrow_forward: "▶️",
  pencil2: "✏️", point_down: "👇", point_right: "👉", point_up: "☝️", pray: "🙏", pushpin: "📌", question: "❓",
  radio_button: "🔘", rainbow: "🌈", raised_hands: "🙌", red_circle: "🔴", repeat: "🔁", rocket: "🚀", rotating_light: "🚨",
  round_pushpin: "📍", satellite_antenna: "📡", scales: "⚖️", scissors: "✂️", scroll: "📜", seedling: "🌱", shield: "🛡️", ship: "🚢",
  small_blue_diamond: "🔹", small_orange_diamond: "🔸", smile: "😄", smiley: "😃", slightly_smiling_face: "🙂",
  snail: "🐌", sparkles: "✨", speech_balloon: "💬", sos: "🆘", star: "⭐", star2: "🌟", stopwatch: "⏱️", sunny: "☀️",
  tada: "🎉", target: "🎯", thinking_face: "🤔", thread: "🧵", thumbsdown: "👎", thumbsup: "👍",
  traffic_light: "🚦", triangular_flag_on_post: "🚩", trophy: "🏆", twisted_rightwards_arrows: "🔀",
  unlock: "🔓", warning: "⚠️", wastebasket: "🗑️", wave: "👋", white_check_mark: "✅", white_circle: "⚪",
  white_large_square: "⬜", wink: "😉", wrench: "🔧", writing_hand: "✍️", x: "❌", zap: "⚡", zzz: "💤",
};

/** The character for an emoji name (without colons, skin tone ignored), or null. */
export const emoji = (name) => NAMES[name.split("::")[0]] ?? null;

/** `text` with every known :name: replaced. */
export const withEmoji = (text) =>
  text.replace(/:([a-z0-9_+'-]+):(?::skin-tone-\d:)?/g, (whole, name) => emoji(name) ?? whole);
