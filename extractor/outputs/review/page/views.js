// What is shown, and the first view: things to check.

const view = {
  name: "",
  report: "",
  chosen: "",
  severity: "",
  hideDone: true,
  only: "",
  openOnly: false,
  filter: "",
  accents: false,
  query: "",
  images: false,
};
const LONGEST = 300;

/** Whether a clerk has settled it, be it by an entry in the report's own fields. */
function isDone(item) {
  if (decisionOn(item)) return true;
  if (!fillable(item)) return false;
  const entered = store.decisions.get(`report:${item.report_id}`);
  return Boolean(entered && entered.action === "correct" && (item.field || "unit_code") in entered.fields);
}

const chip = (word, count, pressed, onclick) =>
  h(
    "button",
    { type: "button", class: "filter", "aria-pressed": String(pressed), onclick },
    word,
    h("span", {}, count === null ? "" : number(count)),
  );

const check = (word, checked, onchange) =>
  h("label", { class: "check" }, h("input", { type: "checkbox", checked, onchange }), word);

const unitName = (code) => city.units.get(code)?.unit_name || "";
const reportName = (report) => report.unit_name || unitName(report.unit_code) || t("no_unit");

function queueView() {
  const all = city.doubts;
  const left = all.filter((one) => !view.hideDone || !isDone(one));
  const fitting = left.filter((one) => !view.severity || one.severity === view.severity);
  const count = (severity) => left.filter((one) => one.severity === severity).length;
  const pick = (severity) => () => show({ severity });
  return h(
    "div",
    { class: "page" },
    h("h1", {}, t("queue")),
    h(
      "p",
      { class: "lead" },
      t("queue_lead"),
      " ",
      t("queue_done", { done: number(all.filter(isDone).length), n: number(all.length) }),
    ),
    staleList(),
    h(
      "div",
      { class: "filters" },
      chip(t("all_severities"), left.length, !view.severity, pick("")),
      ["error", "warning", "doubt"].map((one) => chip(t(one), count(one), view.severity === one, pick(one))),
      check(t("hide_done"), view.hideDone, (event) => show({ hideDone: event.target.checked })),
    ),
    fitting.length
      ? h("ol", { class: "list", role: "list" }, fitting.slice(0, LONGEST).map(queueRow))
      : h("p", { class: "nothing" }, t("queue_empty")),
    fitting.length > LONGEST
      ? h("p", { class: "nothing" }, t("more_items", { n: number(LONGEST), all: number(fitting.length) }))
      : "",
  );
}

function queueRow(one) {
  const report = city.reports.get(one.report_id);
  const effect = one.effect === null || one.effect === undefined ? t("effect_unknown") : number(one.effect);
  return h(
    "li",
    {},
    h(
      "a",
      { class: "row", href: `#${one.id}`, "data-id": one.id },
      severityChip(one.severity),
      h(
        "span",
        { class: "text" },
        one.text,
        h(
          "small",
          {},
          [report ? reportName(report) : unitName(one.unit_code), report && fileName(report.source_file)]
            .filter(Boolean)
            .join(" · "),
        ),
      ),
      statusOf(one),
      h("span", { class: "effect" }, h("small", {}, t("effect")), effect),
    ),
  );
}

/** What a decision was about, codes by their names. */
const aboutOf = (decision) =>
  (decision.about || decision.id)
    .split(", ")
    .map((part) => city.catalogue[part]?.[0] || city.words.values[part] || part)
    .join(", ");

function staleList() {
  const rows = lost();
  if (!rows.length) return "";
  return h(
    "section",
    { class: "stale-list" },
    h("h2", {}, t("stale_title")),
    h("p", {}, t("stale_lead")),
    h(
      "ul",
      {},
      rows.map((one) =>
        h(
          "li",
          {},
          h(
            "span",
            { class: "text" },
            h("b", {}, aboutOf(one)),
            ` ${one.message || ""}`,
            h("small", {}, [fileName(one.source_file), one.by, when(one.at)].filter(Boolean).join(" · ")),
          ),
          city.home.has(one.now_id) || city.reports.has(one.now_id)
            ? h("a", { href: `#${one.now_id}` }, t("stale_show"))
            : "",
          h(
            "button",
            {
              type: "button",
              onclick: () => {
                takeBack(one);
                show();
              },
            },
            t("stale_drop"),
          ),
        ),
      ),
    ),
  );
}
