// The map: bundled outlines, no tiles. A town is a point, a district a ring as wide as it is, a country its whole shape:
// what is told of "Armenia" is nowhere in particular. Places near each other are drawn as one until one comes closer.
// In: {label, places: [{id, name, href, lat, lon, km, country, count, disputed}]}. Out: a Leaflet map.
import L from "leaflet";
import Supercluster from "supercluster";
import { element } from "./elements.js";
import { contains, outlines } from "./outlines.js";

export const fluid = true;
const POINT = 15; // kilometres: what is narrower is drawn as a point
const DEGREES = 1.7; // a map of one town shows at least so much around it
const CLOSE = 44; // pixels between two points that are drawn as one: each is to be hit with a finger, and its number read
const WIDEST = 44; // pixels of a point, however much is told of it, so that those beside it stay in sight
const MOST = 0.93; // of the incidents: the map opens on these, the nearest to their middle

export async function draw(mount, data) {
  const world = await outlines();
  const map = begun(mount, data.label);
  const shapes = data.places.filter((place) => place.country).map((place) => [place, shapeOf(place, world)]);
  const whole = new Map(shapes.filter(([, shape]) => shape));
  const rest = data.places.filter((place) => !whole.has(place));
  view(map, data.places, whole);
  ground(map, world);
  whole.forEach((shape, place) => countryOf(place, shape).addTo(map));
  rest.filter((place) => place.km > POINT).forEach((place) => ring(place).addTo(map));
  points(map, rest.filter((place) => place.km <= POINT));
  names(map, world, whole);
}

function begun(mount, label) {
  mount.replaceChildren();
  mount.setAttribute("role", "region");
  mount.setAttribute("aria-label", label);
  const map = L.map(mount, { attributionControl: false, minZoom: 2, maxZoom: 12, worldCopyJump: true, scrollWheelZoom: false, zoomSnap: 0.5 });
  const credit = mount.clientWidth > 440 ? "Outlines: Natural Earth, no ruling on any border" : "Natural Earth, no ruling on borders";
  L.control.attribution({ prefix: false }).addAttribution(credit).addTo(map);
  L.control.scale({ imperial: false, maxWidth: 130 }).addTo(map);
  mount.addEventListener("focusin", () => map.scrollWheelZoom.enable());
  mount.addEventListener("pointerleave", () => map.scrollWheelZoom.disable());
  mount.addEventListener("click", () => map.scrollWheelZoom.enable());
  map.createPane("ground").style.zIndex = 200;
  map.createPane("names").style.zIndex = 350;
  return map;
}

function ground(map, { lands, arcs }) {
  const land = { pane: "ground", interactive: false, className: "land", weight: 0 };
  lands.forEach(({ rings }) => L.polygon(rings, land).addTo(map));
  L.polyline(arcs, { pane: "ground", interactive: false, className: "border", weight: 1, fill: false }).addTo(map);
}

// The outline of the country that a place is as wide as; a place as wide as another shape than the one it lies in has none.
function shapeOf(place, { lands }) {
  const found = lands.find((shape) => contains(shape, place.lat, place.lon));
  return found && alike(areaRadius(found), place.km) ? found : null;
}

const alike = (a, b) => a / b < 1.35 && b / a < 1.35;

function areaRadius(shape) {
  const signed = shape.rings.map((ring) => ring.slice(1).reduce((sum, [y, x], n) => sum + ring[n][1] * y - x * ring[n][0], 0) / 2);
  const [south] = shape.rings[0][0];
  const square = Math.abs(signed.reduce((a, b) => a + b, 0)) * 111.2 * 111.2 * Math.cos((south * Math.PI) / 180);
  return Math.sqrt(square / Math.PI);
}

function countryOf(place, shape) {
  const layer = L.polygon(shape.rings, { className: `whole${place.disputed ? " disputed" : ""}`, weight: 1.5 });
  return link(layer, place, `${words(place)}, somewhere in ${place.name}: no place is said`);
}

function ring(place) {
  const circle = L.circle([place.lat, place.lon], { radius: place.km * 1000, className: `ring${place.disputed ? " disputed" : ""}`, weight: 1.5 });
  return link(circle, place, `${words(place)}, somewhere within ${Math.round(place.km)} km`);
}

function link(layer, place, told) {
  layer.bindTooltip(told, { sticky: true });
  layer.on("click", () => location.assign(place.href));
  return layer;
}

const words = ({ name, count, disputed }) =>
  `${name}: ${count} ${count === 1 ? "incident" : "incidents"}${disputed ? `, ${disputed} disputed` : ""}`;

function points(map, places) {
  const index = new Supercluster({ radius: CLOSE, extent: 256, maxZoom: 11, map: first, reduce: added });
  index.load(places.map((place) => ({ type: "Feature", geometry: { type: "Point", coordinates: [place.lon, place.lat] }, properties: place })));
  const layer = L.layerGroup().addTo(map);
  const shown = () => {
    const zoom = Math.round(map.getZoom());
    layer.clearLayers();
    const put = index.getClusters([-180, -85, 180, 85], zoom).map((found) => marker(map, index, found));
    put.forEach(({ spot }) => spot.addTo(layer));
    requestAnimationFrame(() => parted(map, put.filter(({ tooltip }) => tooltip)));
  };
  map.on("zoomend", shown);
  map.whenReady(shown);
}

const first = ({ count, disputed, name }) => ({ total: count, disputed, names: [name] });

function added(sum, { total, disputed, names }) {
  sum.total += total;
  sum.disputed += disputed;
  sum.names = [...sum.names, ...names];
}

function marker(map, index, { geometry, properties }) {
  const [lon, lat] = geometry.coordinates;
  const several = properties.cluster;
  const count = several ? properties.total : properties.count;
  const size = Math.min(WIDEST, Math.round(18 + 5 * Math.log2(1 + count)));
  const names = several ? properties.names : [properties.name];
  const label = several ? `${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}: ${count} incidents, closer in to part them` : words(properties);
  const sign = element("span", { class: `spot${properties.disputed ? " disputed" : ""}${several ? " several" : ""}` }, String(count));
  const icon = L.divIcon({ html: sign, className: "spot-place", iconSize: [size, size] });
  const open = () => several
    ? map.flyTo([lat, lon], Math.min(12, index.getClusterExpansionZoom(properties.cluster_id)), { duration: 0.4 })
    : location.assign(properties.href);
  const put = L.marker([lat, lon], { icon, alt: label, keyboard: true, riseOnHover: true }).on("click", open);
  labelled(put, label);
  if (several) return { spot: put.bindTooltip(label) };
  put.bindTooltip(properties.name, { permanent: true, className: "place-name", interactive: false });
  return { spot: put, tooltip: put.getTooltip(), size, count };
}

// Countries are named where they are wide enough on the screen to hold their names; those of which something is told have
// its count beneath, since it lies nowhere in particular.
function names(map, { lands }, whole) {
  const layer = L.layerGroup().addTo(map);
  const told = new Map([...whole].map(([place, shape]) => [shape, place]));
  const known = lands.map((shape) => ({ shape, name: shape.name, ring: largest(shape), place: told.get(shape) }));
  const shown = () => {
    layer.clearLayers();
    const view = map.getBounds();
    for (const country of known) {
      const box = seen(country.ring, view);
      if (!box) continue;
      const width = map.latLngToContainerPoint(box.getNorthEast()).x - map.latLngToContainerPoint(box.getSouthWest()).x;
      const at = roomiest(map, country.shape, box);
      if (!at) continue;
      if (width >= country.name.length * 9) named(country.name, at).addTo(layer);
      if (country.place && width > 40) somewhere(country.place, at).addTo(layer);
    }
  };
  const later = () => requestAnimationFrame(shown);
  map.on("moveend", later);
  map.whenReady(later);
}

// What of a country's outline is in view, as a box; of one that fills the view, the view itself is no help, and none is.
function seen(ring, view) {
  const part = ring.filter((at) => view.contains(at));
  return part.length < 3 ? null : L.latLngBounds(part);
}

// Of some points of a country, that where a label lies over nothing that is drawn already and has most room, the middle
// first; null where there is none.
function roomiest(map, shape, box) {
  const frame = map.getContainer().getBoundingClientRect();
  const drawn = [...map.getContainer().querySelectorAll(DRAWN)].map((node) => node.getBoundingClientRect());
  const from = [0.5, 0.35, 0.65, 0.2, 0.8];
  let best = [null, -1];
  for (const x of from) {
    for (const y of from) {
      const at = L.latLng(box.getSouth() + y * (box.getNorth() - box.getSouth()), box.getWest() + x * (box.getEast() - box.getWest()));
      if (!contains(shape, at.lat, at.lng)) continue;
      const point = map.latLngToContainerPoint(at);
      const label = around(point, frame);
      const inside = label.left > frame.left && label.right < frame.right && label.top > frame.top && label.bottom < frame.bottom;
      if (!inside || drawn.some((other) => overlap(label, other))) continue;
      const room = Math.min(90, ...drawn.map((other) => point.distanceTo(centre(other, frame))));
      if (room > best[1] + 4) best = [at, room];
    }
  }
  return best[0];
}

const DRAWN = ".spot, .place-name:not(.crowded), .country-name span, .somewhere span, .leaflet-control";

const around = ({ x, y }, { left, top }) => ({ left: left + x - 52, right: left + x + 52, top: top + y - 22, bottom: top + y + 32 });

const centre = (box, frame) => L.point(box.left + box.width / 2 - frame.left, box.top + box.height / 2 - frame.top);

function named(name, at) {
  const icon = L.divIcon({ html: element("span", {}, name), className: "country-name", iconSize: [0, 0] });
  return L.marker(at, { icon, interactive: false, keyboard: false, pane: "names" });
}

function somewhere(place, at) {
  const html = element("span", {}, `${place.count} somewhere`);
  const icon = L.divIcon({ html, className: `somewhere${place.disputed ? " disputed" : ""}`, iconSize: [0, 0] });
  const label = `${place.count} somewhere in ${place.name}, no place being said`;
  const put = L.marker(at, { icon, alt: label, keyboard: true, zIndexOffset: -500 }).on("click", () => location.assign(place.href));
  return labelled(put, label);
}

function labelled(marker, label) {
  return marker.on("add", () => marker.getElement().setAttribute("aria-label", label));
}

const largest = ({ rings }) => rings.reduce((a, b) => (b.length > a.length ? b : a));

// Names stand where they lie over nothing, to the right, left, above or below; where that cannot be, that of the place with
// fewer incidents is left out.
function parted(map, markers) {
  const taken = [...map.getContainer().querySelectorAll(".spot, .leaflet-control")].map((spot) => spot.getBoundingClientRect());
  const frame = map.getContainer().getBoundingClientRect();
  for (const { tooltip, size } of [...markers].sort((a, b) => b.count - a.count)) {
    const free = Object.entries(SIDES).some(([direction, [x, y]]) => {
      Object.assign(tooltip.options, { direction, offset: L.point(x * (size / 2 - 2), y * (size / 2 - 2)) });
      tooltip.update();
      const box = tooltip.getElement().getBoundingClientRect();
      const stands = box.right < frame.right && box.left > frame.left && !taken.some((other) => overlap(box, other));
      if (stands) taken.push(box);
      return stands;
    });
    tooltip.getElement().classList.toggle("crowded", !free);
  }
}

const SIDES = { right: [1, 0], left: [-1, 0], top: [0, -1], bottom: [0, 1] };

const overlap = (a, b) => a.left + 6 < b.right && b.left < a.right && a.top + 5 < b.bottom && b.top + 5 < a.bottom;

// The map opens on where most happened; one far town does not make a war small. A button shows all.
function view(map, places, whole) {
  const near = places.filter((place) => !whole.has(place));
  const every = near.length ? near : places;
  const chosen = middle(every);
  const fit = (shown) => map.fitBounds(bounds(shown), { padding: [34, 34], maxZoom: 10, animate: false });
  fit(chosen);
  if (chosen.length === every.length) return;
  const button = element("button", { type: "button", class: "quiet all-places" }, `Show all ${every.length} places`);
  button.addEventListener("click", () => (fit(every), button.remove()));
  const control = L.control({ position: "topright" });
  control.onAdd = () => (L.DomEvent.disableClickPropagation(button), button);
  control.addTo(map);
}

function middle(places) {
  const total = places.reduce((sum, place) => sum + place.count, 0);
  const median = (key) => {
    let sum = 0;
    return [...places].sort((a, b) => a[key] - b[key]).find((place) => (sum += place.count) >= total / 2)?.[key];
  };
  const centre = L.latLng(median("lat") ?? 0, median("lon") ?? 0);
  let sum = 0;
  const nearest = [...places].sort((a, b) => centre.distanceTo([a.lat, a.lon]) - centre.distanceTo([b.lat, b.lon]));
  return nearest.filter((place) => sum < MOST * total && ((sum += place.count), true));
}

function bounds(places) {
  if (!places.length) return [[-40, -120], [60, 150]];
  const box = L.latLngBounds(places.map((place) => [place.lat, place.lon]));
  for (const { lat, lon, km } of places) {
    const reach = Math.max(km > POINT ? km / 111 : 0, places.length === 1 ? DEGREES : 0);
    box.extend([lat - reach, lon - reach]).extend([lat + reach, lon + reach]);
  }
  return box;
}
