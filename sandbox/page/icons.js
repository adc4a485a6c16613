/** The page's own line icons, drawn on a 20 x 20 grid. */

import { svg } from "./dom.js";

const PATHS = {
  archive: ["M3 5h14v3H3z", "M4.5 8v8h11V8", "M8 11h4"],
  arrow: ["M10 4v12", "M5 11l5 5 5-5"],
  back: ["M12 4l-6 6 6 6"],
  bell: ["M10 3v1.5", "M5 13.5V9.5a5 5 0 0110 0v4l1.5 1.5h-13z", "M8.5 17h3"],
  bin: ["M4 5.5h12", "M8 5.5V3.5h4v2", "M5.5 5.5l.8 11h7.4l.8-11", "M8.5 8.5v5", "M11.5 8.5v5"],
  bolt: ["M11 2.5L4.5 11.5H10l-1 6 6.5-9H10z"],
  check: ["M4 10.5l4 4 8-9"],
  chevron: ["M5.5 8l4.5 4.5L14.5 8"],
  close: ["M5 5l10 10", "M15 5L5 15"],
  done: ["M10 18a8 8 0 100-16 8 8 0 000 16z", "M6.5 10.3l2.5 2.5 4.5-5"],
  down: ["M6 3.5h8.2l2.3 7.5H12l.8 5.5h-1.6L7.5 11H6z", "M3 3.5h3v7.5H3z"],
  eye: ["M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5z", "M10 12.2a2.2 2.2 0 100-4.4 2.2 2.2 0 000 4.4z"],
  file: ["M5 2.5h6.5L15.5 6.5v11H5z", "M11.5 2.5v4h4"],
  hash: ["M7.5 3.5l-1.5 13", "M14 3.5l-1.5 13", "M3.5 7.5h13", "M3 12.5h13"],
  home: ["M3 9.5L10 3.5l7 6", "M5 8.5v8h10v-8"],
  info: ["M10 18a8 8 0 100-16 8 8 0 000 16z", "M10 9v5", "M10 6h.01"],
  link: ["M8.5 11.5a3 3 0 004.2 0l3-3a3 3 0 00-4.2-4.2l-.8.8", "M11.5 8.5a3 3 0 00-4.2 0l-3 3a3 3 0 004.2 4.2l.8-.8"],
  lock: ["M5 9h10v8H5z", "M7 9V6.5a3 3 0 016 0V9"],
  menu: ["M3.5 6h13", "M3.5 10h13", "M3.5 14h13"],
  more: ["M5 10h.01", "M10 10h.01", "M15 10h.01"],
  open: ["M8 5H4.5v10.5H15V12", "M11 4h5v5", "M16 4l-7 7"],
  plus: ["M10 4v12", "M4 10h12"],
  reply: ["M4 4h12v9H9l-4 3.5V13H4z"],
  search: ["M9 14.5a5.5 5.5 0 100-11 5.5 5.5 0 000 11z", "M13 13l4 4"],
  send: ["M3 10l14-6.5-4.5 13.5-3-5.5z", "M9.5 11.5L17 3.5"],
  sliders: ["M3.5 6h7", "M14.5 6h2", "M12.5 4v4", "M3.5 14h2", "M9.5 14h7", "M7.5 12v4"],
  sort: ["M6 8l4-4 4 4", "M6 12l4 4 4-4"],
  stop: ["M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z", "M7.2 7.2l5.6 5.6", "M12.8 7.2l-5.6 5.6"],
  switch: ["M4 7.5h11l-3-3", "M16 12.5H5l3 3"],
  up: ["M6 16.5h8.2l2.3-7.5H12l.8-5.5h-1.6L7.5 9H6z", "M3 9h3v7.5H3z"],
  upload: ["M10 13V4", "M6.5 7.5L10 4l3.5 3.5", "M4 13v3.5h12V13"],
  video: ["M3 5.5h9.5v9H3z", "M12.5 9l4.5-2.5v7L12.5 11"],
  warning: ["M10 3.5l7.5 13h-15z", "M10 8v4", "M10 14.5h.01"],
};

/** One icon by name; decorative, so it is hidden from assistive technology. */
export const icon = (name) => svg(PATHS[name], name === "more" ? "icon dots" : "icon");
