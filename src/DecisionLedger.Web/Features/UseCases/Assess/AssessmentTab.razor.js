/** Keys on the rows of an assessment, while the focus is in it: J and K go from row to row, E opens the reason. Digits belong to the choices themselves. */
export function listen(facts) { facts?.addEventListener("keydown", event => press(facts, event)); }

/** Puts the focus where the reader goes on: on a closed row, on what sets its value, or on its reason. */
export function focus(fact, part) {
  const row = document.getElementById(fact) ?? document.querySelector(`[data-fact="${CSS.escape(fact)}"]`);
  if (!row) return;
  row.scrollIntoView({ block: "nearest" });
  const reason = part === "Reason" ? row.querySelector("[data-reason]") : null;
  if (reason) reason.click();
  else entry(row)?.focus({ preventScroll: true });
}

/** The question to answer next, once the one before it was answered there. Who answered it in its own row goes on there. */
export function next(card) {
  const at = document.activeElement;
  if (card && (at === null || at === document.body || card.contains(at))) (entry(card) ?? card).focus({ preventScroll: true });
}

const entry = row => row.querySelector("[data-row], input:checked") ?? row.querySelector("input:not(:disabled), button:not([hidden])");

function press(facts, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input:not([type=radio]), textarea, select, [role=dialog]")) return;
  const key = event.key.toLowerCase();
  const row = event.target.closest("[data-fact]");
  if (key === "j" || key === "k") {
    const rows = [...facts.querySelectorAll("[data-fact]")];
    const at = rows.indexOf(row);
    const to = rows[at < 0 ? (key === "j" ? 0 : rows.length - 1) : at + (key === "j" ? 1 : -1)];
    if (!to) return;
    event.preventDefault();
    entry(to)?.focus();
  } else if (key === "e" && row && !event.target.matches("[data-row]")) {
    const reason = row.querySelector("[data-reason]");
    if (!reason) return;
    event.preventDefault();
    reason.click();
  }
}
