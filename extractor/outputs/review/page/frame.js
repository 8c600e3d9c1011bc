// The frame around the views: the head of the page, addresses, what is chosen.

const main = document.getElementById("main");
const VIEWS = ["queue", "reports", "city"];

function head() {
  const tab = (name, word, n) =>
    h("a", { href: `#${name}`, "aria-current": view.name === name ? "page" : null }, t(word), h("kbd", {}, n));
  const file = h("input", { type: "file", id: "file", accept: ".csv", hidden: true, onchange: chosenFile });
  document.getElementById("head").replaceChildren(
    h("strong", {}, t("title")),
    h("nav", {}, tab("queue", "queue", "1"), tab("reports", "reports", "2"), tab("city", "overview", "3")),
    h(
      "form",
      {
        id: "search",
        role: "search",
        onsubmit: (event) => {
          event.preventDefault();
          seek();
        },
      },
      h("input", {
        type: "search",
        id: "query",
        placeholder: t("search"),
        "aria-label": t("search"),
        value: view.query,
        autocomplete: "off",
      }),
      h(
        "label",
        { class: "check" },
        h("input", { type: "checkbox", id: "accents", checked: view.accents, onchange: toggleAccents }),
        t("accents"),
      ),
    ),
    h(
      "label",
      { class: "reviewer" },
      h("span", {}, t("reviewer")),
      h("input", {
        id: "reviewer",
        placeholder: t("reviewer"),
        value: store.reviewer,
        autocomplete: "name",
        onchange: (event) => {
          store.reviewer = event.target.value.trim();
          keep();
        },
      }),
    ),
    h("button", { type: "button", id: "load", onclick: () => file.click() }, t("load")),
    file,
    h("button", { type: "button", id: "save", class: "primary", onclick: saveDecisions }, t("save")),
    h("button", { type: "button", id: "help", title: t("help"), "aria-label": t("help"), onclick: help }, "?"),
  );
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
  save?.replaceChildren(
    t("save"),
    store.unsaved ? h("span", { class: "waiting" }, t("unsaved", { n: store.unsaved })) : "",
  );
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
  const drawn = {
    queue: queueView,
    reports: reportsView,
    city: cityView,
    finding: () => findingView(city.across.get(view.chosen)),
    search: searchView,
  }[view.name]();
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
