// The button that goes through the colours: as the system, light, dark.

const ORDER = ["system", "light", "dark"];

export function listenToTheme() {
  const button = document.querySelector("#theme");
  if (!button) return;
  const shown = () => document.documentElement.dataset.theme ?? "system";
  const name = () => { button.textContent = button.dataset[shown()]; };
  button.addEventListener("click", () => {
    const next = ORDER[(ORDER.indexOf(shown()) + 1) % ORDER.length];
    if (next === "system") {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem("desk-theme");
    } else {
      document.documentElement.dataset.theme = next;
      localStorage.setItem("desk-theme", next);
    }
    name();
  });
  name();
}
