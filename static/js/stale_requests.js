// Requests that the page gives up are no errors: a newer one replaces an older one, and so does leaving the page.
(() => {
  // htmx writes them to the console as if they had failed. Real failures come with one more event.
  htmx.logger = (_, name, detail) => {
    if (name === "htmx:sendAbort" || name === "htmx:afterRequest") delete detail.error;
  };
  // An answer to less than stands in its box by now would take away what was typed since, if it brings the box along.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const { elt, parameters } = detail.requestConfig;
    if (elt.matches("input") && elt.value !== parameters[elt.name]) detail.shouldSwap = false;
  });
  // Back and back again: the page that was asked for first must not come last.
  let restoring;
  document.addEventListener("htmx:historyCacheMiss", ({ detail }) => {
    restoring?.abort();
    restoring = detail.xhr;
  });
})();
