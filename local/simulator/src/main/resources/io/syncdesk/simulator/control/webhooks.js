// What the app is told, and how faithfully.
import { control } from "./calls.js";
import { $, element, say, trying } from "./dom.js";

const REFRESH_MILLISECONDS = 2000;

const time = (instant) => new Date(instant).toLocaleTimeString();

function line(attempt) {
  const events = attempt.events.map(({ type, intuitentityid, intuitaccountid }) =>
    element("li", { textContent: `${type.replace(/^qbo\.|\.v1$/g, "")} ${intuitentityid} (${intuitaccountid})` }));
  return element("tr", { className: attempt.status === 200 ? "" : "bad" },
    element("td", { textContent: time(attempt.at) }),
    element("td", { textContent: attempt.attempt, className: "number" }),
    element("td", { textContent: attempt.status || "no answer" }),
    element("td", {}, element("details", {},
      element("summary", { textContent: `${events.length} ${events.length === 1 ? "event" : "events"}` }),
      element("ul", {}, ...events))));
}

let newest = "";

function show({ mode, endpoint, counts, retryAt, attempts }) {
  if (document.activeElement !== $("mode")) {
    $("mode").value = mode;
  }
  const retry = retryAt ? `, next try at ${time(retryAt)}` : "";
  $("webhook-counts").textContent = endpoint
    ? `To ${endpoint}: ${counts.sent} delivered, ${counts.failed} failed, ${counts.waiting} waiting, ${counts.lost} lost${retry}`
    : "No endpoint: nobody is told";
  // Open details would close under the reader's eyes.
  const latest = JSON.stringify(attempts[0] ?? {});
  if (latest !== newest) {
    newest = latest;
    $("attempts").replaceChildren(...attempts.map(line));
  }
}

export const showWebhooks = async () => show(await control("webhooks"));

$("webhook-form").addEventListener("submit", trying(async () => {
  show(await control("webhooks", "POST", { mode: $("mode").value }));
  say(`Webhooks: ${$("mode").value}`);
}));

setInterval(() => {
  if (!document.hidden) {
    // The simulator may be stopped while its page is open; that is nothing to report every two seconds.
    showWebhooks().catch(() => { $("webhook-counts").textContent = "The simulator does not answer"; });
  }
}, REFRESH_MILLISECONDS);
