/**
 * The data_visualization block as SVG: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 * Drawn at the width it has, and again when that changes, so that words keep their size on a phone.
 */

import { pie } from "./pie.js";
import { h, mark, fill, uid } from "./dom.js";
import { axes, numbers, scale } from "./scale.js";
import { locale, t } from "./strings.js";

const HEIGHT = 208;
const FIRST = 560; // pixels, until it is known how wide the chart may be
const DASHES = [null, "6 4", "2 3", "9 3 2 3", "4 2", "1 4"];

/** A chart with its title, its legend where there are several series, and a table of its values for screen readers. */
export function chart(block) {
  const drawing = h("div", { class: "chart-drawing" });
  const title = uid("chart");
  const { chart: what } = block;
  const draw = (width) =>
    what.type === "pie" ? fill(drawing, pie(block, label(block))) : fill(drawing, plot(block, width));
  draw(FIRST);
  if (what.type !== "pie") watch(drawing, draw);
  return h(
    "figure",
    { class: `chart chart-${what.type}`, "aria-labelledby": title, dataset: { testid: "chart" } },
    h("figcaption", { class: "chart-title", id: title }, block.title),
    what.axis_config?.y_label && h("p", { class: "chart-unit" }, what.axis_config.y_label),
    what.series?.length > 1 && legend(what),
    drawing,
    what.axis_config?.x_label && h("p", { class: "chart-unit chart-below" }, what.axis_config.x_label),
    valueTable(block),
  );
}

function watch(node, draw) {
  let drawn = FIRST;
  new ResizeObserver(() => {
    const width = Math.round(node.clientWidth);
    if (width > 0 && width !== drawn) draw((drawn = width));
  }).observe(node);
}

/** The chart in a sentence: its kind, its title, and of each series where it begins, ends and how far it reaches. */
function label({ title, chart: what }) {
  const format = numbers(what.series?.flatMap((one) => one.data.map((point) => point.value)) ?? []);
  const said = what.segments
    ? what.segments.map((one) => `${one.label} ${numbers([one.value])(one.value)}`)
    : what.series.map(({ name, data }) => {
        const values = data.map((point) => point.value);
        return t("chart_series", {
          name,
          first: `${format(values[0])} (${data[0].label})`,
          last: `${format(values.at(-1))} (${data.at(-1).label})`,
          low: format(Math.min(...values)),
          high: format(Math.max(...values)),
        });
      });
  return `${t(`chart_${what.type}`, { title })} ${said.join(" ")}`;
}

function legend(what) {
  const sample = (at) => {
    const line = what.type === "line";
    const shape = line
      ? mark("line", { x1: 1, y1: 6, x2: 23, y2: 6, class: "plot-line", "stroke-dasharray": DASHES[at] })
      : mark("rect", { x: 0.5, y: 0.5, width: 11, height: 11, rx: 2.5, class: "plot-fill" });
    const [width, height] = [line ? 24 : 12, 12];
    return mark("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: `series-${at}` }, shape);
  };
  return h(
    "ul",
    { class: "chart-legend", "aria-hidden": "true" },
    what.series.map((one, at) => h("li", {}, sample(at), one.name)),
  );
}

/** The values, for who cannot see the drawing. */
function valueTable({ title, chart: what }) {
  const series = what.series ?? [{ name: title, data: what.segments }];
  const labels = what.axis_config?.categories ?? what.segments.map((one) => one.label);
  const format = new Intl.NumberFormat(locale(), { maximumFractionDigits: 6 });
  const value = (one, category) => {
    const point = one.data.find((each) => each.label === category);
    return point ? format.format(point.value) : "";
  };
  // A table is as wide as its words, so what hides it is around it.
  return h(
    "div",
    { class: "sr-only" },
    h(
      "table",
      {},
      h("caption", {}, title),
      h("thead", {}, h("tr", {}, h("td"), series.map((one) => h("th", { scope: "col" }, one.name)))),
      h(
        "tbody",
        {},
        labels.map((category) =>
          h("tr", {}, h("th", { scope: "row" }, category), series.map((one) => h("td", {}, value(one, category)))),
        ),
      ),
    ),
  );
}

/** The drawing of a line, bar or area chart, `width` pixels wide. */
function plot(block, width) {
  const { chart: what } = block;
  const space = scale(what, width, HEIGHT);
  const parts = { line: lines, area: areas, bar: bars }[what.type](what, space);
  return mark(
    "svg",
    {
      class: "plot",
      viewBox: `0 0 ${width} ${HEIGHT}`,
      width,
      height: HEIGHT,
      role: "img",
      "aria-label": label(block),
    },
    axes(space),
    parts,
    hints(what, space),
  );
}

const ordered = (one, categories) => categories.map((name) => one.data.find((point) => point.label === name).value);

function lines(what, space) {
  return what.series
    .map((one, at) => {
      const points = ordered(one, space.categories).map((value, index) => [space.x(index), space.y(value)]);
      return mark(
        "g",
        { class: `series-${at}` },
        mark("path", { d: path(points), class: "plot-line", "stroke-dasharray": DASHES[at] }),
        at === 0 && points.slice(0, -1).map(([x, y]) => mark("circle", { cx: x, cy: y, r: 2, class: "plot-dot" })),
        last(one, at, points, space),
      );
    })
    .reverse();
}

function areas(what, space) {
  const floor = space.y(Math.max(0, space.low));
  return what.series.map((one, at) => {
    const points = ordered(one, space.categories).map((value, index) => [space.x(index), space.y(value)]);
    const closed = `${path(points)} L${points.at(-1)[0]} ${floor} L${points[0][0]} ${floor} Z`;
    return mark(
      "g",
      { class: `series-${at}` },
      mark("path", { d: closed, class: "plot-area" }),
      mark("path", { d: path(points), class: "plot-line" }),
      last(one, at, points, space),
    );
  });
}

/** The newest point, larger than the others; of the first series with its value. */
function last(one, at, points, space) {
  const [x, y] = points.at(-1);
  // The number stands on the side that the line does not come from.
  const falls = points.length > 1 && points.at(-2)[1] < y;
  const above = falls ? y > space.bottom - 24 : y > 26;
  return [
    mark("circle", { cx: x, cy: y, r: at === 0 ? 4.5 : 3, class: "plot-last" }),
    at === 0 &&
      mark(
        "text",
        { x: Math.min(x, space.width - 4), y: above ? y - 10 : y + 19, class: "plot-value", "text-anchor": "end" },
        space.format(ordered(one, space.categories).at(-1)),
      ),
  ];
}

function bars(what, space) {
  const many = what.series.length;
  const wide = Math.min(46, (space.step * 0.72) / many);
  const zero = space.y(0);
  return what.series.map((one, at) =>
    mark(
      "g",
      { class: `series-${at}` },
      ordered(one, space.categories).map((value, index) => {
        const x = space.x(index) + (at - many / 2) * wide;
        const newest = many === 1 && index === space.categories.length - 1;
        const y = space.y(value);
        return [
          mark("path", { d: bar(x + 1, y, wide - 2, zero), class: newest || many > 1 ? "plot-bar full" : "plot-bar" }),
          newest && barValue(space, x + wide / 2, value < 0 ? y + 15 : y - 6, value),
        ];
      }),
    ),
  );
}

const barValue = (space, x, y, value) =>
  mark("text", { x, y, class: "plot-value", "text-anchor": "middle" }, space.format(value));

/** A bar from the zero line to `y`, its far end rounded. */
function bar(x, y, width, zero) {
  const round = Math.min(4, width / 2, Math.abs(zero - y));
  const to = y < zero ? y + round : y - round;
  const end = x + width;
  return `M${x} ${zero} V${to} Q${x} ${y} ${x + round} ${y} H${end - round} Q${end} ${y} ${end} ${to} V${zero} Z`;
}

const path = (points) => points.map(([x, y], at) => `${at ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join(" ");

/** Over each category a strip that names its values under the pointer. */
function hints(what, space) {
  const values = what.series.map((one) => ordered(one, space.categories));
  const said = (index) => what.series.map((one, at) => `${one.name}: ${space.format(values[at][index])}`);
  return space.categories.map((category, index) =>
    mark(
      "rect",
      {
        x: space.x(index) - space.step / 2,
        y: space.top,
        width: space.step,
        height: space.bottom - space.top,
        class: "plot-strip",
      },
      mark("title", {}, [category, ...said(index)].join("\n")),
    ),
  );
}
