// What the bookkeeper sees of each kind of entity, and may change.

const NUMBERED = ["DocNumber", "TxnDate", "PrivateNote"];

export const KINDS = {
  Invoice: { columns: ["DocNumber", "TxnDate", "CustomerRef", "TotalAmt", "Balance"], edits: NUMBERED, voids: true },
  Payment: {
    columns: ["PaymentRefNum", "TxnDate", "CustomerRef", "TotalAmt", "UnappliedAmt"],
    edits: ["PaymentRefNum", "TxnDate", "TotalAmt", "PrivateNote"], voids: true,
  },
  CreditMemo: { columns: ["DocNumber", "TxnDate", "CustomerRef", "TotalAmt", "Balance"], edits: NUMBERED },
  RefundReceipt: { columns: ["DocNumber", "TxnDate", "CustomerRef", "TotalAmt"], edits: NUMBERED, voids: true },
  Purchase: { columns: ["DocNumber", "TxnDate", "EntityRef", "PaymentType", "TotalAmt"], edits: NUMBERED },
  Deposit: { columns: ["DocNumber", "TxnDate", "DepositToAccountRef", "TotalAmt"], edits: NUMBERED },
  Customer: {
    columns: ["DisplayName", "PrimaryEmailAddr", "Balance"], edits: ["DisplayName", "PrimaryEmailAddr", "Notes"],
    rests: true, merges: true,
  },
  Vendor: {
    columns: ["DisplayName", "PrimaryEmailAddr"], edits: ["DisplayName", "PrimaryEmailAddr"], rests: true, merges: true,
  },
  Item: {
    columns: ["Name", "Type", "UnitPrice", "IncomeAccountRef"], edits: ["Name", "Description", "UnitPrice"],
    rests: true, merges: true,
  },
  Account: {
    columns: ["Name", "AccountType", "CurrentBalance"], edits: ["Name", "Description"], rests: true, merges: true,
  },
  Class: { columns: ["Name"], edits: ["Name"], rests: true, merges: true },
  Department: { columns: ["Name"], edits: ["Name"], rests: true },
  PaymentMethod: { columns: ["Name", "Type"], edits: ["Name"], rests: true },
  Term: { columns: ["Name", "DueDays"], edits: ["Name", "DueDays"], rests: true },
};

const AMOUNTS = ["TotalAmt", "Balance", "UnappliedAmt", "CurrentBalance", "UnitPrice"];

const LABELS = {
  DocNumber: "Number", PaymentRefNum: "Reference", TxnDate: "Date", CustomerRef: "Customer",
  TotalAmt: "Total", UnappliedAmt: "Unapplied", EntityRef: "Payee", PaymentType: "Paid by",
  DepositToAccountRef: "To account", DisplayName: "Name", PrimaryEmailAddr: "E-mail",
  IncomeAccountRef: "Income account", AccountType: "Type", CurrentBalance: "Balance", DueDays: "Days",
  PrivateNote: "Memo", UnitPrice: "Price",
};

export const isAmount = (property) => AMOUNTS.includes(property);
export const label = (property) => LABELS[property] ?? property;
export const nameOf = (row) => row.DisplayName ?? row.Name ?? row.DocNumber ?? row.PaymentRefNum ?? row.Id;

/** The property as text, references by their name. */
export function shown(row, property) {
  const value = row[property];
  if (value === undefined) return "";
  if (isAmount(property)) return Number(value).toFixed(2);
  return typeof value === "object" ? value.name ?? value.Address ?? value.value ?? "" : String(value);
}

export function inputType(property) {
  if (property === "TxnDate") return "date";
  return isAmount(property) || property === "DueDays" ? "number" : "text";
}
