// One message of the chat: its words with their entities, its file or picture, its inline keyboard.

import { element, isolated, languageOf } from "./text.js";

const HIGHLIGHT = 1600; // milliseconds an edited message stands out
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code", blockquote: "q" };

/** Return a message's bubble: its node, and the message it shows. */
export function drawBubble(message, chat) {
  const node = element("article", { class: `bubble ${message.sender}`, "aria-label": message.sender === "bot" ? "Bot" : "You" });
  node.replaceChildren(...contents(message, chat));
  return { node, shown: JSON.stringify(message) };
}

/** Bring a bubble up to date in place, and let it stand out for a moment if it changed. */
export function updateBubble(bubble, message, chat) {
  const shown = JSON.stringify(message);
  if (shown === bubble.shown) return;
  bubble.shown = shown;
  const buttons = () => [...bubble.node.querySelectorAll(".inline button")];
  const focused = buttons().indexOf(document.activeElement);
  bubble.node.replaceChildren(...contents(message, chat));
  if (focused >= 0) (buttons()[focused] ?? chat.message).focus({ preventScroll: true });
  bubble.node.classList.add("changed");
  clearTimeout(bubble.timer);
  bubble.timer = setTimeout(() => bubble.node.classList.remove("changed"), HIGHLIGHT);
}

function contents(message, chat) {
  const usual = chat.scene.language;
  const time = new Date(message.date * 1000);
  return [
    message.document && file(message.document, chat),
    message.photo && picture(message.photo, message, chat),
    message.contact && contactCard(message.contact),
    message.text && element("div", { class: "words", lang: languageOf(message.text, usual) }, ...paragraphs(message, usual)),
    element("div", { class: "meta" }, message.edited ? "edited " : "",
      element("time", { datetime: time.toISOString() }, time.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }))),
    message.inline_keyboard.length ? keyboard(message, chat) : null,
  ].filter(Boolean);
}

/** Return one block a line; entities that run over several lines are opened again in each. */
function paragraphs({ text, entities }, usual) {
  const language = languageOf(text, usual);
  let start = 0;
  return text.split("\n").map((line) => {
    const block = element("div", { class: "line", dir: "auto", lang: languageOf(line, language) }, ...styled(text, start, start + line.length, entities));
    if (!line) block.append("\u00A0");
    start += line.length + 1;
    return block;
  });
}

/** Return the nodes of text[start, end) under the entities; offsets are UTF-16 units, as in JavaScript. */
function styled(text, start, end, entities) {
  const over = entities.filter((one) => one.offset < end && one.offset + one.length > start);
  const cuts = new Set([start, end]);
  for (const { offset, length } of over) {
    cuts.add(Math.max(start, offset));
    cuts.add(Math.min(end, offset + length));
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).flatMap((from, place) => {
    const to = places[place + 1];
    const here = over.filter((one) => one.offset <= from && one.offset + one.length >= to);
    return here.reduceRight((nodes, entity) => [wrapped(entity, nodes, text)], isolated(text.slice(from, to)));
  });
}

function wrapped(entity, nodes, text) {
  const written = text.slice(entity.offset, entity.offset + entity.length);
  switch (entity.type) {
    case "url": case "text_link": return link(entity.url ?? written, nodes);
    case "bot_command": return element("bdi", { class: "command" }, ...nodes);
    default: return TAGS[entity.type] ? element(TAGS[entity.type], {}, ...nodes) : element("span", {}, ...nodes);
  }
}

function link(address, nodes) {
  const href = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  if (!/^(https?|tel|mailto):/i.test(href)) return element("span", {}, ...nodes);
  return element("a", { href, target: "_blank", rel: "noreferrer noopener" }, element("bdi", {}, ...nodes));
}

/** Return the picture, a link to itself in full size; the space for it is there before it has come. */
function picture(sizes, message, chat) {
  const { file_id: id, width, height } = sizes.at(-1);
  const address = `${chat.address}/files/${encodeURIComponent(id)}`;
  const alt = message.text || `Picture from ${message.sender === "bot" ? "the bot" : "you"}, open in full size`;
  return element("a", { class: "picture", href: address, target: "_blank", rel: "noreferrer noopener" },
    element("img", { src: address, alt, width, height }));
}

function file(document, chat) {
  const size = document.file_size < 1024 ? `${document.file_size} B` : `${Math.ceil(document.file_size / 1024)} KB`;
  return element("a", { class: "file", href: `${chat.address}/files/${encodeURIComponent(document.file_id)}`, download: document.file_name ?? true },
    element("bdi", {}, document.file_name ?? "File"), element("span", {}, size));
}

function contactCard(contact) {
  return element("div", { class: "card" }, element("bdi", { dir: "auto" }, contact.first_name), element("bdi", {}, contact.phone_number));
}

function keyboard(message, chat) {
  return element("div", { class: "inline", role: "group", "aria-label": "Answers" },
    ...message.inline_keyboard.map((row) => element("div", { class: "row" }, ...row.map((button) => inlineButton(button, message, chat)))));
}

function inlineButton(button, message, chat) {
  const words = { dir: "auto", lang: languageOf(button.text, chat.scene.language) };
  if (button.url) return element("a", { ...words, href: button.url, target: "_blank", rel: "noreferrer noopener" }, ...isolated(button.text));
  const made = element("button", { type: "button", ...words }, ...isolated(button.text));
  made.addEventListener("click", () => chat.press(message, button));
  return made;
}
