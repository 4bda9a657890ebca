// Keys by their place on the keyboard, so that they work while Hangul is typed; never in fields, never during composition.
(() => {
  "use strict";
  const OFF = "ihaeng.keys-off";
  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const keep = (name, value) => { try { localStorage.setItem(name, value); } catch { /* holds for this page alone */ } };
  let off = kept(OFF) === "yes";
  const sheet = document.getElementById("keys");
  const box = document.getElementById("keys-off");
  if (box) {
    box.checked = off;
    box.addEventListener("change", () => { off = box.checked; keep(OFF, off ? "yes" : "no"); });
  }
  const steps = () => [...document.querySelectorAll("[data-step]")].filter((one) => one.checkVisibility());
  const current = () => document.activeElement && document.activeElement.closest("[data-step]");
  const move = (by) => {
    const all = steps();
    if (!all.length) return;
    const at = all.indexOf(current());
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  const follow = (selector) => {
    const link = document.querySelector(selector);
    if (link) link.click();
  };
  const typing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const help = event.code === "Slash" && event.shiftKey;
    if (off && !help) return;
    if (help && sheet) { sheet.open ? sheet.close() : sheet.showModal(); }
    else if (sheet && sheet.open) return;
    else if (event.code === "KeyJ") move(1);
    else if (event.code === "KeyK") move(-1);
    else if (event.code === "KeyN") follow("a[rel~='next']");
    else if (event.code === "KeyP") follow("a[rel~='prev']");
    else if (event.code === "Slash") {
      const field = document.querySelector("input[type='search']");
      if (field) { field.focus(); field.select(); } else follow("[data-section='search']");
    } else if (event.code === "Enter" && event.target.matches("[data-step]")) {
      const link = event.target.querySelector("a[href]");
      if (!link) return;
      link.click();
    } else return;
    event.preventDefault();
  });
})();
