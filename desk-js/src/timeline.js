// The days: how much is told of each, by kind, with a brush that sets since and until in the address.
// In: {label, step, since, until, kinds: [{key, label}], days: [{day, counts: {key: n}}]}. Out: bars, a brush, its buttons.
import * as Plot from "./plot.js";
import { legend } from "./series.js";

const STEPS = { day: 1, week: 7, month: 30.4 };

export function draw(mount, data) {
  const bars = data.days.flatMap((row) => data.kinds.map((kind, n) => barOf(row, kind, n, data.step)).filter((b) => b.count));
  if (!bars.length) return;
  mount.replaceChildren(legend(data.kinds.map((kind, n) => ({ label: kind.label, sample: patch(n) }))));
  const figure = Plot.show(mount, chart(mount, data, bars), data.label);
  brush(mount, figure, data);
}

function barOf({ day, counts }, { key, label }, n, step) {
  const from = Plot.day(day);
  const count = counts[key] ?? 0;
  return { from, to: after(from, step), count, n, colour: fill(n), label: `${named(from, step)}: ${label}, ${count}` };
}

function after(from, step) {
  if (step === "month") return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
  return new Date(+from + STEPS[step] * Plot.DAY);
}

const named = (from, step) => (step === "day" ? "" : `${step} from `) + Plot.inWords(from);

const fill = (n) => `var(--side-${n + 1})`;

function patch(n) {
  const square = Plot.svg("rect", { x: 8, y: 2, width: 12, height: 12, fill: fill(n) });
  return Plot.svg("svg", { width: 24, height: 16, "aria-hidden": "true" }, square);
}

function chart(mount, data, bars) {
  const first = bars.reduce((least, bar) => Math.min(least, bar.from), Infinity);
  const last = bars.reduce((most, bar) => Math.max(most, bar.to), -Infinity);
  const wide = (mount.clientWidth * STEPS[data.step] * Plot.DAY) / (last - first);
  const inset = wide > 4 ? 0.5 : 0; // bars of a few pixels would be all gap
  return {
    width: mount.clientWidth,
    height: Plot.narrow(mount) ? 150 : 170,
    marginLeft: 36,
    marginRight: 12,
    x: { type: "utc", domain: [new Date(first), new Date(last)], label: null, ticks: Plot.ticks(mount.clientWidth) },
    y: { label: "happenings told of", grid: true, ticks: 4, tickFormat: ",d" },
    marks: [
      Plot.rectY(bars, { x1: "from", x2: "to", y: "count", fill: "colour", insetLeft: inset, insetRight: inset, title: "label", tip: true }),
      Plot.ruleY([0]),
    ],
  };
}

// The brush: drag over the days, or move either end with the arrow keys; "Show these days" puts it into the address.
function brush(mount, figure, data) {
  const scale = figure.scale("x");
  const [first, last] = scale.domain.map(Number);
  const held = { since: data.since ? +Plot.day(data.since) : first, until: data.until ? +Plot.day(data.until) + Plot.DAY : last };
  const parts = drawn(figure, scale);
  const bar = buttons(data);
  mount.append(bar.element);
  const shown = () => {
    held.since = Math.min(Math.max(first, held.since), last - Plot.DAY);
    held.until = Math.max(Math.min(last, held.until), held.since + Plot.DAY);
    place(parts, scale, held);
    bar.say(held, held.since > first || held.until < last);
  };
  dragged(figure, scale, held, shown);
  keyed(parts.since, "since", held, shown, data.step);
  keyed(parts.until, "until", held, shown, data.step);
  bar.go.addEventListener("click", () => go(held, held.since <= first, held.until >= last));
  shown();
}

function drawn(figure, scale) {
  const height = +figure.getAttribute("height");
  const handle = (name) =>
    Plot.svg("rect", { class: "handle", y: 20, width: 8, height: height - 50, rx: 3, tabindex: 0, role: "slider", "aria-label": name });
  const parts = {
    before: Plot.svg("rect", { class: "outside", y: 20, height: height - 50, x: scale.range[0] }),
    behind: Plot.svg("rect", { class: "outside", y: 20, height: height - 50 }),
    since: handle("First day"),
    until: handle("Last day"),
  };
  figure.append(parts.before, parts.behind, parts.since, parts.until);
  return parts;
}

function place(parts, scale, held) {
  const [from, to] = [scale.apply(new Date(held.since)), scale.apply(new Date(held.until))];
  parts.before.setAttribute("width", Math.max(0, from - scale.range[0]));
  parts.behind.setAttribute("x", to);
  parts.behind.setAttribute("width", Math.max(0, scale.range[1] - to));
  for (const [handle, at, value] of [[parts.since, from, held.since], [parts.until, to, held.until - Plot.DAY]]) {
    handle.setAttribute("x", at - 4);
    handle.setAttribute("aria-valuenow", Math.round(value / Plot.DAY));
    handle.setAttribute("aria-valuetext", Plot.inWords(new Date(value)));
  }
}

function dragged(figure, scale, held, shown) {
  let from = null;
  const at = (event) => {
    const box = figure.getBoundingClientRect();
    return +scale.invert(((event.clientX - box.left) / box.width) * +figure.getAttribute("width"));
  };
  const whole = (time, round) => round(time / Plot.DAY) * Plot.DAY;
  const moved = (event) => {
    const [low, high] = [from, at(event)].sort((a, b) => a - b);
    Object.assign(held, { since: whole(low, Math.floor), until: whole(high, Math.ceil) });
    shown();
  };
  figure.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const handle = event.target.closest(".handle");
    from = handle ? (handle.getAttribute("aria-label") === "First day" ? held.until : held.since) : at(event);
    figure.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  figure.addEventListener("pointermove", (event) => from !== null && moved(event));
  figure.addEventListener("pointerup", () => (from = null));
  figure.addEventListener("pointercancel", () => (from = null));
}

function keyed(handle, end, held, shown, step) {
  const ways = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 };
  handle.addEventListener("keydown", (event) => {
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    held[end] += Math.round(way * STEPS[step]) * Plot.DAY;
    shown();
  });
}

function buttons(data) {
  const said = Plot.element("span", { "aria-live": "polite" });
  const go = Plot.element("button", { type: "button" }, "Show these days");
  const bar = Plot.element("p", { class: "brushed" }, said, " ", go);
  if (data.since || data.until) bar.append(" ", Plot.element("a", { href: address({ since: null, until: null }) }, "all days"));
  return {
    element: bar,
    go,
    say(held, chosen) {
      const days = [held.since, held.until - Plot.DAY].map((time) => Plot.inWords(new Date(time)));
      said.textContent = chosen ? days.join(" to ") : "Drag over the days to choose some of them.";
      go.hidden = !chosen;
    },
  };
}

function address(changes) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
  url.searchParams.delete("page");
  url.hash = "";
  return url.href;
}

function go(held, fromStart, toEnd) {
  const day = (time) => Plot.iso(new Date(time));
  location.assign(address({ since: fromStart ? null : day(held.since), until: toEnd ? null : day(held.until - Plot.DAY) }));
}
