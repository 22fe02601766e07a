// The chat: what the person writes and presses, and what comes back.

import { drawBubble, updateBubble } from "./bubble.js";
import { ask, follow, Unanswered } from "./events.js";
import { element, languageOf, lines } from "./text.js";

const CHANGES = ["sent", "edited", "deleted", "keyboard", "blocked", "topic"];
const TOAST = 5000; // milliseconds
const TYPING = 5000; // milliseconds that "typing" lasts, as in the Bot API
const NEAR = 80; // pixels from the end within which new messages pull the view along

/** One person's chat with the bot. */
export class Chat {
  constructor(root) {
    this.root = root;
    for (const name of ["messages", "scroller", "toast", "trouble", "commands", "welcome", "composer", "menu", "block", "reply-keyboard", "bot-state"]) {
      this[name] = root.querySelector(`.${name}`);
    }
    this.message = root.querySelector("#message");
    this.stop = () => {};
    this.address = "";
    this.#listen();
  }

  /** Show this scene's person. */
  open(scene) {
    this.scene = scene;
    this.address = `/simulator/people/${scene.user}`;
    this.chat = null;
    this.bubbles = new Map();
    this.again = null;
    this.reading = null;
    this.message.value = "";
    this.messages.replaceChildren(element("p", { class: "empty" }, "Opening the chat…"));
    this.#complain("");
    this.#showCommands(false);
    this.draw();
    this.#connect();
    return this.#read();
  }

  /** Put words into the composer; they are sent by the person. */
  put(text) {
    if (this.composer.hidden) return;
    this.message.value = text;
    this.message.focus();
  }

  send(text) {
    return text.trim() ? this.#act("text", { text }) : undefined;
  }

  press(message, button) {
    return this.#act("press", { message_id: message.id, button: button.callback_data });
  }

  draw() {
    const { chat } = this;
    const ready = chat !== null;
    this.root.dataset.state = ready ? "ready" : "loading";
    this.root.querySelector(".bot-name").textContent = chat?.bot.name ?? "…";
    this.root.querySelector(".account").textContent = chat ? `${chat.person.first_name} (${chat.person.id})` : this.scene.user;
    this.root.querySelector(".chat-msisdn").textContent = this.scene.msisdn;
    this["bot-state"].textContent = chat?.blocked ? "blocked by you" : "bot";
    this.block.hidden = !ready;
    this.block.setAttribute("aria-pressed", String(chat?.blocked ?? false));
    this.block.textContent = chat?.blocked ? "Unblock" : "Block";
    this.welcome.hidden = !ready || chat.messages.length > 0 || chat.blocked;
    this.composer.hidden = !ready || chat.blocked || !this.welcome.hidden;
    this.#drawKeyboard();
    this.#drawCommands();
    if (ready) this.#drawMessages();
  }

  #listen() {
    this.composer.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(this.message.value);
    });
    this.message.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.send(this.message.value);
    });
    this.root.querySelector(".start").addEventListener("click", () => this.send(this.scene.start));
    this.block.addEventListener("click", () => this.#act("block", { blocked: !this.chat.blocked }));
    this.menu.addEventListener("click", () => this.#showCommands(this.commands.hidden));
    this.root.querySelector(".client").addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.commands.hidden) return;
      this.#showCommands(false);
      this.menu.focus();
    });
    this.trouble.querySelector("button").addEventListener("click", () => {
      this.#complain("");
      this.#connect();
      this.again();
    });
  }

  #connect() {
    this.stop();
    this.stop = follow(`${this.address}/events`, (change, kind) => this.#happened(change, kind), (gone) => this.#lost(gone), [...CHANGES, "answered", "action"]);
  }

  #drawMessages() {
    const { messages, scroller, bubbles, chat } = this;
    const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
    messages.querySelector(".empty")?.remove();
    const there = new Set(chat.messages.map((message) => message.id));
    for (const [id, bubble] of bubbles) {
      if (there.has(id)) continue;
      bubble.node.remove();
      bubbles.delete(id);
    }
    for (const message of chat.messages) {
      const known = bubbles.get(message.id);
      if (known) {
        updateBubble(known, message, this);
      } else {
        const bubble = drawBubble(message, this);
        bubbles.set(message.id, bubble);
        messages.append(bubble.node);
      }
    }
    if (!chat.messages.length) messages.append(element("p", { class: "empty" }, "Nothing has been said yet. Start opens the conversation, as it does in Telegram."));
    if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  }

  #drawKeyboard() {
    const keyboard = this["reply-keyboard"];
    const rows = this.chat?.reply_keyboard?.keyboard ?? [];
    keyboard.hidden = rows.length === 0 || this.composer.hidden;
    keyboard.replaceChildren(...rows.map((row) => element("div", { class: "row" }, ...row.map((button) => this.#replyButton(button)))));
    this.message.placeholder = this.chat?.reply_keyboard?.input_field_placeholder ?? "Message";
  }

  #replyButton(button) {
    const made = element("button", { type: "button", dir: "auto", lang: languageOf(button.text, this.scene.language), class: button.request_contact ? "contact" : null }, button.text);
    made.addEventListener("click", () => (button.request_contact ? this.#act("contact", {}) : this.send(button.text)));
    return made;
  }

  #drawCommands() {
    const commands = this.chat?.commands ?? [];
    this.menu.hidden = commands.length === 0;
    this.commands.replaceChildren(
      ...commands.map(({ command, description }) => {
        const words = element("span", { dir: "auto", lang: languageOf(description, this.scene.language) }, description);
        const button = element("button", { type: "button" }, words, element("bdi", {}, `/${command}`));
        button.addEventListener("click", () => {
          this.#showCommands(false);
          this.message.focus();
          this.send(`/${command}`);
        });
        return element("li", {}, button);
      }),
    );
  }

  #showCommands(shown) {
    this.commands.hidden = !shown;
    this.menu.setAttribute("aria-expanded", String(shown));
    if (shown) this.commands.querySelector("button")?.focus();
  }

  /** Read the chat; one reading at a time, and one more if something changed meanwhile. */
  async #read() {
    const { address } = this;
    if (this.reading === address) {
      this.stale = true;
      return;
    }
    this.reading = address;
    try {
      do {
        this.stale = false;
        const chat = await ask("GET", `${address}/chat`);
        if (address !== this.address) return;
        this.#take(chat);
      } while (this.stale);
    } catch (error) {
      this.#failed(error, address, () => this.#read());
    } finally {
      if (this.reading === address) this.reading = null;
    }
  }

  async #act(verb, body) {
    const { address } = this;
    const typed = verb === "text" && body.text === this.message.value;
    this.scroller.scrollTop = this.scroller.scrollHeight;
    try {
      const chat = await ask("POST", `${address}/${verb}`, body);
      if (address !== this.address) return;
      if (typed) this.message.value = "";
      this.#complain("");
      this.#take(chat);
    } catch (error) {
      this.#failed(error, address, () => this.#act(verb, body));
    }
  }

  #take(chat) {
    if (this.chat && chat.revision < this.chat.revision) return; // an older answer overtaken by a newer one
    this.chat = chat;
    this.draw();
  }

  #failed(error, address, again) {
    if (!(error instanceof Unanswered)) throw error;
    if (address !== this.address) return;
    this.again = again;
    this.#complain(error.message);
  }

  #complain(sentence) {
    this.trouble.hidden = !sentence;
    this.trouble.querySelector("p").textContent = sentence;
  }

  #happened(change, kind) {
    if (kind === "answered") return this.#toast(change);
    if (kind === "action") return this.#typing();
    return this.#read();
  }

  #toast({ text, alert }) {
    if (!text) return;
    this.toast.replaceChildren(...lines(text, this.scene.language));
    this.toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { this.toast.hidden = true; }, alert ? 2 * TOAST : TOAST);
  }

  #typing() {
    this["bot-state"].textContent = "typing…";
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => { this["bot-state"].textContent = "bot"; }, TYPING);
  }

  #lost(gone) {
    if (gone && this.trouble.hidden) {
      this.again = () => this.#read();
      this.#complain("No connection to Telegram.");
    } else if (!gone && !this.trouble.hidden) {
      this.#complain("");
      this.again();
    }
  }
}
