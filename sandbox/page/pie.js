/** A pie chart: a ring, and beside it what each part is, how large, and how much of the whole. */

import { h, mark } from "./dom.js";
import { numbers } from "./scale.js";
import { locale } from "./strings.js";

const AROUND = 2 * Math.PI * 40; // of a ring with a radius of 40

/** The ring and its legend; `label` says both in words. */
export function pie({ chart: { segments } }, label) {
  const whole = segments.reduce((sum, one) => sum + one.value, 0);
  const format = numbers(segments.map((one) => one.value));
  const percent = new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 });
  let before = 0;
  const arcs = segments.map((one, at) => {
    const part = (one.value / whole) * AROUND;
    const properties = { cx: 50, cy: 50, r: 40, class: `plot-arc series-${at}`, transform: "rotate(-90 50 50)" };
    // A hair of paper between two parts keeps them apart without their colours.
    const dash = `${Math.max(part - 1, 0.5)} ${AROUND}`;
    const arc = mark("circle", { ...properties, "stroke-dasharray": dash, "stroke-dashoffset": -before });
    before += part;
    return arc;
  });
  return h(
    "div",
    { class: "pie" },
    mark("svg", { viewBox: "0 0 100 100", class: "pie-ring", role: "img", "aria-label": label }, arcs),
    h(
      "ul",
      { class: "pie-parts", "aria-hidden": "true" },
      segments.map((one, at) =>
        h(
          "li",
          { class: `series-${at}` },
          h("span", { class: "pie-swatch" }),
          h("span", { class: "pie-name" }, one.label),
          h("strong", {}, format(one.value)),
          h("span", { class: "pie-share" }, percent.format(one.value / whole)),
        ),
      ),
    ),
  );
}
