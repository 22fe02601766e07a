// One line at the foot of the page for what went wrong.

const box = document.querySelector("#trouble");

export function complain(sentence) {
  const said = document.createElement("p");
  said.textContent = sentence;
  box.replaceChildren(said);
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
