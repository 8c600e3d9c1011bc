// Deciding: the three buttons, the note, the form for corrections.

const key = (letter) => h("kbd", {}, letter);

function actions(item) {
  const decided = decisionOn(item) || staleOn(item);
  const words = {
    finding: ["accept_finding", "reject_finding"],
    record: ["accept", "reject"],
    report: ["accept", "reject_report"],
  }[item.kind];
  const button = (name, letter, word) =>
    h("button", { type: "button", class: name, "data-do": name, onclick: () => act(name) }, t(word), " ", key(letter));
  return h(
    "div",
    { class: "actions" },
    h(
      "div",
      { class: "buttons" },
      button("accept", "A", words[0]),
      button("correct", "C", fillable(item) ? "fill_in" : "correct"),
      button("reject", "R", words[1]),
    ),
    h(
      "label",
      { class: "note" },
      h("span", {}, t("note")),
      h("input", {
        id: "note",
        value: decided ? decided.note : "",
        autocomplete: "off",
        onchange: (event) => renote(item, event.target.value),
      }),
    ),
    h("div", { id: "form" }),
  );
}

/** A note written on a thing that has been decided belongs to that decision. */
function renote(item, note) {
  const decision = decisionOn(item);
  if (decision && decision.note !== note) {
    decide(item, decision.action, { fields: decision.fields, note });
    show();
  }
}

const note = () => document.getElementById("note")?.value.trim() || "";
/** A finding that something is missing is put right in the report's own fields. */
const fillable = (item) => item.kind === "finding" && (item.field || item.code === "UNIT_UNRESOLVED") && item.report_id;

async function act(name) {
  const item = await chosenItem();
  if (!item || item.kind === "total") return;
  if (name === "undo") return undone(item);
  if (!(await knowReviewer())) return;
  if (name === "correct") return openForm(item);
  decide(item, name, { note: note() });
  moveOn();
}

function undone(item) {
  takeBack(item);
  show();
}

function openForm(item) {
  const place = document.getElementById("form");
  if (!place) return;
  const target = fillable(item) ? city.reports.get(item.report_id) : item;
  const first = fillable(item) ? item.field || "unit_code" : "";
  const form = correction(target, first, item);
  place.replaceChildren(form);
  const wanted = form.elements[first] || form.elements[0];
  wanted.focus({ preventScroll: true });
  if (wanted.select) wanted.select();
  const pane = document.querySelector(".items");
  if (pane) pane.scrollTop += form.closest(".card").getBoundingClientRect().top - pane.getBoundingClientRect().top - 12;
}

function correction(target, only, item) {
  const shown = asDecided(target);
  const fields = city.fields[target.kind].filter((field) =>
    only
      ? field.name === only || (only === "period_start" && field.name === "period_end")
      : applies(field.name, target),
  );
  return h(
    "form",
    { class: "correction", novalidate: false, onsubmit: (event) => record(event, target, item), onkeydown: closing },
    h(
      "div",
      { class: "grid" },
      fields.map((field) => labelled(field, shown)),
    ),
    h(
      "div",
      { class: "buttons" },
      h("button", { class: "primary" }, t("form_save")),
      h("button", { type: "button", onclick: closeForm }, t("cancel")),
    ),
  );
}

const applies = (name, target) => (name === "part_of" || name === "restates" ? Boolean(target[name]) : true);

function labelled(field, shown) {
  const wide = [
    "award_code",
    "message",
    "title",
    "authority_name",
    "issuer",
    "unit_code",
    "part_of",
    "restates",
  ].includes(field.name);
  if (field.name === "part_of" || field.name === "restates") {
    return h("label", { class: "wide check" }, h("input", { type: "checkbox", name: field.name }), t("stands_alone"));
  }
  return h(
    "label",
    { class: wide ? "wide" : "" },
    h("span", {}, fieldName(field.name)),
    entry(field, String(shown[field.name] ?? "")),
  );
}

function entry(field, value) {
  const option = (one, word) => h("option", { value: one, selected: one === value }, word);
  if (field.name === "award_code")
    return h(
      "select",
      { name: field.name },
      Object.entries(city.catalogue).map(([code, [name]]) => option(code, name)),
    );
  if (field.name === "unit_code")
    return h(
      "select",
      { name: field.name },
      option("", "—"),
      [...city.units.values()].map((unit) => option(unit.unit_code, unit.unit_name)),
      city.units.has(value) || !value ? "" : option(value, value),
    );
  if (field.type === "choice")
    return h(
      "select",
      { name: field.name },
      field.options.map((one) => option(one, one ? named(one) : "—")),
    );
  if (field.name === "message") return h("textarea", { name: field.name, rows: 3, value });
  const form = { number: { type: "number", min: 0, step: 1 }, text: { type: "text" } }[field.type];
  const known = {
    doc_date: { type: "date" },
    years: {
      pattern: "(19|20)\\d\\d(-(19|20)\\d\\d)?(;(19|20)\\d\\d(-(19|20)\\d\\d)?)*",
      title: fieldName("years_hint"),
      placeholder: fieldName("years_hint"),
    },
  };
  return h("input", { name: field.name, ...form, ...known[field.name], value, autocomplete: "off" });
}

/** Only what differs from what was read is a correction. */
function changes(form, target) {
  const found = {};
  for (const { name } of city.fields[target.kind]) {
    const input = form.elements[name];
    if (!input) continue;
    if (input.type === "checkbox") {
      if (input.checked) found[name] = "";
    } else if (input.value.trim() !== String(target[name] ?? "")) found[name] = input.value.trim();
  }
  return found;
}

function record(event, target, item) {
  event.preventDefault();
  const form = event.target;
  const earlier = decisionOn(target);
  const fields = { ...(earlier && target !== item ? earlier.fields : {}), ...changes(form, target) };
  if (!Object.keys(fields).length) return say(t("nothing_changed"));
  decide(target, "correct", { fields, note: note() });
  moveOn();
}

function closing(event) {
  if (event.key === "Enter" && event.ctrlKey) event.currentTarget.requestSubmit();
  if (event.key === "Escape") {
    event.stopPropagation();
    closeForm();
  }
}

function closeForm() {
  document.getElementById("form")?.replaceChildren();
  focusChosen();
}
