// On the page of a document: captions on and off, the sentence at hand as the one that something is said of, and what
// is being said of it kept in this tab until it has arrived, so that a server that went away takes no words along.
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
  const said = document.getElementById("said");
  const draft = `ihaeng.said ${location.pathname}`;
  if (said) {
    if (new URLSearchParams(location.search).has("remarked")) sessionStorage.removeItem(draft);
    const kept = sessionStorage.getItem(draft);
    if (kept && !said.value) {
      said.value = kept;
      const fold = said.closest("details");
      if (fold) fold.open = true;
    }
    said.addEventListener("input", () => sessionStorage.setItem(draft, said.value));
  }
})();
