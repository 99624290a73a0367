// The bookkeeper's page: everything it does goes through the same API as an app's calls.
"use strict";

const KINDS = {
  Invoice: ["DocNumber", "TxnDate", "CustomerRef", "TotalAmt", "Balance"],
  Payment: ["PaymentRefNum", "TxnDate", "CustomerRef", "TotalAmt", "UnappliedAmt"],
  CreditMemo: ["DocNumber", "TxnDate", "CustomerRef", "TotalAmt", "Balance"],
  RefundReceipt: ["DocNumber", "TxnDate", "CustomerRef", "TotalAmt"],
  Purchase: ["DocNumber", "TxnDate", "EntityRef", "PaymentType", "TotalAmt"],
  Deposit: ["DocNumber", "TxnDate", "DepositToAccountRef", "TotalAmt"],
  Customer: ["DisplayName", "PrimaryEmailAddr", "Balance"],
  Vendor: ["DisplayName", "PrimaryEmailAddr"],
  Item: ["Name", "Type", "IncomeAccountRef"],
  Account: ["Name", "AccountType", "CurrentBalance"],
  PaymentMethod: ["Name", "Type"],
  Class: ["Name"],
  Department: ["Name"],
  Term: ["Name", "DueDays"],
};
const LISTS = ["Customer", "Vendor", "Item", "Account", "PaymentMethod", "Class", "Department", "Term"];
const VOIDABLE = ["Invoice", "Payment", "RefundReceipt"];
const AMOUNTS = ["TotalAmt", "Balance", "UnappliedAmt", "CurrentBalance"];
const LABELS = {
  DocNumber: "Number", PaymentRefNum: "Reference", TxnDate: "Date", CustomerRef: "Customer",
  TotalAmt: "Total", UnappliedAmt: "Unapplied", EntityRef: "Payee", PaymentType: "Paid by",
  DepositToAccountRef: "To account", DisplayName: "Name", PrimaryEmailAddr: "E-mail",
  IncomeAccountRef: "Income account", AccountType: "Type", CurrentBalance: "Balance", DueDays: "Days",
};

const $ = (id) => document.getElementById(id);
const company = $("company");
let kind = "Invoice";

function say(text, isBad) {
  $("said").textContent = text;
  $("said").classList.toggle("bad", Boolean(isBad));
}

async function books(path, body) {
  const answer = await fetch(`/v3/company/${company.value}/${path}`, {
    method: body ? "POST" : "GET",
    headers: { Authorization: "Bearer bookkeeper", "Content-Type": "application/json" },
    body: body ? JSON.stringify(body) : undefined,
  });
  const content = await answer.json();
  if (content.Fault) {
    const error = content.Fault.Error[0];
    throw new Error(`${error.code}: ${error.Detail || error.Message}`);
  }
  return content;
}

async function control(path, method, body) {
  const answer = await fetch(`/simulator/${path}`, { method, body: body && JSON.stringify(body) });
  return answer.status === 204 ? {} : answer.json();
}

// Shows what went wrong instead of leaving the page silent.
function trying(doing) {
  return async (event) => {
    event?.preventDefault();
    try {
      await doing(event);
    } catch (problem) {
      say(problem.message, true);
    }
  };
}

function element(tag, text, properties) {
  return Object.assign(document.createElement(tag), { textContent: text }, properties);
}

function shown(row, column) {
  const value = row[column];
  if (value === undefined) return "";
  if (AMOUNTS.includes(column)) return Number(value).toFixed(2);
  return typeof value === "object" ? value.name ?? value.Address ?? value.value ?? "" : String(value);
}

function action(label, row, doing) {
  const button = element("button", label, { className: "quiet", type: "button" });
  button.setAttribute("aria-label", `${label} ${kind} ${row.DisplayName ?? row.Name ?? row.DocNumber ?? row.Id}`);
  button.addEventListener("click", trying(async () => {
    if (await doing()) {
      say(`${label}: done`);
      await showRows();
    }
  }));
  return button;
}

const write = (path, row, more) =>
  books(path, { Id: row.Id, SyncToken: row.SyncToken, ...more });
const change = (row, more) =>
  write(kind.toLowerCase(), row, { sparse: true, ...(row.PaymentType && { PaymentType: row.PaymentType }), ...more });

function actions(row) {
  const path = kind.toLowerCase();
  if (LISTS.includes(kind)) {
    const buttons = [action(row.Active === false ? "Reactivate" : "Deactivate", row,
      () => change(row, { Active: row.Active === false }))];
    if (kind === "PaymentMethod") {
      buttons.push(action(row.Type === "CREDIT_CARD" ? "Not a credit card" : "Is a credit card", row,
        () => change(row, { Type: row.Type === "CREDIT_CARD" ? "NON_CREDIT_CARD" : "CREDIT_CARD" })));
    }
    return buttons;
  }
  const buttons = [action("Delete", row, () => write(`${path}?operation=delete`, row))];
  if (VOIDABLE.includes(kind)) {
    buttons.push(action("Void", row, () => write(`${path}?include=void`, row, { sparse: true })));
  }
  if (KINDS[kind].includes("DocNumber")) {
    buttons.push(action("Renumber", row, () => {
      const number = prompt("New number", row.DocNumber ?? "");
      return number === null ? null : change(row, { DocNumber: number });
    }));
  }
  return buttons;
}

async function showRows() {
  const active = LISTS.includes(kind) ? " where Active in (true, false)" : "";
  const query = `select * from ${kind}${active} orderby Id desc maxresults 200`;
  const found = (await books(`query?query=${encodeURIComponent(query)}`)).QueryResponse;
  const rows = found[kind] ?? [];
  $("caption").textContent = `${kind}: ${found.totalCount ?? 0}, newest first`;
  const head = document.createElement("tr");
  for (const column of ["Id", ...KINDS[kind], "Actions"]) {
    head.append(element("th", LABELS[column] ?? column,
      { scope: "col", className: AMOUNTS.includes(column) ? "number" : "" }));
  }
  $("head").replaceChildren(head);
  $("rows").replaceChildren(...rows.map((row) => {
    const line = element("tr", "", { className: row.Active === false ? "resting" : "" });
    for (const column of ["Id", ...KINDS[kind]]) {
      line.append(element("td", shown(row, column), { className: AMOUNTS.includes(column) ? "number" : "" }));
    }
    const last = document.createElement("td");
    last.append(...actions(row));
    line.append(last);
    return line;
  }));
}

async function showCompany() {
  const { items } = await control("companies", "GET");
  $("connection").value = items.find((item) => item.realmId === company.value)?.state ?? "connected";
  const { Preferences } = await books("preferences");
  $("closing").value = Preferences.AccountingInfoPrefs.BookCloseDate ?? "";
  const faults = await control("faults", "GET");
  $("outage").checked = faults.items.some((item) => item.fault === "outage" && item.count === 0);
  await showRows();
}

async function closeBooks(date) {
  await books("preferences", { sparse: true, AccountingInfoPrefs: { BookCloseDate: date } });
  $("closing").value = date;
  say(date ? `Books closed through ${date}` : "Books reopened");
}

$("connection-form").addEventListener("submit", trying(async () => {
  await control(`connection/${company.value}`, "POST", { state: $("connection").value });
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
company.addEventListener("change", trying(showCompany));

for (const name of Object.keys(KINDS)) {
  const button = element("button", name, { type: "button" });
  button.setAttribute("aria-pressed", String(name === kind));
  button.addEventListener("click", trying(async () => {
    kind = name;
    say("");
    for (const other of $("kinds").children) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    await showRows();
  }));
  $("kinds").append(button);
}

trying(async () => {
  const { items } = await control("companies", "GET");
  company.replaceChildren(...items.map((item) =>
    element("option", `${item.name} (${item.realmId})`, { value: item.realmId })));
  if (items.length > 0) {
    await showCompany();
  } else {
    say("No company has been opened yet");
  }
})();
