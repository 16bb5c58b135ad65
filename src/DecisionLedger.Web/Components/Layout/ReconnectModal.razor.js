// Blazor sets the classes; this adds the buttons. A server that was restarted no longer knows the page, which then loads itself again: what was
// typed is kept in this browser and given back.
const panel = document.getElementById("components-reconnect-modal");
const pause = 3000;

panel.addEventListener("components-reconnect-state-changed", event => {
  const state = event.detail.state;
  if (state === "failed") setTimeout(rejoin, pause);
  else if (state === "rejected" || state === "resume-failed") reload();
});

panel.querySelector("[data-reconnect]").addEventListener("click", rejoin);
panel.querySelector("[data-resume]").addEventListener("click", goOn);
panel.querySelector("[data-reload]").addEventListener("click", reload);

async function rejoin() {
  try {
    // False: the server answered, and no longer knows this page.
    if (!await Blazor.reconnect()) reload();
  } catch {
    setTimeout(rejoin, pause);
  }
}

async function goOn() {
  try {
    if (!await Blazor.resumeCircuit()) reload();
  } catch {
    reload();
  }
}

function reload() {
  panel.classList.add("gone");
  keptText.leave();
  location.reload();
}
