// The bookkeeper's page: everything it does to the books goes through the same API as an app's calls.
import { books, company, control, find } from "./calls.js";
import { $, element, say, trying } from "./dom.js";
import { showObjections } from "./objections.js";
import { KINDS, isAmount, label, nameOf, shown } from "./kinds.js";
import { showWebhooks } from "./webhooks.js";
import { actions } from "./work.js";

let kind = "Invoice";

const numeric = (property) => ({ className: isAmount(property) ? "number" : "" });

function button(row, text, doing) {
  const made = element("button", { textContent: text, className: "quiet", type: "button",
    ariaLabel: `${text} ${kind} ${nameOf(row)}` });
  made.addEventListener("click", trying(async () => {
    if (await doing()) {
      say(`${text} ${kind} ${nameOf(row)}: done`);
      await showRows();
    }
  }));
  return made;
}

function line(row) {
  return element("tr", { className: row.Active === false ? "resting" : "" },
    ...["Id", ...KINDS[kind].columns].map((property) =>
      element("td", { textContent: shown(row, property), ...numeric(property) })),
    element("td", { className: "actions" }, ...actions(kind, row).map(([text, doing]) => button(row, text, doing))));
}

async function showRows() {
  const active = KINDS[kind].rests ? "where Active in (true, false)" : "";
  const { rows, total } = await find(kind, `${active} orderby Id desc maxresults 200`);
  $("caption").textContent = `${kind}: ${total}, newest first`;
  $("head").replaceChildren(element("tr", {}, ...["Id", ...KINDS[kind].columns, "Actions"].map((property) =>
    element("th", { scope: "col", textContent: label(property), ...numeric(property) }))));
  $("rows").replaceChildren(...rows.map(line));
}

async function showCompany() {
  company.realm = $("company").value;
  const { items } = await control("companies");
  $("connection").value = items.find((item) => item.realmId === company.realm)?.state ?? "connected";
  const { Preferences } = await books("preferences");
  $("closing").value = Preferences.AccountingInfoPrefs.BookCloseDate ?? "";
  const faults = await control("faults");
  $("outage").checked = faults.items.some((item) => item.fault === "outage" && item.count === 0);
  await showRows();
}

async function closeBooks(date) {
  await books("preferences", { sparse: true, AccountingInfoPrefs: { BookCloseDate: date } });
  $("closing").value = date;
  say(date ? `Books closed through ${date}` : "Books reopened");
}

$("connection-form").addEventListener("submit", trying(async () => {
  await control(`connection/${company.realm}`, "POST", { state: $("connection").value });
  say(`Connection: ${$("connection").value}`);
}));
$("closing-form").addEventListener("submit", trying(() => closeBooks($("closing").value)));
$("reopen").addEventListener("click", trying(() => closeBooks("")));
$("outage").addEventListener("change", trying(async () => {
  if ($("outage").checked) {
    await control("faults", "POST", { fault: "outage", count: 0 });
    say("Outage: every call of the app gets 503");
  } else {
    await control("faults", "DELETE");
    say("Outage over; all injected faults are cleared");
  }
}));
$("company").addEventListener("change", trying(showCompany));

for (const name of Object.keys(KINDS)) {
  const made = element("button", { textContent: name, type: "button", ariaPressed: String(name === kind) });
  made.addEventListener("click", trying(async () => {
    kind = name;
    say("");
    for (const other of $("kinds").children) {
      other.ariaPressed = String(other === made);
    }
    await showRows();
  }));
  $("kinds").append(made);
}

trying(async () => {
  const { items } = await control("companies");
  $("company").replaceChildren(...items.map(({ name, realmId }) =>
    element("option", { textContent: `${name} (${realmId})`, value: realmId })));
  await showWebhooks();
  await showObjections();
  if (items.length > 0) {
    await showCompany();
  } else {
    say("No company has been opened yet");
  }
})();
