// Going back to a list shows the card that was opened, at the same height in the window. Cards out of sight have only an
// estimated height until they come near, so the position that the browser restores, in pixels, may show another card.
(() => {
  const card = (link) => link?.closest(".card");
  document.addEventListener("click", ({ target }) => {
    const link = target.closest(".card h2 a");
    if (link) sessionStorage.opened = JSON.stringify([location.href, link.pathname, card(link).getBoundingClientRect().top]);
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted || performance.getEntriesByType("navigation")[0]?.type !== "back_forward") return;
    const [list, path, top] = JSON.parse(sessionStorage.opened || "[]");
    if (list !== location.href) return;
    const found = card([...document.querySelectorAll(".card h2 a")].find((link) => link.pathname === path));
    // What comes into sight takes its height, and may push the card away once more.
    let times = 5;
    const put = () => {
      if (!found?.isConnected) return;
      scrollBy({ top: found.getBoundingClientRect().top - top, behavior: "instant" });
      if (--times) requestAnimationFrame(put);
    };
    put();
  });
})();
