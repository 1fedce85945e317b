// The panel that tells why: what the last turn understood, and the time each part of it took.

import { el, words } from "./page.js";

const CHIPS = ["evidence", "guards", "features"];

/** Return the panel's content for one turn, or the hint that there is none yet. */
export function reasons(why) {
  if (!why) return [el("h2", {}, words.why_of), el("p", { class: "small" }, words.nothing_yet)];
  return [
    el("h2", {}, words.why_of),
    el("p", { class: "verdict" },
      el("span", { class: `level ${why.level}` }, why.level.replace("_", " ")),
      el("span", {}, words[`help_${why.crisis}`])),
    why.failure ? el("p", { class: "level active" }, `${words.failure}: ${why.failure}`) : "",
    el("dl", {},
      ...CHIPS.flatMap((name) => chips(name, why[name])),
      ...pair("intent", el("code", {}, why.intent)),
      ...why.slots.length ? pair("slots", ...why.slots.map(slot)) : []),
    el("h3", {}, words.sections),
    ...why.guide ? guide(why.guide) : [el("p", { class: "small" }, words.not_asked)],
    el("h3", {}, words.took),
    ...times(why.took),
  ].filter((part) => part !== "");
}

function pair(name, ...told) {
  return [el("dt", {}, words[name]), el("dd", {}, ...told)];
}

function chips(name, values) {
  if (!values.length) return pair(name, el("span", { class: "small" }, words.nothing));
  return pair(name, ...values.map((value) => {
    const [id, level] = Array.isArray(value) ? value : [value, ""];
    return el("code", {}, id, level ? el("small", {}, level.replace("_", " ")) : "");
  }));
}

function slot([name, value]) {
  return el("code", {}, el("small", {}, words[name]), value);
}

function guide({ kind, ranked, outside, bands, scope }) {
  const marks = [bands.answer];
  const least = Object.entries(bands).filter(([, band]) => band > 0)
    .map(([name, band]) => `${words[name]} ≥ ${band}`).join(", ");
  return [
    el("div", { class: "bars" }, ...ranked.flatMap(([slug, score]) => bar(slug, score, marks))),
    el("p", { class: "small" },
      el("strong", {}, words[`band_${kind}`]), ` · ${least}`),
    el("div", { class: "bars" }, ...bar(outside[0] || words.nothing, outside[1], [scope])),
    el("p", { class: "small" }, `${words.outside} ≥ ${scope}`),
  ];
}

/** Return a name, a bar of a share 0..1 with marks on it, and its figure. */
function bar(name, share, marks = [], figure = share.toFixed(2)) {
  const line = el("span", { class: "bar-line", "aria-hidden": "true" }, el("i"));
  line.firstChild.style.inlineSize = `${Math.min(100, share * 100)}%`;
  for (const mark of marks) {
    const tick = el("b");
    tick.style.insetInlineStart = `${mark * 100}%`;
    line.append(tick);
  }
  return [el("span", { class: "bar-name" }, name), line, el("span", { class: "figure" }, figure)];
}

function times(took) {
  const whole = Object.values(took).reduce((sum, part) => sum + part, 0);
  const rows = Object.entries(took).flatMap(([part, milliseconds]) =>
    bar(words[part], milliseconds / (whole || 1), [], milliseconds.toFixed(2)));
  return [
    el("div", { class: "bars" }, ...rows),
    el("p", { class: "small" }, `${whole.toFixed(2)} ${words.milliseconds}`),
  ];
}
