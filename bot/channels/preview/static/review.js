// Review mode: lines go to the server in batches, rows come back, the table stays in this page.

import { ask, byId, el, words } from "./page.js";

const MOST_LINES = 5000;
const BATCH_LINES = 100;
const BATCH_CHARACTERS = 50000; // well under what the server takes at once
const COLUMNS = ["text", "level", "crisis", "section", "reply", "label"];
let rows = [];
let run = 0; // a later run, or "stop", ends the earlier one

async function review(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  if (!lines.length) return tell(words.nothing_to_review);
  const mine = (run += 1);
  rows = [];
  byId("rows").replaceChildren();
  working(true);
  const read = lines.slice(0, MOST_LINES);
  const waiting = [...batches(read)].reverse();
  let asked = answered(waiting.pop());
  while (asked) {
    const more = await asked;
    if (mine !== run) return;
    asked = waiting.length ? answered(waiting.pop()) : null; // read there while these are drawn here
    rows.push(...more);
    byId("rows").append(...more.map(drawn));
    byId("progress").value = rows.length / read.length;
    count();
  }
  working(false);
  if (lines.length > MOST_LINES) tell(words.too_many);
}

async function answered(batch) {
  const answer = await ask("/review", { lines: batch });
  return answer?.rows ?? batch.map((line) => ({ text: line.slice(0, 80), error: "too_long" }));
}

function* batches(lines) {
  let batch = [];
  let characters = 0;
  for (const line of lines) {
    if (batch.length && (batch.length >= BATCH_LINES || characters + line.length > BATCH_CHARACTERS)) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push(line);
    characters += line.length;
  }
  yield batch;
}

function drawn(row) {
  const head = el("th", { scope: "row", role: "rowheader" }, row.text);
  if (row.error) return el("tr", { role: "row", hidden: !wanted(row) }, head, cell({ colspan: "5" }, words[row.error]));
  const level = el("span", { class: `level ${row.level}` }, row.level.replace("_", " "));
  const off = (name) => ({ class: row.differs.includes(name) && "off" });
  const differs = row.differs.map((name) => words[name].toLowerCase()).join(", ");
  return el("tr", { role: "row", hidden: !wanted(row) },
    head, cell(off("level"), level),
    cell(off("card"), row.crisis === "none" ? "–" : row.crisis),
    cell(off("section"), row.section || "–"), cell({}, reply(row.reply)),
    cell({}, row.label || "–",
      differs ? el("small", { class: "differs" }, `${words.differs_in} ${differs}`) : ""));
}

function cell(attributes, ...children) {
  return el("td", { role: "cell", ...attributes }, ...children);
}

/** Return the first line of a reply, as a button that opens the rest where there is more. */
function reply(text) {
  const [first, ...rest] = text.split("\n");
  if (!rest.length) return first;
  return el("button", { type: "button", class: "reply", "aria-expanded": "false" }, first);
}

function wanted(row) {
  const filter = byId("filter").value;
  if (filter === "all") return true;
  return filter === "any" ? Boolean(row.differs?.length) : Boolean(row.differs?.includes(filter));
}

function count() {
  const off = rows.filter((row) => row.differs?.length).length;
  const shown = rows.filter(wanted).length;
  byId("outcome").hidden = false;
  tell(`${shown} / ${rows.length} ${words.rows} · ${off} ${words.differ}`);
}

function tell(text) {
  byId("outcome").hidden = false;
  byId("counted").textContent = text;
}

function working(on) {
  for (const id of ["cancel", "progress"]) byId(id).hidden = !on;
  byId("start").disabled = on;
}

/** Return a field of a CSV. A sheet would read = + - @ at its start as a formula. */
function field(value) {
  const text = Array.isArray(value) ? value.join(" ") : String(value ?? "");
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function download() {
  const columns = [...COLUMNS, "differs", "error"];
  const lines = [columns, ...rows.filter(wanted).map((row) => columns.map((name) => row[name]))];
  const csv = lines.map((line) => line.map(field).join(",")).join("\r\n");
  const link = el("a", {
    href: URL.createObjectURL(new Blob(["\uFEFF", csv, "\r\n"], { type: "text/csv" })),
    download: "harbor-review.csv",
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

byId("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  review(byId("lines").value);
});
byId("file").addEventListener("change", async ({ target }) => {
  if (!target.files.length) return;
  const text = await target.files[0].text();
  target.value = "";
  review(text);
});
byId("rows").addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  const open = button.getAttribute("aria-expanded") === "false";
  const whole = rows[[...byId("rows").children].indexOf(button.closest("tr"))].reply;
  button.textContent = open ? whole : whole.split("\n", 1)[0];
  button.setAttribute("aria-expanded", String(open));
});
byId("cancel").addEventListener("click", () => {
  run += 1;
  working(false);
});
byId("filter").addEventListener("change", () => {
  [...byId("rows").children].forEach((line, place) => { line.hidden = !wanted(rows[place]); });
  count();
});
byId("download").addEventListener("click", download);
