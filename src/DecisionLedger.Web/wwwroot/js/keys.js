// Keys that work on every page, before it is live and without a circuit: ? lists the keys, F8 goes to the newest message.
(() => {
  const typing = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
  const letters = () => { try { return localStorage.getItem("decision-ledger-portfolio/letters") !== "off"; } catch { return true; } };
  let before = null;

  function list(opener) {
    const dialog = document.getElementById("keys");
    if (!dialog || document.querySelector("dialog:modal")) return;
    // The browser gives the focus back to whatever has it now: an item of a menu that closes would lose it.
    opener?.focus();
    dialog.querySelector("[data-letters-off]").hidden = letters();
    dialog.showModal();
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "F8") {
      const toast = [...document.querySelectorAll("[data-toast]")].filter(t => t.offsetParent !== null || t.getClientRects().length > 0).at(-1);
      if (toast) { event.preventDefault(); toast.querySelector("button").focus(); }
    } else if (event.key === "?" && letters() && !event.target.closest?.(typing)) {
      event.preventDefault();
      list(null);
    }
  });

  document.addEventListener("click", event => {
    const opener = event.target.closest?.("[data-open-keys]");
    if (opener) list(opener.closest("details")?.querySelector("summary"));
    if (event.target.closest?.("[data-close-keys]")) document.getElementById("keys").close();
    // A message goes once it is answered; the reader goes on where they were.
    if (event.target.closest?.("[data-toast] button")) (before?.isConnected ? before : document.getElementById("main"))?.focus({ preventScroll: true });
  });
  document.addEventListener("focusin", event => { if (!event.target.closest("[data-toast]")) before = event.target; });
})();
