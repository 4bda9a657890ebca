// On the page of a document: captions on and off, and the sentence at hand as the one that something is said of.
(() => {
  "use strict";
  const button = document.querySelector("[data-captions]");
  const text = document.querySelector(".source");
  if (button && text) {
    button.addEventListener("click", () => {
      const hidden = text.toggleAttribute("data-hide-captions");
      button.setAttribute("aria-pressed", String(!hidden));
    });
  }
  const number = document.getElementById("sentence");
  const fill = () => {
    const at = /^#s(\d+)$/.exec(location.hash);
    if (number && at) number.value = at[1];
  };
  addEventListener("hashchange", fill);
  fill();
})();
