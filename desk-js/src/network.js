// Who acts on whom: bodies as circles, what each does to another as arrows, told apart by colour, dash and words.
// In: {label, kinds: [{key, label}], nodes: [{id, label, href, weight, chosen}], edges: [{from, to, kind, count, href, words}]}.
// Out: an SVG laid out by forces, the same every time, with links that the keyboard reaches.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { element, svg } from "./elements.js";
import { legend } from "./series.js";

const DASHES = ["", "6 4", "10 3 2 3", "1.5 3.5"]; // by kind
const COLOURS = [2, 4, 3, 1]; // of the desk's sides: violence orange, pressure violet, help green, talks blue

const FEW = 10; // nodes on a narrow screen, the weightiest; the table has all

const short = (label, width) => (width < 560 && label.length > 18 ? `${label.slice(0, 17)}…` : label);

export function draw(mount, data) {
  const [width, height] = [mount.clientWidth, Math.max(320, mount.clientHeight - 44)];
  const shown = data.nodes.slice(0, width < 560 ? FEW : data.nodes.length);
  const nodes = shown.map((node) => ({ ...node, label: short(node.label, width), r: 7 + 3 * Math.sqrt(node.weight) }));
  const most = Math.max(...nodes.map((node) => node.r));
  nodes.forEach((node) => (node.r = Math.max(6, (node.r / most) * (width < 560 ? 17 : 26))));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const both = data.edges.filter((edge) => byId.has(edge.from) && byId.has(edge.to));
  const edges = both.map((edge) => ({ ...edge, source: byId.get(edge.from), target: byId.get(edge.to) }));
  settled(nodes, edges, width, height);
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": data.label, class: "network" });
  named(nodes);
  picture.append(arrowheads(data.kinds), ...edges.map((edge) => arrow(edge, edges, data.kinds)), ...nodes.map(circle));
  mount.replaceChildren(legend(data.kinds.map((kind, n) => ({ label: kind.label, sample: sample(n, kind.mutual) }))), picture);
  lit(picture, edges);
}

function settled(nodes, edges, width, height) {
  const slim = width < 560;
  nodes.forEach((node, n) => {
    const turn = (n / nodes.length) * 2 * Math.PI;
    Object.assign(node, { x: width / 2 + (width / 3) * Math.cos(turn), y: height / 2 + (height / 3) * Math.sin(turn) });
  });
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(edges).distance(slim ? 90 : 190).strength((edge) => Math.min(0.5, 0.1 + edge.count / 20)))
    .force("charge", forceManyBody().strength(slim ? -260 : -900))
    .force("x", forceX(width / 2).strength(slim ? 0.14 : 0.045))
    .force("y", forceY(height / 2).strength(slim ? 0.1 : 0.14))
    .force("apart", forceCollide((node) => Math.max(node.r + 20, node.label.length * (slim ? 2 : 2.9))))
    .stop();
  simulation.tick(320);
  spread(nodes, "x", width);
  spread(nodes, "y", height);
  nodes.forEach((node) => inside(node, width, height));
}

// The layout drawn out to the room that there is, along each axis, though never to more than twice its size.
function spread(nodes, axis, room) {
  const [least, most] = [Math.min(...nodes.map((node) => node[axis])), Math.max(...nodes.map((node) => node[axis]))];
  const margin = axis === "x" ? 70 : 34;
  const scale = Math.min(2, Math.max(0.2, (room - 2 * margin) / Math.max(1, most - least)));
  nodes.forEach((node) => (node[axis] = room / 2 + (node[axis] - (least + most) / 2) * scale));
}

function inside(node, width, height) {
  const half = Math.max(node.r, node.label.length * 3.4);
  node.x = Math.min(width - half - 4, Math.max(half + 4, node.x));
  node.y = Math.min(height - node.r - 22, Math.max(node.r + 6, node.y));
}

// Names stand beneath their circles, or above or beside them where that lies over fewer names and circles.
function named(nodes) {
  const taken = nodes.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  for (const [n, node] of nodes.entries()) {
    const over = ({ box }) => taken.filter((other, m) => m !== n && lies(box, other)).length;
    node.named = around(node).sort((a, b) => over(a) - over(b))[0];
    taken.push(node.named.box);
  }
}

function around({ x, y, r, label }) {
  const wide = label.length * 6.8;
  const place = (anchor, at, left, line) => ({ anchor, x: at, y: line, box: { left, right: left + wide, top: line - 11, bottom: line + 3 } });
  return [
    place("middle", x, x - wide / 2, y + r + 14),
    place("middle", x, x - wide / 2, y - r - 6),
    place("start", x + r + 5, x + r + 5, y + 4),
    place("end", x - r - 5, x - r - 5 - wide, y + 4),
  ].filter(({ box }) => box.top > 0);
}

const lies = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const colour = (n) => `var(--side-${COLOURS[n]})`;

function arrowheads(kinds) {
  const heads = kinds.map((kind, n) =>
    svg("marker", { id: `head-${kind.key}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" },
      svg("path", { d: "M0,0L8,4L0,8z", fill: colour(n) })));
  return svg("defs", {}, ...heads);
}

function arrow(edge, edges, kinds) {
  const n = kinds.findIndex((kind) => kind.key === edge.kind);
  const line = svg("path", {
    d: path(edge, bend(edge, edges)), stroke: colour(n), "stroke-width": 1.2 + Math.min(5, Math.sqrt(edge.count)),
    "stroke-dasharray": DASHES[n], "marker-end": edge.mutual ? null : `url(#head-${edge.kind})`, fill: "none",
  }); // prettier-ignore
  const wide = svg("path", { d: line.getAttribute("d"), class: "reach", fill: "none" });
  const link = svg("a", { href: edge.href, "aria-label": edge.words, class: "edge" }, svg("title", {}, edge.words), wide, line);
  link.dataset.ends = JSON.stringify([edge.from, edge.to]);
  return link;
}

// Arrows between the same two are bent apart: each way to its own side, since a bend is to the right of its arrow.
function bend(edge, edges) {
  const alike = edges.filter((other) => other.from === edge.from && other.to === edge.to);
  const back = edges.some((other) => other.from === edge.to && other.to === edge.from);
  return alike.length === 1 && !back ? 0 : 0.1 * (alike.indexOf(edge) + 0.7);
}

function path({ source, target }, bent) {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const long = Math.hypot(dx, dy) || 1;
  const middle = [(source.x + target.x) / 2 - dy * bent, (source.y + target.y) / 2 + dx * bent];
  const edgeOf = ({ x, y, r }, gap) => {
    const away = Math.hypot(middle[0] - x, middle[1] - y) || long;
    return [x + ((middle[0] - x) / away) * (r + gap), y + ((middle[1] - y) / away) * (r + gap)];
  };
  return `M${edgeOf(source, 1)}Q${middle} ${edgeOf(target, 4)}`;
}

function circle(node) {
  const label = svg("text", { x: node.named.x, y: node.named.y, "text-anchor": node.named.anchor }, node.label);
  const dot = svg("circle", { cx: node.x, cy: node.y, r: node.r });
  const link = svg("a", { href: node.href, class: node.chosen ? "node chosen" : "node" }, svg("title", {}, node.words ?? node.label), dot, label);
  link.dataset.id = node.id;
  return link;
}

function sample(n, mutual) {
  const line = svg("path", { d: mutual ? "M0,8H30" : "M0,8H22", stroke: colour(n), "stroke-width": 2.5, "stroke-dasharray": DASHES[n] });
  const head = svg("path", { d: "M22,3l8,5l-8,5z", fill: colour(n) });
  return svg("svg", { width: 30, height: 16, "aria-hidden": "true" }, line, ...(mutual ? [] : [head]));
}

// Whom one points at or reaches with the keyboard stands out with all that they do and suffer.
function lit(picture, edges) {
  const near = (id) => new Set([id, ...edges.flatMap((e) => (e.from === id ? [e.to] : e.to === id ? [e.from] : []))]);
  const show = (event) => {
    const node = event.target.closest?.(".node");
    picture.classList.toggle("choosing", Boolean(node));
    if (!node) return;
    const known = near(node.dataset.id);
    picture.querySelectorAll(".node").forEach((other) => other.classList.toggle("lit", known.has(other.dataset.id)));
    picture.querySelectorAll(".edge").forEach((edge) => edge.classList.toggle("lit", JSON.parse(edge.dataset.ends).includes(node.dataset.id)));
  };
  for (const name of ["pointerover", "focusin"]) picture.addEventListener(name, show);
  for (const name of ["pointerleave", "focusout"]) picture.addEventListener(name, () => picture.classList.remove("choosing"));
}
