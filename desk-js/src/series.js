// Series told apart by colour, dash and sign at once, so that no eye and no printer loses one.
// In: the number of a series. Out: its looks; a legend.
import { element, svg } from "./elements.js";

const SIGNS = ["circle", "square", "triangle", "diamond", "star", "wye", "cross", "asterisk"];
const DASHES = ["", "7 3", "2 3", "9 3 2 3", "4 2", "12 4", "1 4", "6 2 2 2"];

export const looks = (number) => ({
  colour: `var(--side-${(number % 6) + 1})`,
  sign: SIGNS[number % SIGNS.length],
  dash: DASHES[number % DASHES.length],
});

const SHAPES = {
  circle: "M15,8m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0",
  square: "M11.5,4.5h7v7h-7z",
  triangle: "M15,3.5l4.6,8h-9.2z",
  diamond: "M15,2.5l3.6,5.5l-3.6,5.5l-3.6,-5.5z",
  star: "M15,2.6l1.5,3.4l3.7,.4l-2.8,2.4l.8,3.7l-3.2,-1.9l-3.2,1.9l.8,-3.7l-2.8,-2.4l3.7,-.4z",
  wye: "M13.6,13.2v-4l-3.4,-2l1.4,-2.4l3.4,2l3.4,-2l1.4,2.4l-3.4,2v4z",
  cross: "M13.5,3.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z",
  asterisk: "M15,3v10M11,5l8,6M19,5l-8,6",
};

export function swatch({ colour, dash, sign }) {
  const line = svg("line", { x1: 0, x2: 30, y1: 8, y2: 8, stroke: colour, "stroke-width": 2, "stroke-dasharray": dash });
  const shape = svg("path", { d: SHAPES[sign], fill: colour, stroke: colour });
  return svg("svg", { width: 30, height: 16, viewBox: "0 0 30 16", "aria-hidden": "true" }, line, shape);
}

export function legend(entries) {
  const items = entries.map(({ label, sample }) => element("li", {}, sample, ` ${label}`));
  return element("ul", { class: "legend" }, ...items);
}
