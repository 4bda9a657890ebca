// While documents are added the page tells how far it is, without loading itself anew.
(() => {
  "use strict";
  const shown = document.getElementById("work");
  if (!shown || shown.dataset.running !== "yes") return;
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const news = page.getElementById("work");
      if (news) {
        const held = shown.contains(document.activeElement);
        shown.replaceChildren(...news.childNodes);
        document.title = page.title;
        if (held) shown.querySelector("button, a")?.focus();
        if (news.dataset.running !== "yes") return;
      }
    } catch { /* the server is away for a moment: look again */ }
    setTimeout(look, 1000);
  };
  setTimeout(look, 700);
})();
