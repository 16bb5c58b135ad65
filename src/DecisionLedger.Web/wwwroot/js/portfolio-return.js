// The breadcrumb of a use case leads back to the portfolio as it was left, after a reload and in another tab, too: this tab's portfolio, or else this browser's.
(() => {
  const key = "decision-ledger-portfolio/left";
  // Who comes here signed out, or is somebody else: what the last reader searched for is not theirs.
  if (location.pathname === "/sign-in") try { for (const store of [sessionStorage, localStorage]) store.removeItem(key); } catch { /* As below. */ }
  const kept = () => {
    try {
      const address = sessionStorage.getItem(key) ?? localStorage.getItem(key);
      return address?.startsWith("/portfolio?") ? address : null;
    } catch { return null; }
  };
  const leave = () => {
    if (location.pathname !== "/portfolio") return;
    try { for (const store of [sessionStorage, localStorage]) store.setItem(key, location.pathname + location.search); } catch { /* A browser that keeps nothing. */ }
  };
  const lead = event => {
    const link = event.target.closest?.('nav.trail a[href="/portfolio"]');
    const address = link && kept();
    if (address) link.setAttribute("href", address);
    else if (event.type === "click" && event.target.closest?.("a")) leave();
  };
  // Before the click, so that a menu's "open in new tab" has it, too.
  for (const type of ["pointerdown", "focusin", "click"]) addEventListener(type, lead, { capture: true });
  addEventListener("pagehide", leave);
})();
