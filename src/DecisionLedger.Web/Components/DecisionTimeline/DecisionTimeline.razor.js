// Tells the component where the pointer is and how much room there is; everything is drawn on the server.
export function attach(slider, component) {
  const drawing = slider.querySelector("svg");
  const keys = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);
  let wanted = null, busy = false, dragging = false;

  // One call at a time, always with the latest place: a slow line lags, it does not queue.
  const tell = async () => {
    if (busy || wanted === null) return;
    busy = true;
    const [share, shift] = wanted;
    wanted = null;
    try { await component.invokeMethodAsync("PointedAt", share, shift); } catch { /* The circuit is away; the pointer will move again. */ }
    busy = false;
    tell();
  };

  const point = (event, shift) => {
    const box = drawing.getBoundingClientRect();
    wanted = [Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)), shift];
    tell();
  };

  const down = event => {
    if (event.button !== 0) return;
    const grip = event.target.closest("[data-grip]");
    // A finger scrolls the drawing, except where it takes the cursor by its grip.
    if (event.pointerType !== "mouse" && !grip) return;
    dragging = true;
    slider.setPointerCapture(event.pointerId);
    slider.focus({ preventScroll: true });
    if (!grip) point(event, event.shiftKey);
    event.preventDefault();
  };
  const move = event => { if (dragging) point(event, false); };
  const up = () => { dragging = false; };
  const click = event => { if (event.pointerType !== "mouse") point(event, event.shiftKey); };
  const key = event => { if (keys.has(event.key)) event.preventDefault(); };

  slider.addEventListener("pointerdown", down);
  slider.addEventListener("pointermove", move);
  slider.addEventListener("pointerup", up);
  slider.addEventListener("pointercancel", up);
  slider.addEventListener("click", click);
  slider.addEventListener("keydown", key);

  const room = new ResizeObserver(([entry]) => component.invokeMethodAsync("Resized", entry.contentRect.width).catch(() => { }));
  room.observe(slider.parentElement);

  return {
    reveal() {
      const scroller = slider.parentElement;
      const cursor = slider.querySelector("[data-cursor]")?.getBoundingClientRect();
      const box = scroller.getBoundingClientRect();
      if (!cursor || dragging) return;
      const middle = cursor.left + cursor.width / 2;
      if (middle < box.left + 24 || middle > box.right - 24) scroller.scrollLeft += middle - (box.left + box.width / 2);
    },
    detach() {
      room.disconnect();
      for (const [name, listener] of Object.entries({ pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, click, keydown: key }))
        slider.removeEventListener(name, listener);
    },
  };
}
