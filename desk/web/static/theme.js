// Colours as the agent chose them, before anything is painted.
{
  const kept = localStorage.getItem("desk-theme");
  if (kept) document.documentElement.dataset.theme = kept;
}
