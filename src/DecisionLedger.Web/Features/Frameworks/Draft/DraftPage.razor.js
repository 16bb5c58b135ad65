// The text area of a draft: line numbers, and what is typed told to the page in pauses, so that a long document does not travel with every key.
const pause = 300;

export function attach(form) { return new Editing(form); }

class Editing {
  constructor(form) {
    this.form = form;
    this.text = form.querySelector("textarea.code");
    this.gutter = form.querySelector(".gutter");
    this.lines = 0;
    this.marked = new Set();
    this.typed = this.typed.bind(this);
    this.tell = this.tell.bind(this);
    this.scrolled = this.scrolled.bind(this);
    this.keys = this.keys.bind(this);
    this.text.addEventListener("input", this.typed);
    this.text.addEventListener("scroll", this.scrolled);
    document.addEventListener("keydown", this.keys);
  }

  /** What is not saved has a name, and only what has a name is kept in this browser. */
  set(text, unsaved) {
    if (this.text.value !== text) {
      const { selectionStart, selectionEnd } = this.text;
      this.text.value = text;
      this.text.setSelectionRange(Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length));
    }
    if (unsaved) this.text.name = "text";
    else this.text.removeAttribute("name");
    this.number();
  }

  /** Saved; what was typed since then is not. */
  settle(text) {
    if (this.text.value === text) this.text.removeAttribute("name");
  }

  typed() {
    this.text.name = "text";
    this.number();
    clearTimeout(this.timer);
    this.timer = setTimeout(this.tell, pause);
  }

  tell() {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.text.dispatchEvent(new Event("change", { bubbles: true }));
  }

  mark(lines) {
    this.marked = new Set(lines);
    this.lines = 0;
    this.number();
  }

  number() {
    const count = this.text.value.split("\n").length;
    if (count === this.lines) return;
    this.lines = count;
    const parts = [];
    let run = "";
    for (let line = 1; line <= count; line++) {
      if (!this.marked.has(line)) { run += line + "\n"; continue; }
      const mark = document.createElement("b");
      mark.textContent = line + "\n";
      parts.push(run, mark);
      run = "";
    }
    // A scroll bar below the text makes it shorter than the gutter.
    this.gutter.replaceChildren(...parts, run + "\n\n");
    this.scrolled();
  }

  scrolled() { this.gutter.scrollTop = this.text.scrollTop; }

  goTo(line, column) {
    const lines = this.text.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const at = start + Math.min(column - 1, lines[line - 1]?.length ?? 0);
    this.text.focus({ preventScroll: true });
    this.text.setSelectionRange(at, start + (lines[line - 1]?.length ?? 0));
    const height = parseFloat(getComputedStyle(this.text).lineHeight);
    this.text.scrollTop = Math.max(0, (line - 6) * height);
    this.text.scrollLeft = 0;
    this.scrolled();
    this.text.closest(".json-tab").scrollIntoView({ block: "nearest" });
  }

  focusFirst(ids) {
    const target = ids.map(id => document.getElementById(id)).find(element => element && !element.disabled);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: target.classList.contains("section-toggle") ? "start" : "center" });
  }

  keys(event) {
    if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      // A field tells of its change when it is left; the reader goes on in it.
      const field = document.activeElement;
      if (field === this.text) this.tell();
      else if (this.form.contains(field) && /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName)) field.dispatchEvent(new Event("change", { bubbles: true }));
      this.form.requestSubmit();
    } else if (event.key === "Enter" && event.target.tagName === "INPUT" && this.form.contains(event.target) && !event.ctrlKey && !event.metaKey) {
      // Enter takes what is typed; it does not save the draft.
      event.preventDefault();
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  end() {
    clearTimeout(this.timer);
    this.text.removeEventListener("input", this.typed);
    this.text.removeEventListener("scroll", this.scrolled);
    document.removeEventListener("keydown", this.keys);
  }
}
