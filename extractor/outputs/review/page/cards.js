// Records, findings, totals, and the report itself as cards beside the text.

const titleOf = (record) => {
  const [name] = city.catalogue[record.award_code] || [record.award_name];
  return record.grade ? `${name} ${named(record.grade)}` : name;
};

const countOf = (record) => {
  if (record.count === undefined) return h("span", { class: "count none", title: t("no_count") }, "?");
  const qualifier = { at_least: "≥", about: "≈" }[record.count_qualifier] || "";
  const rate = record.rate === "per_year" ? h("small", {}, ` ${named("per_year")}`) : "";
  return h("span", { class: "count" }, `${qualifier}${number(record.count)}`, rate);
};

const recipientOf = (record) =>
  [record.recipient_name, record.recipient_role, record.recipient_unit].filter(Boolean).join(", ") ||
  (record.recipient_kind ? named(record.recipient_kind) : t("no_kind"));

const placeOf = (item) =>
  [item.page && t("page_short", { n: item.page }), item.section && t("section", { n: item.section })]
    .filter(Boolean)
    .join(", ");

const severityChip = (severity) => h("span", { class: `chip ${severity}` }, t(severity));

function statusOf(item) {
  const decision = decisionOn(item);
  if (!decision) return staleOn(item) ? h("span", { class: "chip stale", title: t("stale_here") }, "!") : "";
  const word = { accept: "accepted", correct: "corrected", reject: "rejected" }[decision.action];
  return h("span", { class: `chip ${word}` }, t(word));
}

const heads = {
  report: (item) => [h("span", { class: "what" }, t("report_card")), h("span", { class: "who" }, reportLine(item))],
  finding: (item) => [
    h(
      "div",
      { class: "line" },
      severityChip(item.severity),
      h("span", { class: "place" }, placeOf(item)),
      statusOf(item),
    ),
    h("span", { class: "message" }, item.message),
  ],
  record: (item) => [
    h("div", { class: "line" }, h("span", { class: "what" }, titleOf(item)), statusOf(item), countOf(item)),
    h(
      "div",
      { class: "line" },
      h("span", { class: "who" }, recipientOf(item)),
      h("span", { class: "place" }, placeOf(item)),
    ),
  ],
  total: (item) => [
    h(
      "div",
      { class: "line" },
      h(
        "span",
        { class: "what" },
        `${t("total_card")}: ${item.recipient_kind ? named(item.recipient_kind) : t("all")}`,
      ),
      h("span", { class: "count" }, number(item.count)),
    ),
    h(
      "div",
      { class: "line" },
      h(
        "span",
        { class: `who ${item.verdict}` },
        [item.computed !== undefined && t("computed", { n: number(item.computed) }), t(item.verdict)]
          .filter(Boolean)
          .join(", "),
      ),
      h("span", { class: "place" }, placeOf(item)),
    ),
  ],
};

const reportLine = (report) =>
  [report.doc_number, report.doc_date && day(report.doc_date), periodOf(report), report.signer_name]
    .filter(Boolean)
    .join(" · ");
const periodOf = (report) => [...new Set([report.period_start, report.period_end].filter(Boolean))].join("–");

/** A card: closed it is a head; the chosen one is open. */
function card(item, chosen, report) {
  const shown = asDecided(item);
  const decision = decisionOn(item);
  const classes = ["card", item.kind, item.severity, decision && `is-${decision.action}`, chosen && "chosen"];
  return h(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      "data-id": item.id,
      tabindex: chosen ? 0 : -1,
      "aria-current": chosen ? "true" : null,
      onclick: (event) => !chosen && !event.target.closest("a,button") && choose(item.id),
    },
    h("header", {}, heads[item.kind](shown)),
    chosen ? body(item, shown, report) : "",
  );
}

function body(item, shown, report) {
  return h(
    "div",
    { class: "body" },
    details[item.kind](shown, report),
    notice(item),
    item.kind === "total" ? "" : actions(item),
  );
}

const pair = (name, value) => (value ? [h("dt", {}, name), h("dd", {}, value)] : []);
const link = (id, text) => h("a", { href: `#${id}` }, text);

const details = {
  report: (item) =>
    h(
      "dl",
      {},
      pair(fieldName("unit_code"), item.unit_name || city.units.get(item.unit_code)?.unit_name || t("no_unit")),
      ["title", "issuer", "doc_number"].map((name) => pair(fieldName(name), item[name])),
      pair(fieldName("doc_date"), item.doc_date && day(item.doc_date)),
      pair(fieldName("period"), periodOf(item)),
      ["signer_name", "signer_role", "source_file"].map((name) => pair(fieldName(name), item[name])),
      pair(t("status"), [named(item.status), item.counted ? "" : t("not_counted")].filter(Boolean).join(", ")),
      pair("", item.message),
    ),
  finding: (item, report) => [
    item.stated || item.computed
      ? h("dl", { class: "figures" }, pair(t("stated"), item.stated), pair(t("otherwise"), item.computed))
      : "",
    related(t("about_records"), (item.record_ids || "").split(";"), report),
  ],
  record: (item, report) => [
    h(
      "dl",
      {},
      pair(
        fieldName("authority_name"),
        [item.authority_name, item.authority_level && `(${named(item.authority_level)})`].filter(Boolean).join(" "),
      ),
      pair(fieldName("years"), (item.years || "").replaceAll(";", ", ")),
      pair(fieldName("status"), item.status === "granted" ? "" : named(item.status)),
      pair(t("document"), [item.decision_no, item.decision_date && day(item.decision_date)].filter(Boolean).join(", ")),
    ),
    item.part_of ? h("p", { class: "remark" }, t("part_of"), " ", link(item.part_of, t("see_whole"))) : "",
    item.restates ? h("p", { class: "remark" }, t("restates"), " ", link(item.restates, t("see_whole"))) : "",
    city.catalogue[item.award_code]?.[1] ? h("p", { class: "remark" }, t("achievement")) : "",
    item.confidence < city.sure
      ? h("p", { class: "remark doubt" }, t("confidence", { n: Math.round(item.confidence * 100) }))
      : "",
    related(
      t("about_findings"),
      report.findings.filter((one) => (one.record_ids || "").split(";").includes(item.id)).map((one) => one.id),
      report,
    ),
  ],
  total: () => "",
};

function related(title, ids, report) {
  const found = ids.filter((id) => report.items.has(id) || city.home.has(id));
  const word = (id) => {
    const item = report.items.get(id) && asDecided(report.items.get(id));
    if (!item) return city.reports.get(city.home.get(id)).unit_name || id;
    return item.kind === "finding" ? item.message : `${titleOf(item)}, ${recipientOf(item)}: ${item.count ?? "?"}`;
  };
  return found.length
    ? h(
        "div",
        { class: "related" },
        h("h4", {}, title),
        h(
          "ul",
          {},
          found.map((id) => h("li", {}, link(id, word(id)))),
        ),
      )
    : "";
}

/** What has been decided, by whom and when, and what stood there before. */
function notice(item) {
  const decision = decisionOn(item) || staleOn(item);
  if (!decision) return "";
  const stale = !decisionOn(item);
  const word = { accept: "accepted", correct: "corrected", reject: "rejected" }[decision.action];
  const changes = Object.entries(decision.fields).map(([name, value]) =>
    h(
      "li",
      {},
      `${fieldName(name)}: `,
      h("b", {}, value === "" ? t("empty_value") : named(value)),
      ` (${t("was", { value: item[name] === undefined ? t("empty_value") : named(item[name]) })})`,
    ),
  );
  return h(
    "div",
    { class: `notice ${stale ? "stale" : word}` },
    h("button", { type: "button", class: "undo", onclick: () => act("undo") }, t("undo"), " ", key("U")),
    stale ? h("p", {}, t("stale_here")) : "",
    h(
      "p",
      {},
      h("b", {}, t(word)),
      [decision.by, when(decision.at), stale ? "" : t(HELD.has(decision.outcome) ? "applied_now" : "applied_next")]
        .filter(Boolean)
        .map((part) => ` · ${part}`)
        .join(""),
    ),
    changes.length ? h("ul", {}, changes) : "",
    decision.note ? h("p", { class: "note" }, decision.note) : "",
  );
}
