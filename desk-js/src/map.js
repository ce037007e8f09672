// The map: bundled outlines, no tiles. A town is a point, a district a ring as wide as it is, a country its whole shape:
// what is told of "Armenia" is nowhere in particular. Places near each other are drawn as one until one comes closer.
// In: {label, places: [{id, name, href, lat, lon, km, country, count, disputed}]}. Out: a Leaflet map.
import L from "leaflet";
import Supercluster from "supercluster";
import { geoContains } from "d3-geo";
import { feature, mesh } from "topojson-client";
import { element } from "./elements.js";

export const fluid = true;
const POINT = 15; // kilometres: what is narrower is drawn as a point
const DEGREES = 1.7; // a map of one town shows at least so much around it

export async function draw(mount, data) {
  const world = await outlines();
  const map = begun(mount, data.label);
  ground(map, world);
  const shapes = data.places.filter((place) => place.country).map((place) => [place, shapeOf(place, world)]);
  const whole = new Map(shapes.filter(([, shape]) => shape));
  const rest = data.places.filter((place) => !whole.has(place));
  whole.forEach((shape, place) => countryOf(place, shape).addTo(map));
  rest.filter((place) => place.km > POINT).forEach((place) => ring(place).addTo(map));
  points(map, rest.filter((place) => place.km <= POINT));
  names(map, world);
  map.fitBounds(bounds(data.places, whole), { padding: [28, 28], maxZoom: 10 });
}

async function outlines() {
  const response = await fetch(new URL(import.meta.url.includes("/charts/") ? "countries.json" : "charts/countries.json", import.meta.url));
  if (!response.ok) throw new Error(`outlines: ${response.status}`);
  const topology = await response.json();
  const { features } = feature(topology, topology.objects.countries);
  return { features, borders: mesh(topology, topology.objects.countries) };
}

function begun(mount, label) {
  mount.replaceChildren();
  mount.setAttribute("role", "region");
  mount.setAttribute("aria-label", label);
  const map = L.map(mount, { attributionControl: false, minZoom: 2, maxZoom: 12, worldCopyJump: true, scrollWheelZoom: false, zoomSnap: 0.5 });
  L.control.attribution({ prefix: false }).addAttribution("Outlines: Natural Earth, no ruling on any border").addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  mount.addEventListener("focusin", () => map.scrollWheelZoom.enable());
  mount.addEventListener("pointerleave", () => map.scrollWheelZoom.disable());
  mount.addEventListener("click", () => map.scrollWheelZoom.enable());
  map.createPane("ground").style.zIndex = 200;
  map.createPane("names").style.zIndex = 350;
  return map;
}

function ground(map, { features, borders }) {
  const land = { pane: "ground", interactive: false, className: "land", weight: 0 };
  L.geoJSON({ type: "FeatureCollection", features }, { style: land }).addTo(map);
  L.geoJSON(borders, { style: { pane: "ground", interactive: false, className: "border", weight: 1, fill: false } }).addTo(map);
}

// The outline of the country that a place is as wide as; a place as wide as another shape than the one it lies in has none.
function shapeOf(place, { features }) {
  const found = features.find((shape) => geoContains(shape, [place.lon, place.lat]));
  return found && alike(areaRadius(found), place.km) ? found : null;
}

const alike = (a, b) => a / b < 1.35 && b / a < 1.35;

function areaRadius(shape) {
  const rings = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates[0]] : shape.geometry.coordinates.map((p) => p[0]);
  const areas = rings.map((ring) => Math.abs(ring.slice(1).reduce((sum, [x, y], n) => sum + ring[n][0] * y - x * ring[n][1], 0)) / 2);
  const [, south] = rings[0][0];
  const square = areas.reduce((a, b) => a + b, 0) * 111.2 * 111.2 * Math.cos((south * Math.PI) / 180);
  return Math.sqrt(square / Math.PI);
}

function countryOf(place, shape) {
  const layer = L.geoJSON(shape, { style: { className: `whole${place.disputed ? " disputed" : ""}`, weight: 1.5 } });
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
  const index = new Supercluster({ radius: 34, maxZoom: 11, map: first, reduce: added });
  index.load(places.map((place) => ({ type: "Feature", geometry: { type: "Point", coordinates: [place.lon, place.lat] }, properties: place })));
  const layer = L.layerGroup().addTo(map);
  const shown = () => {
    const zoom = Math.round(map.getZoom());
    layer.clearLayers();
    index.getClusters([-180, -85, 180, 85], zoom).forEach((found) => marker(map, index, found).addTo(layer));
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
  const size = Math.round(18 + 7 * Math.log2(1 + count));
  const names = several ? properties.names : [properties.name];
  const label = several ? `${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}: ${count} incidents, closer in to part them` : words(properties);
  const sign = element("span", { class: `spot${properties.disputed ? " disputed" : ""}${several ? " several" : ""}` }, String(count));
  const icon = L.divIcon({ html: sign, className: "spot-place", iconSize: [size, size] });
  const open = () => several
    ? map.flyTo([lat, lon], Math.min(12, index.getClusterExpansionZoom(properties.cluster_id)), { duration: 0.4 })
    : location.assign(properties.href);
  const put = L.marker([lat, lon], { icon, alt: label, keyboard: true, riseOnHover: true }).on("click", open);
  put.on("add", () => put.getElement().setAttribute("aria-label", label));
  if (!several) put.bindTooltip(properties.name, { permanent: true, direction: "right", offset: [size / 2 - 2, 0], className: "place-name", interactive: false });
  return several ? put.bindTooltip(label) : put;
}

// Countries are named where they are wide enough on the screen to hold their names.
function names(map, { features }) {
  const layer = L.layerGroup().addTo(map);
  const known = features.map((shape) => [shape.properties.name, largest(shape)]);
  const shown = () => {
    layer.clearLayers();
    const view = map.getBounds();
    for (const [name, ring] of known) {
      const part = ring.filter((at) => view.contains(at));
      if (part.length < 3) continue;
      const box = L.latLngBounds(part);
      const width = map.latLngToContainerPoint(box.getNorthEast()).x - map.latLngToContainerPoint(box.getSouthWest()).x;
      if (width < name.length * 9) continue;
      const icon = L.divIcon({ html: element("span", {}, name), className: "country-name", iconSize: [0, 0] });
      L.marker(box.getCenter(), { icon, interactive: false, keyboard: false, pane: "names" }).addTo(layer);
    }
  };
  map.on("moveend", shown);
  map.whenReady(shown);
}

function largest({ geometry }) {
  const rings = geometry.type === "Polygon" ? [geometry.coordinates[0]] : geometry.coordinates.map((part) => part[0]);
  const ring = rings.reduce((a, b) => (b.length > a.length ? b : a));
  return ring.map(([lon, lat]) => [lat, lon]);
}

function bounds(places, whole) {
  const near = places.filter((place) => !whole.has(place));
  const chosen = near.length ? near : places;
  if (!chosen.length) return [[-40, -120], [60, 150]];
  const box = L.latLngBounds(chosen.map((place) => [place.lat, place.lon]));
  for (const { lat, lon, km } of chosen) {
    const reach = Math.max(km > POINT ? km / 111 : 0, chosen.length === 1 ? DEGREES : 0);
    box.extend([lat - reach, lon - reach]).extend([lat + reach, lon + reach]);
  }
  return box;
}
