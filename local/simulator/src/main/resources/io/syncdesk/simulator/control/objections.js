// What QuickBooks is made to object to on purpose.
import { control } from "./calls.js";
import { $, element, say, trying } from "./dom.js";
import { KINDS } from "./kinds.js";

const line = ({ entity, text, code, message, detail }) =>
  element("tr", {}, ...[entity, text, code, detail || message].map((textContent) => element("td", { textContent })));

export async function showObjections() {
  const { items } = await control("objections");
  $("objection-caption").textContent = items.length === 0 ? "None: only QuickBooks' own rules" : `${items.length} in force`;
  $("objections").replaceChildren(...items.map(line));
}

$("objection-kind").replaceChildren(...Object.keys(KINDS).map((kind) =>
  element("option", { value: kind, textContent: kind })));
$("objection-form").addEventListener("submit", trying(async () => {
  const [entity, text, code, detail] = ["kind", "text", "code", "detail"].map((name) => $(`objection-${name}`).value);
  await control("objections", "POST", { entity, text, code, detail });
  say(`Refused from now on: ${entity} with "${text}"`);
  await showObjections();
}));
$("withdraw").addEventListener("click", trying(async () => {
  await control("objections", "DELETE");
  say("All objections are withdrawn: resync what they kept out");
  await showObjections();
}));
