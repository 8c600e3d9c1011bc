// What fills the page: things to check, the list of reports, the city, one report, a search.

const view = { name: "", report: "", chosen: "", severity: "", hideDone: true, only: "", openOnly: false, filter: "", accents: false, query: "", images: false };
const LONGEST = 300;

/** Whether a clerk has settled it, be it by an entry in the report's own fields. */
function isDone(item) {
  if (decisionOn(item)) return true;
  if (!fillable(item)) return false;
  const entered = store.decisions.get(`report:${item.report_id}`);
  return Boolean(entered && entered.action === "correct" && (item.field || "unit_code") in entered.fields);
}

const chip = (word, count, pressed, onclick) =>
  h("button", { type: "button", class: "filter", "aria-pressed": String(pressed), onclick }, word, h("span", {}, count === null ? "" : number(count)));

const check = (word, checked, onchange) => h("label", { class: "check" }, h("input", { type: "checkbox", checked, onchange }), word);

const unitName = (code) => city.units.get(code)?.unit_name || "";
const reportName = (report) => report.unit_name || unitName(report.unit_code) || t("no_unit");

function queueView() {
  const all = city.doubts;
  const left = all.filter((one) => !view.hideDone || !isDone(one));
  const fitting = left.filter((one) => !view.severity || one.severity === view.severity);
  const count = (severity) => left.filter((one) => one.severity === severity).length;
  const pick = (severity) => () => show({ severity });
  return h("div", { class: "page" },
    h("h1", {}, t("queue")),
    h("p", { class: "lead" }, t("queue_lead"), " ", t("queue_done", { done: number(all.filter(isDone).length), n: number(all.length) })),
    staleList(),
    h("div", { class: "filters" },
      chip(t("all_severities"), left.length, !view.severity, pick("")),
      ["error", "warning", "doubt"].map((one) => chip(t(one), count(one), view.severity === one, pick(one))),
      check(t("hide_done"), view.hideDone, (event) => show({ hideDone: event.target.checked }))),
    fitting.length ? h("ol", { class: "list", role: "list" }, fitting.slice(0, LONGEST).map(queueRow)) : h("p", { class: "nothing" }, t("queue_empty")),
    fitting.length > LONGEST ? h("p", { class: "nothing" }, t("more_items", { n: number(LONGEST), all: number(fitting.length) })) : "");
}

function queueRow(one) {
  const report = city.reports.get(one.report_id);
  const effect = one.effect === null || one.effect === undefined ? t("effect_unknown") : number(one.effect);
  return h("li", {}, h("a", { class: "row", href: `#${one.id}`, "data-id": one.id },
    severityChip(one.severity),
    h("span", { class: "text" }, one.text, h("small", {}, [report ? reportName(report) : unitName(one.unit_code), report && fileName(report.source_file)].filter(Boolean).join(" · "))),
    statusOf(one),
    h("span", { class: "effect" }, h("small", {}, t("effect")), effect)));
}

function staleList() {
  const rows = lost();
  if (!rows.length) return "";
  return h("section", { class: "stale-list" }, h("h2", {}, t("stale_title")), h("p", {}, t("stale_lead")),
    h("ul", {}, rows.map((one) => h("li", {},
      h("span", { class: "text" }, h("b", {}, one.about || one.id), ` ${one.message || ""}`, h("small", {}, [fileName(one.source_file), one.by, when(one.at)].filter(Boolean).join(" · "))),
      city.home.has(one.now_id) || city.reports.has(one.now_id) ? h("a", { href: `#${one.now_id}` }, t("stale_show")) : "",
      h("button", { type: "button", onclick: () => { takeBack(one); show(); } }, t("stale_drop"))))));
}

const hits = (text, query, accents = false) => folded(text, accents).includes(folded(query, accents));

function reportsView() {
  const told = (report) => [reportName(report), report.source_file, report.doc_number, report.issuer, report.signer_name].filter(Boolean).join("\n");
  const fitting = [...city.reports.values()].filter((report) => hits(told(report), view.filter, view.accents));
  const heads = [["unit", ""], ["document", ""], ["status", ""], ["records", "n"], ["findings", "found"], ["decided", "n"]];
  const input = h("input", { type: "search", id: "filter", placeholder: t("filter_reports"), "aria-label": t("filter_reports"), value: view.filter, oninput: (event) => refilter(event.target.value) });
  return h("div", { class: "page" },
    h("h1", {}, t("reports")),
    h("div", { class: "filters" }, input, h("span", { class: "n" }, t("n_reports", { n: number(fitting.length) }))),
    h("table", { class: "reports" },
      h("thead", {}, h("tr", {}, heads.map(([name, kind]) => h("th", { class: kind, scope: "col" }, t(name))))),
      h("tbody", {}, fitting.map(reportRow))));
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
  const found = ["error", "warning", "info"].map((severity, at) => report.found[at] ? h("span", { class: `dot ${severity}`, title: t(severity) }, number(report.found[at])) : "");
  const state = [named(report.status), report.status === "ok" && !report.counted ? t("not_counted") : ""].filter(Boolean).join(", ");
  return h("tr", { class: bad ? "bad" : null },
    h("td", {}, h("a", { class: "row", href: `#${report.id}`, "data-id": report.id }, reportName(report)), h("small", {}, report.source_file)),
    h("td", {}, report.doc_number || "—", h("small", {}, [report.doc_date && day(report.doc_date), periodOf(report)].filter(Boolean).join(" · "))),
    h("td", {}, state, h("small", {}, bad || report.status === "duplicate" ? report.message : "")),
    h("td", { class: "n" }, number(report.n_awards || 0)),
    h("td", { class: "found" }, found),
    h("td", { class: "n" }, decided ? number(decided) : ""));
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
  return h("div", { class: "page" },
    h("h1", {}, t("overview")),
    h("ul", { class: "numbers" }, tiles.map(([figure, word]) => h("li", {}, h("b", {}, figure), t(word)))),
    coverageChart(), awardsChart());
}

const PLACE = (item) => (item.char_start === undefined ? -1 : item.char_start);

function itemsOf(report, opened) {
  const kinds = { findings: opened.findings, records: opened.records, totals: opened.totals };
  const all = [...opened.findings, ...opened.records, ...opened.totals].sort((one, other) => PLACE(one) - PLACE(other));
  const shown = (view.only ? kinds[view.only] : [report, ...all]).filter((item) => !view.openOnly || item.id === view.chosen || (item.kind !== "total" && !isDone(item)));
  return { kinds, all, shown };
}

function reportView(report, opened) {
  return h("div", { class: "desk" },
    h("div", { class: "desk-head" },
      h("h1", {}, reportName(report)),
      h("p", {}, [report.doc_number, periodOf(report), fileName(report.source_file)].filter(Boolean).join(" · "),
        report.counted ? "" : h("span", { class: "chip stale" }, report.status === "ok" ? t("not_counted") : named(report.status))),
      opened.pages.length ? h("div", { class: "switch" }, chip(t("page_text"), null, !view.images, () => picture(false)), chip(t("page_image"), null, view.images, () => picture(true))) : "",
      h("nav", {}, [[-1, "previous", "←"], [1, "next", "→"]].map(([by, word, sign]) =>
        h("button", { type: "button", title: t(word), "aria-label": t(word), onclick: () => turn(by) }, sign)))),
    h("section", { class: "source", tabindex: 0, "aria-label": t("page_text") }, sourcePane(opened)),
    h("section", { class: "items", "aria-label": t("records") }, itemsPane(report, opened)));
}

const sourcePane = (opened) => (view.images && opened.pages.length ? imagePane : textPane)(opened, choose);

/** Text or pictures; the chosen item stays in sight. */
function picture(images) {
  view.images = images;
  delete main.dataset.report;
  return show().then(focusChosen);
}

function itemsPane(report, opened) {
  const { kinds, all, shown } = itemsOf(report, opened);
  const pick = (only) => () => show({ only });
  return [
    h("div", { class: "filters" },
      chip(t("all"), all.length, !view.only, pick("")),
      Object.entries(kinds).map(([name, items]) => chip(t(name), items.length, view.only === name, pick(name))),
      check(t("open_only"), view.openOnly, (event) => show({ openOnly: event.target.checked }))),
    shown.length ? shown.map((item) => card(item, item.id === view.chosen, opened)) : h("p", { class: "nothing" }, t("nothing")),
  ];
}

/** A finding about a unit that sent nothing stands by itself. */
const findingView = (finding) =>
  h("div", { class: "page narrow" }, h("h1", {}, unitName(finding.unit_code)), card(finding, true, { items: new Map(), findings: [] }));

async function searchView() {
  const found = (await Promise.all([...city.reports.values()].map(searched))).filter(([, places]) => places.length);
  const n = found.reduce((all, [, places]) => all + places.length, 0);
  let left = LONGEST;
  const groups = found.map(([report, places]) => {
    const shown = places.slice(0, Math.max(left, 0));
    left -= shown.length;
    return shown.length ? h("section", { class: "group" }, h("h2", {}, reportName(report), h("small", {}, fileName(report.source_file))), h("ol", { class: "list" }, shown.map((place) => h("li", {}, place())))) : "";
  });
  return h("div", { class: "page" },
    h("h1", {}, t("results", { query: view.query })),
    h("p", { class: "lead" }, t("n_results", { n: number(n), reports: number(found.length) }), " ", n > LONGEST ? t("more_results", { n: LONGEST }) : ""),
    groups);
}

/** Places in one report: what its rows say, and its lines. */
async function searched(report) {
  const opened = await openReport(report.id);
  const query = folded(view.query, view.accents);
  const told = (item) => (item.kind === "finding" ? item.message : [titleOf(item), recipientOf(item), item.authority_name].filter(Boolean).join(" · "));
  const rows = [...opened.findings, ...opened.records].map((item) => [item, told(asDecided(item))]).filter(([, text]) => folded(text, view.accents).includes(query));
  opened.folded ||= {};
  const text = (opened.folded[view.accents] ||= folded(opened.text, view.accents));
  const places = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) places.push(at);
  const name = [reportName(report), report.source_file, report.doc_number, report.signer_name].filter(Boolean).join(" · ");
  return [report, [
    ...(folded(name, view.accents).includes(query) ? [() => result(report.id, t("reports"), name)] : []),
    ...rows.map(([item, said]) => () => result(item.id, t(item.kind === "finding" ? "findings" : "records"), said)),
    ...places.map((at) => () => result(`${report.id}@${at}-${at + query.length}`, t("in_text"), around(opened.text, at, query.length), true)),
  ]];
}

const result = (hash, kind, text, snippet) =>
  h("a", { class: "row", href: `#${hash}`, "data-id": hash }, h("span", { class: "chip plain" }, kind), h("span", { class: "text" }, snippet ? text : marked(text)));

function around(text, at, length) {
  const start = Math.max(text.lastIndexOf("\n", at) + 1, at - 70);
  const next = text.indexOf("\n", at + length);
  const end = Math.min(next < 0 ? text.length : next, at + length + 90);
  return [start > 0 && text[start - 1] !== "\n" ? "…" : "", text.slice(start, at), h("mark", {}, text.slice(at, at + length)), text.slice(at + length, end)];
}

function marked(text) {
  const at = folded(text, view.accents).indexOf(folded(view.query, view.accents));
  return at < 0 ? text : [text.slice(0, at), h("mark", {}, text.slice(at, at + view.query.length)), text.slice(at + view.query.length)];
}
