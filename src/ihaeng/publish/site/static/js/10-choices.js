// The reader's choices (colours, size of text): kept by the browser, shown on the buttons.
(() => {
  "use strict";
  const root = document.documentElement;
  for (const name of ["theme", "size"]) {
    const buttons = [...document.querySelectorAll(`[data-${name}-choice]`)];
    const show = () => buttons.forEach((button) => {
      const own = button.dataset[`${name}Choice`];
      button.setAttribute("aria-pressed", String(own === (root.dataset[name] || "auto")));
    });
    buttons.forEach((button) => button.addEventListener("click", () => {
      const own = button.dataset[`${name}Choice`];
      if (own === "auto") delete root.dataset[name]; else root.dataset[name] = own;
      try { localStorage.setItem(`ihaeng.${name}`, own); } catch { /* holds for this page alone */ }
      show();
    }));
    show();
  }
})();
