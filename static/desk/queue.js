// Keys for the queue, beside what the page does without scripts. Letters by their place: an Arabic layout works too.
"use strict";

(() => {
  const rows = [...document.querySelectorAll(".desk-suggestion")];
  const help = document.querySelector(".desk-keys");
  if (!rows.length || !help) return;
  help.hidden = false;
  rows.forEach((row) => row.setAttribute("tabindex", "-1"));

  const at = () => rows.findIndex((row) => row.contains(document.activeElement));
  const press = (row, verb) => row?.querySelector(`button[value^="${verb}:"]`)?.click();

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input[type=text], select, textarea")) return;
    const place = at();
    const row = rows[place];
    switch (event.code) {
      case "KeyJ":
        rows[Math.min(place + 1, rows.length - 1)].focus();
        break;
      case "KeyK":
        rows[Math.max(place - 1, 0)].focus();
        break;
      case "KeyX":
        row?.querySelector("input[type=checkbox]").click();
        break;
      case "KeyA":
        press(row, "accept");
        break;
      case "KeyR":
        press(row, "reject");
        break;
      default:
        return;
    }
    event.preventDefault();
  });
})();
