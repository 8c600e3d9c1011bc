// Decisions: one on each thing, kept in the browser until they are saved, and merged with those of earlier runs.

const store = { decisions: new Map(), reviewer: "", unsaved: 0, place: "", changed: () => {} };
const keyOf = (thing) => `${thing.kind}:${thing.id}`;
const HELD = new Set(["applied", "carried"]);

/** Decisions of the run that made this page, then what this browser kept; of two on one thing the later counts. */
function openStore() {
  store.place = `extractor.review:${location.pathname}`;
  grouped(city.decisions.filter((row) => row.outcome !== "superseded")).forEach((decision) => merge(decision));
  const kept = JSON.parse(kept_("get") || "{}");
  store.reviewer = kept.reviewer || "";
  store.unsaved = kept.unsaved || 0;
  const moved = new Map(city.decisions.map((row) => [keyAt(row, row.decided_at || ""), movedTo(row)]));
  for (const decision of kept.decisions || []) {
    const ran = moved.get(keyAt(decision, decision.at.replace(/~$/, "")));
    if (!ran) merge(decision);
    else if (!decision.action) merge({ ...decision, ...ran }); // taken back here; else the run knows more of it
  }
}

const keyAt = (thing, at) => `${keyOf(thing)}:${at}`;

/** Where a decision stands now that the run has carried it over to another version of its file. */
function movedTo(row) {
  if (row.outcome !== "carried") return { id: row.id };
  return { id: row.now_id, report_id: city.home.get(row.now_id) || row.now_id };
}

function kept_(what, value) {
  try {
    return what === "get" ? localStorage.getItem(store.place) : localStorage.setItem(store.place, value);
  } catch {
    return null; // a browser may forbid it for files; the page then works without
  }
}

function keep() {
  const own = [...store.decisions.values()].map(({ outcome, message, now, now_id, ...decision }) => decision);
  kept_("set", JSON.stringify({ reviewer: store.reviewer, unsaved: store.unsaved, decisions: own }));
  store.changed();
}

function merge(decision) {
  const known = store.decisions.get(keyOf(decision));
  if (known && known.at > decision.at) return;
  const same = known && known.at === decision.at && known.action === decision.action;
  store.decisions.set(keyOf(decision), same ? { ...decision, ...told(known) } : decision);
}

const told = ({ outcome, message, now, now_id }) => (outcome ? { outcome, message, now, now_id } : {});

/** Rows of decisions.csv as decisions: a correction has a row for each field. What a run carried over moves along. */
function grouped(rows) {
  const found = new Map();
  for (const row of rows) {
    const thing = { ...row, ...movedTo(row) };
    const key = `${keyOf(thing)}:${row.decided_at || ""}:${row.action}`;
    if (!found.has(key)) found.set(key, decisionOf(thing));
    if (row.action === "correct") found.get(key).fields[row.field] = row.value ?? "";
  }
  return [...found.values()];
}

const decisionOf = (row) => ({
  kind: row.kind,
  id: row.id,
  report_id: row.report_id || "",
  source_file: row.source_file || "",
  about: row.about || "",
  basis: row.basis || "",
  was: row.was || "",
  action: row.action,
  fields: {},
  note: row.note || "",
  by: row.decided_by || "",
  at: row.decided_at || "",
  ...told(row),
});

/** The decision on an item, if there is one and the item still says what it was made on. */
function decisionOn(item) {
  const decision = store.decisions.get(keyOf(item));
  if (!decision || !decision.action) return null;
  return decision.basis === "" || decision.basis === item.basis ? decision : null;
}

function staleOn(item) {
  const decision = store.decisions.get(keyOf(item));
  return decision && decision.action && !decisionOn(item) ? decision : null;
}

/** What a row says with the corrections in it. */
const asDecided = (item) => {
  const decision = decisionOn(item);
  return decision && decision.action === "correct" ? { ...item, ...withKnown(decision.fields) } : item;
};

const withKnown = (fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === "" ? undefined : value]));

function decide(item, action, { fields = {}, note = "" } = {}) {
  const report = city.reports.get(item.kind === "report" ? item.id : item.report_id);
  const now = new Date();
  const local = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
  const { kind, id, about = "", basis = "", was = "" } = item;
  const origin = { report_id: item.report_id || "", source_file: report ? report.source_file : "" };
  const decision = { kind, id, ...origin, about, basis, was, action, fields, note, by: store.reviewer, at: local };
  store.decisions.set(keyOf(item), decision);
  store.unsaved += 1;
  keep();
}

/** Takes a decision back; that it was taken back is kept, else the run's own would come back with the page. */
function takeBack(thing) {
  const known = store.decisions.get(keyOf(thing));
  if (!known) return;
  store.decisions.set(keyOf(thing), { ...known, action: "", at: `${known.at}~` });
  store.unsaved += 1;
  keep();
}

const inForce = () => [...store.decisions.values()].filter((decision) => decision.action);
const lost = () => inForce().filter((decision) => decision.outcome && !HELD.has(decision.outcome));
