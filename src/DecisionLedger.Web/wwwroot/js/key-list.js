// The list of keys as a dialog. It is taken from its own page (/keys), so that no other page carries it.
async function build() {
  const page = new DOMParser().parseFromString(await (await fetch("/keys")).text(), "text/html");
  const [style, list, dialog] = [page.querySelector("main link"), page.querySelector(".key-list"), document.createElement("dialog")];
  await new Promise(done => { style.onload = style.onerror = done; document.head.append(document.adoptNode(style)); });
  dialog.id = "keys";
  dialog.setAttribute("aria-labelledby", "keys-title");
  dialog.innerHTML = '<h1 id="keys-title">Keyboard shortcuts</h1><button type="button" class="button-primary" autofocus>Close</button>';
  dialog.firstChild.after(document.adoptNode(list));
  dialog.lastChild.onclick = () => dialog.close();
  document.body.append(dialog);
  return dialog;
}

/** Shows the list; the browser gives the focus back to what has it now. */
export async function show(letters) {
  if (document.querySelector("dialog:modal")) return;
  const dialog = document.getElementById("keys") ?? await build();
  dialog.querySelector("[data-letters-off]").hidden = letters;
  if (!dialog.open) dialog.showModal();
}
