// A toll: each speaker's total as steps with its range, and new counts apart from totals, for they are never added up.
// In: {label, unit, until, series: [{speaker, points: [{as_of, low, best, high, words, new, href}]}]}. Out: two charts.
import * as Plot from "./plot.js";
import { legend, looks, swatch } from "./series.js";

const ARROW = 22;

export function draw(mount, data) {
  const rows = data.series.flatMap(rowsOf);
  if (!rows.length) return;
  mount.replaceChildren(legend(data.series.map((s, n) => ({ label: s.speaker, sample: swatch(looks(n)) }))));
  const frame = frameOf(mount, rows, data);
  const totals = rows.filter((row) => !row.new);
  if (totals.length) Plot.show(mount, totalsChart(totals, frame, data), `${data.label}: totals over time`);
  const fresh = rows.filter((row) => row.new);
  if (!fresh.length) return;
  mount.append(Plot.element("p", { class: "chart-note" }, "New counts since the count before: never added to a total."));
  Plot.show(mount, newChart(fresh, frame, data), `${data.label}: new counts`);
}

function rowsOf(series, n) {
  return series.points
    .filter((point) => point.as_of && middle(point) != null)
    .map((point) => ({
      ...point,
      ...looks(n),
      n,
      speaker: series.speaker,
      at: Plot.day(point.as_of),
      value: middle(point),
      label: `${series.speaker}: ${point.words}, as of ${Plot.inWords(Plot.day(point.as_of))}`,
    }));
}

const middle = (point) => point.best ?? point.low ?? point.high;

function frameOf(mount, rows, data) {
  const days = rows.map((row) => +row.at);
  const end = Math.max(...days, data.until ? +Plot.day(data.until) : 0);
  return {
    width: mount.clientWidth,
    marginTop: 30,
    marginLeft: 16 + 7 * Math.round(Math.max(...rows.map((row) => row.high ?? row.value)) * 1.12).toLocaleString("en").length,
    marginRight: 14,
    x: { type: "utc", domain: Plot.stretch(Math.min(...days), end), label: null, ticks: Plot.ticks(mount.clientWidth) },
  };
}

function totalsChart(rows, frame, data) {
  const end = frame.x.domain[1];
  const lines = data.series.map((_, n) => rows.filter((row) => row.n === n)).filter((line) => line.length);
  const top = Math.max(...rows.map((row) => row.high ?? row.value)) * 1.12;
  return {
    ...frame,
    height: frame.width < 560 ? 240 : 280,
    y: { label: data.unit, grid: true, domain: [0, top], tickFormat: ",d", ticks: 5, nice: true },
    marks: [
      ...lines.map((line) => goesOn(line.at(-1), end)),
      ...lines.flatMap((line) => lineMarks(line)),
      Plot.ruleY([0]),
      Plot.text(rows.filter((r) => r.high == null), openMark("⇡", -13)),
      Plot.text(rows.filter((r) => r.low == null), openMark("⇣", 13)),
      ...lines.map((line) => dots(line)),
    ],
  };
}

// What was said last holds until more is said, and is less sure with every day.
const goesOn = (row, end) =>
  Plot.lineY([row, { ...row, at: end }], { x: "at", y: "value", stroke: row.colour, strokeOpacity: 0.55, strokeDasharray: "1 5" });

const openMark = (sign, dy) => ({ x: "at", y: "value", text: () => sign, dy, fontSize: ARROW / 1.5, fill: "colour" });

function lineMarks(line) {
  const { colour, dash } = line[0];
  const ranged = line.some((row) => row.low != null && row.high != null && row.low !== row.high);
  const step = { x: "at", curve: "step-after" };
  return [
    ...(ranged ? [Plot.areaY(line, { ...step, y1: (r) => r.low ?? r.value, y2: (r) => r.high ?? r.value, fill: colour, fillOpacity: 0.18 })] : []),
    Plot.lineY(line, { ...step, y: "value", stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
  ];
}

function dots(line) {
  const { colour, sign } = line[0];
  const hollow = (row) => (row.correction ? "var(--card)" : colour);
  return Plot.dot(line, {
    x: "at", y: "value", symbol: sign, r: 5, fill: hollow, stroke: colour,
    href: "href", ariaLabel: "label", title: "label", tip: true,
  }); // prettier-ignore
}

function newChart(rows, frame, data) {
  const lines = data.series.map((_, n) => rows.filter((row) => row.n === n)).filter((line) => line.length);
  return {
    ...frame,
    height: 120,
    y: { label: `new ${data.unit}`, grid: true, tickFormat: ",d", ticks: 3, zero: true, nice: true },
    marks: [
      Plot.ruleY([0]),
      Plot.ruleX(rows, { x: "at", y1: 0, y2: "value", stroke: "colour", strokeWidth: 2 }),
      ...lines.map((line) => dots(line)),
    ],
  };
}
