// The page: which scene lies on which side, the numbers to try, the colours.

import { Chat } from "./chat.js";
import { Phone } from "./phone.js";

const THEMES = { system: "as the system", light: "light", dark: "dark" };

const cards = [...document.querySelectorAll(".hint-card")];
const scenes = new Map(cards.map((card) => [card.dataset.scene, { name: card.dataset.scene, ...card.dataset }]));
const sides = { phone: new Phone(document.querySelector("#phone")), chat: new Chat(document.querySelector("#chat")) };
const choices = { phone: document.querySelector("#phone-scene"), chat: document.querySelector("#chat-scene") };

/** Show the hints of the two scenes, each with the buttons of the side that it is open on. */
function showHints() {
  const open = { phone: choices.phone.value, chat: choices.chat.value };
  for (const card of cards) {
    const { scene } = card.dataset;
    card.hidden = scene !== open.phone && scene !== open.chat;
    card.classList.toggle("first", scene === open.phone);
    for (const button of card.querySelectorAll("[data-on]")) button.hidden = open[button.dataset.on] !== scene;
    for (const row of card.querySelectorAll("li")) row.hidden = row.querySelector("[data-on]:not([hidden])") === null;
  }
}

/** Write the two scenes into the address, so that it can be sent to somebody. */
function writeAddress() {
  const address = new URL(location.href);
  const { phone, chat } = { phone: choices.phone.value, chat: choices.chat.value };
  address.search = phone === chat ? `?scene=${phone}` : `?phone=${phone}&chat=${chat}`;
  history.replaceState(null, "", address);
}

function openSide(side) {
  const opened = sides[side].open(scenes.get(choices[side].value));
  showHints();
  return opened;
}

function listenToTheme() {
  const button = document.querySelector("#theme");
  const names = Object.keys(THEMES);
  const show = (name) => {
    document.documentElement.dataset.theme = name;
    document.querySelector("#theme-name").textContent = THEMES[name];
  };
  let now = names.includes(localStorage.getItem("theme")) ? localStorage.getItem("theme") : names[0];
  show(now);
  button.addEventListener("click", () => {
    now = names[(names.indexOf(now) + 1) % names.length];
    localStorage.setItem("theme", now);
    show(now);
  });
}

for (const [side, choice] of Object.entries(choices)) {
  choice.addEventListener("change", () => {
    openSide(side);
    writeAddress();
  });
}
for (const button of document.querySelectorAll("[data-type]")) {
  button.addEventListener("click", () => sides[button.dataset.on].put(button.dataset.type));
}
listenToTheme();
openSide("chat");
await openSide("phone");
sides.phone.focus();
