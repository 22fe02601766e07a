// Answers on their way out: held for five seconds, in which they can be taken back, then sent once by their key.

import { giveBack } from "./drafts.js";
import { filled } from "./numbers.js";
import { complain, offline } from "./trouble.js";

const HELD = 5000; // milliseconds
const TICK = 250;
const UNFIT = 422; // the server took neither words nor files
const GRACE = 1000;
const KEEPALIVE_BYTES = 60000; // a browser lets 64 KiB go while its page closes (Fetch, 4.6)

const tray = document.querySelector("#tray");
const agent = document.body.dataset.agent;
const held = new Map();
const nameOf = one => `desk-out-${agent}-${one.key}`;

/** Return a random name for one answer; randomUUID is missing where the desk is reached without TLS. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

function button(words, call) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", call);
  return made;
}

export function hold(id, number, text, files) {
  const one = { id, number, text, files, key: newKey(), due: Date.now() + HELD };
  // Files cannot be kept: what is sent after a reload must be the whole answer or nothing.
  if (!files.length) localStorage.setItem(nameOf(one), JSON.stringify({ id, number, text, key: one.key, due: one.due }));
  show(one);
  one.timer = setInterval(() => tick(one), TICK);
  held.set(one.key, one);
}

function show(one) {
  one.line = document.createElement("div");
  one.line.className = "leaving";
  const words = document.createElement("span");
  words.textContent = tray.dataset.sending;
  const number = document.createElement("bdi");
  number.textContent = one.number;
  one.left = document.createElement("span");
  one.left.className = "left";
  one.left.setAttribute("aria-hidden", "true"); // a countdown read aloud every second would drown the page
  one.buttons = document.createElement("span");
  one.buttons.append(
    button(tray.dataset.back, () => takeBack(one)),
    button(tray.dataset.now, () => send(one)),
  );
  one.line.append(words, " ", number, " ", one.left, one.buttons);
  tray.append(one.line);
  tick(one);
}

function tick(one) {
  const left = Math.ceil((one.due - Date.now()) / 1000);
  if (left <= 0 && one.timer) send(one);
  else one.left.textContent = filled(tray.dataset.in, left);
}

function end(one) {
  clearInterval(one.timer);
  one.timer = 0;
  held.delete(one.key);
  localStorage.removeItem(nameOf(one));
  one.line?.remove();
}

export function takeBack(one = [...held.values()].at(-1)) {
  if (!one || one.leaving) return;
  end(one);
  giveBack(one.id, one.text, one.files);
}

function body(one) {
  const form = new FormData();
  form.set("text", one.text);
  form.set("key", one.key);
  for (const file of one.files ?? []) form.append("files", file);
  return form;
}

/** Send it, once at a time; return whether it has arrived. */
function send(one) {
  one.leaving ??= leave(one).finally(() => { one.leaving = null; });
  return one.leaving;
}

async function leave(one) {
  clearInterval(one.timer);
  one.timer = 0;
  one.left.textContent = "…";
  let response;
  try {
    response = await fetch(`/desk/cases/${one.id}/answer`, { method: "POST", body: body(one), headers: { "HX-Request": "true" } });
  } catch {
    offline();
    return failed(one);
  }
  if (response.ok) {
    end(one);
    const follow = document.querySelector(`.conversation[data-case="${one.id}"] #follow`);
    if (follow) htmx.trigger(follow, "refresh");
    return true;
  }
  const html = await response.text();
  if (response.status === 401) {
    if (!document.querySelector("#again-dialog").open) htmx.swap("#again", html, { swapStyle: "innerHTML" });
    document.dispatchEvent(new Event("desk:signed-out"));
    return failed(one);
  }
  if (response.status >= 500) {
    complain(new DOMParser().parseFromString(html, "text/html").body.innerText.trim());
    return failed(one);
  }
  complain(new DOMParser().parseFromString(html, "text/html").querySelector("p")?.textContent ?? tray.dataset.failed);
  end(one);
  giveBack(one.id, one.text, response.status === UNFIT ? [] : one.files);
  return false;
}

/** Leave the answer in the tray: it can be sent again under the same key, or taken back. */
function failed(one) {
  one.left.textContent = tray.dataset.failed;
  one.buttons.replaceChildren(
    button(tray.dataset.back, () => takeBack(one)),
    button(tray.dataset.again, () => send(one)),
  );
  return false;
}

const heldFor = id => [...held.values()].filter(one => one.id === id);
export const holding = id => heldFor(id).length > 0;

/** Send what is held for a case; return whether all of it has arrived. */
export async function sendHeld(id) {
  return (await Promise.all(heldFor(id).map(send))).every(Boolean);
}

export function sendWhatFailed() {
  for (const one of held.values()) if (!one.timer) send(one);
}

/** Send again what an earlier page could not see arriving: the same key, so at most once. */
export function resume() {
  const prefix = `desk-out-${agent}-`;
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(prefix)) continue;
    const one = { ...JSON.parse(localStorage.getItem(name)), files: [] };
    setTimeout(() => { // another window of this agent may be holding it still
      if (!localStorage.getItem(name)) return;
      held.set(one.key, one);
      show(one);
      send(one);
    }, Math.max(0, one.due + GRACE - Date.now()));
  }
}

addEventListener("pagehide", () => {
  for (const one of held.values()) {
    const size = (one.files ?? []).reduce((sum, file) => sum + file.size, 0);
    if (size > KEEPALIVE_BYTES) continue;
    fetch(`/desk/cases/${one.id}/answer`, { method: "POST", body: body(one), keepalive: true, headers: { "HX-Request": "true" } })
      .catch(() => {}); // the next page sends it again
  }
});

addEventListener("beforeunload", event => {
  if ([...held.values()].some(one => one.files?.length)) event.preventDefault();
});
