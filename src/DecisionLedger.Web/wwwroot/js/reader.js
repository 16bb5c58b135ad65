/** The reader's IANA time zone, such as Europe/Helsinki; null where the browser does not say. */
export function zone() {
  try { return Intl.DateTimeFormat().resolvedOptions().timeZone ?? null; } catch { return null; }
}
