// What every page loads. In: a page as the desk sent it. Out: its charts drawn, its controls at work at once, news of
// new reports, and a place to drop files and texts on.
import { element } from "./elements.js";
import { followLibrary } from "./live.js";
import { mountCharts } from "./mounting.js";
import { takeDrops } from "./drops.js";

const STYLE = "/static/charts.css";

function styled() {
  if (document.querySelector(`link[href="${STYLE}"]`)) return;
  document.head.append(element("link", { rel: "stylesheet", href: STYLE }));
}

function enliven(root) {
  mountCharts(root);
  root.querySelectorAll("form[data-at-once]").forEach((form) =>
    form.addEventListener("change", () => form.checkValidity() && form.requestSubmit()),
  );
}

styled();
enliven(document);
takeDrops();
followLibrary(enliven);
