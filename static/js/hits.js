// Steps through the words of a search on an article's page: by the bar below, or by the keys n and p (keyboard.js).
// Without scripts the bar's links lead to the first and to the last.
(() => {
  const marks = [...document.querySelectorAll("mark[id^=hit-]")];
  const bar = document.querySelector(".hits");
  if (!bar || !marks.length) return;
  const now = bar.querySelector(".hits-now");
  let at = -1;
  const step = (by) => {
    if (at >= 0) marks[at].classList.remove("now");
    at = at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length;
    marks[at].classList.add("now");
    marks[at].scrollIntoView({ block: "center" });
    now.textContent = `${at + 1} من `;
  };
  bar.querySelectorAll(".hits-step").forEach((link) => {
    const by = Number(link.dataset.by);
    link.textContent = by > 0 ? "التالي" : "السابق";
    link.addEventListener("click", (event) => {
      event.preventDefault();
      step(by);
    });
  });
  document.addEventListener("hit", ({ detail }) => step(detail));
})();
