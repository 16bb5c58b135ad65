/** The page that reads a framework. */

/** Marks what the address points at. The browser's own :target is lost when the page becomes live and when the router moves within it. */
export async function markTarget() {
  document.querySelector(".is-target")?.classList.remove("is-target");
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  target.classList.add("is-target");
  const fold = target.closest("section")?.querySelector('h2 [aria-expanded="false"]');
  if (!fold?.checkVisibility()) return;
  fold.click();
  // The server opens the section; what it holds has no place to scroll to before.
  for (let frames = 0; frames < 120 && fold.ariaExpanded === "false"; frames++) await new Promise(requestAnimationFrame);
  target.scrollIntoView();
}

let reading;

/** Says in the list at the side which section is being read. */
export function followReading() {
  reading?.disconnect();
  const links = new Map([...document.querySelectorAll(".reference .contents a")].map((link) => [link.hash.slice(1), link]));
  const shown = new Set();
  reading = new IntersectionObserver((changes) => {
    for (const change of changes) change.isIntersecting ? shown.add(change.target.id) : shown.delete(change.target.id);
    let first = true;
    for (const [id, link] of links) {
      const current = first && shown.has(id);
      if (current) first = false;
      current ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-10% 0px -60% 0px" });
  for (const section of document.querySelectorAll(".reference .sections > section")) reading.observe(section);
}

/** Marks each place where a word that is looked for stands, and says how many there are. */
export function markFound(wanted) {
  const status = document.querySelector(".framework-found");
  globalThis.CSS?.highlights?.delete("found");
  const words = wanted.toLowerCase().split(" ").filter(Boolean);
  if (words.length === 0) {
    if (status) status.textContent = "";
    return;
  }
  const ranges = [];
  const texts = document.createTreeWalker(document.querySelector(".reference .sections"), NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // A heading stands twice: as itself, and as the button that folds its section.
    if (node.parentElement.closest(".fold, .visually-hidden, button")) continue;
    const text = node.data.toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  if (globalThis.Highlight) CSS.highlights.set("found", new Highlight(...ranges));
  if (status) status.textContent = ranges.length === 1 ? "1 match" : `${ranges.length} matches`;
}
