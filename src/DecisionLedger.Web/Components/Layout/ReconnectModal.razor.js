// Blazor sets the classes; this adds the buttons, and does not load the page anew by itself: that would lose what was typed.
const panel = document.getElementById("components-reconnect-modal");

panel.addEventListener("components-reconnect-state-changed", event => {
  const state = event.detail.state;
  if (state === "failed") document.addEventListener("visibilitychange", onceSeen);
  else if (state === "rejected" || state === "resume-failed") panel.classList.add("gone");
  else if (state === "hide") panel.classList.remove("gone");
});

panel.querySelector("[data-reconnect]").addEventListener("click", rejoin);
panel.querySelector("[data-resume]").addEventListener("click", goOn);
panel.querySelector("[data-reload]").addEventListener("click", () => location.reload());

async function rejoin() {
  document.removeEventListener("visibilitychange", onceSeen);
  try {
    // False: the server answered, and no longer knows this page.
    if (!await Blazor.reconnect()) panel.classList.add("gone");
  } catch {
    document.addEventListener("visibilitychange", onceSeen);
  }
}

async function goOn() {
  try {
    if (!await Blazor.resumeCircuit()) panel.classList.add("gone");
  } catch {
    panel.classList.add("gone");
  }
}

async function onceSeen() {
  if (document.visibilityState === "visible") await rejoin();
}
