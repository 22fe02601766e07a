// The keypad phone: what its keys do, and what its small screen shows.

import { ask, follow, Unanswered } from "./events.js";
import { listenToKeys } from "./keypad.js";
import { drawClock, drawGlass, drawMore, drawReadout, drawStatus } from "./screen.js";

const NOT_DIALLED = /[^0-9*#+]/g;
const DIAL_CODE = /^[*#].*#$/;
const PERSIAN_ZERO = 0x06f0;
const LINES_A_PRESS = 2;

/** A handset in somebody's hand; `place` is what the person looks at: the screen, the inbox or a message. */
export class Phone {
  constructor(root) {
    this.root = root;
    this.glass = root.querySelector(".glass");
    this.entry = root.querySelector("#entry");
    this.entryLabel = root.querySelector("label[for=entry]");
    this.softs = { left: this.#soft("left"), right: this.#soft("right") };
    this.scene = null;
    this.stop = () => {};
    this.#forget();
    listenToKeys(root, this);
    this.entry.addEventListener("input", () => this.#tidy());
    const size = root.querySelector("#size");
    size.addEventListener("change", () => {
      root.querySelector(".handset").dataset.size = size.value;
      drawMore(this);
    });
    for (const kind of ["model", "profile"]) {
      const choice = root.querySelector(`#${kind}`);
      choice.addEventListener("change", () => this.#attempt("kind", { [kind]: choice.value }));
    }
    this.glass.addEventListener("scroll", () => drawMore(this));
    setInterval(() => drawClock(this), 1000);
  }

  /** Take this scene's handset in hand; settled when the network has shown its state. */
  open(scene) {
    this.scene = scene;
    this.address = `/simulator/handsets/${encodeURIComponent(scene.msisdn)}`;
    this.#forget();
    this.draw();
    this.#connect();
    return new Promise((settled) => { this.shown = settled; });
  }

  /** What the phone is doing, in one word. */
  get mode() {
    if (this.trouble) return "trouble";
    if (!this.handset) return "loading";
    if (this.place !== "screen") return this.place;
    const { phase } = this.handset;
    return phase === "idle" || (phase === "ended" && this.dismissed) ? "home" : phase;
  }

  /** The names of the two soft keys, empty where one does nothing. */
  get softNames() {
    const unread = this.handset?.sms.filter((message) => !message.read).length ?? 0;
    switch (this.mode) {
      case "home": return [unread ? `Messages ${unread}` : "Messages", this.entry.value ? "Clear" : ""];
      case "waiting": return ["", "Cancel"];
      case "open": return ["Send", "Cancel"];
      case "ended": return ["OK", "Redial"];
      case "inbox": return [this.handset.sms.length ? "Read" : "", "Back"];
      case "message": return ["", "Back"];
      case "trouble": return ["Try again", ""];
      default: return ["", ""];
    }
  }

  /** Type on the phone: digits and signs anywhere, letters only into a reply. */
  type(text) {
    if (this.mode === "ended") this.#dismiss();
    if (this.mode !== "home" && this.mode !== "open") return;
    this.entry.value += text;
    this.#tidy();
    this.entry.scrollLeft = this.entry.scrollWidth;
    this.focus();
  }

  /** Put a whole number into the phone, in place of what was typed; a code to dial ends the session first. */
  put(text) {
    if (this.mode === "open" && DIAL_CODE.test(text)) {
      this.next = text;
      this.end();
      return;
    }
    if (this.place !== "screen") this.#dismiss();
    this.entry.value = "";
    this.type(text);
  }

  focus() {
    if (this.entry.offsetParent !== null && !matchMedia("(pointer: coarse)").matches) this.entry.focus({ preventScroll: true });
  }

  call() {
    switch (this.mode) {
      case "home": return this.entry.value ? this.#dial(this.entry.value) : this.put(this.handset.dialled || this.scene.code);
      case "open": return this.entry.value ? this.#reply(this.entry.value) : undefined;
      case "ended": return this.#dismiss();
      case "inbox": return this.read(this.handset.sms[this.chosen]);
      case "trouble": return this.retry();
      default: return undefined;
    }
  }

  end() {
    if (this.mode === "open" || this.mode === "waiting") return this.#attempt("end");
    this.entry.value = "";
    return this.#dismiss();
  }

  clear() {
    if (this.mode === "inbox" || this.mode === "message") return this.back();
    this.entry.value = this.entry.value.slice(0, -1);
    return this.draw();
  }

  left() {
    if (this.mode !== "home") return this.call();
    this.place = "inbox";
    this.chosen = 0;
    return this.draw();
  }

  right() {
    switch (this.mode) {
      case "home": this.entry.value = ""; return this.draw();
      case "ended": return this.#dial(this.handset.dialled);
      case "inbox": case "message": return this.back();
      default: return this.end();
    }
  }

  /** Move up (-1) or down (1): the choice in the inbox, the text anywhere else. */
  move(step) {
    if (this.mode === "inbox") {
      this.chosen = Math.max(0, Math.min(this.handset.sms.length - 1, this.chosen + step));
      return this.draw();
    }
    const height = Number.parseFloat(getComputedStyle(this.glass).lineHeight);
    return this.glass.scrollBy({ top: step * LINES_A_PRESS * height });
  }

  back() {
    this.place = this.place === "message" ? "inbox" : "screen";
    this.draw();
    this.focus();
  }

  /** Open a message of the inbox. */
  read(message) {
    if (!message) return undefined;
    this.place = "message";
    this.message = message.id;
    this.draw();
    this.glass.focus({ preventScroll: true });
    return message.read ? undefined : this.#attempt(`sms/${encodeURIComponent(message.id)}/read`);
  }

  /** Connect again, and do what was not answered. */
  retry() {
    const { again } = this;
    this.trouble = "";
    this.again = null;
    this.draw();
    this.#connect();
    return again && this.#attempt(...again);
  }

  draw() {
    const { mode } = this;
    this.root.dataset.mode = mode;
    drawStatus(this);
    drawGlass(this);
    drawReadout(this);
    drawClock(this);
    this.#showEntry(mode === "home" || mode === "open");
    this.entry.inputMode = mode === "home" ? "tel" : "text";
    this.entry.placeholder = mode === "home" ? "Dial" : "Reply";
    this.entryLabel.textContent = mode === "home" ? "Number to dial" : "Reply";
    const names = this.softNames;
    for (const [place, { button, label }] of Object.entries(this.softs)) {
      const name = names[place === "left" ? 0 : 1];
      label.textContent = name;
      button.setAttribute("aria-label", name ? `${name} (${place} soft key)` : `${place === "left" ? "Left" : "Right"} soft key`);
      button.disabled = !name;
    }
  }

  /** Show or hide the line to type in; while it is hidden the screen keeps its focus. */
  #showEntry(shown) {
    const focused = document.activeElement;
    this.entry.form.hidden = !shown;
    if (!shown && focused === this.entry) {
      this.glass.focus({ preventScroll: true });
      this.typing = true;
    } else if (shown && this.typing) {
      this.typing = false;
      if (focused === this.glass) this.focus();
    }
  }

  #soft(place) {
    return { button: this.root.querySelector(`[data-control=${place}]`), label: this.root.querySelector(`.soft-${place}`) };
  }

  #forget() {
    this.handset = null;
    this.trouble = "";
    this.place = "screen";
    this.dismissed = false;
    this.message = null;
    this.chosen = 0;
    this.deadline = 0;
    this.again = null;
    this.next = "";
    this.shown = () => {};
    this.entry.value = "";
  }

  #tidy() {
    const latin = this.entry.value.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO));
    this.entry.value = this.mode === "home" ? latin.replace(NOT_DIALLED, "") : latin;
    this.draw();
  }

  /** Go to the home screen, now; the network hears of it. */
  #dismiss() {
    const ended = this.mode === "ended";
    this.place = "screen";
    this.dismissed = true;
    this.draw();
    this.focus();
    return ended ? this.#attempt("end") : undefined;
  }

  #dial(string) {
    this.dismissed = false;
    return this.#attempt("dial", { string });
  }

  #reply(text) {
    return this.#attempt("reply", { text });
  }

  #connect() {
    this.stop();
    this.stop = follow(`${this.address}/events`, (handset) => this.#changed(handset), (gone) => this.#lost(gone));
  }

  /** Ask the network for something; what comes of it is told by the events. */
  async #attempt(verb, body = {}) {
    const { address } = this;
    try {
      await ask("POST", `${address}/${verb}`, body);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      if (address !== this.address || error.late) return; // late: the phone's state has moved on, and is shown
      this.again = [verb, body];
      this.trouble = error.message;
      this.draw();
    }
  }

  /** Take what the network says of the handset. */
  #changed(handset) {
    const before = this.handset;
    this.handset = handset;
    this.trouble = "";
    this.deadline = performance.now() + (handset.seconds_left ?? 0) * 1000;
    if (before && (before.phase !== handset.phase || before.screen !== handset.screen)) {
      this.dismissed = false;
      if (handset.phase !== "idle") {
        this.entry.value = "";
        this.place = "screen";
      }
    }
    this.draw();
    this.shown();
    if (this.next && this.mode === "home") {
      this.put(this.next);
      this.next = "";
    }
  }

  #lost(gone) {
    if (!gone || this.trouble) return;
    this.trouble = "No connection to the network.";
    this.draw();
  }
}
