// Back from a source: the same height, the same row, and what was unfolded stands open again.
(() => {
  "use strict";
  const folds = () => [...document.querySelectorAll("details")];
  const kept = history.state?.place;
  if (kept) {
    for (const [number, one] of folds().entries()) if (kept.open.includes(number)) one.open = true;
    addEventListener("load", () => {
      const row = kept.row && document.getElementById(kept.row);
      if (row) {
        if (!row.hasAttribute("tabindex")) row.tabIndex = -1;
        row.focus({ preventScroll: true });
      }
      scrollTo(0, kept.height);
    });
  }
  addEventListener("pagehide", () => {
    const row = document.activeElement?.closest("[data-step][id]");
    const open = folds().flatMap((one, number) => (one.open ? [number] : []));
    try {
      history.replaceState({ ...history.state, place: { height: scrollY, open, row: row?.id } }, "");
    } catch { /* the page begins at its head */ }
  });
})();
