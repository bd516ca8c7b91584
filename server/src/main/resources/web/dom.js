// Builds elements. Text goes in as text, so nothing that a shop or a ledger says can become markup.

/** An element with attributes and children; a child is an element, a text, or nothing. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== "") {
      element.append(child);
    }
  }
  return element;
}

const STATES = {
  HELD: "Held",
  WAITING: "Waiting",
  BOOKING: "Booking",
  BOOKED: "Booked",
  NOTHING: "Nothing to book",
  DEAD: "Refused",
  PENDING: "Pending",
  SENDING: "Sending",
  RETRY: "Trying again",
  UNKNOWN: "Looking it up",
  DONE: "Done",
  SUPERSEDED: "Replaced",
  RECEIVED: "Received",
};

/** A state as a coloured chip that also says its name. */
export function chip(state) {
  return el("span", { class: "chip " + state.toLowerCase() }, STATES[state] ?? state);
}

/** A moment as people write it, the exact one at hand. */
export function moment(iso) {
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  const text = today
    ? at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" })
    : at.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  return el("time", { datetime: iso, title: iso }, text);
}

/** An amount like "12.5000 AUD" in the currency's own decimals; the exact one at hand. */
export function money(text) {
  const [amount, currency] = text.split(" ");
  const shown = new Intl.NumberFormat(undefined, { style: "currency", currency, currencyDisplay: "code" })
    .formatToParts(amount)
    .filter((part) => part.type !== "currency" && part.type !== "literal")
    .map((part) => part.value)
    .join("");
  return el("span", { class: "money", title: text }, shown, " ", el("abbr", {}, currency));
}

/** Asks the API; a refusal becomes an error that says what the server said. */
export async function ask(path, options = {}) {
  const answer = await fetch("/api/v1" + path, { headers: { Accept: "application/json" }, ...options });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.detail ?? "Tillbridge answered " + answer.status);
  }
  return body;
}
