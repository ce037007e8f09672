// A line at the foot of the page that says what is going on, to eyes and screen readers alike.
// In: words, buttons by name. Out: the line, until it is closed or replaced.
import { element } from "./elements.js";

let line;

export function say(words, actions = {}) {
  line ??= document.body.appendChild(element("div", { class: "notice", role: "status" }));
  const buttons = Object.entries(actions).map(([name, act]) => {
    const button = element("button", { type: "button", class: "quiet" }, name);
    button.addEventListener("click", () => (hush(), act()));
    return button;
  });
  line.replaceChildren(element("span", {}, words), ...buttons);
  line.hidden = false;
}

export function hush() {
  if (line) line.hidden = true;
}
