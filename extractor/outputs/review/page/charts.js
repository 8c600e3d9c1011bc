// The city at a glance: coverage, and awards by unit. Bars are SVG; every bar leads to its report.

const KINDS = ["individual", "collective", "household", ""];

function coverageChart() {
  const of = (status) => city.coverage.filter((unit) => unit.status === status);
  const parts = [
    ["reported", of("reported")],
    ["duplicate", of("duplicate")],
    ["missing", of("missing")],
  ];
  const words = { reported: "reported", duplicate: "duplicate_units", missing: "missing" };
  const all = city.coverage.length || 1;
  let x = 0;
  const bars = parts.map(([status, units]) => {
    const width = (units.length / all) * 1000;
    const bar = svg("rect", { x, y: 0, width, height: 14, class: status });
    x += width;
    return bar;
  });
  const legend = parts.map(([status, units]) =>
    h("li", {}, h("i", { class: `key ${status}` }), `${t(words[status])} `, h("b", {}, number(units.length))),
  );
  return h(
    "section",
    { class: "chart" },
    h("h2", {}, t("coverage")),
    h(
      "p",
      { class: "figure" },
      t("coverage_figure", { n: number(all - of("missing").length), all: number(city.coverage.length) }),
    ),
    svg(
      "svg",
      { viewBox: "0 0 1000 14", preserveAspectRatio: "none", class: "strip", role: "img", "aria-label": t("coverage") },
      bars,
    ),
    h("ul", { class: "legend" }, legend),
    h(
      "ol",
      { class: "tiles" },
      city.coverage.map((unit) => tile(unit, t(words[unit.status]))),
    ),
  );
}

function tile(unit, word) {
  const content = [h("i", { class: `key ${unit.status}`, title: word }), unit.unit_name];
  const report = (unit.reports || "").split(";")[0];
  return h("li", { class: unit.status }, report ? h("a", { href: `#${report}` }, content) : h("span", {}, content));
}

/** Sums by unit, of one award or of all, by kind of recipient. */
function sums(award) {
  const units = new Map();
  for (const row of city.summary) {
    if (award && row.award_code !== award) continue;
    const unit = units.get(row.unit_code) || {
      code: row.unit_code,
      name: row.unit_name,
      kinds: {},
      count: 0,
      minimum: false,
    };
    const kind = row.recipient_kind || "";
    unit.kinds[kind] = (unit.kinds[kind] || 0) + row.count;
    unit.count += row.count;
    unit.minimum ||= row.count_is_minimum;
    units.set(row.unit_code, unit);
  }
  return [...units.values()]
    .filter((unit) => unit.count)
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code));
}

function awardsChart() {
  const counts = new Map();
  for (const row of city.summary) counts.set(row.award_code, (counts.get(row.award_code) || 0) + row.count);
  const codes = [...counts].filter(([, count]) => count).sort((one, other) => other[1] - one[1]);
  const select = h(
    "select",
    { "aria-label": fieldName("award_code"), onchange: () => draw() },
    h("option", { value: "" }, t("all_awards")),
    codes.map(([code, count]) =>
      h("option", { value: code }, `${city.catalogue[code]?.[0] || code} (${number(count)})`),
    ),
  );
  const place = h("div", {});
  const draw = (limit = 25) => place.replaceChildren(...bars(sums(select.value), limit, () => draw(Infinity)));
  draw();
  const reported = city.coverage.filter((unit) => unit.status !== "missing").length;
  return h(
    "section",
    { class: "chart" },
    h("h2", {}, t("awards_by_unit")),
    h("p", {}, t("awards_lead", { n: number(reported), all: number(city.coverage.length) })),
    h(
      "div",
      { class: "bar-head" },
      select,
      h(
        "ul",
        { class: "legend" },
        KINDS.map((kind) =>
          h("li", {}, h("i", { class: `key kind-${kind || "none"}` }), kind ? named(kind) : t("no_kind")),
        ),
      ),
    ),
    place,
  );
}

function bars(units, limit, more) {
  if (!units.length) return [h("p", { class: "nothing" }, t("no_figures"))];
  const shown = units.slice(0, limit);
  const [names, wide, step] = [210, 620, 26];
  const longest = units[0].count;
  const drawn = shown.map((unit, at) => bar(unit, at * step, names, wide / longest));
  const chart = svg(
    "svg",
    {
      viewBox: `0 0 ${names + wide + 90} ${shown.length * step}`,
      class: "bars",
      role: "img",
      "aria-label": t("awards_by_unit"),
    },
    drawn,
  );
  const rest =
    units.length > shown.length
      ? [h("button", { type: "button", onclick: more }, t("show_all", { n: units.length }))]
      : [];
  return [chart, ...rest];
}

function bar(unit, y, left, scale) {
  let x = left;
  const parts = KINDS.filter((kind) => unit.kinds[kind]).map((kind) => {
    const width = unit.kinds[kind] * scale;
    const part = svg(
      "rect",
      { x, y: y + 5, width, height: 15, class: `kind-${kind || "none"}` },
      svg("title", {}, `${unit.name}, ${kind ? named(kind) : t("no_kind")}: ${number(unit.kinds[kind])}`),
    );
    x += width;
    return part;
  });
  const name = svg("text", { x: left - 10, y: y + 17, "text-anchor": "end" }, unit.name || t("no_unit"));
  const figure = svg(
    "text",
    { x: x + 8, y: y + 17, class: "value" },
    `${unit.minimum ? "≥ " : ""}${number(unit.count)}`,
  );
  const report = (city.units.get(unit.code)?.reports || "").split(";")[0];
  return report ? svg("a", { href: `#${report}` }, name, parts, figure) : svg("g", {}, name, parts, figure);
}
