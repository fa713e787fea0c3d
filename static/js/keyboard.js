// The keys of the site; "?" shows them. Letters go by their place on the keyboard, so that they are the same under an
// Arabic layout. Never while somebody types, never with Ctrl, Alt or Meta, and not at all where they are switched off.
(() => {
  const store = "keys";
  const isOff = () => {
    try {
      return localStorage.getItem(store) === "off";
    } catch {
      return false;
    }
  };
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;
  const go = (element) => {
    if (!element) return;
    element.focus();
    element.scrollIntoView({ block: "center" });
  };
  const inSight = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length);
  const step = (selector, by) => {
    const all = inSight(selector);
    const now = all.indexOf(document.activeElement);
    go(all[now < 0 ? (by > 0 ? 0 : all.length - 1) : now + by]);
  };
  const entries = ".card h2 a, .card h3 a, .citations h3 a, .quotation-place a";
  const actions = {
    Slash: () => {
      const box = document.getElementById("q");
      if (box) box.select();
      go(box);
    },
    KeyJ: () => step(entries, 1),
    KeyK: () => step(entries, -1),
    KeyO: () => {
      const card = document.activeElement.closest("[data-raw]") || document.querySelector("[data-raw]");
      if (card) location.assign(card.dataset.raw);
    },
    KeyF: () => {
      const facets = document.getElementById("facets");
      if (!facets) return;
      location.hash = "facets"; // opens the sheet on a phone
      go(facets.querySelector("a, input, summary"));
    },
    KeyN: () => document.dispatchEvent(new CustomEvent("hit", { detail: 1 })),
    KeyP: () => document.dispatchEvent(new CustomEvent("hit", { detail: -1 })),
  };
  // On a phone the facets are a sheet: Escape closes it, and what is chosen there gives the focus to the list.
  const sheet = () => {
    const facets = location.hash === "#facets" && document.getElementById("facets");
    return Boolean(facets) && getComputedStyle(facets).position === "fixed";
  };
  let wasSheet = false;
  document.addEventListener("htmx:beforeSwap", () => {
    wasSheet = sheet();
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (wasSheet && document.activeElement === document.body) go(document.getElementById("results-title"));
    wasSheet = false;
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !sheet()) return;
    location.hash = "to-facets";
    go(document.getElementById("to-facets"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target) || isOff()) return;
    const help = document.getElementById("keys");
    if (help && (event.key === "?" || event.key === "؟" || (event.code === "Slash" && event.shiftKey))) {
      event.preventDefault();
      help.showModal();
    } else if (!event.shiftKey && actions[event.code] && !(help && help.open)) {
      event.preventDefault();
      actions[event.code]();
    }
  });
  // What had the focus may be gone with the old results, as a filter that was taken off: then their head has it.
  document.addEventListener("htmx:afterSettle", () => {
    if (document.activeElement === document.body) document.getElementById("results-title")?.focus({ preventScroll: true });
  });
  const ready = () => {
    const box = document.querySelector("#keys [name=keys]");
    if (!box) return;
    box.checked = !isOff();
    box.addEventListener("change", () => {
      try {
        if (box.checked) localStorage.removeItem(store);
        else localStorage.setItem(store, "off");
      } catch {
        box.checked = true; // nothing can be remembered here
      }
    });
    document.querySelectorAll("[data-opens=keys]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => document.getElementById("keys").showModal());
    });
  };
  document.addEventListener("DOMContentLoaded", ready);
  document.addEventListener("htmx:historyRestore", ready); // Back brings the page as the server made it
})();
