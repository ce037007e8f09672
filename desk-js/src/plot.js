// Observable Plot as the desk uses it: no inline style sheet (the pages forbid it), UTC days, words for a screen reader.
// In: a mount, Plot's options. Out: the SVG, in the mount.
import { plot, ruleX } from "@observablehq/plot";

export * from "@observablehq/plot";
export * from "./elements.js";

export function show(mount, options, label) {
  const figure = plot({ className: "plot", ...options });
  figure.querySelectorAll("style").forEach((sheet) => sheet.remove());
  if (figure.tagName === "STYLE") return null;
  const svg = figure.matches("svg") ? figure : figure.querySelector("svg");
  svg.setAttribute("role", "group");
  named(svg);
  if (label) svg.setAttribute("aria-label", label);
  mount.append(figure);
  return figure;
}

// Plot names the groups of its marks for screen readers, in words of its own trade; the marks themselves have ours.
function named(svg) {
  for (const group of svg.querySelectorAll("g[aria-label]")) {
    group.setAttribute("data-mark", group.getAttribute("aria-label"));
    group.removeAttribute("aria-label");
  }
}

export const day = (text) => (text ? new Date(`${text}T00:00:00Z`) : null);

export const iso = (date) => date.toISOString().slice(0, 10);

const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

export const inWords = (date) => LONG.format(date);

export const briefly = (date) => SHORT.format(date);

export const DAY = 86_400_000;

// Few enough dates that their words do not touch.
export function ticks(width) {
  return Math.max(2, Math.floor(width / 110));
}

// A domain of days with air on both sides, at least a week wide.
export function stretch(first, last, air = 0.03) {
  const width = Math.max(last - first, 6 * DAY);
  const more = Math.max((width - (last - first)) / 2, width * air);
  return [new Date(+first - more), new Date(+last + more)];
}

// The line of days of a chart, wide enough for all that is drawn and for the day that is asked for, and a rule at that day.
export function line(mount, drawn, asked) {
  const at = asked ? [day(asked)] : [];
  const days = [...drawn, ...at].map(Number);
  const domain = stretch(Math.min(...days), Math.max(...days));
  return {
    first: domain[0],
    x: { type: "utc", domain, label: null, ticks: ticks(mount.clientWidth), grid: true },
    rule: ruleX(at, { stroke: "var(--ink)", strokeDasharray: "3 3" }),
  };
}

export function narrow(mount) {
  return mount.clientWidth < 560;
}
