// The queue stands still under the hand: rows change in place, new ones come below, and sorting is the agent's own act.

import { filled } from "./numbers.js";

const column = document.querySelector("#queue");

/** Take the server's newest list into the one that is shown. */
export function reconcile(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const list = column.querySelector("#queue-list");
  const count = fresh.querySelector("#queue-count");
  if (!list || !count) return;
  setText(column.querySelector("#queue-count"), count.textContent);
  for (const id of ["f-mine", "f-overdue"]) {
    setText(column.querySelector(`#${id} + span b`), fresh.querySelector(`#${id} + span b`).textContent);
  }
  const rows = new Map([...fresh.querySelectorAll(".row")].map(row => [row.id, row]));
  for (const row of list.querySelectorAll(".row")) {
    const now = rows.get(row.id);
    row.classList.toggle("gone", !now);
    if (!now) continue;
    rows.delete(row.id);
    const fresh_ = row.classList.contains("fresh");
    if (row.querySelector("a").innerHTML !== now.querySelector("a").innerHTML) {
      row.querySelector("a").replaceChildren(...now.querySelector("a").childNodes);
    }
    row.className = now.className;
    row.classList.toggle("fresh", fresh_);
  }
  for (const row of rows.values()) {
    row.classList.add("fresh");
    list.append(row);
    htmx.process(row);
  }
  if (rows.size) column.querySelector(".empty")?.remove();
  const below = list.querySelectorAll(".fresh").length;
  const moved = below + list.querySelectorAll(".gone").length;
  const sort = column.querySelector("#queue-sort");
  setText(column.querySelector("#queue-new"), below ? filled(sort.dataset.new, below) : "");
  sort.hidden = moved === 0;
  markOpen();
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Mark the row of the case that is open. */
export function markOpen() {
  const open = document.querySelector(".conversation")?.dataset.case;
  for (const row of document.querySelectorAll(".row a")) {
    if (row.id === `open-${open}`) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
}

/** Move the focus by rows, from where it is or from the open case. */
export function moveFocus(by) {
  const rows = [...document.querySelectorAll(".row a")];
  if (!rows.length) return;
  const at = rows.findIndex(row => row === document.activeElement);
  const open = rows.findIndex(row => row.getAttribute("aria-current"));
  const from = at >= 0 ? at : open;
  const next = from < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(from + by, 0), rows.length - 1);
  rows[next].focus();
  rows[next].scrollIntoView({ block: "nearest" });
}
