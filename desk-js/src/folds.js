// What pages fold away. In: the address, and the wish to print. Out: what the address points to is laid open, with all that
// it lies in; on paper everything is, and afterwards as it was.
const FOLDS = "details.rest:not([open]), details.entry:not([open])";

export function openFolds() {
  showTarget();
  addEventListener("hashchange", showTarget);
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(FOLDS)];
    opened.forEach((fold) => (fold.open = true));
  });
  addEventListener("afterprint", () => opened.splice(0).forEach((fold) => (fold.open = false)));
}

function showTarget() {
  const target = document.querySelector(":target");
  let fold = target?.closest("details:not([open])");
  if (!fold) return;
  for (; fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
  target.scrollIntoView();
}
