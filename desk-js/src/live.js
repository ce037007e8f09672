// The page follows the library. In: the desk's stream of moments. Out: a line that tells of reading and of new reports, and
// the page's content made anew in place when nobody is in the middle of something, or when asked for.
import { hush, say } from "./notice.js";

const LATER = 1500; // milliseconds after the page: the stream is to hold nothing up
const IDLE = 2500; // without a key or a pointer for so long, nobody is disturbed
const INTAKE = "/intake";
const AGAIN = 4000; // a large library's picture may lag behind its reports

let touched = 0;
let shown = ""; // the content that was last put in place

export function followLibrary(enliven) {
  for (const sign of ["keydown", "pointerdown", "wheel", "input"]) addEventListener(sign, () => (touched = Date.now()), { passive: true });
  const follower = { known: null, stream: null, enliven };
  const open = () => {
    if (document.hidden || follower.stream) return;
    follower.stream = new EventSource("/live");
    follower.stream.addEventListener("moment", (event) => heard(JSON.parse(event.data), follower));
  };
  const close = () => {
    follower.stream?.close();
    follower.stream = null;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  setTimeout(open, LATER);
}

function heard(moment, follower) {
  const before = follower.known;
  follower.known = moment;
  if (moment.lot?.state === "reading") say(moment.lot.fetching ? `Being fetched: ${moment.lot.fetching} …` : `Being read: ${told(moment.lot)} so far …`);
  const overtaken = !before && isDone(moment.lot) && document.querySelector("#lot-state progress"); // read before it was heard of
  if (!before && !overtaken) return;
  const ended = overtaken || (isDone(moment.lot) && !(isDone(before.lot) && before.lot.number === moment.lot.number));
  if (!ended && moment.version === before.version) return;
  const words = ended ? outcome(moment.lot) : news(before, moment);
  const elsewhere = location.pathname !== INTAKE;
  const further = ended && elsewhere ? { [leading(moment.lot)]: () => location.assign(INTAKE) } : {};
  if (moment.lot?.state === "reading") return followed(follower);
  const changed = !ended || moment.lot.read || !elsewhere;
  if (busy() && changed) say(words, { "Show it": () => renewed(follower), ...further, Later: () => {} });
  else {
    say(words, { ...further, Close: hush });
    followed(follower);
  }
}

const isDone = (lot) => Boolean(lot) && lot.state !== "reading";

const counted = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;

const told = ({ read, claims }) => `${counted(read, "report")} with ${counted(claims, "claim")}`;

const leading = ({ read, known }) => (read || known ? "What was read" : "Add reports");

// What became of a lot: what was read of it, and why the one thing was not that was not; the page of reports given says all.
function outcome({ read, known, claims, failures }) {
  const parts = [
    (read || (!known && !failures.length)) && `Read: ${told({ read, claims })}.`,
    known && `Known before: ${counted(known, "report")}.`,
    failures.length && (failures.length > 1 || location.pathname === INTAKE ? `Not read: ${failures.length}.` : `Not read: ${failures[0]}`),
  ];
  return parts.filter(Boolean).join(" ");
}

function news(before, now) {
  const reports = now.reports - before.reports;
  const rulings = now.judgements - before.judgements;
  const parts = [reports > 0 && counted(reports, "new report"), rulings > 0 && counted(rulings, "new ruling")].filter(Boolean);
  return `${parts.join(" and ") || "The library has been read anew"}.`;
}

function busy() {
  const field = document.activeElement?.closest("main form, main details[open]");
  return Boolean(field) || Date.now() - touched < IDLE || Boolean(getSelection()?.toString());
}

function followed(follower) {
  if (busy()) return;
  renewed(follower);
  setTimeout(() => busy() || renewed(follower), AGAIN);
}

// The page's content anew, where it stands: what was open stays open.
async function renewed({ enliven }) {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [main, fresh] = [document.querySelector("main"), page.querySelector("main")];
  if (!fresh || fresh.innerHTML === shown) return;
  shown = fresh.innerHTML;
  const opened = new Set([...main.querySelectorAll("details")].map((part, n) => part.open && (part.id || n)));
  main.replaceChildren(...fresh.childNodes);
  main.querySelectorAll("details").forEach((part, n) => opened.has(part.id || n) && (part.open = true));
  enliven(main);
}
