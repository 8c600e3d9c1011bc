// One report: its text or pages, and its items beside it.

const PLACE = (item) => (item.char_start === undefined ? -1 : item.char_start);

function itemsOf(report, opened) {
  const kinds = { findings: opened.findings, records: opened.records, totals: opened.totals };
  const all = [...opened.findings, ...opened.records, ...opened.totals].sort((one, other) => PLACE(one) - PLACE(other));
  const shown = (view.only ? kinds[view.only] : [report, ...all]).filter(
    (item) => !view.openOnly || item.id === view.chosen || (item.kind !== "total" && !isDone(item)),
  );
  return { kinds, all, shown };
}

function reportView(report, opened) {
  return h(
    "div",
    { class: "desk" },
    h(
      "div",
      { class: "desk-head" },
      h("h1", {}, reportName(report)),
      h(
        "p",
        {},
        [report.doc_number, periodOf(report), fileName(report.source_file)].filter(Boolean).join(" · "),
        report.counted
          ? ""
          : h("span", { class: "chip stale" }, report.status === "ok" ? t("not_counted") : named(report.status)),
      ),
      opened.pages.length
        ? h(
            "div",
            { class: "switch" },
            chip(t("page_text"), null, !view.images, () => picture(false)),
            chip(t("page_image"), null, view.images, () => picture(true)),
          )
        : "",
      h(
        "nav",
        {},
        [
          [-1, "previous", "←"],
          [1, "next", "→"],
        ].map(([by, word, sign]) =>
          h("button", { type: "button", title: t(word), "aria-label": t(word), onclick: () => turn(by) }, sign),
        ),
      ),
    ),
    h("section", { class: "source", tabindex: 0, "aria-label": t("page_text") }, sourcePane(opened)),
    h("section", { class: "items", "aria-label": t("records") }, itemsPane(report, opened)),
  );
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
    h(
      "div",
      { class: "filters" },
      chip(t("all"), all.length, !view.only, pick("")),
      Object.entries(kinds).map(([name, items]) => chip(t(name), items.length, view.only === name, pick(name))),
      check(t("open_only"), view.openOnly, (event) => show({ openOnly: event.target.checked })),
    ),
    shown.length
      ? shown.map((item) => card(item, item.id === view.chosen, opened))
      : h("p", { class: "nothing" }, t("nothing")),
  ];
}

/** A finding about a unit that sent nothing stands by itself. */
const findingView = (finding) =>
  h(
    "div",
    { class: "page narrow" },
    h("h1", {}, unitName(finding.unit_code)),
    card(finding, true, { items: new Map(), findings: [] }),
  );
