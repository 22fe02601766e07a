// Everything by keyboard: a key presses what carries it, and nothing is pressed while one types.

import { moveFocus } from "./queue.js";
import { takeBack } from "./outgoing.js";

const SETTING = "desk-single-keys";
let before = "";

const typing = element => element.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
const single = () => localStorage.getItem(SETTING) !== "off";

const MARKS = { Slash: ["/", "?"], Period: [".", "."] };

/** Return the sign on a key; on a layout of other letters the one that stands there on a Latin layout. */
function signOf(event) {
  if (event.key.length > 1 || event.key.charCodeAt(0) < 128) return event.key;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1].toLowerCase();
  return letter ?? MARKS[event.code]?.[Number(event.shiftKey)] ?? event.key;
}

export function openDialog(name) {
  const dialog = document.querySelector(`#${CSS.escape(name)}`);
  if (dialog && !dialog.open) dialog.showModal();
}

document.addEventListener("keydown", event => {
  const field = event.target;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && field.matches("textarea")) {
    event.preventDefault();
    field.form.requestSubmit();
    return;
  }
  if (event.key === "Escape" && typing(field) && !field.closest("dialog")) {
    field.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(field) || !single()) return;
  if (document.querySelector("dialog[open]")) return;
  const key = signOf(event);
  const sequence = before + key;
  before = key === "g" ? "g" : "";
  if (key === "j" || key === "k") moveFocus(key === "j" ? 1 : -1);
  else if (sequence === "gq") location.assign("/desk/queue");
  else if (key === "z") takeBack();
  else if (key === "/") document.querySelector("[data-focus='/']")?.focus();
  else {
    const pressed = document.querySelector(`[data-press="${CSS.escape(key)}"]`);
    if (!pressed || !pressed.checkVisibility()) return;
    pressed.click();
  }
  event.preventDefault();
});

document.addEventListener("click", event => {
  const opener = event.target.closest("[data-open]");
  if (opener) openDialog(opener.dataset.open);
  const closer = event.target.closest("[data-close]");
  if (closer) closer.closest("dialog").close();
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

const box = document.querySelector("#single-keys");
if (box) {
  box.checked = single();
  box.addEventListener("change", () => localStorage.setItem(SETTING, box.checked ? "on" : "off"));
}
