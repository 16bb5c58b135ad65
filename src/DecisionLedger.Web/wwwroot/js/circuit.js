// While the page is not live (it is still starting, or the server is away), what needs the server does nothing and says so. Text can be typed.
(() => {
  const controls = "button, select, input:is([type=radio], [type=checkbox], [type=file], [type=submit])";
  const needsServer = element => element?.closest?.("main, dialog:not(#keys)") && !element.closest("form[method=post], [data-set-theme]");
  const starting = () => document.querySelector("main[data-circuit=starting]") !== null;
  let lost = false;

  const live = () => !lost && !starting();
  const say = () => {
    const status = document.getElementById("circuit-status");
    // Without a connection the panel that joins again speaks already.
    if (status) status.hidden = lost || !starting();
  };

  function stop(event) {
    if (live()) return;
    const control = event.type === "submit" ? event.target : event.target.closest?.(controls) ?? labelled(event.target);
    if (!control || !needsServer(control)) return;
    if (event.type === "keydown" && (event.key === "Tab" || event.key === "Escape" || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    say();
  }

  const labelled = element => { const control = element.closest?.("label")?.control; return control?.matches(controls) ? control : null; };

  function mark() {
    document.documentElement.classList.toggle("circuit-lost", lost);
    if (document.body === null) return;
    const inert = !live();
    for (const control of document.querySelectorAll(`main :is(${controls})`)) {
      if (inert && needsServer(control) && !control.hasAttribute("aria-disabled")) { control.setAttribute("aria-disabled", "true"); control.dataset.waits = ""; }
      else if (!inert && "waits" in control.dataset) { control.removeAttribute("aria-disabled"); delete control.dataset.waits; }
    }
    if (!starting() && document.querySelector("main")) { clearTimeout(saying); say(); }
  }

  for (const type of ["click", "mousedown", "keydown", "submit"]) document.addEventListener(type, stop, true);
  document.addEventListener("components-reconnect-state-changed", event => {
    lost = event.detail.state !== "hide";
    mark();
    if (!lost) setTimeout(again, 1000);
  }, true);

  // A choice made in the moment before the browser noticed that the server was away never arrived: the radio is checked, and the server does not know. It is
  // made again, once what the server had to say has been drawn.
  function again() {
    if (!live()) return;
    for (const radio of document.querySelectorAll("[data-recorded] label:not(.chosen) > input[type=radio]:checked:not(:disabled)"))
      radio.dispatchEvent(new Event("change", { bubbles: true }));
  }
  let saying = setTimeout(say, 1500);
  new MutationObserver(changes => { if (changes.some(c => c.type === "attributes" || [...c.addedNodes].some(n => n.nodeType === 1))) mark(); })
    .observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-circuit"] });
})();
