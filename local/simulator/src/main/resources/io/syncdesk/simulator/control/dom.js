// Small helpers for what is on the page.

export const $ = (id) => document.getElementById(id);

export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function say(text, isBad = false) {
  $("said").textContent = text;
  $("said").classList.toggle("bad", isBad);
}

/** Shows what went wrong instead of leaving the page silent. */
export function trying(doing) {
  return async (event) => {
    event?.preventDefault();
    try {
      await doing(event);
    } catch (problem) {
      say(problem.message, true);
    }
  };
}

function control(field) {
  if (field.options) {
    return element("select", {}, ...field.options.map(([value, text]) =>
      element("option", { value, textContent: text, selected: value === field.value })));
  }
  return element("input", { type: field.type ?? "text", value: field.value ?? "",
    ...(field.type === "number" && { step: "0.01" }) });
}

/** Asks in a dialog; answers with the values by name, or with nothing when the person thinks better of it. */
export function ask(title, fields) {
  const dialog = $("ask");
  $("ask-title").textContent = title;
  const controls = fields.map((field) => Object.assign(control(field), { id: `ask-${field.name}`, name: field.name }));
  $("ask-fields").replaceChildren(...fields.flatMap((field, index) =>
    [element("label", { htmlFor: `ask-${field.name}`, textContent: field.label }), controls[index]]));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "ok"
      ? Object.fromEntries(controls.map((made) => [made.name, made.value]))
      : null), { once: true });
  });
}
