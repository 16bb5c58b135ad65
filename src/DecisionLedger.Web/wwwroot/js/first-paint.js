// Runs before the first paint, on every page: the theme must be right before anything is drawn, and the server learns the reader's time zone
// for the pages it renders. Nothing here needs a circuit, so the theme can be changed on the sign-in page too.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const cookie = name => document.cookie.split("; ").find(c => c.startsWith(name + "="))?.slice(name.length + 1);
  const keep = (name, value) => document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;

  const choice = () => { const kept = cookie("theme"); return kept === "light" || kept === "dark" ? kept : "system"; };

  const show = () => {
    const chosen = choice();
    const theme = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen;
    root.dataset.theme = theme;
    root.dataset.themeChoice = chosen;
    document.querySelector("meta[name=theme-color]")?.setAttribute("content", theme === "dark" ? "#12161a" : "#f6f5f0");
    for (const button of document.querySelectorAll("[data-set-theme]"))
      button.setAttribute("aria-pressed", String(button.dataset.setTheme === chosen));
  };

  show();
  dark.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-set-theme]");
    if (button) { keep("theme", button.dataset.setTheme); show(); return; }
    // A menu made of <details> closes when something else is clicked.
    for (const menu of document.querySelectorAll("details[data-menu][open]"))
      if (!menu.contains(event.target) || event.target.closest("a, button[data-closes]")) menu.removeAttribute("open");
  });
  // Where in a page a link pointed never reaches the server: the form takes it along, and the browser carries it on to the page that follows.
  document.addEventListener("submit", event => {
    if (location.pathname === "/sign-in" && location.hash) event.target.action = `${event.target.getAttribute("action").split("#")[0]}${location.hash}`;
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      menu.removeAttribute("open");
      menu.querySelector("summary")?.focus();
    }
  });

  /** The reader's IANA time zone, such as Europe/Helsinki; null where the browser does not say. */
  window.readerZone = () => { try { return Intl.DateTimeFormat().resolvedOptions().timeZone ?? null; } catch { return null; } };
  const zone = readerZone();
  // Without one the server writes UTC.
  if (zone) keep("reader-zone", encodeURIComponent(zone));
})();
