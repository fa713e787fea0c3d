// Suggestions under a search box: an editable combobox with a listbox popup (WAI-ARIA Authoring Practices). The box is
// <input data-suggest="address" aria-controls="id of the listbox">; without scripts it is a plain search box.
(() => {
  const PAUSE = 120; // milliseconds after the last key
  const suggest = (box) => {
    const list = document.getElementById(box.dataset.suggestions);
    const said = list.nextElementSibling;
    let timer = 0;
    let asking; // what aborts the question on its way
    let active = null;

    const options = () => [...list.querySelectorAll("[role=option]")];
    const point = (option) => {
      active?.setAttribute("aria-selected", "false");
      active = option || null;
      if (active) {
        active.setAttribute("aria-selected", "true");
        active.scrollIntoView({ block: "nearest" });
        box.setAttribute("aria-activedescendant", active.id);
      } else box.removeAttribute("aria-activedescendant");
    };
    const open = (shown) => {
      list.hidden = !shown;
      box.setAttribute("aria-expanded", String(shown));
      if (!shown) point();
    };
    const close = () => {
      clearTimeout(timer);
      asking?.abort();
      open(false);
      said.textContent = "";
    };
    const ask = async () => {
      const { signal } = (asking = new AbortController());
      try {
        const answer = await fetch(`${box.dataset.suggest}?${new URLSearchParams({ q: box.value })}`, { signal });
        const html = answer.ok ? await answer.text() : "";
        if (signal.aborted) return;
        point();
        list.innerHTML = html;
        open(options().length > 0);
        said.textContent = list.firstElementChild?.dataset.said || "";
      } catch {
        // Overtaken by a newer question, or out of reach: the box searches as before.
      }
    };

    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    open(false);

    box.addEventListener("input", (event) => {
      if (event.isComposing) return;
      clearTimeout(timer);
      asking?.abort();
      if (box.value.trim()) timer = setTimeout(ask, PAUSE);
      else close();
    });
    box.addEventListener("compositionend", () => box.dispatchEvent(new InputEvent("input", { bubbles: true })));
    box.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const { key } = event;
      const all = options();
      if (key === "ArrowDown" || key === "ArrowUp") {
        if (!all.length) return;
        event.preventDefault();
        open(true);
        // Past either end lies the box itself.
        const step = key === "ArrowDown" ? 1 : -1;
        const place = active ? all.indexOf(active) + step : step > 0 ? 0 : all.length - 1;
        point(all[place]);
      } else if (key === "Enter") {
        if (active) {
          event.preventDefault();
          active.click();
        }
        close();
      } else if (key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (key === "Home" || key === "End" || key === "ArrowLeft" || key === "ArrowRight") point();
    });
    box.addEventListener("blur", close);
    // A press on a suggestion must not take the focus away first.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[data-text]");
      if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // Words are searched with the filters that are chosen.
      event.preventDefault();
      box.value = option.dataset.text;
      close();
      box.form.requestSubmit();
    });
  };
  const ready = () => document.querySelectorAll("[data-suggest]").forEach(suggest);
  ready();
  document.addEventListener("htmx:historyRestore", ready); // Back brings the page as the server made it
})();
