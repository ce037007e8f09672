// The outlines of the world's countries: the one copy that documents are drawn from, too, as the desk serves it.
// In: arcs of steps in parts of a degree, that neighbours share, and countries as rings of arcs; one of a negative number
// runs backwards. Out: {lands: [{name, rings}], arcs}, as latitudes and longitudes.
const A_DEGREE = 200;

export async function outlines() {
  const response = await fetch("/outlines.json");
  if (!response.ok) throw new Error(`outlines: ${response.status}`);
  const stored = await response.json();
  const arcs = stored.arcs.map(points);
  return { arcs, lands: stored.countries.map(({ name, rings }) => ({ name, rings: rings.map((ring) => joined(ring, arcs)) })) };
}

function points(steps) {
  const found = [];
  for (let n = 0, x = 0, y = 0; n < steps.length; n += 2) {
    x += steps[n];
    y += steps[n + 1];
    found.push([y / A_DEGREE, x / A_DEGREE]);
  }
  return found;
}

const joined = (numbers, arcs) =>
  numbers.flatMap((number, at) => (number < 0 ? [...arcs[~number]].reverse() : arcs[number]).slice(at ? 1 : 0));

// Whether a point lies in a country: within an odd number of its rings, islands and holes alike.
export const contains = ({ rings }, lat, lon) => rings.filter((ring) => within(ring, lat, lon)).length % 2 === 1;

function within(ring, lat, lon) {
  let odd = false;
  for (let n = 0, m = ring.length - 1; n < ring.length; m = n++) {
    const [[y, x], [b, a]] = [ring[n], ring[m]];
    if (y > lat !== b > lat && lon < ((a - x) * (lat - y)) / (b - y) + x) odd = !odd;
  }
  return odd;
}
