// The search of a site without a server: parts of the index are fetched one after the other, the newest first, until
// enough is found. All that is shown is set as text.
(() => {
  "use strict";
  const place = document.getElementById("found");
  if (!place) return;
  const MOST = 50;
  const field = document.getElementById("q");
  const [told, list, more, hint] = ["[role='status']", ".hits", "button", ".nothing"].map((one) => place.querySelector(one));
  const parts = JSON.parse(place.dataset.parts);
  const entries = [];
  let fetched = 0;
  let fetching = null;
  let turn = 0;
  let most = MOST;

  globalThis.ihaengFound = (found) => {
    for (const one of found) {
      const sentences = (one.sentences || []).map((quoted) => quoted[0]);
      one.folded = folded([one.title, ...(one.names || []), ...sentences].join("\n"));
      entries.push(one);
    }
  };
  const folded = (text) => text.normalize("NFKC").toLowerCase();
  const fetchPart = () => {
    fetching ||= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.addEventListener("load", () => { fetched += 1; fetching = null; done(); });
      script.addEventListener("error", () => { fetching = null; failed(new Error(script.src)); });
      script.src = parts[fetched];
      document.head.append(script);
    });
    return fetching;
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  const link = (text, address) => {
    const made = element(address ? "a" : "span", "", text);
    if (address) made.href = address;
    return made;
  };
  const marked = (sentence, words) => {
    const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const pieces = sentence.split(new RegExp(`(${escaped.join("|")})`, "i"));
    return pieces.filter(Boolean).map((piece) => (words.includes(folded(piece)) ? element("mark", "", piece) : piece));
  };
  const sentenceOf = (one, words) => {
    const count = ([sentence]) => words.filter((word) => folded(sentence).includes(word)).length;
    return (one.sentences || []).reduce((best, next) => (best && count(best) >= count(next) ? best : next), null);
  };
  const row = (one, words) => {
    const made = element("li");
    made.dataset.step = "";
    const head = element("h2");
    head.append(link(one.title, one.address));
    const about = element("p", "about");
    about.append(element("span", "kind", one.kind));
    if (one.day) about.append(" ", element("span", "soft", one.day));
    const status = one.status && place.querySelector(`template[data-status="${one.status}"]`);
    if (status) about.append(" ", status.content.cloneNode(true));
    made.append(head, about);
    const quoted = sentenceOf(one, words);
    if (quoted) {
      const [sentence, language, address, origin] = quoted;
      const q = element("q");
      if (language) q.lang = language;
      q.append(...marked(sentence, words));
      const word = element("p", "last-word");
      const where = element("span", "soft");
      where.append(link(origin, address));
      word.append(q, " ", where);
      made.append(word);
    }
    return made;
  };

  const show = (found, words) => {
    const whole = fetched === parts.length && found.length <= most;
    list.replaceChildren(...found.slice(0, most).map((one) => row(one, words)));
    list.hidden = !found.length;
    more.hidden = whole;
    hint.hidden = Boolean(words.length);
    const text = !words.length ? "" : !found.length ? "none" : whole ? "count" : "first";
    told.textContent = text && place.dataset[text].replace("{n}", Math.min(found.length, most));
  };
  const look = async () => {
    const own = ++turn;
    const words = folded(field.value).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const fits = (one) => words.every((word) => one.folded.includes(word));
    if (!words.length) { show([], words); more.hidden = true; return; }
    if (!fetched) told.textContent = place.dataset.looking;
    try {
      while (fetched < parts.length && entries.filter(fits).length <= most) {
        await fetchPart();
        if (own !== turn) return;
      }
      show(entries.filter(fits), words);
    } catch { if (own === turn) told.textContent = place.dataset.failed; }
  };
  const ask = () => {
    most = MOST;
    const address = new URL(location.href);
    if (field.value.trim()) address.searchParams.set("q", field.value.trim()); else address.searchParams.delete("q");
    try { history.replaceState(history.state, "", address); } catch { /* from disk the address stays as it is */ }
    return look();
  };
  field.addEventListener("input", (event) => { if (!event.isComposing) ask(); });
  field.addEventListener("compositionend", ask);
  more.addEventListener("click", () => {
    const before = list.children.length;
    most += MOST;
    look().then(() => list.children[before]?.querySelector("a")?.focus());
  });
  const height = history.state?.place?.height;
  field.value = new URLSearchParams(location.search).get("q") || "";
  look().then(() => { if (height) scrollTo(0, height); });
})();
