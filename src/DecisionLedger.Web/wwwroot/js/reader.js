/** The reader's IANA time zone, such as Europe/Helsinki; null where the browser does not say. */
export function zone() {
  try { return Intl.DateTimeFormat().resolvedOptions().timeZone ?? null; } catch { return null; }
}

/** Lets the browser look again for what the address points at, once the page has been drawn. */
export function aimAgain() {
  if (location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))) location.replace(location.href);
}
