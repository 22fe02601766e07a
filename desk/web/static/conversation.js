// The conversation: it stays where it is read, what is new waits below, and what is written goes to the right place.

import { complain } from "./trouble.js";
import { hold } from "./outgoing.js";
import { count, keepDraft, restoreDrafts } from "./drafts.js";

const NEAR = 60; // pixels from the end, within which one reads the newest
const KINDS = ["application/pdf", "image/jpeg", "image/png"];
const MOST = 10 * 1024 * 1024;
let files = [];

const $ = selector => document.querySelector(selector);
const atEnd = () => { const s = $("#scroller"); return s.scrollHeight - s.scrollTop - s.clientHeight < NEAR; };

export function toEnd() {
  const scroller = $("#scroller");
  if (!scroller) return;
  scroller.scrollTop = scroller.scrollHeight;
  $("#newer").hidden = true;
}

/** Prepare a case that was just opened. */
export function opened() {
  files = [];
  restoreDrafts($("#case"));
  toEnd();
  $("#scroller")?.addEventListener("scroll", () => { if (atEnd()) $("#newer").hidden = true; }, { passive: true });
}

export const lastEvent = () => [...document.querySelectorAll("#events > li")]
  .reduce((last, line) => Math.max(last, Number(line.dataset.event)), 0);

export function setMode(mode, focus = true) {
  const composer = $("#composer");
  if (!composer) return;
  composer.dataset.mode = mode;
  for (const tab of composer.querySelectorAll(".tabs [data-mode]")) {
    tab.setAttribute("aria-pressed", String(tab.dataset.mode === mode));
  }
  if (focus) $(`#${mode}-text`).focus();
}

function listFiles() {
  const list = $("#answer-files");
  list.replaceChildren(...files.map((file, at) => {
    const line = document.createElement("li");
    const name = document.createElement("bdi");
    name.textContent = file.name;
    const drop = document.createElement("button");
    drop.type = "button";
    drop.textContent = "×";
    drop.setAttribute("aria-label", list.dataset.drop.replace("{name}", () => file.name));
    drop.addEventListener("click", () => { files.splice(at, 1); listFiles(); });
    line.append(name, drop);
    return line;
  }));
}

document.addEventListener("desk:files", event => {
  files.unshift(...event.detail);
  listFiles();
});

document.addEventListener("change", event => {
  const input = event.target;
  if (input.matches("#canned-find")) return;
  if (!input.matches("#answer input[type=file]")) return;
  for (const file of input.files) {
    if (!KINDS.includes(file.type)) complain(input.dataset.kind);
    else if (!file.size || file.size > MOST) complain(input.dataset.size);
    else files.push(file);
  }
  input.value = "";
  listFiles();
});

document.addEventListener("submit", event => {
  if (!event.target.matches("#answer")) return;
  event.preventDefault();
  const field = $("#answer-text");
  const said = $("#answer-count [data-over]");
  if (field.value.length > Number(field.dataset.most)) {
    complain(said.dataset.over);
    return;
  }
  if ($("#case-head").dataset.standing !== "mine" || (!field.value.trim() && !files.length)) {
    field.focus();
    return;
  }
  const conversation = $(".conversation");
  hold(conversation.dataset.case, $("#case-head .number").textContent, field.value, files);
  files = [];
  listFiles();
  field.value = "";
  keepDraft(field);
  count(field);
  field.dispatchEvent(new Event("restored", { bubbles: true }));
  field.focus();
});

document.addEventListener("click", event => {
  const tab = event.target.closest(".tabs [data-mode]");
  if (tab) setMode(tab.dataset.mode);
  if (event.target.closest("#newer")) toEnd();
  const ready = event.target.closest("[data-insert]");
  if (ready) insert(ready.dataset.insert);
});

/** Put a ready answer where the cursor stands in the draft. */
function insert(text) {
  setMode("answer");
  const field = $("#answer-text");
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("input", event => {
  if (!event.target.matches("#canned-find")) return;
  const asked = event.target.value.trim().toLocaleLowerCase();
  for (const line of document.querySelectorAll("#canned li")) {
    line.hidden = !line.querySelector("strong").textContent.toLocaleLowerCase().includes(asked);
  }
});

// What the server sends into the open case: nothing twice, and the reader stays where they are.
document.addEventListener("htmx:oobBeforeSwap", event => {
  const target = event.detail.target;
  if (target.id === "events") {
    for (const line of [...event.detail.fragment.querySelectorAll("li[data-event]")]) {
      if (document.getElementById(line.id)) line.remove();
    }
    target.dataset.wasAtEnd = String(atEnd());
    target.dataset.had = target.children.length;
  }
  if (target.id === "case-facts") { // a number that was shown with a reason stays shown while the case is open
    const call = $("#call-number");
    if (call) event.detail.fragment.querySelector("#act-unmask-call")?.replaceWith(call.cloneNode(true));
    const before = $("#insured[data-shown]");
    const now = event.detail.fragment.querySelector("#insured");
    if (before && now && before.textContent.endsWith(now.textContent.slice(-4))) {
      now.textContent = before.textContent;
      now.dataset.shown = "";
      event.detail.fragment.querySelector("#act-unmask")?.remove();
    }
  }
});

document.addEventListener("htmx:oobAfterSwap", event => {
  const target = event.detail.target;
  if (target?.id !== "events" || target.children.length === Number(target.dataset.had)) return;
  if (target.dataset.wasAtEnd === "true") toEnd();
  else $("#newer").hidden = false;
});
