// Theme, size of letters and how close lists stand, as the reader chose them here before. Loaded before anything is
// painted: it must not wait. They are kept in this browser alone, under these names; the usual is kept as nothing.
(() => {
  const root = document.documentElement;
  const names = ["theme", "size", "density"];
  const read = (name) => {
    try {
      return localStorage.getItem(name) || "";
    } catch {
      return ""; // storage can be forbidden
    }
  };
  const apply = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  names.forEach((name) => apply(name, read(name)));
  const ready = () => {
    const panel = document.getElementById("display");
    if (!panel) return;
    names.forEach((name) => {
      const chosen = panel.querySelector(`[name="${name}"][value="${read(name)}"]`);
      if (chosen) chosen.checked = true;
    });
    panel.addEventListener("change", ({ target }) => {
      apply(target.name, target.value);
      try {
        if (target.value) localStorage.setItem(target.name, target.value);
        else localStorage.removeItem(target.name);
      } catch {
        // The choice holds for this page only.
      }
    });
    panel.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !panel.open) return;
      panel.open = false;
      panel.querySelector("summary").focus();
    });
    panel.hidden = false; // without scripts there is nothing to choose
  };
  document.addEventListener("DOMContentLoaded", ready);
  document.addEventListener("htmx:historyRestore", ready); // Back brings the page as the server made it
  document.addEventListener("click", ({ target }) => {
    const panel = document.getElementById("display");
    if (panel?.open && !panel.contains(target)) panel.open = false;
  });
})();
