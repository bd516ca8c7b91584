// One order's way: what the shop told, what the rules decided and why, what was written, what came of it.
import { ask, chip, el, moment, money } from "./dom.js";

/** The whole timeline of an order, as the API gives it. */
export function timeline(order, back) {
  const { order: summary, events, versions, effects } = order;
  const latest = versions[versions.length - 1];
  return el(
    "article",
    { class: "timeline" },
    el("button", { class: "button back", type: "button", onclick: back }, "Back to the list"),
    el(
      "header",
      {},
      el("h2", { tabindex: "-1", id: "order-title" }, "Order ", summary.number),
      chip(summary.state),
      el("p", { class: "facts" }, summary.customer, " · ", money(summary.total), " · placed ", moment(summary.placedAt)),
      summary.why ? el("p", { class: "why" }, summary.why) : null,
      el(
        "p",
        { class: "facts" },
        "From ", el("strong", {}, summary.connection), " into ", el("strong", {}, summary.lane),
        summary.link ? [" · ", el("a", { href: safe(summary.link), rel: "noreferrer" }, "see it in the shop")] : null,
      ),
    ),
    latest ? findings(latest.translation) : null,
    step("What the shop told", events.map(event)),
    latest ? decided(latest, versions.length) : null,
    latest ? step("Documents, and the why of each field", (latest.translation.documents ?? []).map(document_)) : null,
    step("What was written", effects.map(effect)),
  );
}

function safe(link) {
  return /^https?:/.test(link) ? link : "#/";
}

function step(title, children) {
  return el(
    "section",
    { class: "step" },
    el("h3", {}, title),
    children.length ? children : el("p", { class: "hint" }, "Nothing yet."),
  );
}

function findings(translation) {
  const groups = new Map();
  for (const f of translation.findings ?? []) {
    const key = f.severity + f.code;
    groups.set(key, [...(groups.get(key) ?? []), f]);
  }
  return groups.size
    ? el(
        "section",
        { class: "step" },
        el("h3", {}, "What a person should know"),
        [...groups.values()].map((all) =>
          el(
            "div",
            { class: "finding " + all[0].severity.toLowerCase() },
            el("strong", {}, all[0].severity === "HOLD" ? "Stops the order" : "Good to know", ": ", words(all[0].code)),
            all.map((f) => el("p", {}, f.message, " ", el("span", { class: "source" }, f.subject, " · ", f.source))),
          ),
        ),
      )
    : null;
}

function event(e) {
  return el(
    "div",
    { class: "entry" },
    el("p", {}, moment(e.receivedAt), " ", el("strong", {}, e.type || e.kind), " ", chip(e.state),
      e.repeats ? el("span", { class: "hint" }, " came " + (e.repeats + 1) + " times") : null),
    e.why ? el("p", { class: "why" }, e.why) : null,
  );
}

function decided(version, count) {
  const rows = (version.translation.decisions ?? []).map((d) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, words(d.target?.aspect ?? ""), " ", el("span", { class: "hint" }, d.target?.subject ?? "")),
      el("td", {}, el("code", {}, d.value)),
      el("td", {}, d.reason, el("div", { class: "source" }, d.rule, " · ", d.source)),
    ),
  );
  return el(
    "section",
    { class: "step" },
    el("h3", {}, "What the rules decided"),
    el("p", { class: "hint" }, "Verdict ", el("strong", {}, version.verdict), " · read ", moment(version.readAt),
      count > 1 ? " · version " + version.version : "", " · rules ", el("code", {}, version.made.rulePack),
      " · mappings ", el("code", {}, version.made.mappings)),
    rows.length
      ? el("details", { open: rows.length < 9 },
          el("summary", {}, rows.length + (rows.length === 1 ? " decision" : " decisions")),
          el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Decisions" },
            el("table", {}, el("thead", {}, el("tr", {}, ["About", "Decided", "Because"].map((t) => el("th", { scope: "col" }, t)))),
              el("tbody", {}, rows))))
      : el("p", { class: "hint" }, "No decisions."),
  );
}

function document_(d) {
  const rows = (d.explanations ?? []).map((f) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, f.path),
      el("td", {}, el("code", {}, plain(f.value))),
      el(
        "td",
        {},
        el("code", {}, f.expression),
        Object.entries(f.inputs ?? {}).map(([path, value]) => el("div", { class: "hint" }, path, " = ", value)),
        (f.decisions ?? []).map((s) => el("div", {}, s.reason, " ", el("span", { class: "source" }, s.rule, " · ", s.source))),
        el("div", { class: "source" }, f.source),
      ),
    ),
  );
  return el(
    "details",
    { class: "entry" },
    el("summary", {}, el("strong", {}, words(d.kind)), " ", d.businessKey, d.total ? [" · ", money(d.total)] : null),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Fields of " + words(d.kind) },
      el("table", {}, el("thead", {}, el("tr", {}, ["Field", "Value", "Why"].map((t) => el("th", { scope: "col" }, t)))),
        el("tbody", {}, rows))),
  );
}

function effect(e) {
  return el(
    "div",
    { class: "entry" },
    el("p", {}, el("strong", {}, words(e.kind)), " ", e.businessKey, " ", chip(e.state),
      e.nextAt ? [" next try ", moment(e.nextAt)] : null),
    e.waitsFor.length ? el("p", { class: "hint" }, "waits for ", e.waitsFor.join(", ")) : null,
    e.why ? el("p", { class: "why" }, e.why) : null,
    e.remoteId ? el("p", { class: "source" }, "in the ledger: ", e.remoteId) : null,
    el("ol", { class: "outcomes" }, e.outcomes.map((o) => el("li", {}, moment(o.at), " ", el("strong", {}, o.name),
      " (try " + o.attempt + ") ", el("span", { class: "hint" }, detail(o.detail))))),
  );
}

function detail(json) {
  if (json.why) {
    return json.why;
  }
  if (Array.isArray(json.problems)) {
    return json.problems.map((p) => [p.field, p.message, p.advice].filter(Boolean).join(": ")).join("; ");
  }
  const parts = Object.entries(json).filter(([, value]) => typeof value !== "object");
  return parts.slice(0, 6).map(([key, value]) => key + " " + value).join(", ");
}

function plain(value) {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

function words(name) {
  const text = String(name).toLowerCase().replaceAll(/[_-]/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Fetches an order and draws it into its place. */
export async function show(id, place, back) {
  const order = await ask("/orders/" + encodeURIComponent(id));
  place.replaceChildren(timeline(order, back));
}
