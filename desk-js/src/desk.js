// What every page loads. In: elements with data-chart (and the data block they name), with data-live. Out: charts drawn
// in them, and news of new reports. Without scripts a page says the same in its tables.
import { listen } from "./live.js";

const CHARTS = {
  timeline: () => import("./timeline.js"),
  toll: () => import("./toll.js"),
  lives: () => import("./lives.js"),
  tracks: () => import("./tracks.js"),
  network: () => import("./network.js"),
  map: () => import("./map.js"),
};

function dataOf(mount) {
  const block = document.getElementById(mount.dataset.source);
  return block ? JSON.parse(block.textContent) : null;
}

async function draw(mount) {
  const load = CHARTS[mount.dataset.chart];
  const data = load && dataOf(mount);
  if (!data) return;
  const chart = await load();
  chart.draw(mount, data);
  mount.classList.add("drawn");
  redrawn(mount, () => chart.draw(mount, data), chart.fluid);
}

// Drawn again when the width changes, unless the chart adapts by itself.
function redrawn(mount, again, fluid) {
  if (fluid) return;
  let width = mount.clientWidth;
  let waiting = 0;
  new ResizeObserver(() => {
    if (mount.clientWidth === width || !mount.clientWidth) return;
    width = mount.clientWidth;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(again);
  }).observe(mount);
}

// Charts are drawn when they come near: a page of forty tolls shows its first lines at once.
function drawnWhenNear(mounts) {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        draw(target).catch((error) => failed(target, error));
      }
    },
    { rootMargin: "600px" },
  );
  mounts.forEach((mount) => watcher.observe(mount));
  addEventListener("beforeprint", () => mounts.forEach((m) => m.classList.contains("drawn") || draw(m)));
}

function failed(mount, error) {
  console.error(`The ${mount.dataset.chart} could not be drawn.`, error);
  mount.textContent = "The picture could not be drawn; the table says the same.";
}

drawnWhenNear(document.querySelectorAll("[data-chart]"));
document.querySelectorAll("[data-live]").forEach(listen);
document.querySelectorAll("form[data-at-once]").forEach((form) =>
  form.addEventListener("change", () => form.requestSubmit()),
);
