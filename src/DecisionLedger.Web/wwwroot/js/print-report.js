// Whatever page of a use case is printed, its report goes on paper: a screen draws only what is in sight, says "You" and "12 days ago", and folds.
(() => {
  const useCase = /^\/use-cases\/[0-9a-f-]{36}(?=\/|$)(?!\/report)/i;
  let style = null;
  const drop = () => {
    document.querySelector(".print-report")?.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(s => s !== style);
  };

  addEventListener("beforeprint", () => {
    drop();
    const path = location.pathname.match(useCase)?.[0];
    if (!path) return;
    const asOf = new URLSearchParams(location.search).get("asOf");
    try {
      // Printing does not wait for an answer that comes later.
      const request = new XMLHttpRequest();
      request.open("GET", `${path}/report${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ""}`, false);
      request.send();
      const report = request.status === 200 && new DOMParser().parseFromString(request.responseText, "text/html").getElementById("report");
      if (!report) return;
      const styles = new XMLHttpRequest();
      styles.open("GET", report.querySelector("link").getAttribute("href"), false);
      styles.send();
      style ??= new CSSStyleSheet();
      style.replaceSync(styles.responseText);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(s => s !== style), style];
      report.querySelector("link").remove();
      const sheet = document.createElement("div");
      sheet.className = "print-report";
      sheet.append(document.adoptNode(report));
      document.body.append(sheet);
    } catch { /* Without the server the page itself is printed. */ }
  });
  addEventListener("afterprint", drop);
  // A report has no circuit that could tell the server the reader's zone. first-paint.js has put it into the cookie by now; asked once, in case no cookie is kept.
  document.addEventListener("DOMContentLoaded", () => {
    const zone = readerZone();
    if (!document.querySelector("main > #report") || document.documentElement.dataset.zone === zone) return;
    try {
      if (sessionStorage.getItem("report-zone") === zone) return;
      sessionStorage.setItem("report-zone", zone);
      location.reload();
    } catch { /* The report stays in the zone that the server knows. */ }
  });
  document.addEventListener("click", event => { if (event.target.closest?.("[data-print]")) print(); });
})();
