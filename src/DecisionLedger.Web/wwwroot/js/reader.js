/** Marks what the address points at. The browser's own :target is lost when the page becomes live and when the router moves within it. */
export function markTarget() {
  document.querySelector(".is-target")?.classList.remove("is-target");
  if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.classList.add("is-target");
}
