// The frame around the views: addresses, the head of the page, keys.

const main = document.getElementById("main");
const VIEWS = ["queue", "reports", "city"];

function head() {
  const tab = (name, word, n) => h("a", { href: `#${name}`, "aria-current": view.name === name ? "page" : null }, t(word), h("kbd", {}, n));
  const file = h("input", { type: "file", id: "file", accept: ".csv", hidden: true, onchange: chosenFile });
  document.getElementById("head").replaceChildren(
    h("strong", {}, t("title")),
    h("nav", {}, tab("queue", "queue", "1"), tab("reports", "reports", "2"), tab("city", "overview", "3")),
    h("form", { id: "search", role: "search", onsubmit: (event) => { event.preventDefault(); seek(); } },
      h("input", { type: "search", id: "query", placeholder: t("search"), "aria-label": t("search"), value: view.query, autocomplete: "off" }),
      h("label", { class: "check" }, h("input", { type: "checkbox", id: "accents", checked: view.accents, onchange: toggleAccents }), t("accents"))),
    h("label", { class: "reviewer" }, h("span", {}, t("reviewer")), h("input", { id: "reviewer", placeholder: t("reviewer"), value: store.reviewer, autocomplete: "name", onchange: (event) => { store.reviewer = event.target.value.trim(); keep(); } })),
    h("button", { type: "button", id: "load", onclick: () => file.click() }, t("load")), file,
    h("button", { type: "button", id: "save", class: "primary", onclick: saveDecisions }, t("save")),
    h("button", { type: "button", id: "help", title: t("help"), "aria-label": t("help"), onclick: help }, "?"));
  told_();
}

/** The same file may be opened again, so the choice is not kept. */
async function chosenFile(event) {
  const input = event.target;
  if (input.files[0]) await loadDecisions(input.files[0]);
  input.value = "";
}

/** How many decisions wait to be saved, on the button that saves them. */
function told_() {
  const save = document.getElementById("save");
  save?.replaceChildren(t("save"), store.unsaved ? h("span", { class: "waiting" }, t("unsaved", { n: store.unsaved })) : "");
}

/** Draws the view anew, with what has changed in it; scrolling stays where it was. */
async function show(change = {}) {
  Object.assign(view, change);
  if (view.name === "report") {
    const report = city.reports.get(view.report);
    const opened = await openReport(view.report);
    const pane = document.querySelector(".items");
    if (pane && main.dataset.report === view.report) {
      const top = pane.scrollTop;
      pane.replaceChildren(...itemsPane(report, opened).flat());
      pane.scrollTop = top;
    } else main.replaceChildren(reportView(report, opened));
    main.dataset.report = view.report;
    highlight(view.chosen);
    return;
  }
  delete main.dataset.report;
  const drawn = { queue: queueView, reports: reportsView, city: cityView, finding: () => findingView(city.across.get(view.chosen)), search: searchView }[view.name]();
  main.replaceChildren(await drawn);
}

/** Goes by the address: a view, a search, or the id of a report, record, finding, or total. */
async function route() {
  const hash = decodeURIComponent(location.hash.slice(1));
  const [id, range] = hash.split("@");
  if (hash.startsWith("search=")) await show({ name: "search", query: hash.slice(7) });
  else if (city.across.has(hash)) await show({ name: "finding", chosen: hash });
  else if (city.reports.has(id)) await openAt(id, range ? "" : id, range);
  else if (city.home.has(id)) await openAt(city.home.get(id), id);
  else {
    if (hash && !VIEWS.includes(hash)) say(t("not_here", { id: hash }));
    await show({ name: VIEWS.includes(hash) ? hash : "queue", chosen: "" });
  }
  head();
  if (view.name !== "report") scrollTo(0, 0);
}

async function openAt(report, chosen, range) {
  const opened = await openReport(report);
  const item = opened.items.get(chosen);
  const only = view.only && item && !opened[view.only].includes(item) ? "" : view.only;
  await show({ name: "report", report, chosen, only });
  if (range && view.images) await picture(false);
  if (range) flash(...range.split("-").map(Number));
  focusChosen();
}

function choose(id) {
  if (id === view.chosen) return;
  location.hash = `#${id}`;
}

function focusChosen() {
  const card = document.querySelector(".card.chosen");
  if (!card) return main.focus({ preventScroll: true });
  card.focus({ preventScroll: true });
  const pane = document.querySelector(".items");
  if (pane) bringInto(card, pane);
}

function seek() {
  const query = document.getElementById("query").value.trim();
  if (query) location.hash = `#search=${encodeURIComponent(query)}`;
}

function toggleAccents() {
  view.accents = !view.accents;
  document.getElementById("accents").checked = view.accents;
  if (view.name === "search" || view.name === "reports") show();
}

async function chosenItem() {
  if (view.name === "finding") return city.across.get(view.chosen);
  if (view.name !== "report") return null;
  const opened = await openReport(view.report);
  return view.chosen === view.report ? city.reports.get(view.report) : opened.items.get(view.chosen);
}

const listed = () => [...main.querySelectorAll(".card, a.row")].filter((one) => one.dataset.id);

/** To the next or previous item of the list on the page. */
function move(by) {
  const all = listed();
  const at = all.findIndex((one) => (view.name === "report" ? one.dataset.id === view.chosen : one === document.activeElement));
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
  const next = cards.slice(at + 1).find((one) => { const item = opened.items.get(one.dataset.id); return item && item.kind !== "total" && !isDone(item); });
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
    const box = dialog(t("reviewer"), h("p", {}, t("reviewer_ask")), h("form", { onsubmit: done }, input, h("button", { class: "primary" }, t("ok"))));
    box.addEventListener("close", () => known(Boolean(store.reviewer)));
    input.focus();
  });
}

const KEYS = [["J K ↓ ↑", "move"], ["Enter", "open"], ["A", "accept"], ["C", "correct"], ["R", "reject"], ["N", "note"], ["U", "undo"], [".", "doubt"], ["[ ]", "report"], ["1 2 3", "views"], ["/", "search"], ["D", "accents"], ["I", "images"], ["S", "save"], ["Esc", "back"], ["?", "help"]];

function help() {
  const rows = KEYS.map(([keys, what]) => h("tr", {}, h("th", { scope: "row" }, keys.split(" ").map((one) => h("kbd", {}, one))), h("td", {}, city.words.keys[what])));
  const box = dialog(t("help"), h("table", { class: "keys" }, rows), h("button", { type: "button", autofocus: true, onclick: () => box.close() }, t("close")));
}

const STROKES = {
  j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
  a: () => act("accept"), c: () => act("correct"), r: () => act("reject"), u: () => act("undo"),
  n: () => document.getElementById("note")?.focus(),
  ".": nextDoubt, "[": () => turn(-1), "]": () => turn(1),
  1: () => (location.hash = "#queue"), 2: () => (location.hash = "#reports"), 3: () => (location.hash = "#city"),
  "/": () => document.getElementById("query").focus(), d: toggleAccents, i: () => view.name === "report" && picture(!view.images), s: saveDecisions, "?": help,
  Escape: () => view.name !== "queue" && history.back(),
};

function stroke(event) {
  if (document.querySelector("dialog[open]") || event.altKey) return;
  const writing = event.target.closest("input:not([type=checkbox]),textarea,select");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") return event.preventDefault(), saveDecisions();
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

async function start() {
  await readIndex();
  openStore();
  store.changed = told_;
  addEventListener("hashchange", route);
  addEventListener("keydown", stroke);
  addEventListener("beforeunload", (event) => store.unsaved && event.preventDefault());
  await route();
  document.documentElement.dataset.ready = "true";
}

start();
