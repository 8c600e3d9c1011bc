// decisions.csv: written as the tables of a run are, read as a spreadsheet may have saved it.

const RUNS = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]\d+(\.\d+)?$/;
const ACTIONS = ["accept", "correct", "reject"];

const csvCell = (text) => {
  const safe = RUNS.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

function csvRows() {
  return inForce().flatMap((decision) => {
    const shared = { ...decision, decided_at: decision.at, decided_by: decision.by, field: "", value: "" };
    const fields = Object.entries(decision.fields);
    return decision.action === "correct" ? fields.map(([field, value]) => ({ ...shared, field, value })) : [shared];
  });
}

const csvText = () =>
  "\ufeff" +
  [city.columns, ...csvRows().map((row) => city.columns.map((name) => String(row[name] ?? "")))]
    .map((cells) => cells.map(csvCell).join(",") + "\r\n")
    .join("");

function saveDecisions() {
  const link = h("a", {
    href: URL.createObjectURL(new Blob([csvText()], { type: "text/csv" })),
    download: "decisions.csv",
  });
  document.body.append(link);
  link.click();
  link.remove();
  store.unsaved = 0;
  keep();
  say(t("saved", { n: inForce().length }));
}

/** Rows of cells; quotes as in RFC 4180. */
function parsedCsv(text, separator) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const row = rows[rows.length - 1];
    const c = text[at];
    if (quoted && c === '"' && text[at + 1] === '"') row[row.length - 1] += text[(at += 1)];
    else if (c === '"' && (quoted || row[row.length - 1] === "")) quoted = !quoted;
    else if (!quoted && c === separator) row.push("");
    else if (!quoted && c === "\n") rows.push([""]);
    else if (quoted || c !== "\r") row[row.length - 1] += c;
  }
  return rows.filter((row) => row.some((cell) => cell));
}

/** Throws an Error that says what is wrong with the file. */
function decisionRows(text) {
  const whole = text.replace(/^\ufeff/, "");
  const head = whole.split("\n", 1)[0];
  const separator = [",", ";", "\t"].sort((one, other) => head.split(other).length - head.split(one).length)[0];
  const [names = [], ...rows] = parsedCsv(whole, separator);
  const wrong =
    ["kind", "id", "action"].find((name) => !names.includes(name)) ||
    names.find((name) => !city.columns.includes(name));
  if (wrong) throw new Error(wrong);
  const found = rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, unguarded(cells[at] ?? "")])));
  const odd = found.find((row) => !ACTIONS.includes(row.action) || !(row.kind in city.fields));
  if (odd) throw new Error(`${odd.kind} ${odd.id} ${odd.action}`);
  return found;
}

const unguarded = (text) => (text[0] === "'" && RUNS.test(text.slice(1)) ? text.slice(1) : text);

async function loadDecisions(file) {
  try {
    const found = grouped(decisionRows(await file.text()));
    found.forEach(merge);
    keep();
    say(t("loaded", { n: found.length }));
    show();
  } catch (problem) {
    say(t("not_decisions", { reason: problem.message }));
  }
}
