// What a bookkeeper does to one entity. Each answers with something true once it is done.
import { books, company, control, find } from "./calls.js";
import { ask } from "./dom.js";
import { KINDS, inputType, label, nameOf, shown } from "./kinds.js";

const path = (kind) => kind.toLowerCase();
const under = (row) => ({ Id: row.Id, SyncToken: row.SyncToken });

// A sparse purchase has to repeat how it was paid.
const change = (kind, row, more) =>
  books(path(kind), { ...under(row), sparse: true, ...(row.PaymentType && { PaymentType: row.PaymentType }), ...more });

const linksTo = (node, type) => (node.LinkedTxn ?? []).filter((link) => link.TxnType === type);

/** Lines whose amount can be typed over; those of a payment that was deposited cannot. */
const editable = (line) =>
  ["SalesItemLineDetail", "AccountBasedExpenseLineDetail", "DepositLineDetail"].includes(line.DetailType)
  && !line.LinkedTxn?.length;

function withAmount(line, amount) {
  const detail = line.SalesItemLineDetail;
  return {
    ...line,
    Amount: amount,
    // Quantity times price has to stay the amount.
    ...(detail && (detail.Qty !== undefined || detail.UnitPrice !== undefined)
      && { SalesItemLineDetail: { ...detail, Qty: 1, UnitPrice: amount } }),
  };
}

function changedProperties(kind, row, values) {
  const changed = KINDS[kind].edits.filter((property) => values[property] !== shown(row, property));
  return Object.fromEntries(changed.map((property) =>
    [property, property === "PrimaryEmailAddr" ? { Address: values[property] } : values[property]]));
}

/** A sent line array replaces all lines, so all of them are sent, or none. */
function changedLines(row, values) {
  const isChanged = (line, index) => editable(line) && Number(values[`line-${index}`]) !== line.Amount;
  const lines = row.Line ?? [];
  return lines.some(isChanged)
    ? { Line: lines.map((line, index) => isChanged(line, index) ? withAmount(line, Number(values[`line-${index}`])) : line) }
    : {};
}

async function edit(kind, row) {
  const properties = KINDS[kind].edits.map((property) =>
    ({ name: property, label: label(property), type: inputType(property), value: shown(row, property) }));
  const lines = (row.Line ?? []).flatMap((line, index) => editable(line)
    ? [{ name: `line-${index}`, label: `Amount of line ${index + 1}`, type: "number", value: line.Amount }] : []);
  const values = await ask(`Edit ${kind} ${nameOf(row)}`, [...properties, ...lines]);
  const more = values && { ...changedProperties(kind, row, values), ...changedLines(row, values) };
  return more && Object.keys(more).length > 0 ? change(kind, row, more) : null;
}

async function merge(kind, row) {
  const { rows } = await find(kind, "where Active = true orderby Id maxresults 1000");
  const others = rows.filter((other) => other.Id !== row.Id).map((other) => [other.Id, `${nameOf(other)} (${other.Id})`]);
  const values = await ask(`Merge ${kind} ${nameOf(row)} into`, [{ name: "survivingId", label: "The one that stays", options: others }]);
  return values
    && control("merge", "POST", { realmId: company.realm, entity: kind, losingId: row.Id, survivingId: values.survivingId });
}

async function deposit(payment) {
  const { rows } = await find("Account", "where AccountType = 'Bank'");
  const values = await ask(`Deposit payment ${nameOf(payment)}`,
    [{ name: "account", label: "Bank account", options: rows.map((account) => [account.Id, account.Name]) }]);
  const linked = { TxnId: payment.Id, TxnType: "Payment", TxnLineId: "0" };
  return values && books("deposit",
    { DepositToAccountRef: { value: values.account }, Line: [{ Amount: payment.TotalAmt, LinkedTxn: [linked] }] });
}

async function takeOut(payment) {
  const [link] = linksTo(payment, "Deposit");
  const { Deposit: found } = await books(`deposit/${link.TxnId}`);
  const left = found.Line.filter((line) => !linksTo(line, "Payment").some(({ TxnId }) => TxnId === payment.Id));
  return left.length > 0
    ? change("Deposit", found, { Line: left })
    : books("deposit?operation=delete", under(found));
}

function inDeposit(payment) {
  return linksTo(payment, "Deposit").length > 0
    ? ["Take out of deposit", () => takeOut(payment)]
    : ["Deposit", () => deposit(payment)];
}

function restOrWake(kind, row) {
  const rests = row.Active === false;
  return [rests ? "Reactivate" : "Deactivate", () => change(kind, row, { Active: rests })];
}

function cardOrNot(row) {
  const isCard = row.Type === "CREDIT_CARD";
  return [isCard ? "Not a credit card" : "Is a credit card",
    () => change("PaymentMethod", row, { Type: isCard ? "NON_CREDIT_CARD" : "CREDIT_CARD" })];
}

/** What can be done to this one: a label each, and how. */
export function actions(kind, row) {
  const { rests, merges, voids } = KINDS[kind];
  return [
    ["Edit", () => edit(kind, row)],
    ...(kind === "PaymentMethod" ? [cardOrNot(row)] : []),
    ...(merges && row.Active !== false ? [["Merge", () => merge(kind, row)]] : []),
    ...(kind === "Payment" ? [inDeposit(row)] : []),
    ...(voids ? [["Void", () => books(`${path(kind)}?include=void`, { ...under(row), sparse: true })]] : []),
    rests ? restOrWake(kind, row) : ["Delete", () => books(`${path(kind)}?operation=delete`, under(row))],
  ];
}
