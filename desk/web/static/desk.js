// The desk: what belongs together when a case opens, when something is new, and when the agent was signed out.

import { listenToTheme } from "./colours.js";
import { lastEvent, opened, setMode } from "./conversation.js";
import { forgetDrafts, keepDraft } from "./drafts.js";
import { holding, newKey, resume, sendHeld, sendWhatFailed } from "./outgoing.js";
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

// After these acts an answer cannot leave any more: what is held for the case goes first.
const LAST = /\/desk\/cases\/(\d+)\/(raise|hand-back|resolve|close|merge)$/;
document.addEventListener("htmx:confirm", event => {
  const { elt, path, question, issueRequest } = event.detail;
  const id = LAST.exec(path)?.[1];
  if (!id || !holding(id)) return;
  event.preventDefault();
  if (question && !confirm(question)) return;
  sendHeld(id).then(arrived => {
    if (!arrived) return;
    if (elt.isConnected) return issueRequest(true);
    const anew = document.querySelector(`form[hx-post="${path}"]`); // news of the answer drew the head again
    anew?.removeAttribute("hx-confirm");
    anew?.requestSubmit(anew.querySelector("button"));
  });
});

// Who may not see the tier to which they raise a case is on the way to the queue: that the case is gone is no news.
let raising = false;
document.addEventListener("htmx:beforeRequest", event => { if (event.detail.elt.matches("#raise form")) raising = true; });

document.addEventListener("htmx:configRequest", event => {
  if (event.detail.elt.closest("[data-follows]")) event.detail.parameters.after = lastEvent();
  if (event.detail.path === "/desk/sign-in") event.detail.parameters.agent = document.body.dataset.agent;
});

document.addEventListener("htmx:beforeSwap", event => {
  const { elt, xhr, target } = event.detail;
  if (elt.id === "follow" && xhr.status === 404 && raising) event.detail.shouldSwap = false;
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

// The button that was pressed is often gone with the act: whoever works by keyboard stands at the case's title then.
function standAtTitle() {
  const here = document.activeElement;
  if (here === document.body || !here.checkVisibility()) document.querySelector("#case-title")?.focus({ preventScroll: true });
}
let within = false;
document.addEventListener("htmx:oobBeforeSwap", event => {
  if (event.detail.target.id === "case-head") within = event.detail.target.contains(document.activeElement);
});
document.addEventListener("htmx:oobAfterSwap", event => {
  if (event.detail.target?.id === "case-head" && within) standAtTitle();
});

document.addEventListener("htmx:afterRequest", event => {
  const { elt, xhr } = event.detail;
  if (elt.matches("#raise form") && !xhr.getResponseHeader("HX-Redirect")) raising = false;
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
  standAtTitle();
  if (elt.getAttribute("hx-post")?.endsWith("/unmask-call")) document.querySelector("#call-number")?.focus();
  if (elt.id === "" && elt.getAttribute("hx-post")?.endsWith("/unmask")) {
    document.querySelector("#insured").dataset.shown = "";
    document.querySelector("#insured").setAttribute("tabindex", "-1");
    document.querySelector("#insured").focus();
  }
});

document.addEventListener("htmx:sendError", offline);
document.addEventListener("htmx:sseError", () => { line.textContent = line.dataset.lost; });
document.addEventListener("htmx:sseOpen", () => {
  if (!line.textContent) return;
  line.textContent = line.dataset.back;
  calm();
  sendWhatFailed();
  setTimeout(() => { if (line.textContent === line.dataset.back) line.textContent = ""; }, 4000);
});
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
