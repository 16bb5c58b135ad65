// Saves the drawing, as it is on the screen, as a picture that needs no style sheet: SVG, or PNG at twice the size.
const copied = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline", "paint-order", "letter-spacing"];
const space = "http://www.w3.org/2000/svg";

const withStyles = original => {
  const copy = original.cloneNode(true);
  const from = [original, ...original.querySelectorAll("*")], to = [copy, ...copy.querySelectorAll("*")];
  from.forEach((element, index) => {
    const computed = getComputedStyle(element), target = to[index];
    // What is there only to be clicked is no part of the picture.
    if (target.classList.contains("hit")) { target.remove(); return; }
    target.removeAttribute("style");
    target.removeAttribute("class");
    if (element.closest("defs") && !element.closest("pattern")) return;
    target.setAttribute("style", copied.map(name => [name, computed.getPropertyValue(name)]).filter(([, value]) => value && value !== "normal").map(([name, value]) => `${name}:${value}`).join(";"));
  });
  copy.querySelectorAll("[data-cursor]").forEach(cursor => cursor.remove());
  return copy;
};

const make = (name, attributes, text) => {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
};

async function picture(root, title) {
  const drawing = root.querySelector("[data-drawing]"), view = drawing.viewBox.baseVal;
  const page = getComputedStyle(root), font = page.fontFamily, ink = page.color;
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--sheet").trim() || "#fff";
  const margin = 20, head = 52;
  const measure = document.createElement("canvas").getContext("2d");
  measure.font = `12px ${font}`;

  const legend = make("g", {});
  let x = 0, y = 0;
  for (const key of root.querySelectorAll("[data-legend] .key")) {
    const words = key.textContent.trim().replace(/\s+/g, " "), width = 24 + measure.measureText(words).width * 1.08 + 16;
    if (x > 0 && x + width > view.width) { x = 0; y += 20; }
    const symbol = withStyles(key.querySelector("svg"));
    for (const [name, value] of Object.entries({ x, y: y + 1, width: 18, height: 14 })) symbol.setAttribute(name, value);
    legend.append(symbol, make("text", { x: x + 24, y: y + 12, style: `font:12px ${font};fill:${ink}` }, words));
    x += width;
  }

  const width = view.width + 2 * margin, height = head + view.height + 16 + y + 20 + margin;
  const svg = make("svg", { xmlns: space, viewBox: `0 0 ${width} ${height}`, width, height });
  svg.append(make("title", {}, title), make("style", {}, await fonts()), make("rect", { width, height, style: `fill:${ground}` }),
    make("text", { x: margin, y: 26, style: `font:600 16px ${font};fill:${ink}` }, title),
    make("text", { x: margin, y: 44, style: `font:12px ${font};fill:${ink}` }, root.querySelector("[role=status]")?.textContent ?? ""));
  const body = withStyles(drawing);
  for (const [name, value] of Object.entries({ x: margin, y: head, width: view.width, height: view.height })) body.setAttribute(name, value);
  legend.setAttribute("transform", `translate(${margin} ${head + view.height + 12})`);
  svg.append(body, legend);
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

const encoded = blob => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(blob);
});

/** The fonts that the page has loaded: a picture can load none of its own. Without one of them it is drawn in another. */
async function fonts() {
  const loaded = [...document.fonts].filter(font => font.status === "loaded" && font.style === "normal");
  const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules].filter(rule => rule instanceof CSSFontFaceRule).map(rule => ({ style: rule.style, base: sheet.href })));
  const used = rules.filter(({ style }) => style.getPropertyValue("font-style") !== "italic" && loaded.some(font => ["family", "weight", "unicodeRange"].every(name =>
    String(font[name]).replace(/["\s]/g, "").toUpperCase() === style.getPropertyValue({ family: "font-family", weight: "font-weight", unicodeRange: "unicode-range" }[name]).replace(/["\s]/g, "").toUpperCase())));
  const faces = await Promise.all(used.map(async ({ style, base }) => {
    try {
      const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"))[1];
      const file = await (await fetch(new URL(address, base))).blob();
      const of = name => style.getPropertyValue(name);
      return `@font-face{font-family:${of("font-family")};font-weight:${of("font-weight")};unicode-range:${of("unicode-range")};src:url(${await encoded(file)}) format("woff2")}`;
    } catch { return ""; }
  }));
  return faces.join("");
}

const save = (blob, name) => {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

export async function savePicture(root, format, title) {
  const { text, width, height } = await picture(root, title);
  const name = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").toLowerCase() || "timeline"}.${format}`;
  if (format === "svg") { save(new Blob([text], { type: "image/svg+xml" }), name); return; }
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * 2, height: height * 2 });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  save(await new Promise(done => canvas.toBlob(done, "image/png")), name);
}
