// The desk: what belongs together when a case opens, when something is new, and when the agent was signed out.

import { listenToTheme } from "./colours.js";
import { lastEvent, opened, setMode } from "./conversation.js";
import { forgetDrafts, keepDraft } from "./drafts.js";
import { newKey, resume, sendWhatFailed } from "./outgoing.js";
import { markOpen, reconcile } from "./queue.js";
import { calm, offline } from "./trouble.js";
import "./keys.js";

listenToTheme();
markOpen();
opened();
resume();

const again = document.querySelector("#again-dialog");
const line = document.querySelector("#line");

document.addEventListener("desk:signed-out", () => {
  if (!again.open) again.showModal();
});

document.addEventListener("htmx:configRequest", event => {
  if (event.detail.elt.closest("[data-follows]")) event.detail.parameters.after = lastEvent();
  if (event.detail.path === "/desk/sign-in") event.detail.parameters.agent = document.body.dataset.agent;
});

document.addEventListener("htmx:beforeSwap", event => {
  const { elt, xhr, target } = event.detail;
  if (elt.id === "queue-list" && xhr.status === 200) { // news, not an act of the agent
    event.detail.shouldSwap = false;
    reconcile(xhr.responseText);
  }
  if (elt.id === "queue-list" && xhr.status !== 200 && xhr.status !== 401) event.detail.shouldSwap = false;
  // Several requests may learn of the end of a session: a half-typed sign-in stays.
  if (target?.id === "again" && again.open && !elt.closest("#again")) event.detail.shouldSwap = false;
  if (target?.id === "case") for (const dialog of document.querySelectorAll("#case dialog[open]")) dialog.close();
});

document.addEventListener("htmx:afterSwap", event => {
  const id = event.detail.target?.id;
  if (id === "case") {
    opened();
    markOpen();
    calm();
    document.querySelector("#case-title")?.focus({ preventScroll: true });
  }
  if (id === "queue") markOpen();
  if (id === "again") document.dispatchEvent(new Event("desk:signed-out"));
});

document.addEventListener("htmx:afterRequest", event => {
  const { elt, xhr } = event.detail;
  if (!(xhr.status >= 200 && xhr.status < 400) || !elt.matches("form[data-follows]")) return;
  calm();
  elt.closest("dialog")?.close();
  for (const field of elt.querySelectorAll("textarea")) {
    field.value = "";
    if (field.dataset.draft) keepDraft(field);
  }
  if (elt.id === "note") {
    elt.querySelector("[name=key]").value = newKey();
    setMode("answer", false);
  }
  if (elt.id === "" && elt.getAttribute("hx-post")?.endsWith("/unmask")) {
    document.querySelector("#insured").dataset.shown = "";
    document.querySelector("#insured").setAttribute("tabindex", "-1");
    document.querySelector("#insured").focus();
  }
});

document.addEventListener("htmx:sendError", offline);
document.addEventListener("htmx:sseError", () => { line.textContent = line.dataset.lost; });
document.addEventListener("htmx:sseOpen", () => { line.textContent = ""; });
document.addEventListener("signedIn", () => {
  again.close();
  document.querySelector("#again").replaceChildren();
  calm();
  sendWhatFailed();
});
// Without the dialog's own way out: what is on the page needs somebody signed in.
again.addEventListener("cancel", event => event.preventDefault());

// The line ends with the session. The page asks who is there, and is answered with the way to sign in.
document.body.addEventListener("htmx:sseOpen", event => {
  event.detail.source.addEventListener("signed-out", () => {
    event.detail.source.close();
    htmx.ajax("GET", "/desk/sign-in", { target: "#again", swap: "innerHTML" });
  });
});

for (const button of document.querySelectorAll(".leave")) button.addEventListener("click", forgetDrafts);
