// Moving about, dialogs, and keys.

const listed = () => [...main.querySelectorAll(".card, a.row")].filter((one) => one.dataset.id);

/** To the next or previous item of the list on the page. */
function move(by) {
  const all = listed();
  const at = all.findIndex((one) =>
    view.name === "report" ? one.dataset.id === view.chosen : one === document.activeElement,
  );
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (!next) return;
  if (view.name === "report") choose(next.dataset.id);
  else next.focus();
}

/** After a decision: the next undecided item of the report, or the decided one again when there is none. */
async function moveOn() {
  const cards = view.name === "report" ? listed() : [];
  const opened = view.name === "report" ? await openReport(view.report) : null;
  const at = cards.findIndex((one) => one.dataset.id === view.chosen);
  const next = cards.slice(at + 1).find((one) => {
    const item = opened.items.get(one.dataset.id);
    return item && item.kind !== "total" && !isDone(item);
  });
  if (next) choose(next.dataset.id);
  else {
    await show();
    focusChosen();
  }
}

function nextDoubt() {
  const open = city.doubts.filter((one) => !isDone(one));
  const at = city.doubts.findIndex((one) => one.id === view.chosen);
  const next = city.doubts.slice(at + 1).find((one) => !isDone(one)) || open[0];
  location.hash = next ? `#${next.id}` : "#queue";
}

function turn(by) {
  const ids = [...city.reports.keys()];
  const next = ids[ids.indexOf(view.report) + by];
  if (next) location.hash = `#${next}`;
}

function dialog(title, ...content) {
  const box = h("dialog", { "aria-label": title, onclose: () => box.remove() }, h("h2", {}, title), content);
  document.body.append(box);
  box.showModal();
  return box;
}

/** Asks once who decides. */
function knowReviewer() {
  if (store.reviewer) return true;
  return new Promise((known) => {
    const input = h("input", { required: true, autocomplete: "name", "aria-label": t("reviewer") });
    const done = (event) => {
      event.preventDefault();
      store.reviewer = input.value.trim();
      keep();
      head();
      box.close();
    };
    const box = dialog(
      t("reviewer"),
      h("p", {}, t("reviewer_ask")),
      h("form", { onsubmit: done }, input, h("button", { class: "primary" }, t("ok"))),
    );
    box.addEventListener("close", () => known(Boolean(store.reviewer)));
    input.focus();
  });
}

const KEYS = [
  ["J K ↓ ↑", "move"],
  ["Enter", "open"],
  ["A", "accept"],
  ["C", "correct"],
  ["R", "reject"],
  ["N", "note"],
  ["U", "undo"],
  [".", "doubt"],
  ["[ ]", "report"],
  ["1 2 3", "views"],
  ["/", "search"],
  ["D", "accents"],
  ["I", "images"],
  ["S", "save"],
  ["Esc", "back"],
  ["?", "help"],
];

function help() {
  const rows = KEYS.map(([keys, what]) =>
    h(
      "tr",
      {},
      h(
        "th",
        { scope: "row" },
        keys.split(" ").map((one) => h("kbd", {}, one)),
      ),
      h("td", {}, city.words.keys[what]),
    ),
  );
  const box = dialog(
    t("help"),
    h("table", { class: "keys" }, rows),
    h("button", { type: "button", autofocus: true, onclick: () => box.close() }, t("close")),
  );
}

const STROKES = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  a: () => act("accept"),
  c: () => act("correct"),
  r: () => act("reject"),
  u: () => act("undo"),
  n: () => document.getElementById("note")?.focus(),
  ".": nextDoubt,
  "[": () => turn(-1),
  "]": () => turn(1),
  1: () => (location.hash = "#queue"),
  2: () => (location.hash = "#reports"),
  3: () => (location.hash = "#city"),
  "/": () => document.getElementById("query").focus(),
  d: toggleAccents,
  i: () => view.name === "report" && picture(!view.images),
  s: saveDecisions,
  "?": help,
  Escape: () => view.name !== "queue" && history.back(),
};

function stroke(event) {
  if (document.querySelector("dialog[open]") || event.altKey) return;
  const writing = event.target.closest("input:not([type=checkbox]),textarea,select");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s")
    return (event.preventDefault(), saveDecisions());
  if (event.ctrlKey || event.metaKey) return;
  if (writing) {
    if (event.key === "Escape" || (event.key === "Enter" && event.target.id === "note")) {
      event.target.blur();
      focusChosen();
    }
    return;
  }
  const action = STROKES[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
