// One line at the foot of the page for what went wrong.

const box = document.querySelector("#trouble");

export function complain(sentence) {
  const said = document.createElement("p");
  said.textContent = sentence;
  const away = document.createElement("button");
  away.type = "button";
  away.className = "icon";
  away.dataset.dismiss = "";
  away.textContent = "×";
  away.setAttribute("aria-label", box.dataset.away);
  box.replaceChildren(said, away);
}

export function offline() {
  complain(box.dataset.offline);
}

export function calm() {
  box.replaceChildren();
}

document.addEventListener("click", event => {
  if (event.target.closest("[data-dismiss]")) calm();
});
