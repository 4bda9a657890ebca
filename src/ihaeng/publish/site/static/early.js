// Before anything is painted: the colours and the size of text that this reader chose on this machine.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("scripted");
  try {
    for (const name of ["theme", "size"]) {
      const chosen = localStorage.getItem(`ihaeng.${name}`);
      if (chosen && chosen !== "auto") root.dataset[name] = chosen;
    }
  } catch { /* a browser that keeps nothing shows what the system asks for */ }
})();
