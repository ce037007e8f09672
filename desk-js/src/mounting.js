// Charts come to life where a page has places for them. In: elements with data-chart, and the data block they name.
// Out: charts drawn in them. Without scripts a page says the same in its tables.
const CHARTS = {
  timeline: () => import("./timeline.js"),
  toll: () => import("./toll.js"),
  lives: () => import("./lives.js"),
  tracks: () => import("./tracks.js"),
  network: () => import("./network.js"),
  map: () => import("./map.js"),
};

export function mountCharts(root) {
  const mounts = [...root.querySelectorAll("[data-chart]")];
  drawnWhenNear(mounts);
  addEventListener("beforeprint", () => mounts.forEach(attempt));
}

// Charts are drawn when they come near: a page of forty tolls shows its first lines at once.
function drawnWhenNear(mounts) {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        attempt(target);
      }
    },
    { rootMargin: "600px" },
  );
  mounts.forEach((mount) => watcher.observe(mount));
}

const begun = new WeakSet();
const loaded = new Map(); // by kind: what is loaded draws at once, so that a page that is printed has all its charts

// Each is drawn once, though a page may be printed while it is being drawn.
function attempt(mount) {
  if (begun.has(mount)) return;
  begun.add(mount);
  draw(mount).catch((error) => {
    console.error(`The ${mount.dataset.chart} could not be drawn.`, error);
    mount.textContent = "The picture could not be drawn; the table says the same.";
  });
}

async function draw(mount) {
  const load = CHARTS[mount.dataset.chart];
  const block = document.getElementById(mount.dataset.source);
  if (!load || !block) return;
  const data = JSON.parse(block.textContent);
  const { chart: kind } = mount.dataset;
  const chart = loaded.get(kind) ?? (await load());
  loaded.set(kind, chart);
  await chart.draw(mount, data);
  mount.classList.add("drawn");
  if (!chart.fluid) redrawn(mount, () => chart.draw(mount, data));
}

// Drawn again when its width changes.
function redrawn(mount, again) {
  let width = mount.clientWidth;
  let waiting = 0;
  new ResizeObserver(() => {
    if (mount.clientWidth === width || !mount.clientWidth) return;
    width = mount.clientWidth;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(again);
  }).observe(mount);
}
