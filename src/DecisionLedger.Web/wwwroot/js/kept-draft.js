// Keeps what is typed in this browser, and lets single keys choose. It needs no circuit: what is typed while one is lost is kept as well.
const pause = 300;
const oldest = 30 * 24 * 3600 * 1000;

export function begin(form, prefix) { return new Draft(form, prefix); }

class Draft {
  constructor(form, prefix) {
    this.form = form;
    this.prefix = prefix;
    this.soon = this.soon.bind(this);
    this.now = this.now.bind(this);
    this.choose = this.choose.bind(this);
    form.addEventListener("input", this.soon);
    form.addEventListener("change", this.soon);
    form.addEventListener("keydown", this.choose);
    addEventListener("pagehide", this.now);
    document.addEventListener("visibilitychange", this.now);
  }

  key() { return this.prefix + this.form.elements.namedItem("id").value; }

  /** The draft kept last that no other window has open; drafts that nobody came back to go. */
  async read() {
    const open = new Set((await navigator.locks?.query())?.held?.map(lock => lock.name));
    const kept = [];
    try {
      for (const key of Object.keys(localStorage).filter(k => k.startsWith(this.prefix))) {
        const fields = parse(localStorage.getItem(key));
        if (!fields || !(Date.now() - Date.parse(fields.savedAt) < oldest)) localStorage.removeItem(key);
        else if (!open.has(key)) kept.push(fields);
      }
    } catch { /* A browser that keeps nothing has nothing to give back. */ }
    kept.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    this.hold(kept[0] ? this.prefix + kept[0].id : this.key());
    return kept[0] ?? null;
  }

  /** Tells this member's other windows that the draft is open here. Browsers offer locks on safe origins only; without, two windows share it. */
  hold(name) {
    this.held = name;
    this.release?.();
    navigator.locks?.request(name, { ifAvailable: true }, () => new Promise(done => { this.release = done; }));
  }

  soon() { this.timer ??= setTimeout(this.now, pause); }

  now() {
    clearTimeout(this.timer);
    this.timer = undefined;
    // Disabled fields give no values: the page is not ready, and what is kept is better than what stands there.
    const key = this.key();
    if (this.ended || key === this.forgotten || this.form.querySelector("fieldset")?.disabled) return;
    if (key !== this.held) this.hold(key);
    const fields = Object.fromEntries([...new FormData(this.form)].filter(([, value]) => typeof value === "string" && value !== ""));
    const typed = Object.keys(fields).some(name => name !== "id" && name !== "framework");
    // Leaving asks while there is something: kept-text.js counts the mark.
    this.form.toggleAttribute("data-unrecorded", typed);
    try {
      if (Object.keys(fields).some(name => name !== "id"))
        localStorage.setItem(key, JSON.stringify({ ...this.places(), ...fields, savedAt: new Date().toISOString() }));
    } catch { /* Full, or switched off: the page works without. */ }
  }

  /** A trial without a choice yet is a trial all the same. */
  places() { return Object.fromEntries([...this.form.querySelectorAll('select[name^="trial."]')].map(select => [select.name, select.value])); }

  /** Logged, or let go: were it kept once more on the way out, it would come back. */
  forget() {
    this.forgotten = this.key();
    this.form.removeAttribute("data-unrecorded");
    try { localStorage.removeItem(this.forgotten); } catch { /* Nothing was kept. */ }
  }

  /** Where nothing was chosen to work on yet, the first field is. */
  focusFirst(id) {
    const at = document.activeElement;
    if (!at || at === document.body || at.tagName === "H1") document.getElementById(id)?.focus({ preventScroll: true });
  }

  focus(id) {
    const target = document.getElementById(id);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: target.tagName === "H2" ? "start" : "center" });
  }

  choose(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // A text field tells of its change when it is left.
      document.activeElement?.blur();
      this.form.requestSubmit();
      return;
    }
    const group = event.target.closest("[data-choices]");
    if (!group || event.target.type !== "radio" || event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = group.querySelector(`input[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!choice) return;
    event.preventDefault();
    choice.click();
    const groups = [...this.form.querySelectorAll("[data-choices]")].filter(g => g.offsetParent !== null);
    const next = groups[groups.indexOf(group) + 1];
    (next?.querySelector("input:checked") ?? choice).focus();
  }

  end() {
    this.now();
    this.ended = true;
    this.release?.();
    this.form.removeEventListener("input", this.soon);
    this.form.removeEventListener("change", this.soon);
    this.form.removeEventListener("keydown", this.choose);
    removeEventListener("pagehide", this.now);
    document.removeEventListener("visibilitychange", this.now);
  }
}

function parse(text) { try { return JSON.parse(text); } catch { return null; } }
