"use strict";
// Data, words, and elements. Nothing here or elsewhere makes markup out of text: elements are built, text is set.

const unpack = async (id) => {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
};

const city = { reports: new Map(), home: new Map(), units: new Map(), opened: new Map() };

/** Reads the index: reports by id, and the report that each record, finding, and total stands in. */
async function readIndex() {
  Object.assign(city, await unpack("index"));
  const reports = city.reports;
  city.reports = new Map(reports.map((report) => [report.id, report]));
  city.home = new Map();
  for (const report of reports) for (const id of report.ids.split(" ")) if (id) city.home.set(id, report.id);
  city.units = new Map(city.coverage.map((unit) => [unit.unit_code, unit]));
  city.across = new Map(city.findings.map((finding) => [finding.id, finding]));
}

/** A report's text and rows, unpacked when it is first asked for. Offsets become those of JavaScript strings. */
async function openReport(id) {
  if (!city.opened.has(id)) {
    const there = document.getElementById(`data-${id}`);
    const none = { text: "", page_starts: [], boxes: [], records: [], totals: [], findings: [] };
    const read = there ? unpack(`data-${id}`) : Promise.resolve(none);
    const pages = document.getElementById(`pages-${id}`);
    city.opened.set(
      id,
      read.then((report) => inUnits({ ...report, pages: pages ? JSON.parse(pages.textContent) : [] })),
    );
  }
  return city.opened.get(id);
}

function inUnits(report) {
  report.totals.forEach((total) => Object.assign(total, { kind: "total", id: total.total_id }));
  report.items = new Map([...report.records, ...report.totals, ...report.findings].map((item) => [item.id, item]));
  if (!/[\u{10000}-\u{10ffff}]/u.test(report.text)) return report;
  const at = [0];
  for (const character of report.text) at.push(at[at.length - 1] + character.length);
  for (const item of report.items.values()) {
    if (item.char_start === undefined) continue;
    item.char_start = at[item.char_start];
    item.char_end = at[item.char_end];
  }
  report.page_starts = report.page_starts.map((start) => at[start]);
  report.boxes = report.boxes.map(([start, end, ...box]) => [at[start], at[end], ...box]);
  return report;
}

const filled = (word, values) => word.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const t = (key, values = {}) => filled(city.words.page[key], values);
const named = (value) => city.words.values[value] ?? String(value);
const fieldName = (field) => city.words.fields[field] ?? field;
const number = (value) => Number(value).toLocaleString(city.lang === "vi" ? "vi-VN" : "en-GB");
const when = (iso) => iso.replace(/^(\d+)-(\d+)-(\d+)T(\d+:\d+).*$/, "$3/$2/$1 $4");
const day = (iso) => iso.replace(/^(\d+)-(\d+)-(\d+)$/, "$3/$2/$1");
const fileName = (path) => path.split(/[\\/]/).pop();

/** An element: attributes, `on…` listeners, and children, of which strings become text. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.flat(Infinity));
  return element;
}

const plainOf = new Map();

/** One character in lower case without accents; always as long as it was, so that places stay true. */
function plain(character) {
  if (!plainOf.has(character)) {
    const bare = character.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace("đ", "d");
    plainOf.set(character, bare.length === character.length ? bare : character);
  }
  return plainOf.get(character);
}

const folded = (text, accents) => {
  if (!accents) return Array.from(text, plain).join("");
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
};

function say(text) {
  const place = document.getElementById("say");
  place.textContent = text;
  place.classList.add("shown");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => place.classList.remove("shown"), 5000);
}
