/** The scales of a chart: where a value and a category stand, the lines behind them, and how numbers are written. */

import { mark } from "./dom.js";
import { locale } from "./strings.js";

const LETTER = 6.6; // pixels a character of 12 px is wide
const TICKS = 4;
const FEW = 7; // bars that are things rather than days

/** Writes numbers as these ask for: as many decimals as they have, large ones short. */
export function numbers(values) {
  const most = Math.max(...values.map(Math.abs), 0);
  if (most >= 100_000) {
    const short = new Intl.NumberFormat(locale(), { notation: "compact", maximumFractionDigits: 1 });
    return (value) => short.format(value);
  }
  const decimals = most >= 1000 ? 0 : Math.max(0, ...values.map((value) => Math.min(2, places(value))));
  const plain = new Intl.NumberFormat(locale(), { maximumFractionDigits: decimals });
  return (value) => plain.format(value);
}

const places = (value) => (String(value).split(".")[1] ?? "").length;

/** A round step of 1, 2, 2.5 or 5 times a power of ten, at least as long as `rough`. */
function roundStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999);
}

/** The marks of the value axis, from below the least to above the largest value. */
function ticks(values, fromZero) {
  let low = Math.min(...values);
  let high = Math.max(...values);
  // Lines whose values lie close together are read by their differences, not from zero.
  if (fromZero || (low >= 0 && high - low > high * 0.4)) low = Math.min(0, low);
  if (fromZero) high = Math.max(0, high);
  if (high === low) {
    high += Math.abs(high) * 0.1 || 1;
    low -= fromZero ? 0 : Math.abs(low) * 0.1 || 1;
  }
  const step = roundStep((high - low) / TICKS);
  const first = Math.floor(low / step + 1e-9);
  const until = Math.ceil(high / step - 1e-9);
  return Array.from({ length: until - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** The scales of a line, bar or area chart in a box of this size. */
export function scale(what, width, height) {
  const categories = what.axis_config.categories;
  const values = what.series.flatMap((one) => one.data.map((point) => point.value));
  const marks = ticks(values, what.type !== "line");
  const written = numbers(marks);
  const left = Math.max(...marks.map((one) => written(one).length)) * LETTER + 12;
  const [low, high] = [marks[0], marks.at(-1)];
  const [top, bottom] = [22, height - 26];
  const inside = width - left - 10;
  // Lines reach from edge to edge, bars need half of their place on either side.
  const edges = what.type !== "bar" && categories.length > 1;
  const step = edges ? (inside - 16) / (categories.length - 1) : inside / categories.length;
  return {
    width,
    categories,
    marks,
    written,
    format: numbers(values),
    left,
    top,
    bottom,
    low,
    step,
    few: what.type === "bar" && categories.length <= FEW,
    x: (index) => left + (edges ? 8 + index * step : (index + 0.5) * step),
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  };
}

/** The lines behind the values with their numbers, and the categories below. */
export function axes(space) {
  const lines = space.marks.map((value) => {
    const y = Math.round(space.y(value)) + 0.5;
    return [
      mark("line", { x1: space.left, x2: space.width - 2, y1: y, y2: y, class: value === 0 ? "grid zero" : "grid" }),
      mark("text", { x: space.left - 8, y: y + 4, class: "tick", "text-anchor": "end" }, space.written(value)),
    ];
  });
  return [lines, names(space)];
}

/** As many categories as there is room for, the last one always; under a few bars each of them, shortened. */
function names({ categories, step, x, bottom, width, few }) {
  const widest = Math.max(...categories.map((one) => one.length)) * LETTER + 12;
  const every = few ? 1 : Math.max(1, Math.ceil(widest / step));
  const room = few ? Math.floor((step - 4) / LETTER) : Infinity;
  const end = categories.length - 1;
  return categories.map((category, index) => {
    if ((end - index) % every !== 0) return null;
    const shown = category.length > room ? `${category.slice(0, Math.max(1, room - 1)).trimEnd()}…` : category;
    const half = (shown.length * LETTER) / 2;
    const at = Math.max(half, Math.min(x(index), width - half - 1));
    return mark("text", { x: at, y: bottom + 18, class: "tick", "text-anchor": "middle" }, shown);
  });
}
