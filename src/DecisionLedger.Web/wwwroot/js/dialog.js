/** The browser moves the focus in, keeps it there and gives it back; what it cannot give back (the opener is gone) goes to the page. */
export function show(dialog) { if (!dialog.open) dialog.showModal(); }

export function close(dialog) {
  dialog.close();
  if (document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true });
}
