// The keypad phone's screen, drawn from what the network says of the handset.

import { element, isolated, languageOf, lines } from "./text.js";

const ALPHABETS = { gsm7: "septets", ucs2: "UCS-2 units" };
const DONE = 0; // the outcome of a session that the service itself ended (+CUSD, 3GPP TS 27.007)
const HURRY = 15; // seconds left from which the clock is drawn as urgent

/** Draw the row above the text: the network, in a session what was dialled, and unread letters. */
export function drawStatus({ root, handset, mode }) {
  const inSession = mode === "open" || mode === "ended";
  root.querySelector(".network").textContent = (inSession ? handset.dialled : handset?.network.name) ?? "…";
  const unread = handset?.sms.filter((message) => !message.read).length ?? 0;
  const envelope = root.querySelector(".envelope");
  envelope.hidden = unread === 0;
  envelope.querySelector(".unread").textContent = unread;
  envelope.setAttribute("title", `${unread} unread`);
}

/** Draw the time left in the session, which runs on between two events. */
export function drawClock({ root, deadline, mode }) {
  const clock = root.querySelector(".clock");
  const left = Math.max(0, Math.ceil((deadline - performance.now()) / 1000));
  clock.hidden = mode !== "open";
  clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  clock.classList.toggle("hurry", left <= HURRY);
}

/** Draw what stands beside the phone: the number, what was dialled, the length on the wire. */
export function drawReadout({ root, handset, scene }) {
  root.querySelector(".msisdn").textContent = scene.msisdn;
  root.querySelector(".dialled").textContent = handset?.dialled || "–";
  const meter = root.querySelector(".units");
  const { units = 0, budget = 1, alphabet = "", cut = false } = handset?.meter ?? {};
  meter.max = budget;
  meter.value = units;
  root.querySelector(".units-text").textContent = units ? `${units} of ${budget} ${ALPHABETS[alphabet] ?? alphabet}${cut ? ", cut" : ""}` : "–";
  drawKind(root, handset);
}

/** Draw which network and which kind of handset the number has. */
function drawKind(root, handset) {
  const profile = root.querySelector("#profile");
  if (handset) {
    profile.value = handset.network.name;
    root.querySelector("#model").value = handset.model.name;
    root.querySelector(".handset").dataset.letters = handset.model.name;
  }
  root.querySelector("#profile-about").textContent = profile.selectedOptions[0]?.dataset.about ?? "";
}

/** Draw the text, unless it is what stands there already: a screen is read out once. */
export function drawGlass(phone) {
  const drawing = JSON.stringify([phone.mode, phone.trouble, phone.handset?.screen, phone.handset?.outcome, phone.message,
    phone.mode === "inbox" && [phone.chosen, phone.handset.sms], phone.mode === "home" && phone.handset.sms.length]);
  if (phone.drawing === drawing) return;
  phone.drawing = drawing;
  phone.glass.lang = languageOf(shownText(phone), "en");
  phone.glass.replaceChildren(...GLASS[phone.mode](phone));
  phone.glass.scrollTop = 0;
  phone.glass.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  drawMore(phone);
}

/** Draw the arrows that say whether the text goes on above or below. */
export function drawMore({ root, glass }) {
  const above = glass.scrollTop > 1;
  const below = glass.scrollTop + glass.clientHeight < glass.scrollHeight - 4;
  root.querySelector(".more").textContent = `${above ? "▲" : ""}${below ? "▼" : ""}`;
}

const GLASS = {
  loading: () => [element("p", { class: "centred" }, "Looking for the network…")],
  home: ({ handset, scene }) => [
    element("p", { class: "centred faint" }, "Dial"),
    element("p", { class: "centred large" }, element("bdi", {}, scene.code)),
    element("p", { class: "centred faint" }, "and press the green key"),
    ...newMessages(handset),
  ],
  waiting: ({ handset }) => [
    element("p", { class: "centred large" }, element("bdi", {}, handset.dialled)),
    element("p", { class: "centred busy" }, "Sent. Waiting…"),
  ],
  open: ({ handset, scene }) => lines(handset.screen ?? "", scene.language),
  ended: ({ handset, scene }) =>
    handset.outcome === DONE ? lines(handset.screen, scene.language) : [element("p", { class: "centred" }, handset.screen)],
  inbox: (phone) => {
    const { sms } = phone.handset;
    if (!sms.length) return [element("p", { class: "centred" }, "No messages yet."), element("p", { class: "centred faint" }, "What the service sends arrives here.")];
    return sms.map((message, place) => listed(phone, message, place));
  },
  message: ({ handset, message, scene }) => {
    const shown = handset.sms.find((one) => one.id === message);
    if (!shown) return [element("p", { class: "centred" }, "This message is gone.")];
    return [
      element("div", { class: "from" }, element("bdi", {}, shown.sender), element("span", {}, timeOf(shown.at))),
      ...lines(shown.text, scene.language),
    ];
  },
  trouble: ({ trouble }) => [
    element("p", { class: "centred" }, trouble),
    element("p", { class: "centred faint" }, "Press the left soft key to try again."),
  ],
};

/** Return the service's words that are on the screen, empty when the phone speaks itself. */
function shownText({ mode, handset, message }) {
  if (mode === "open" || mode === "ended") return handset.screen ?? "";
  return mode === "message" ? (handset.sms.find((one) => one.id === message)?.text ?? "") : "";
}

function newMessages({ sms }) {
  const unread = sms.filter((message) => !message.read).length;
  if (!unread) return [];
  return [element("p", { class: "centred letter" }, unread === 1 ? "1 new message" : `${unread} new messages`)];
}

function listed(phone, message, place) {
  const first = message.text.split("\n")[0];
  const language = languageOf(first, phone.scene.language);
  const row = element(
    "button",
    { type: "button", lang: language, dir: language === "fa" ? "rtl" : "ltr", class: `listed${place === phone.chosen ? " chosen" : ""}${message.read ? "" : " unread"}` },
    element("span", { class: "unseen", lang: "en" }, message.read ? "Read: " : "Unread: "),
    ...isolated(first),
  );
  row.addEventListener("click", () => phone.read(message));
  return row;
}

function timeOf(moment) {
  return new Date(moment).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
