// Keys of every page, before it is live: ? lists the keys, F8 goes to the newest message.
(() => {
  const typing = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
  const letters = () => { try { return localStorage.getItem("decision-ledger-portfolio/letters") !== "off"; } catch { return true; } };
  const toasts = "[data-toast]";
  let before = null;

  const list = async () => (await import("/js/key-list.js")).show(letters());

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "F8") {
      const toast = [...document.querySelectorAll(toasts)].at(-1);
      if (toast) { event.preventDefault(); toast.querySelector("button").focus(); }
    } else if (event.key === "?" && letters() && !event.target.closest?.(typing)) {
      event.preventDefault();
      list();
    }
  });
  document.addEventListener("click", event => {
    const opener = event.target.closest?.("[data-open-keys]");
    // The browser gives the focus back to what has it now; an item of a menu that closes would lose it.
    if (opener) { opener.closest("details")?.querySelector("summary").focus(); list(); }
    // A message goes once it is answered; the reader goes on where they were.
    if (event.target.closest?.(`${toasts} button`)) (before?.isConnected ? before : document.getElementById("main"))?.focus({ preventScroll: true });
  });
  document.addEventListener("focusin", event => { if (!event.target.closest(toasts)) before = event.target; });
})();
