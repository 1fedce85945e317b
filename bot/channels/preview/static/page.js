// What both pages share: words, elements made of text alone, and asking the server.

export const words = JSON.parse(document.getElementById("words").textContent);

/** Return a new element. Children are elements or texts; a text is never read as HTML. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

export const byId = (id) => document.getElementById(id);
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Return what the server answers, null where it refuses; wait, and say so, while it is away. */
export async function ask(path, body) {
  for (;;) {
    let answer = null;
    try {
      answer = await fetch(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      const told = answer.ok ? await answer.json() : null;
      banner("");
      return told;
    } catch {
      banner(words.away);
      await pause(1000);
    }
  }
}

function banner(text) {
  if (byId("banner").textContent !== text) byId("banner").textContent = text;
}
