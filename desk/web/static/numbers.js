// Numbers as the page's language prints them, alone or in a sentence that has "{n}" in their place.

const written = new Intl.NumberFormat(document.documentElement.lang);

export const digits = number => written.formatToParts(number)
  .map(part => part.type === "group" ? " " : part.value).join("");
export const filled = (sentence, number) => sentence.replace("{n}", digits(number));
