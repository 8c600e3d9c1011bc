// The list of reports, and the city at a glance.

const hits = (text, query, accents = false) => folded(text, accents).includes(folded(query, accents));

function reportsView() {
  const told = (report) =>
    [reportName(report), report.source_file, report.doc_number, report.issuer, report.signer_name]
      .filter(Boolean)
      .join("\n");
  const fitting = [...city.reports.values()].filter((report) => hits(told(report), view.filter, view.accents));
  const heads = [
    ["unit", ""],
    ["document", ""],
    ["status", ""],
    ["records", "n"],
    ["findings", "found"],
    ["decided", "n"],
  ];
  const input = h("input", {
    type: "search",
    id: "filter",
    placeholder: t("filter_reports"),
    "aria-label": t("filter_reports"),
    value: view.filter,
    oninput: (event) => refilter(event.target.value),
  });
  return h(
    "div",
    { class: "page" },
    h("h1", {}, t("reports")),
    h("div", { class: "filters" }, input, h("span", { class: "n" }, t("n_reports", { n: number(fitting.length) }))),
    h(
      "table",
      { class: "reports" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          heads.map(([name, kind]) => h("th", { class: kind, scope: "col" }, t(name))),
        ),
      ),
      h("tbody", {}, fitting.map(reportRow)),
    ),
  );
}

function refilter(text) {
  show({ filter: text });
  const input = document.getElementById("filter");
  input.focus();
  input.setSelectionRange(text.length, text.length);
}

function reportRow(report) {
  const ids = new Set(report.ids.split(" "));
  const decided = inForce().filter((decision) => ids.has(decision.id) || decision.id === report.id).length;
  const bad = report.status === "failed" || report.status === "needs_ocr";
  const found = ["error", "warning", "info"].map((severity, at) =>
    report.found[at] ? h("span", { class: `dot ${severity}`, title: t(severity) }, number(report.found[at])) : "",
  );
  const state = [named(report.status), report.status === "ok" && !report.counted ? t("not_counted") : ""]
    .filter(Boolean)
    .join(", ");
  return h(
    "tr",
    { class: bad ? "bad" : null },
    h(
      "td",
      {},
      h("a", { class: "row", href: `#${report.id}`, "data-id": report.id }, reportName(report)),
      h("small", {}, report.source_file),
    ),
    h(
      "td",
      {},
      report.doc_number || "—",
      h("small", {}, [report.doc_date && day(report.doc_date), periodOf(report)].filter(Boolean).join(" · ")),
    ),
    h("td", {}, state, h("small", {}, bad || report.status === "duplicate" ? report.message : "")),
    h("td", { class: "n" }, number(report.n_awards || 0)),
    h("td", { class: "found" }, found),
    h("td", { class: "n" }, decided ? number(decided) : ""),
  );
}

function cityView() {
  const reports = [...city.reports.values()];
  const sum = (count) => number(reports.reduce((all, report) => all + count(report), 0));
  const tiles = [
    [sum((report) => Number(report.status === "ok")), "tile_reports"],
    [sum((report) => Number(["failed", "needs_ocr"].includes(report.status))), "tile_unread"],
    [sum((report) => report.n_awards || 0), "tile_records"],
    [number(city.doubts.filter((one) => one.severity === "error" && !isDone(one)).length), "tile_errors"],
  ];
  return h(
    "div",
    { class: "page" },
    h("h1", {}, t("overview")),
    h(
      "ul",
      { class: "numbers" },
      tiles.map(([figure, word]) => h("li", {}, h("b", {}, figure), t(word))),
    ),
    coverageChart(),
    awardsChart(),
  );
}
