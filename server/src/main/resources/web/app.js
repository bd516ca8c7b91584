// The page: orders as they arrive, what needs a person, and one order's timeline.
import { ask, chip, el, moment, money } from "./dom.js";
import { show } from "./timeline.js";

const MOST_ROWS = 500;
const at = (id) => document.getElementById(id);
const filter = { text: "", state: "" };
let next = "";
let chosen = "";

function row(order) {
  return el(
    "li",
    { "data-id": order.id, class: order.id === chosen ? "chosen" : null },
    el(
      "a",
      { href: "#/orders/" + encodeURIComponent(order.id), "aria-current": order.id === chosen ? "true" : null },
      el("span", { class: "number" }, order.number),
      chip(order.state),
      el("span", { class: "customer" }, order.customer),
      money(order.total),
      el("span", { class: "when" }, moment(order.changedAt)),
      order.why && order.state !== "BOOKED" ? el("span", { class: "why" }, order.why) : null,
    ),
  );
}

function query(cursor) {
  const asked = new URLSearchParams({ limit: "50" });
  if (filter.text) asked.set("text", filter.text);
  if (filter.state) asked.set("state", filter.state);
  if (cursor) asked.set("cursor", cursor);
  return "/orders?" + asked;
}

async function list(cursor = "") {
  const page = await ask(query(cursor));
  next = page.next;
  const rows = page.items.map(row);
  if (cursor) {
    at("rows").append(...rows);
  } else {
    at("rows").replaceChildren(...rows);
  }
  at("more").hidden = !next;
  at("empty").hidden = at("rows").childElementCount > 0;
}

function arrived(order) {
  const rows = at("rows");
  const before = rows.querySelector(`[data-id="${CSS.escape(order.id)}"]`);
  const fits = (!filter.state || filter.state === order.state) && !filter.text;
  if (before) {
    before.replaceWith(row(order));
  } else if (fits) {
    const fresh = row(order);
    fresh.classList.add("fresh");
    rows.prepend(fresh);
    while (rows.childElementCount > MOST_ROWS) rows.lastElementChild.remove();
    at("empty").hidden = true;
  }
  if (order.id === chosen) open(order.id, false);
}

function totals(counts) {
  const orders = counts.orders;
  const waiting = ["PENDING", "SENDING", "RETRY", "UNKNOWN"].reduce((sum, s) => sum + (counts.effects[s] ?? 0), 0);
  const shown = [
    ["Booked", orders.BOOKED ?? 0],
    ["Booking", orders.BOOKING ?? 0],
    ["Held", orders.HELD ?? 0],
    ["Waiting", orders.WAITING ?? 0],
    ["Refused", orders.DEAD ?? 0],
    ["Nothing to book", orders.NOTHING ?? 0],
    ["Writes under way", waiting],
  ];
  at("totals").replaceChildren(
    ...shown.map(([name, count]) =>
      el("div", { class: "total " + name.toLowerCase().replaceAll(" ", "-") + (count ? "" : " none") }, el("dt", {}, name), el("dd", {}, String(count)))),
  );
}

function banner(kind, title, ...content) {
  return el("div", { class: "banner " + kind }, el("strong", {}, title), content);
}

async function act(button, path) {
  button.disabled = true;
  try {
    await ask(path, { method: "POST" });
    await attention();
  } catch (failure) {
    button.after(el("span", { class: "why" }, " " + failure.message));
  } finally {
    button.disabled = false;
  }
}

function action(text, path) {
  return el("button", { class: "button", type: "button", onclick: (e) => act(e.currentTarget, path) }, text);
}

async function attention() {
  const [dead, lanes, refused, flows] = await Promise.all([
    ask("/dead-letters?limit=20"), ask("/lanes"), ask("/refusals"), ask("/flows"),
  ]);
  const banners = [];
  for (const flow of flows) {
    if (flow.refused) {
      banners.push(banner("bad", `An edit of ${flow.name} was refused; the version before goes on.`,
        el("ul", {}, flow.refused.problems.map((p) => el("li", {}, el("code", {}, p.position), " ", p.message, p.advice ? " " + p.advice : "")))));
    }
  }
  for (const lane of lanes.filter((l) => l.stop)) {
    banners.push(banner("warn", `Nothing goes over ${lane.connection}: ${lane.stop.why}`,
      el("p", {}, lane.stop.until ? ["It goes on by itself at ", moment(lane.stop.until), ". "] : "A person must act. ",
        action("It is mended: go on", "/lanes/" + encodeURIComponent(lane.connection) + "/resume"))));
  }
  if (dead.items.length) {
    banners.push(banner("bad", `${dead.items.length}${dead.next ? "+" : ""} refused for good: a person must look`,
      el("ul", {}, dead.items.map((d) => el("li", {},
        d.orderId ? el("a", { href: "#/orders/" + encodeURIComponent(d.orderId) }, d.kind + " " + d.businessKey) : d.kind + " " + d.businessKey,
        ": ", d.problems.map((p) => [p.field, p.message, p.advice].filter(Boolean).join(": ")).join("; "), " ",
        action("Try again", "/dead-letters/" + encodeURIComponent(d.id) + "/retry"))))));
  }
  if (refused.length) {
    banners.push(el("details", { class: "banner quiet" },
      el("summary", {}, `${refused.length} webhook${refused.length === 1 ? "" : "s"} refused lately`),
      el("ul", {}, refused.slice(0, 20).map((r) => el("li", {}, moment(r.at), " ", r.connection || "unknown connection", ": ", r.why, ` (${r.status})`)))));
  }
  at("attention").replaceChildren(...banners);
  at("flows").replaceChildren(...flows.map((f) => el("span", { title: "live since " + f.since },
    f.name, " ", el("code", {}, "rules " + f.rulePack.slice(0, 7)), " ", el("code", {}, "mappings " + f.mappings.slice(0, 7)))));
}

async function open(id, move = true) {
  try {
    await show(id, at("detail"), () => { location.hash = "#/"; });
  } catch (failure) {
    at("detail").replaceChildren(el("p", { class: "why" }, failure.message));
  }
  if (move) at("order-title")?.focus({ preventScroll: false });
}

function route() {
  const match = location.hash.match(/^#\/orders\/(.+)$/);
  const before = chosen;
  chosen = match ? decodeURIComponent(match[1]) : "";
  document.body.classList.toggle("one", Boolean(chosen));
  for (const item of at("rows").children) {
    const here = item.dataset.id === chosen;
    item.classList.toggle("chosen", here);
    if (here) item.firstElementChild.setAttribute("aria-current", "true");
    else item.firstElementChild.removeAttribute("aria-current");
  }
  if (chosen) {
    open(chosen);
  } else {
    at("detail").replaceChildren(el("p", { class: "hint" }, "Choose an order to see its way from the shop into the books, and why."));
    if (before) at("rows").querySelector(`[data-id="${CSS.escape(before)}"] a`)?.focus();
  }
}

function later(task, millis) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => task().catch(said), millis);
  };
}

function said(failure) {
  at("link").textContent = failure.message;
  at("link").className = "link off";
}

function listen() {
  const stream = new EventSource("/api/v1/stream");
  const look = later(attention, 400);
  stream.onopen = () => {
    at("link").textContent = "live";
    at("link").className = "link on";
    refresh().catch(said);
  };
  stream.onerror = () => said(new Error("not connected; trying again…"));
  stream.addEventListener("order", (e) => {
    const order = JSON.parse(e.data);
    arrived(order);
    if (order.state === "DEAD") look();
  });
  stream.addEventListener("many", later(list, 200));
  stream.addEventListener("counts", (e) => {
    const counts = JSON.parse(e.data);
    totals(counts);
    const state = counts.openDeadLetters + "/" + counts.blockedConnections;
    if (listen.state !== undefined && listen.state !== state) look();
    listen.state = state;
  });
  stream.addEventListener("refusal", look);
  stream.addEventListener("flow", look);
}

async function refresh() {
  const [counts] = await Promise.all([ask("/counts"), list(), attention()]);
  totals(counts);
  route();
}

at("more").addEventListener("click", () => list(next).catch(said));
at("filter").addEventListener("submit", (e) => e.preventDefault());
const search = later(() => list(), 250);
at("text").addEventListener("input", (e) => { filter.text = e.target.value.trim(); search(); });
at("state").addEventListener("change", (e) => { filter.state = e.target.value; search(); });
addEventListener("hashchange", route);
listen();
