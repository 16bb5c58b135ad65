// Keeps what is typed into a form in this browser until it is recorded or discarded, and gives it back when the form is drawn again: after a
// reload, a restart of the server, or the moment when the page becomes live. A form takes part by a [data-keep] field that names it.
(() => {
  const root = "decision-ledger/";
  const oldest = 30 * 24 * 3600 * 1000;
  const signedOut = "decision-ledger/signed-out";
  const forms = new Map();
  // What was typed or given back on this page and is not recorded, also in forms of a tab that is not shown now.
  const open = new Set();
  let leaving = false;
  let focused = null;
  let regain = 0;

  // <workspace>/<member>: what one person typed is never shown to another at the same browser.
  const keeper = () => document.body?.dataset.keeper ?? "";
  const keyOf = name => `${root}text/${keeper()}/${name}`;
  const isText = e => e.tagName === "TEXTAREA" || (e.tagName === "INPUT" && (e.type === "text" || e.type === "search"));
  const isChoice = e => e.type === "radio" || e.type === "checkbox";
  const nameOf = e => isChoice(e) ? e.name && `${e.name}=${e.value}` : e.name || e.id;
  const stored = action => { try { return action(); } catch { return null; /* Full, or switched off: the page works without. */ } };
  const read = name => stored(() => JSON.parse(localStorage.getItem(keyOf(name))));

  class Kept {
    constructor(form, name) {
      [this.form, this.name, this.ended] = [form, name, false];
      const kept = read(name);
      // What stood in the fields before anything was typed, so that a draft that the server still holds counts as typed.
      this.initial = new Map(Object.entries(kept?.initial ?? {}));
      this.pending = kept?.fields ?? {};
      if (kept) open.add(name);
      this.fill();
    }

    fields() { return [...this.form.elements].filter(e => nameOf(e) && (isText(e) || isChoice(e) || e.type === "hidden" || e.tagName === "SELECT")); }

    /** Gives back what was kept. Fields that appear only after a choice follow when they are drawn. */
    fill() {
      for (const field of this.fields()) {
        const name = nameOf(field);
        if (!this.initial.has(name)) this.initial.set(name, isChoice(field) ? field.checked : field.value);
        if (!(name in this.pending)) continue;
        const value = this.pending[name];
        delete this.pending[name];
        if (isChoice(field)) { if (field.checked !== value) field.click(); continue; }
        if (field.value === value) continue;
        field.value = value;
        for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
      }
      if (focused?.name === this.name && (document.activeElement === document.body || document.activeElement?.tagName === "H1")) this.goOn();
    }

    /** Who was typing when the page became live goes on typing. */
    goOn() {
      const field = this.fields().find(e => nameOf(e) === focused.field);
      const { selection } = focused;
      regain = Date.now() + 2000;
      field?.focus({ preventScroll: true });
      if (field && isText(field) && selection) field.setSelectionRange(...selection);
    }

    unrecorded() {
      return !this.ended && this.form.isConnected
        && (Object.keys(this.pending).length > 0 || this.fields().some(e => isText(e) && e.value.trim() !== "" && e.value !== (this.initial.get(nameOf(e)) ?? "")));
    }

    keep() {
      // A field that is taken away tells of a change on its way out.
      if (!this.form.isConnected) return;
      if (!this.unrecorded()) {
        open.delete(this.name);
        stored(() => localStorage.removeItem(keyOf(this.name)));
        return;
      }
      open.add(this.name);
      const fields = { ...this.pending };
      for (const field of this.fields()) fields[nameOf(field)] = isChoice(field) ? field.checked : field.value;
      stored(() => localStorage.setItem(keyOf(this.name), JSON.stringify({ savedAt: new Date().toISOString(), fields, initial: Object.fromEntries(this.initial) })));
    }
  }

  function look() {
    for (const [form] of forms) if (!form.isConnected) forms.delete(form);
    for (const marker of document.querySelectorAll("[data-keep]")) {
      if (!marker.form) continue;
      const known = forms.get(marker.form);
      if (known?.name === marker.dataset.keep) known.fill();
      else forms.set(marker.form, new Kept(marker.form, marker.dataset.keep));
    }
    // A form that was open when the page was left is opened again, once the page can.
    for (const opener of document.querySelectorAll("main[data-circuit=live] [data-keep-opens]:not([data-keep-opened])")) {
      opener.dataset.keepOpened = "";
      // What opens several forms names each on a line of its own.
      if (opener.dataset.keepOpens.split("\n").some(read)) opener.click();
    }
  }

  document.addEventListener("input", event => { leaving = false; const kept = forms.get(event.target.form); if (kept && event.isTrusted) { kept.ended = false; kept.keep(); } }, true);
  // A box that goes away while it has the focus tells of a change first: what was recorded with it is not typed anew.
  document.addEventListener("change", event => { const kept = forms.get(event.target.form); if (kept && event.isTrusted && !kept.ended) kept.keep(); }, true);
  const mark = event => {
    const [field, kept] = [event.target, forms.get(event.target.form)];
    if (kept) focused = { name: kept.name, field: nameOf(field), selection: isText(field) ? [field.selectionStart, field.selectionEnd] : null };
    // A page that becomes live puts the focus on its heading.
    else if (field.tagName === "H1" && focused && Date.now() < regain) [...forms.values()].find(f => f.name === focused.name && f.form.isConnected)?.goOn();
  };
  for (const type of ["focusin", "input", "keyup", "click"]) document.addEventListener(type, mark);
  document.addEventListener("pointerdown", event => { if (!forms.has(event.target.form)) focused = null; }, true);
  document.addEventListener("keydown", event => { if (event.key === "Tab") focused = null; }, true);

  document.addEventListener("submit", event => {
    if (event.target.getAttribute("action")?.endsWith("/sign-out")) stored(() => sessionStorage.setItem(signedOut, "yes"));
  }, true);
  addEventListener("beforeunload", event => { if (!leaving && unrecorded() > 0) event.preventDefault(); });

  // From the first byte on: a slow connection shows a form long before the rest of the page is there.
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-circuit"] });
  document.addEventListener("DOMContentLoaded", clean);

  /** What is too old goes; so does what somebody else typed here, and everything once its writer has signed out. */
  function clean() {
    const me = keeper().split("/")[1];
    const out = stored(() => sessionStorage.getItem(signedOut)) && !me;
    stored(() => sessionStorage.removeItem(signedOut));
    for (const key of stored(() => Object.keys(localStorage)) ?? []) {
      if (!key.startsWith(root)) continue;
      const old = !(Date.now() - Date.parse(stored(() => JSON.parse(localStorage.getItem(key)))?.savedAt) < oldest);
      if (out || old || (me && key.split("/")[3] !== me)) stored(() => localStorage.removeItem(key));
    }
  }

  const unrecorded = () => open.size + document.querySelectorAll("form[data-unrecorded]:not([data-asks-itself])").length;

  window.keptText = {
    unrecorded,
    /** The reader was asked, or the page loads itself again: everything is kept. */
    leave() {
      leaving = true;
      open.clear();
    },
    forget(name) {
      open.delete(name);
      stored(() => localStorage.removeItem(keyOf(name)));
      for (const kept of forms.values()) if (kept.name === name) [kept.ended, kept.pending] = [true, {}];
    },
  };
})();
