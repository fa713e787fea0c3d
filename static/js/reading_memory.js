// What this browser remembers, without any server: which articles were read (shown dimmed in lists), which were kept for
// later (the page /saved/), and which came in since the last visit. All in localStorage: "read" a list of numbers,
// "saved" a list of {id, url, title, from, at}, "seen" the last article there was, when that was, the last visit's last.
(() => {
  const most = { read: 4000, saved: 1000, seen: 3 };
  const load = (name) => {
    try {
      const found = JSON.parse(localStorage.getItem(name));
      return Array.isArray(found) ? found : [];
    } catch {
      return [];
    }
  };
  const keep = (name, list) => {
    try {
      localStorage.setItem(name, JSON.stringify(list.slice(-most[name])));
      return true;
    } catch {
      return false; // full or forbidden
    }
  };
  const say = (text) => {
    const place = document.getElementById("said");
    if (place) place.textContent = text;
  };
  const isSaved = (id) => load("saved").some((one) => one.id === id);
  const drop = (id) => keep("saved", load("saved").filter((one) => one.id !== id));
  const show = (button, saved) => {
    button.setAttribute("aria-pressed", String(saved));
    button.firstChild.textContent = saved ? "محفوظ" : "احفظ";
  };
  const button = (about, kept = isSaved(about.id)) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "save";
    const name = document.createElement("span");
    name.className = "visually-hidden";
    name.textContent = `: ${about.title}`;
    made.append(document.createTextNode(""), name);
    show(made, kept);
    made.addEventListener("click", () => {
      const saved = isSaved(about.id);
      const done = saved ? drop(about.id) : keep("saved", [...load("saved"), { ...about, at: new Date().toISOString() }]);
      if (!done) return say("تعذّر الحفظ: لا مكان في هذا المتصفح، أو لا يسمح بالحفظ.");
      show(made, !saved);
      say(saved ? "أُزيل من المحفوظات." : "حُفظ في هذا المتصفح.");
    });
    return made;
  };
  const told = (place) => {
    const link = place.querySelector("h1, h2 a, h3 a");
    return {
      id: Number(place.dataset.article),
      url: link.pathname || location.pathname,
      title: link.textContent.trim(),
      from: (place.querySelector(".publisher, .card-source a") || { textContent: "" }).textContent.trim(),
    };
  };
  // Numbers rise as articles come in. A visit ends with four hours without a list; on the first one nothing is new.
  const before = () => {
    let [last, at, former] = load("seen");
    if (!(Date.now() - at < 144e5)) former = last;
    const list = document.querySelector("[data-last]");
    if (list) keep("seen", [Number(list.dataset.last), Date.now(), former]);
    return former || Infinity;
  };
  const dress = () => {
    const seen = before();
    const read = new Set(load("read"));
    const saved = new Set(load("saved").map((one) => one.id));
    document.querySelectorAll("[data-article]").forEach((place) => {
      const id = Number(place.dataset.article);
      if (place.matches(".card")) place.classList.add(read.has(id) ? "read" : id > seen ? "new" : "card");
      if (place.querySelector(".save")) return;
      const about = told(place);
      (place.querySelector(".byline, .card-source") || place).append(button(about, saved.has(about.id)));
    });
  };
  // Reading comes first: nobody keeps an article in the first tenths of a second.
  const soon = (work) => (window.requestIdleCallback || setTimeout)(work, { timeout: 1000 });
  const list = (place) => {
    const saved = load("saved").reverse();
    place.querySelector("ol").replaceChildren(
      ...saved.map((one) => {
        const item = document.createElement("li");
        item.className = "card";
        const from = document.createElement("p");
        from.className = "card-source";
        from.textContent = one.from || "";
        const title = document.createElement("h2");
        const link = document.createElement("a");
        // Only an address of this site: what is read back may have been written by another hand.
        link.href = new URL(String(one.url), location.origin).pathname;
        link.textContent = one.title;
        title.append(link);
        from.append(button(one));
        item.append(from, title);
        return item;
      }),
    );
    place.querySelector(".none").hidden = saved.length > 0;
    place.querySelector(".export").hidden = saved.length === 0;
  };
  const exported = (place) => {
    const lines = load("saved").map((one) => `${one.title}\n${new URL(one.url, location.origin)}\n${one.from}\n${one.at}\n`);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines.join("\n")], { type: "text/plain" }));
    link.download = place.dataset.file;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  document.addEventListener("DOMContentLoaded", () => {
    const story = document.querySelector(".story[data-article]");
    const id = story && Number(story.dataset.article);
    if (id) keep("read", [...load("read").filter((one) => one !== id), id]);
    if (story) dress(); // one button, in a line that must not grow later
    else soon(dress);
    const saved = document.getElementById("saved");
    if (saved) {
      list(saved);
      saved.querySelector(".export").addEventListener("click", ({ currentTarget }) => exported(currentTarget));
    }
    document.body.addEventListener("htmx:afterSettle", dress);
    addEventListener("pageshow", ({ persisted }) => persisted && dress()); // back from an article, to the page as it was
    if ("serviceWorker" in navigator) soon(() => navigator.serviceWorker.register("/sw.js").catch(() => {}));
  });
})();
