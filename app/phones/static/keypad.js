// Fingers on the keys: the phone's own buttons, and the computer's keyboard while the phone has the focus.

const LONG_PRESS = 500; // milliseconds
const FLASH = 140; // milliseconds a key looks pressed

/** Send what is pressed on the handset to the phone. */
export function listenToKeys(root, phone) {
  const handset = root.querySelector(".handset");
  const controls = {
    left: () => phone.left(),
    right: () => phone.right(),
    up: () => phone.move(-1),
    down: () => phone.move(1),
    call: () => phone.call(),
    clear: () => phone.clear(),
    end: () => phone.end(),
  };
  // Not taking the focus with the mouse leaves it where the keyboard types.
  handset.addEventListener("mousedown", (event) => {
    if (event.target.closest("button")) event.preventDefault();
  });
  for (const [name, act] of Object.entries(controls)) {
    handset.querySelector(`[data-control=${name}]`).addEventListener("click", act);
  }
  for (const key of handset.querySelectorAll("[data-key]")) listenToKey(key, phone);
  phone.entry.form.addEventListener("submit", (event) => event.preventDefault());
  handset.addEventListener("keydown", (event) => typed(event, handset, phone, controls));
}

function listenToKey(key, phone) {
  let timer = 0;
  let held = false;
  key.addEventListener("pointerdown", () => {
    held = false;
    if (key.dataset.key !== "0") return;
    timer = setTimeout(() => {
      held = true;
      phone.type("+");
    }, LONG_PRESS);
  });
  for (const name of ["pointerup", "pointerleave", "pointercancel"]) key.addEventListener(name, () => clearTimeout(timer));
  key.addEventListener("click", () => {
    if (!held) phone.type(key.dataset.key);
    held = false;
  });
}

function typed(event, handset, phone, controls) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const onButton = event.target.closest("button") !== null;
  const inEntry = event.target === phone.entry;
  const name = { Enter: "call", Escape: "end", ArrowUp: "up", ArrowDown: "down", Backspace: "clear" }[event.key];
  if (name) {
    if ((name === "call" && onButton) || (name === "clear" && inEntry)) return;
    event.preventDefault();
    flash(handset.querySelector(`[data-control=${name}]`));
    controls[name]();
    return;
  }
  const key = [...handset.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key);
  if (key) flash(key);
  if (!inEntry && event.key.length === 1 && event.key !== " ") {
    event.preventDefault();
    phone.type(event.key);
  }
}

function flash(button) {
  button.classList.add("pressed");
  setTimeout(() => button.classList.remove("pressed"), FLASH);
}
