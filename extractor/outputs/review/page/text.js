// The report's text, with the places of its records and findings.

const RANKS = { error: 4, warning: 3, record: 2, total: 1, info: 0 };
const rankOf = (item) => RANKS[item.kind === "finding" ? item.severity : item.kind];

/** The pane: paragraphs, tables, and page breaks; every place of an item is a mark that selects it. */
function textPane(report, choose) {
  if (!report.text) return h("p", { class: "nothing" }, t("no_text"));
  const placed = [...report.items.values()].filter((item) => item.char_start !== undefined);
  const cuts = cutsOf(report, placed);
  const pane = h("div", { class: "paper", lang: "vi" });
  let at = 0;
  let rows = [];
  const flush = () => {
    if (rows.length) pane.append(tableOf(rows));
    rows = [];
  };
  for (const line of report.text.split("\n")) {
    const end = at + line.length;
    const breaks = report.page_starts
      .map((start, page) => [start, page + 1])
      .filter(([start, page]) => page > 1 && start === at);
    if (breaks.length || !line.includes("\t")) flush();
    breaks.forEach(([, page]) => pane.append(h("div", { class: "break" }, t("page", { n: page }))));
    if (line.includes("\t")) rows.push(cellsOf(report, line, at, cuts, placed, choose));
    else pane.append(h("p", {}, pieces(report, at, end, cuts, placed, choose)));
    at = end + 1;
  }
  flush();
  return pane;
}

function cutsOf(report, placed) {
  const places = placed.flatMap((item) => [item.char_start, item.char_end]);
  return [...new Set([...places, ...report.page_starts])].sort((one, other) => one - other);
}

function cellsOf(report, line, at, cuts, placed, choose) {
  let start = at;
  return line.split("\t").map((cell) => {
    const content = pieces(report, start, start + cell.length, cuts, placed, choose);
    start += cell.length + 1;
    return content;
  });
}

function tableOf(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (content, at, row) => h("td", { colspan: at === row.length - 1 ? width - at : null }, content);
  return h(
    "div",
    { class: "scroll" },
    h(
      "table",
      {},
      h(
        "tbody",
        {},
        rows.map((row) => h("tr", {}, row.map(cell))),
      ),
    ),
  );
}

/** The characters from `start` to `end`, cut where an item begins or ends. */
function pieces(report, start, end, cuts, placed, choose) {
  const inside = cuts.filter((cut) => cut > start && cut < end);
  const bounds = [start, ...inside, end];
  const near = placed.filter((item) => item.char_start < end && item.char_end > start);
  return bounds
    .slice(1)
    .map((bound, at) => piece(report, bounds[at], bound, near, choose))
    .flat();
}

function piece(report, start, end, near, choose) {
  const text = report.text.slice(start, end);
  const page = report.page_starts.indexOf(start) + 1;
  const turn =
    page > 1 && report.text[start - 1] !== "\n" ? [h("span", { class: "turn" }, t("page", { n: page }))] : [];
  const here = near.filter((item) => item.char_start <= start && item.char_end >= end);
  if (!here.length) return [...turn, h("span", { "data-at": start }, text)];
  const shortest = [...here].sort((one, other) => one.char_end - one.char_start - (other.char_end - other.char_start));
  const top = here.reduce((best, item) => (rankOf(item) > rankOf(best) ? item : best));
  const mark = h(
    "mark",
    {
      "data-at": start,
      "data-ids": here.map((item) => item.id).join(" "),
      class: top.kind === "finding" ? top.severity : top.kind,
      onclick: () => choose(following(shortest, view.chosen)),
    },
    text,
  );
  return [...turn, mark];
}

/** The pages as pictures; over each line that holds an item lies a box that selects it. */
function imagePane(report, choose) {
  const placed = [...report.items.values()].filter((item) => item.char_start !== undefined);
  return h(
    "div",
    { class: "sheets" },
    report.pages.map(([width, height, data], at) =>
      h(
        "figure",
        { class: "sheet" },
        h("img", {
          src: `data:image/webp;base64,${data}`,
          width,
          height,
          alt: t("page", { n: at + 1 }),
          loading: "lazy",
          decoding: "async",
        }),
        svg(
          "svg",
          { viewBox: `0 0 ${width} ${height}` },
          report.boxes.filter((box) => box[2] === at + 1).map((box) => boxOf(box, placed, choose)),
        ),
      ),
    ),
  );
}

function boxOf([start, end, , left, top, right, bottom], placed, choose) {
  const here = placed.filter((item) => item.char_start < end && item.char_end > start);
  if (!here.length) return [];
  const best = here.reduce((one, item) => (rankOf(item) > rankOf(one) ? item : one));
  const box = svg("rect", {
    x: left - 2,
    y: top - 1,
    width: right - left + 4,
    height: bottom - top + 2,
    rx: 2,
    "data-ids": here.map((item) => item.id).join(" "),
    class: best.kind === "finding" ? best.severity : best.kind,
  });
  box.addEventListener("click", () => choose(following(here, view.chosen)));
  return [box];
}

/** The next of the items at one place, so that clicking again goes through them. */
function following(items, chosen) {
  const at = items.findIndex((item) => item.id === chosen);
  return items[(at + 1) % items.length].id;
}

const marksOf = (id) => document.querySelectorAll(`.source [data-ids~="${CSS.escape(id)}"]`);

function highlight(id) {
  document.querySelectorAll(".source .chosen").forEach((mark) => mark.classList.remove("chosen"));
  const marks = marksOf(id);
  marks.forEach((mark) => mark.classList.add("chosen"));
  if (marks.length) bringInto(marks[0], document.querySelector(".source"));
}

/** Scrolls only the pane, and only when the element is not comfortably in it. */
function bringInto(element, pane) {
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (box.top > frame.top + 60 && box.bottom < frame.bottom - 60) return;
  pane.scrollTop += box.top - frame.top - frame.height / 3;
}

/** Shows a found place that belongs to no item. */
function flash(start, end) {
  const spans = [...document.querySelectorAll(".paper [data-at]")];
  const hit = spans.filter(
    (span) => Number(span.dataset.at) < end && Number(span.dataset.at) + span.textContent.length > start,
  );
  hit.forEach((span) => span.classList.add("found"));
  if (hit.length) bringInto(hit[0], document.querySelector(".source"));
}
