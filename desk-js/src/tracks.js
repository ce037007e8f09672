// Talks on a line of days, a row for each mediator: held, to come, called off, not told of.
// In: {label, day, tracks: [name], talks: [{track, on, state, words, href}]}. Out: one chart.
import * as Plot from "./plot.js";
import { legend, swatch } from "./series.js";

const STATES = {
  held: { sign: "circle", words: "held", fill: "var(--talk-held)", stroke: "var(--talk-held)" },
  planned: { sign: "circle", words: "announced", fill: "var(--card)", stroke: "var(--talk-planned)" },
  unknown: { sign: "diamond", words: "announced, outcome not told", fill: "var(--card)", stroke: "var(--talk-unknown)" },
  "called off": { sign: "times", words: "called off or denied", fill: "none", stroke: "var(--talk-off)" },
};

export function draw(mount, data) {
  if (!data.talks.length) return;
  const talks = data.talks.map((talk) => ({ ...talk, at: Plot.day(talk.on), label: talk.words }));
  const used = Object.keys(STATES).filter((state) => talks.some((talk) => talk.state === state));
  mount.replaceChildren(legend(used.map((state) => ({ label: STATES[state].words, sample: sample(STATES[state]) }))));
  Plot.show(mount, chart(mount, data, talks), data.label);
}

function sample(state) {
  if (state.sign === "times") {
    const cross = Plot.svg("path", { d: "M11,4l8,8M19,4l-8,8", stroke: state.stroke, "stroke-width": 2.5 });
    return Plot.svg("svg", { width: 30, height: 16, "aria-hidden": "true" }, cross);
  }
  const drawn = swatch({ colour: state.stroke, dash: "0 99", sign: state.sign });
  drawn.querySelector("path").setAttribute("fill", state.fill);
  return drawn;
}

function chart(mount, data, talks) {
  const line = Plot.line(mount, talks.map((talk) => talk.at), data.day);
  const slim = Plot.narrow(mount);
  return {
    width: mount.clientWidth,
    height: 44 + data.tracks.length * (slim ? 52 : 38),
    marginLeft: slim ? 8 : 150,
    marginRight: 14,
    x: line.x,
    y: { type: "band", domain: data.tracks, axis: null, padding: 0 },
    marks: [
      Plot.ruleY(data.tracks, { y: (name) => name, stroke: "var(--line)" }),
      names(data.tracks, slim, line.first),
      line.rule,
      ...Object.entries(STATES).map(([state, look]) => marks(talks.filter((talk) => talk.state === state), look)),
    ],
  };
}

const names = (tracks, slim, first) =>
  Plot.text(tracks, {
    x: () => first, y: (name) => name, text: (name) => name, fontWeight: 600, fill: "var(--ink)",
    ...(slim ? { textAnchor: "start", dy: -16 } : { textAnchor: "end", dx: -10 }),
  }); // prettier-ignore

const marks = (found, { sign, fill, stroke }) =>
  Plot.dot(found, {
    x: "at", y: "track", symbol: sign, r: 6, fill, stroke, strokeWidth: 2.5, href: "href", ariaLabel: "label", title: "label", tip: true,
  }); // prettier-ignore
