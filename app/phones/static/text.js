// Words on a screen: which language a line is in, which way it runs, and numbers kept in one piece.

const ARABIC = /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/u;
const HAN = /\p{Script=Han}/u;
const KAZAKH = /[ӘҒҚҢӨҰҮҺІәғқңөұүһі]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
// A dial code, a phone number, a date, an amount: one run that must not be turned round.
const NUMBER = /([+*#]?[0-9۰-۹](?:[0-9۰-۹*#/.,:٫٬-]*[0-9۰-۹#*])?)/u;

/** Return the language of a text by its script; `usual` settles what the script leaves open. */
export function languageOf(text, usual) {
  if (ARABIC.test(text)) return "fa";
  if (HAN.test(text)) return "zh";
  if (KAZAKH.test(text)) return "kk";
  if (CYRILLIC.test(text)) return usual === "kk" ? "kk" : "ru";
  return LATIN.test(text) ? "en" : usual;
}

/** Return an element; attributes that are null or false are left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Return the nodes of a run of text, each number isolated from the direction around it. */
export function isolated(text) {
  return text
    .split(NUMBER)
    .map((part, place) => (place % 2 ? element("bdi", { dir: "ltr" }, part) : part))
    .filter((part) => part !== "");
}

/** Return one block a line, each with the direction of its own words. */
export function lines(text, usual) {
  const language = languageOf(text, usual);
  return text.split("\n").map((line) =>
    element("div", { class: "line", dir: "auto", lang: languageOf(line, language) }, ...(line ? isolated(line) : ["\u00A0"])),
  );
}
