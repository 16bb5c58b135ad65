// Gestures on the timeline. What is in the window is drawn on the server; while a gesture lasts, the drawing at hand is stretched here at once, and the server is asked for the new window.
import { savePicture } from "./TimelineTools.razor.js";

const settleAfter = 160, askEvery = 110;

export function attach(root, component) {
  const slider = root.querySelector("[data-slider]");
  const drawing = () => root.querySelector("[data-drawing]");
  const strip = () => root.querySelector("[data-overview]");
  const number = (element, name) => Number(element.getAttribute(name));
  const call = (method, ...values) => component.invokeMethodAsync(method, ...values).catch(() => { /* The circuit is away; the reader will try again. */ });

  let drawn = null, wanted = null, frame = 0, asking = false, asked = 0, settleTimer = 0, gesture = null, rests = null, restTimer = 0;
  const pointers = new Map();

  const readDrawn = () => {
    const svg = drawing();
    drawn = { from: number(svg, "data-from"), to: number(svg, "data-to"), left: number(svg, "data-left"), right: number(svg, "data-right"), least: number(svg, "data-least") };
    drawn.width = drawn.right - drawn.left;
    drawn.unit = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
  };

  const within = (from, to) => {
    const span = Math.min(1, Math.max(drawn.least, to - from));
    const begin = Math.min(1 - span, Math.max(0, from));
    return { from: begin, to: begin + span };
  };

  // Stretches shapes and moves words and marks, so that these keep their size.
  const paint = () => {
    frame = 0;
    const now = wanted ?? drawn;
    const scale = (drawn.to - drawn.from) / (now.to - now.from);
    const shift = drawn.left * (1 - scale) + (drawn.from - now.from) / (now.to - now.from) * drawn.width;
    const still = Math.abs(scale - 1) < 1e-6 && Math.abs(shift) < 0.01;
    for (const group of root.querySelectorAll("[data-drawing] [data-stretch]"))
      group.style.transform = still ? "" : `translate(${shift}px, 0) scale(${scale}, 1)`;
    for (const item of root.querySelectorAll("[data-drawing] [data-x]"))
      item.style.transform = still ? "" : `translate(${item.dataset.x * scale + shift}px, ${item.dataset.y}px)`;
    paintBrush(now, still);
  };

  const paintBrush = (now, still) => {
    const svg = strip();
    if (!svg) return;
    const left = number(svg, "data-left"), width = number(svg, "data-right") - left;
    const from = left + now.from * width, to = left + now.to * width;
    const set = (selector, style) => Object.assign(svg.querySelector(selector).style, style);
    set("[data-brush]", still ? { x: "", width: "" } : { x: `${from}px`, width: `${Math.max(2, to - from)}px` });
    set("[data-veil=left]", still ? { width: "" } : { width: `${Math.max(0, from - left)}px` });
    set("[data-veil=right]", still ? { x: "", width: "" } : { x: `${to}px`, width: `${Math.max(0, left + width - to)}px` });
    set("[data-brush-end=from]", { transform: still ? "" : `translate(${from}px, 0)` });
    set("[data-brush-end=to]", { transform: still ? "" : `translate(${to}px, 0)` });
  };

  const repaint = () => { frame ||= requestAnimationFrame(paint); };

  // One call at a time, always with the latest window: a slow line lags, it does not queue.
  const ask = async settled => {
    if (!wanted || asking) return;
    asking = true;
    asked = performance.now();
    const { from, to } = wanted;
    await call("WindowWanted", from, to, settled);
    asking = false;
    if (wanted && (wanted.from !== from || wanted.to !== to)) settleSoon();
    else if (settled && !gesture) { wanted = null; repaint(); }
    else settleSoon();
  };

  const settleSoon = () => {
    clearTimeout(settleTimer);
    settleTimer = setTimeout(() => asking ? settleSoon() : ask(true), settleAfter);
  };

  const want = (from, to) => {
    wanted = within(from, to);
    rest(null);
    repaint();
    if (performance.now() - asked > askEvery) ask(false);
    settleSoon();
  };

  const now = () => wanted ?? drawn;
  const placeAt = x => { const box = drawing().getBoundingClientRect(), w = now(); return w.from + ((x - box.left) * drawn.unit - drawn.left) / drawn.width * (w.to - w.from); };
  const zoom = (factor, around) => {
    const w = now(), span = Math.min(1, Math.max(drawn.least, (w.to - w.from) * factor));
    const share = Math.min(1, Math.max(0, (around - w.from) / (w.to - w.from)));
    want(around - span * share, around + span * (1 - share));
  };

  const wheel = event => {
    const overview = event.target.closest("[data-overview]");
    if (!overview && !event.target.closest("[data-drawing]")) return;
    readUnit();
    const w = now();
    if (event.ctrlKey || event.metaKey || overview) {
      const around = overview ? (w.from + w.to) / 2 : placeAt(event.clientX);
      zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * (event.ctrlKey && Math.abs(event.deltaY) < 40 ? .012 : .006)), around);
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      if (w.from <= 0 && w.to >= 1) return;
      const by = (event.deltaX || event.deltaY) * drawn.unit / drawn.width * (w.to - w.from);
      want(w.from + by, w.to + by);
    } else return;
    event.preventDefault();
  };
  const readUnit = () => { const svg = drawing(); drawn.unit = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width; };

  let pointing = null, pointingBusy = false;
  const point = async (x, shift) => {
    const box = drawing().getBoundingClientRect();
    pointing = [Math.min(1, Math.max(0, (x - box.left) / box.width)), shift];
    if (pointingBusy) return;
    pointingBusy = true;
    while (pointing) { const values = pointing; pointing = null; await call("PointedAt", ...values); }
    pointingBusy = false;
  };

  const stripPlace = x => { const svg = strip(), box = svg.getBoundingClientRect(), left = number(svg, "data-left"); return ((x - box.left) * svg.viewBox.baseVal.width / box.width - left) / (number(svg, "data-right") - left); };

  const down = event => {
    if (event.button !== 0) return;
    readUnit();
    const overview = event.target.closest("[data-overview]");
    if (!overview && !event.target.closest("[data-slider]")) return;
    pointers.set(event.pointerId, event.clientX);
    rest(null);
    const w = now();
    if (overview) {
      // The ends of a narrow brush leave no room to take it by its middle; a brush over everything cannot be moved, so that a drag marks out a new window.
      const narrow = (w.to - w.from) * strip().getBoundingClientRect().width < 40;
      const kind = (narrow ? null : event.target.closest("[data-brush-end]")?.dataset.brushEnd) ?? (w.from <= 0 && w.to >= 1 ? "new" : "brush");
      gesture = { kind, x: event.clientX, place: stripPlace(event.clientX), window: w, moved: false };
    } else if (pointers.size === 2) {
      const [a, b] = [...pointers.values()];
      gesture = { kind: "pinch", apart: Math.max(20, Math.abs(a - b)), window: w, around: placeAt((a + b) / 2), moved: true };
    } else {
      const cursor = event.target.closest("[data-grip]") || (event.pointerType === "mouse" && w.from <= 0 && w.to >= 1);
      gesture = { kind: cursor ? "cursor" : "pan", x: event.clientX, window: w, moved: false, target: event.target, grip: !!event.target.closest("[data-grip]") };
    }
    event.target.closest("svg")?.setPointerCapture?.(event.pointerId);
    if (!overview) slider.focus({ preventScroll: true });
    if (event.pointerType === "mouse") event.preventDefault();
  };

  const move = event => {
    if (!gesture || !pointers.has(event.pointerId)) { hover(event); return; }
    pointers.set(event.pointerId, event.clientX);
    if (gesture.kind !== "pinch" && Math.abs(event.clientX - gesture.x) > 4) gesture.moved = true;
    if (!gesture.moved) return;
    const { window: w, kind } = gesture;
    if (kind === "pan") {
      const by = (gesture.x - event.clientX) * drawn.unit / drawn.width * (w.to - w.from);
      want(w.from + by, w.to + by);
    } else if (kind === "pinch" && pointers.size === 2) {
      const [a, b] = [...pointers.values()], span = (w.to - w.from) * gesture.apart / Math.max(20, Math.abs(a - b));
      const box = drawing().getBoundingClientRect(), share = (((a + b) / 2 - box.left) * drawn.unit - drawn.left) / drawn.width;
      want(gesture.around - span * share, gesture.around + span * (1 - share));
    } else if (kind === "cursor") {
      point(event.clientX, false);
    } else {
      const place = stripPlace(event.clientX);
      if (kind === "brush") want(w.from + place - gesture.place, w.to + place - gesture.place);
      else if (kind === "from") want(Math.min(place, w.to - drawn.least), w.to);
      else if (kind === "to") want(w.from, Math.max(place, w.from + drawn.least));
      else if (kind === "new") want(Math.min(place, gesture.place), Math.max(place, gesture.place));
    }
  };

  const up = event => {
    if (!pointers.delete(event.pointerId) || !gesture) return;
    const was = gesture;
    gesture = null;
    if (wanted) settleSoon();
    if (was.moved || event.type === "pointercancel") return;
    if (was.kind === "brush") { const half = (was.window.to - was.window.from) / 2; want(was.place - half, was.place + half); return; }
    if ((was.kind !== "pan" && was.kind !== "cursor") || was.grip) return;
    const mark = was.target.closest("[data-detail^='mark:']");
    if (mark) call("MarkChosen", Number(mark.dataset.detail.slice(5)), event.shiftKey);
    else point(event.clientX, event.shiftKey);
  };

  const doubled = event => {
    if (!event.target.closest("[data-drawing]") || event.target.closest("[data-detail^='mark:']")) return;
    zoom(event.shiftKey ? 2 : .5, placeAt(event.clientX));
  };

  // Says what the pointer rests on, once it rests, and keeps it while the pointer is on the card.
  const rest = what => {
    if (what === rests) return;
    rests = what;
    clearTimeout(restTimer);
    restTimer = setTimeout(() => call("RestsOn", rests), what ? 90 : 140);
  };
  const hover = event => {
    if (event.pointerType !== "mouse" || event.target.closest("[data-card]")) return;
    rest(event.target.closest("[data-drawing] [data-detail]")?.dataset.detail ?? null);
  };
  const leave = () => rest(null);

  const ownKeys = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "Enter"]);
  const key = event => {
    if (ownKeys.has(event.key)) event.preventDefault();
    if (event.key === "Escape") rests = null;
  };

  const stage = root.querySelector("[data-stage]");
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, pointerleave: leave, dblclick: doubled, wheel };
  for (const [name, listener] of Object.entries(listeners)) stage.addEventListener(name, listener, { passive: false });
  slider.addEventListener("keydown", key);

  readDrawn();
  // The server's drawing takes the place of the stretched one in the same frame in which it arrives.
  const redrawn = new MutationObserver(() => { readDrawn(); rests = null; if (frame) cancelAnimationFrame(frame); paint(); });
  redrawn.observe(drawing(), { attributes: true, attributeFilter: ["data-from", "data-to", "data-right"] });
  const room = new ResizeObserver(([entry]) => call("Resized", entry.contentRect.width));
  room.observe(stage);

  return {
    download: (format, title) => savePicture(root, format, title),
    detach() {
      room.disconnect();
      redrawn.disconnect();
      clearTimeout(settleTimer);
      clearTimeout(restTimer);
      for (const [name, listener] of Object.entries(listeners)) stage.removeEventListener(name, listener);
      slider.removeEventListener("keydown", key);
    },
  };
}
