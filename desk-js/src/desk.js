// What every page loads. In: a page as the desk sent it. Out: its charts drawn, its controls at work at once, what is
// folded away opened where it is asked for, news of new reports, and a place to drop files and texts on.
import { element } from "./elements.js";
import { openFolds } from "./folds.js";
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

// On a phone the pages stand in one row that is wider than the screen: the present one is brought into sight.
function showPlace() {
  const here = document.querySelector(".side a[aria-current]");
  const row = here?.closest("nav");
  if (!row) return;
  const [link, seen] = [here.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += link.left - seen.left - (seen.width - link.width) / 2;
}

styled();
showPlace();
enliven(document);
openFolds();
takeDrops();
followLibrary(enliven);
