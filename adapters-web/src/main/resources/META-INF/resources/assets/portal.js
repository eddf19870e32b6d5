"use strict";

/* Comforts alone: every page does all it can without them. */

(() => {
  const everyMilliseconds = 10000;

  /* Has open pages look for news, unless nobody looks at them. */
  const look = () => {
    if (document.visibilityState === "visible" && document.body) {
      document.body.dispatchEvent(new CustomEvent("look"));
    }
  };
  setInterval(look, everyMilliseconds);
  document.addEventListener("visibilitychange", look);

  /* What somebody has unfolded stays unfolded when a part of the page is replaced. */
  let unfolded = [];
  document.addEventListener("htmx:beforeSwap", () => {
    unfolded = [...document.querySelectorAll("details[open][id]")].map((details) => details.id);
  });
  document.addEventListener("htmx:afterSwap", () => {
    for (const id of unfolded) {
      const details = document.getElementById(id);
      if (details) {
        details.open = true;
      }
    }
  });
})();
