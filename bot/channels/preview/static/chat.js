// The chat: several people side by side, each with a conversation of their own. Nothing is stored:
// a page has a random name, and closing it ends it.

import { ask, byId, el, pause, words } from "./page.js";
import { reasons } from "./why.js";

const LONGEST = 4096; // characters of a Telegram message; more are sent as several
const MOST_PEOPLE = 50;
const page = Array.from(crypto.getRandomValues(new Uint8Array(16)),
  (byte) => byte.toString(16).padStart(2, "0")).join("");
const clock = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit" });
const people = [];
let current = null;

// ---- people

function newPerson() {
  const number = people.length;
  const name = `${words.person} ${number + 1}`;
  const last = el("small", { class: "last" });
  const tab = el("button", {
    type: "button", role: "tab", id: `tab-${number}`, "aria-controls": `chat-${number}`,
    "aria-label": name,
  }, el("span", { class: `face hue-${number % 6}`, "aria-hidden": "true" }, String(number + 1)),
  el("span", { class: "name" }, name, last));
  const log = el("div", { class: "log", role: "log", "aria-label": `${words.messages}, ${name}`, tabindex: "0" });
  const panel = el("div", { class: "panel", role: "tabpanel", id: `chat-${number}`, "aria-labelledby": `tab-${number}` }, log);
  const person = { number, tab, last, log, panel, keyboard: [], turns: Promise.resolve(), begun: false, why: null };
  tab.addEventListener("click", () => show(person));
  people.push(person);
  byId("tabs").append(tab);
  byId("chats").append(panel);
  byId("new-person").disabled = people.length >= MOST_PEOPLE;
  show(person);
  send(person, { kind: "say", text: "/start" });
}

function show(person) {
  current = person;
  for (const one of people) {
    const here = one === person;
    one.tab.setAttribute("aria-selected", String(here));
    one.tab.tabIndex = here ? 0 : -1;
    one.panel.hidden = !here;
  }
  person.tab.classList.remove("unread");
  person.tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  drawKeyboard();
  byId("why").replaceChildren(...reasons(person.why));
}

// ---- turns

/** Hand in what a person did; one turn a person at a time, in order. */
function send(person, did, { own = null, pressed = null } = {}) {
  const from = own ? add(person, message("own", own)) : null;
  if (own) setKeyboard(person, []);
  person.turns = person.turns.then(() => turn(person, did, from, pressed));
}

async function turn(person, did, from, pressed) {
  const dots = el("div", { class: "message bot typing", "aria-hidden": "true" },
    el("div", { class: "bubble" }, el("i"), el("i"), el("i")));
  const late = setTimeout(() => add(person, dots, from), 120); // sooner they would only flicker
  const answer = await ask("/turn", { page, person: person.number, did });
  clearTimeout(late);
  dots.remove();
  if (!answer) return note(person, words.not_sent);
  if (person.begun && !answer.known) note(person, words.forgotten);
  person.begun = true;
  draw(person, answer.replies, from, pressed);
  const { wake } = answer;
  if (wake) setTimeout(() => send(person, { kind: "wake", timer: wake.timer }), wake.after * 1000);
  if (answer.replies.length || !person.why) person.why = answer.why;
  if (person === current) byId("why").replaceChildren(...reasons(person.why));
  else person.tab.classList.add("unread");
}

function draw(person, replies, from, pressed) {
  const added = [];
  replies.forEach((reply, place) => {
    const drawn = message("bot", el("div", {}, ...reply.body.map(node)), reply);
    if (place === 0 && reply.edits && pressed?.isConnected) edit(pressed, drawn);
    else added.push(drawn);
    if (reply.venue) added.push(mapCard(reply.venue));
    if (reply.document) added.push(fileCard(reply.document));
    setKeyboard(person, reply.keyboard);
    person.last.textContent = drawn.querySelector(".body").textContent.slice(0, 60);
  });
  if (added.length) add(person, added, from);
}

function edit(pressed, drawn) {
  const focused = pressed.contains(document.activeElement);
  drawn.querySelector(".time").prepend(`${words.edited} `);
  pressed.replaceWith(drawn);
  if (focused) (drawn.querySelector(".button") ?? byId("text")).focus();
}

/** Put messages at the end, the one that began the turn at the top of what is seen. */
function add(person, drawn, first = null) {
  const { log } = person;
  const added = [drawn].flat();
  log.append(...added);
  log.scrollTop = (first ?? added[0]).offsetTop - 12;
  return drawn;
}

function note(person, text) {
  add(person, el("p", { class: "note" }, text));
}

// ---- what a message looks like

function message(whose, content, reply = null) {
  const name = whose === "own" ? words.you : words.says;
  const time = clock.format(new Date());
  const body = typeof content === "string" ? el("div", {}, content) : content;
  body.classList.add("body");
  const drawn = el("div", { class: `message ${whose}` },
    el("div", { class: "bubble" }, el("span", { class: "heard" }, `${name}: `), body, el("span", { class: "time" }, time)));
  if (reply?.rows.length) {
    drawn.append(el("div", { class: "rows" }, ...reply.rows.map((row) =>
      el("div", { class: "row" }, ...row.map((button) => inline(button, drawn))))));
  }
  return drawn;
}

/** Return a node of a reply: the server sends only tags of its own list. */
function node(told) {
  if (typeof told === "string") return told;
  const link = told.href ? { href: told.href, target: "_blank", rel: "noopener noreferrer" } : {};
  return el(told.tag, link, ...told.in.map(node));
}

function inline(button, drawn) {
  if (button.url) {
    return el("a", { class: "button out", href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.label);
  }
  const made = el("button", { type: "button", class: button.copy ? "button copy" : "button" }, button.label);
  made.addEventListener("click", () => {
    if (button.copy) return copy(button.copy, made);
    const owner = people.find((person) => person.log.contains(made));
    send(owner, { kind: "tap", action: button.tap }, { pressed: drawn });
  });
  return made;
}

function mapCard({ name, address, href }) {
  return el("div", { class: "message bot" },
    el("a", { class: "bubble map", href, target: "_blank", rel: "noopener noreferrer" },
      el("span", { class: "ground", "aria-hidden": "true" }, el("i")),
      el("strong", {}, name), el("span", {}, address), el("span", { class: "go" }, words.on_map)));
}

function fileCard({ name, text }) {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  return el("div", { class: "message bot" }, el("a", { class: "bubble file", href, download: name }, name));
}

// ---- copying, places

async function copy(text, button) {
  const done = await copied(text);
  byId("status").textContent = done ? `${words.copied}: ${text}` : `${words.not_copied}: ${text}`;
  const label = button.textContent;
  if (label === words.copied) return;
  button.textContent = done ? words.copied : text;
  setTimeout(() => { button.textContent = label; }, 1500);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Outside loopback and https browsers offer only the old way.
    const field = el("textarea", { class: "heard" }, text);
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

function locate(person) {
  const refused = () => {
    note(person, words.no_position);
    byId("text").focus();
  };
  if (!navigator.geolocation) return refused();
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    const { latitude: lat, longitude: lon } = coords;
    send(person, { kind: "locate", lat, lon }, { own: words.shared_location });
  }, refused, { timeout: 10000, maximumAge: 60000 });
}

// ---- the keyboard below the chat, as Telegram shows it when it asks for the position

function setKeyboard(person, rows) {
  person.keyboard = rows;
  if (person === current) drawKeyboard();
}

function drawKeyboard() {
  const person = current;
  byId("keyboard").hidden = !person.keyboard.length;
  byId("keyboard").replaceChildren(...person.keyboard.map((row) =>
    el("div", { class: "row" }, ...row.map((button) => {
      const made = el("button", { type: "button", class: "button" }, button.label);
      made.addEventListener("click", () => (button.locate ? locate(person) : say(person, button.say)));
      return made;
    }))));
}

// ---- writing

function say(person, text) {
  const whole = text.toWellFormed?.() ?? text;
  for (const part of parts(whole)) send(person, { kind: "say", text: part }, { own: part });
}

/** Return a text in pieces that one message can hold, no character cut in two. */
function parts(text) {
  const pieces = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + LONGEST);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1])) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

function submit() {
  const field = byId("text");
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  openMenu(false);
  say(current, text);
}

function openMenu(open) {
  byId("menu").hidden = !open;
  byId("menu-button").setAttribute("aria-expanded", String(open));
}

/** Move the focus along a group of buttons; return whether there was one to move to. */
function step(group, from, by) {
  const to = group[group.indexOf(from) + by];
  to?.focus();
  return Boolean(to);
}

const STEPS = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

function stepOnKeys(container, group, back = () => {}) {
  container.addEventListener("keydown", (event) => {
    const buttons = [...container.querySelectorAll(group)];
    if (event.key === "Escape") back();
    else if (event.key in STEPS && buttons.includes(event.target)) {
      if (!step(buttons, event.target, STEPS[event.key]) && STEPS[event.key] > 0) back();
      event.preventDefault();
    }
  });
}

byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
byId("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  } else if (event.key in STEPS && !byId("menu").hidden) {
    byId("menu").querySelector("button").focus();
    event.preventDefault();
  } else if (event.key === "ArrowUp" && !event.target.value) {
    const latest = [...current.log.querySelectorAll(".rows")].at(-1)?.querySelector(".button");
    (byId("keyboard").querySelector("button") ?? latest)?.focus();
    event.preventDefault();
  } else if (event.key === "Escape") openMenu(false);
});
byId("text").addEventListener("input", (event) => openMenu(event.target.value === "/"));
byId("menu-button").addEventListener("click", () => {
  openMenu(byId("menu").hidden);
  if (!byId("menu").hidden) byId("menu").querySelector("button").focus();
});
byId("menu").addEventListener("click", (event) => {
  const command = event.target.closest("button")?.dataset.command;
  if (!command) return;
  openMenu(false);
  byId("text").value = "";
  say(current, command);
  byId("text").focus();
});
document.addEventListener("pointerdown", (event) => {
  if (!byId("composer").contains(event.target)) openMenu(false);
});
byId("new-person").addEventListener("click", newPerson);
byId("why-switch").addEventListener("click", (event) => {
  const on = event.currentTarget.getAttribute("aria-checked") !== "true";
  event.currentTarget.setAttribute("aria-checked", String(on));
  byId("why").hidden = !on;
});
byId("tabs").addEventListener("keydown", (event) => {
  const next = people[current.number + (STEPS[event.key] ?? 0)];
  if (!(event.key in STEPS) || !next) return;
  show(next);
  next.tab.focus();
  event.preventDefault();
});
const toText = () => byId("text").focus();
stepOnKeys(byId("chats"), ".panel:not([hidden]) .button", toText);
stepOnKeys(byId("keyboard"), ".button", toText);
stepOnKeys(byId("menu"), "button", () => { openMenu(false); toText(); });

newPerson();
if (matchMedia("(pointer: fine)").matches) toText();

// A page says every few seconds that it is there, and hears whether the preview was started again.
for (;;) {
  await pause(3000);
  const begun = people.filter((person) => person.begun);
  const answer = await ask("/here", { page });
  for (const person of begun.filter((one) => answer && !answer.people.includes(one.number))) {
    person.begun = false;
    note(person, words.forgotten);
  }
}
