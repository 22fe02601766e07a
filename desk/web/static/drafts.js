// What is typed survives a reload and a sign-in: a draft a text field, kept in this browser under its agent.

import { digits } from "./numbers.js";

const agent = document.body.dataset.agent;
const PREFIX = "desk-draft-";

const nameOf = field => `${PREFIX}${agent}-${field.dataset.draft}`;

export function forgetDrafts() {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(PREFIX) || name.startsWith("desk-out-")) localStorage.removeItem(name);
  }
}

export function keepDraft(field) {
  if (field.value) localStorage.setItem(nameOf(field), field.value);
  else localStorage.removeItem(nameOf(field));
}

export function restoreDrafts(root = document) {
  for (const field of root.querySelectorAll("[data-draft]")) {
    const kept = localStorage.getItem(nameOf(field));
    if (kept && !field.value) {
      field.value = kept;
      field.dispatchEvent(new Event("restored", { bubbles: true }));
    }
    count(field);
  }
}

/** Put words back into a case's draft, on the page if it is open; files only there. */
export function giveBack(number, text, files = []) {
  const field = document.querySelector(`[data-draft="${number}-answer"]`);
  const name = `${PREFIX}${agent}-${number}-answer`;
  const before = field ? field.value : localStorage.getItem(name) ?? "";
  const whole = before && before !== text ? `${text}\n${before}` : text;
  localStorage.setItem(name, whole);
  if (field) {
    field.value = whole;
    field.dispatchEvent(new Event("restored", { bubbles: true }));
    count(field);
    field.dispatchEvent(new CustomEvent("desk:files", { bubbles: true, detail: files }));
    field.focus();
  }
}

/** Show how much of what fits is used: UTF-16 units, as the Bot API counts. */
export function count(field) {
  const box = document.querySelector(`#${field.getAttribute("aria-describedby")}`);
  if (!box || !field.dataset.most) return;
  const over = field.value.length > Number(field.dataset.most);
  box.querySelector("[data-count]").textContent = digits(field.value.length);
  box.classList.toggle("over", over);
  const said = box.querySelector("[data-over]");
  if (said.textContent !== (over ? said.dataset.over : "")) said.textContent = over ? said.dataset.over : "";
  field.setAttribute("aria-invalid", String(over));
}

document.addEventListener("input", event => {
  if (!event.target.matches("[data-draft]")) return;
  keepDraft(event.target);
  count(event.target);
});
