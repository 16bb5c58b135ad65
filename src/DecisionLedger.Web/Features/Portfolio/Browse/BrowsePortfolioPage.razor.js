// Keys that work anywhere on the portfolio, except where one types. A row's link has the focus, so that Enter opens it without a word from here.
export function listen() { return new Keys(); }

class Keys {
  constructor() {
    this.press = this.press.bind(this);
    document.addEventListener("keydown", this.press);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], [role=dialog], summary")) {
      // From the search on into what it found.
      if (event.key === "ArrowDown" && event.target.matches("[data-search]")) this.move(event, 1);
      return;
    }
    if (event.key.length === 1 && this.keep("letters", null) === "off") return;
    const onRow = event.target.matches?.("[data-row]");
    switch (event.key) {
      case "/": this.go(event, document.querySelector("[data-search]")); break;
      case "n": event.preventDefault(); Blazor.navigateTo("/use-cases/new"); break;
      case "j": this.move(event, 1); break;
      case "k": this.move(event, -1); break;
      case "x": document.activeElement.closest("tr")?.querySelector("[data-select]")?.click(); break;
      case "ArrowDown": if (onRow) this.move(event, 1); break;
      case "ArrowUp": if (onRow) this.move(event, -1); break;
    }
  }

  move(event, by) {
    const rows = [...document.querySelectorAll("[data-row]")];
    const at = rows.indexOf(document.activeElement);
    this.go(event, rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))]);
  }

  go(event, target) {
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.select?.();
    target.closest("tr")?.scrollIntoView({ block: "nearest" });
  }

  // What this browser keeps of the page, for whoever uses it. Not under decision-ledger/: what is kept there are drafts, which go after a month.
  keep(name, value) {
    const key = `decision-ledger-portfolio/${name}`;
    try {
      if (value !== null) localStorage.setItem(key, value);
      return localStorage.getItem(key);
    } catch { return value; }
  }

  end() { document.removeEventListener("keydown", this.press); }
}
