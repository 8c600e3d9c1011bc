// Search over all reports: what their rows say, and their lines.

async function searchView() {
  const found = (await Promise.all([...city.reports.values()].map(searched))).filter(([, places]) => places.length);
  const n = found.reduce((all, [, places]) => all + places.length, 0);
  let left = LONGEST;
  const groups = found.map(([report, places]) => {
    const shown = places.slice(0, Math.max(left, 0));
    left -= shown.length;
    return shown.length
      ? h(
          "section",
          { class: "group" },
          h("h2", {}, reportName(report), h("small", {}, fileName(report.source_file))),
          h(
            "ol",
            { class: "list" },
            shown.map((place) => h("li", {}, place())),
          ),
        )
      : "";
  });
  return h(
    "div",
    { class: "page" },
    h("h1", {}, t("results", { query: view.query })),
    h(
      "p",
      { class: "lead" },
      t("n_results", { n: number(n), reports: number(found.length) }),
      " ",
      n > LONGEST ? t("more_results", { n: LONGEST }) : "",
    ),
    groups,
  );
}

/** Places in one report: what its rows say, and its lines. */
async function searched(report) {
  const opened = await openReport(report.id);
  const query = folded(view.query, view.accents);
  const told = (item) =>
    item.kind === "finding"
      ? item.message
      : [titleOf(item), recipientOf(item), item.authority_name].filter(Boolean).join(" · ");
  const rows = [...opened.findings, ...opened.records]
    .map((item) => [item, told(asDecided(item))])
    .filter(([, text]) => folded(text, view.accents).includes(query));
  opened.folded ||= {};
  const text = (opened.folded[view.accents] ||= folded(opened.text, view.accents));
  const places = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) places.push(at);
  const name = [reportName(report), report.source_file, report.doc_number, report.signer_name]
    .filter(Boolean)
    .join(" · ");
  return [
    report,
    [
      ...(folded(name, view.accents).includes(query) ? [() => result(report.id, t("reports"), name)] : []),
      ...rows.map(
        ([item, said]) =>
          () =>
            result(item.id, t(item.kind === "finding" ? "findings" : "records"), said),
      ),
      ...places.map(
        (at) => () =>
          result(`${report.id}@${at}-${at + query.length}`, t("in_text"), around(opened.text, at, query.length), true),
      ),
    ],
  ];
}

const result = (hash, kind, text, snippet) =>
  h(
    "a",
    { class: "row", href: `#${hash}`, "data-id": hash },
    h("span", { class: "chip plain" }, kind),
    h("span", { class: "text" }, snippet ? text : marked(text)),
  );

function around(text, at, length) {
  const start = Math.max(text.lastIndexOf("\n", at) + 1, at - 70);
  const next = text.indexOf("\n", at + length);
  const end = Math.min(next < 0 ? text.length : next, at + length + 90);
  return [
    start > 0 && text[start - 1] !== "\n" ? "…" : "",
    text.slice(start, at),
    h("mark", {}, text.slice(at, at + length)),
    text.slice(at + length, end),
  ];
}

function marked(text) {
  const at = folded(text, view.accents).indexOf(folded(view.query, view.accents));
  return at < 0
    ? text
    : [text.slice(0, at), h("mark", {}, text.slice(at, at + view.query.length)), text.slice(at + view.query.length)];
}
