// Files dropped and texts pasted onto a page are sent to be read. In: what a person drops or pastes. Out: a request to the
// desk itself, with its token; what becomes of it is told by the live line.
import { element } from "./elements.js";
import { say } from "./notice.js";

const SHORTEST = 120; // characters of a pasted text that may be a report

export function takeDrops() {
  const token = document.querySelector('input[name="token"]')?.value;
  if (!token) return;
  const veil = document.body.appendChild(element("div", { class: "veil" }, "Drop reports here to have them read"));
  veil.hidden = true;
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragenter", (event) => carriesFiles(event) && (veil.hidden = false));
  addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault());
  addEventListener("dragleave", (event) => event.relatedTarget || (veil.hidden = true));
  addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    const form = new FormData();
    for (const file of event.dataTransfer.files) form.append("files", file);
    send(form, token, `${event.dataTransfer.files.length} dropped`);
  });
  addEventListener("paste", (event) => pasted(event, token));
}

function pasted(event, token) {
  if (event.target.closest?.("input, textarea, [contenteditable]")) return;
  const text = event.clipboardData?.getData("text/plain")?.trim() ?? "";
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
  else say(`${what}: not taken. The page for adding reports says why.`, { "Add reports": () => location.assign("/intake") });
}
