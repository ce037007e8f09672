// Ceasefires as life lines: what each was from when to when, and who accuses whom of breaking it.
// In: {label, day, truces: [{title, href, spells: [{state, kind, from, to}], breaches: [{on, accused, words, href}]}]}.
// Out: one chart, a row a truce.
import * as Plot from "./plot.js";
import { legend, looks, swatch } from "./series.js";

const ROW = 64;
const TITLE = 14; // the height of a line of a title
const GLYPH = 7.2; // the width of a letter of one, on the average
const LINES = {
  called: { width: 2, dash: "1 5", words: "called for, not agreed" },
  agreed: { width: 3, dash: "2 5", words: "agreed, not said to be in force" },
  due: { width: 5, dash: "6 3", words: "to be in force by its own terms" },
  force: { width: 9, dash: "", words: "in force, and not said to be broken" },
  broken: { width: 9, dash: "9 3", words: "meant to be in force, and said to be broken" },
};

export function draw(mount, data) {
  const spells = data.truces.flatMap((truce) => truce.spells.map((spell) => spellOf(truce, spell)));
  const breaches = data.truces.flatMap((truce) => truce.breaches.map((breach) => markOf(truce, breach)));
  const affirmed = data.truces.flatMap((truce) => truce.affirmed.map((step) => markOf(truce, step)));
  const accused = [...new Set(breaches.map((breach) => breach.accused))];
  breaches.forEach((breach) => Object.assign(breach, looks(accused.indexOf(breach.accused) + 1)));
  if (!spells.length) return;
  const ways = [...accused.map((name, n) => breachSample(name, n)), ...(affirmed.length ? [{ label: "said to be in force", sample: affirmedSample() }] : [])];
  mount.replaceChildren(legend([...lineSamples(spells), ...ways]));
  Plot.show(mount, chart(mount, data, spells, { breaches, affirmed }), data.label);
}

function spellOf(truce, spell) {
  const [from, to] = [Plot.day(spell.from), Plot.day(spell.to)];
  const label = `${truce.title}: ${spell.state}, ${Plot.inWords(from)}${+to > +from ? ` to ${Plot.inWords(to)}` : ""}`;
  return { row: truce.id, href: truce.href, ...spell, from, to, label };
}

const markOf = (truce, mark) => ({ row: truce.id, ...mark, at: Plot.day(mark.on), label: mark.words });

function lineSamples(spells) {
  const kinds = Object.keys(LINES).filter((kind) => spells.some((spell) => spell.kind === kind));
  return kinds.map((kind) => {
    const { width, dash, words } = LINES[kind];
    const line = { x1: 0, x2: 30, y1: 8, y2: 8, class: `spell ${kind}`, "stroke-width": width, "stroke-dasharray": dash };
    const sample = Plot.svg("svg", { width: 30, height: 16, "aria-hidden": "true" }, Plot.svg("line", line));
    return { label: words, sample };
  });
}

const breachSample = (name, n) => ({ label: `breach laid to ${name}`, sample: swatch({ ...looks(n + 1), dash: "0 99" }) });

const affirmedSample = () => Plot.svg("svg", { width: 30, height: 16, "aria-hidden": "true" }, Plot.svg("path", { d: "M9,8l4,4l8,-9", class: "spell tick" }));

function chart(mount, data, spells, { breaches, affirmed }) {
  const line = Plot.line(mount, [...spells.flatMap((s) => [s.from, s.to]), ...breaches.map((b) => b.at)], data.day);
  const named = data.truces.map((truce) => ({ ...truce, lines: wrapped(truce.title, Math.floor(mount.clientWidth / GLYPH)) }));
  const room = TITLE * (Math.max(...named.map((truce) => truce.lines.length)) - 1);
  const kinds = Object.entries(LINES).map(([kind, look]) => [look, kind, spells.filter((s) => s.kind === kind)]);
  return {
    width: mount.clientWidth,
    height: 40 + room / 2 + (ROW + room) * data.truces.length,
    marginTop: 20 + room / 2,
    marginLeft: 8,
    marginRight: 14,
    x: line.x,
    y: { type: "band", domain: data.truces.map((truce) => truce.id), axis: null, padding: 0 },
    marks: [
      line.rule,
      titles(named, line.first),
      ...kinds.filter(([, , found]) => found.length).map(([look, kind, found]) => lines(look, kind, found)),
      ends(spells),
      ...beneath([...breaches, ...affirmed]),
    ],
  };
}

// Titles stand above their lines, as many lines of words as it takes; the middle of a row is lower by as much.
function titles(truces, first) {
  return Plot.text(truces, {
    x: () => first, y: "id", text: (truce) => truce.lines.join("\n"), textAnchor: "start", lineAnchor: "bottom", dy: -14, fontWeight: 600,
    href: "href", fill: "var(--ink)",
  }); // prettier-ignore
}

// Words in lines of at most so many letters.
function wrapped(title, most) {
  const lines = [""];
  for (const word of title.split(" ")) {
    if (lines.at(-1) && lines.at(-1).length + word.length >= most) lines.push(word);
    else lines.push(`${lines.pop()} ${word}`.trimStart());
  }
  return lines;
}

// A line never shorter than half a day, so that a truce of one day is seen.
function lines({ width, dash }, kind, found) {
  return Plot.ruleY(found, {
    x1: "from", x2: (s) => new Date(Math.max(+s.to, +s.from + Plot.DAY / 2)), y: "row",
    stroke: `var(--spell-${kind})`, strokeWidth: width, strokeDasharray: dash, href: "href", ariaLabel: "label", title: "label", tip: "x",
  }); // prettier-ignore
}

function ends(spells) {
  const ended = spells.filter((spell) => spell.kind === "ended");
  return Plot.dot(ended, {
    x: "from", y: "row", symbol: "times", r: 7, stroke: "var(--ink)", strokeWidth: 2.5, href: "href", ariaLabel: "label", title: "label", tip: true,
  }); // prettier-ignore
}

// Beneath the line: breaches, and voices for the truce; those of one day side by side.
function beneath(marks) {
  const days = new Map();
  for (const mark of marks) days.set(`${mark.row} ${+mark.at}`, [...(days.get(`${mark.row} ${+mark.at}`) ?? []), mark]);
  const placed = [...days.values()].flatMap((row) => row.map((mark, n) => ({ ...mark, dx: 12 * (n - (row.length - 1) / 2) })));
  const alike = Map.groupBy(placed, (mark) => `${mark.sign ?? "tick"} ${mark.dx}`);
  return [...alike.values()].map((found) => (found[0].sign ? breachMarks(found) : ticks(found)));
}

const told = { x: "at", y: "row", dy: 19, href: "href", ariaLabel: "label", title: "label", tip: true };

const breachMarks = (found) => Plot.dot(found, { ...told, dx: found[0].dx, symbol: found[0].sign, r: 5, fill: "colour" });

const ticks = (found) => Plot.text(found, { ...told, dx: found[0].dx, text: () => "✓", fontSize: 16, fontWeight: 700, fill: "var(--good)" });
