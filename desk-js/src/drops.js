// Files dropped and texts or addresses pasted onto a page are sent to be read. In: what a person drops or pastes. Out: a
// request to the desk itself, with its token; what becomes of it is told by the live line. The browser opens no address: the
// desk fetches it where it was started so, and else the line says how the page gets here all the same.
import { element } from "./elements.js";
import { hush, say } from "./notice.js";

const SHORTEST = 120; // characters of a pasted text that may be a report
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const NOT_OPENED = "This desk opens no address: nothing is fetched from any other place. Open the page in your browser, save it, and drop the file here; or copy its text and paste that. Started with --fetch, it fetches what you give.";

export function takeDrops() {
  const token = document.querySelector('input[name="token"]')?.value;
  if (!token) return;
  const veil = document.body.appendChild(element("div", { class: "veil" }, "Drop reports here to have them read"));
  veil.hidden = true;
  const carries = (kind) => (event) => event.dataTransfer?.types.includes(kind);
  const [carriesFiles, carriesLink] = [carries("Files"), carries("text/uri-list")];
  addEventListener("dragenter", (event) => carriesFiles(event) && (veil.hidden = false));
  addEventListener("dragover", (event) => (carriesFiles(event) || carriesLink(event)) && !inField(event) && event.preventDefault());
  addEventListener("dragleave", (event) => event.relatedTarget || (veil.hidden = true));
  addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return linkDropped(event, carriesLink(event), token);
    event.preventDefault();
    veil.hidden = true;
    const form = new FormData();
    for (const file of event.dataTransfer.files) form.append("files", file);
    send(form, token, `${event.dataTransfer.files.length} dropped`);
  });
  addEventListener("paste", (event) => pasted(event, token));
}

const inField = (event) => Boolean(event.target.closest?.("input, textarea, [contenteditable]"));

// A link from another page, dropped: the browser would leave the desk for it. One of the desk itself goes its own way.
function linkDropped(event, isLink, token) {
  if (!isLink || inField(event)) return;
  event.preventDefault();
  const links = event.dataTransfer.getData("text/uri-list").split(/\r?\n/).filter((line) => line && !line.startsWith("#"));
  if (!links[0]?.startsWith(location.origin)) addressed(links.join("\n"), token, { Close: hush });
}

function addressed(text, token, otherwise) {
  if (!("fetches" in document.body.dataset)) return say(NOT_OPENED, otherwise);
  const addresses = text.split(/\s+/).filter(Boolean);
  const what = addresses.length === 1 ? shortened(addresses[0]) : `${addresses.length} addresses`;
  const form = new FormData();
  form.append("addresses", addresses.join("\n"));
  say(`Fetch ${what}, and read what is there?`, { "Fetch and read": () => send(form, token, what), No: () => {} });
}

const shortened = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function pasted(event, token) {
  if (inField(event)) return;
  const text = event.clipboardData?.getData("text/plain")?.trim() ?? "";
  if (text.split(/\s+/).every((word) => ADDRESS.test(word))) return addressed(text, token, { "Add reports": () => location.assign("/intake"), Close: hush });
  if (text.length < SHORTEST) return;
  const form = new FormData();
  form.append("text", text);
  say(`Read the text that you pasted, “${text.slice(0, 60)}…”?`, { "Read it": () => send(form, token, "The text"), No: () => {} });
}

async function send(form, token, what) {
  form.append("token", token);
  say(`${what}: being sent …`);
  const answer = await fetch("/intake", { method: "POST", body: form, redirect: "manual" }).catch(() => null);
  if (answer?.type === "opaqueredirect" || answer?.ok) say(`${what}: being read …`);
  else say(`${what}: not taken. ${await why(answer)}`, { "Add reports": () => location.assign("/intake") });
}

// What the desk says of a refusal, on the page that it answers with.
async function why(answer) {
  if (!answer) return "The desk does not answer.";
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const said = [...page.querySelectorAll('main [role="alert"] :is(h1, p:not(.row))')].map((part) => part.textContent.trim());
  return said.join(" ") || "The page for adding reports says more.";
}
