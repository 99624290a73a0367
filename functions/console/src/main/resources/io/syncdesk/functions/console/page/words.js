/** What the console says, in the reader's language; en.json and it.json hold the same keys. */

const LANGUAGES = ['en', 'it'];
const CHOSEN = 'syncdesk.language';

let now = 'en';
let said = {};
let plurals = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');

export const languages = LANGUAGES;
export const language = () => now;

/** English as spoken here or there: the browser's own locale if it is of the chosen language. */
export function locale() {
  return navigator.languages.find(it => it.split('-')[0] === now) ?? now;
}

/** The language chosen before or else the first of the browser's that we speak. */
export function firstLanguage() {
  const wanted = [localStorage.getItem(CHOSEN), ...navigator.languages.map(it => it.split('-')[0])];
  return wanted.find(it => LANGUAGES.includes(it)) ?? 'en';
}

export async function speak(wanted) {
  said = await (await fetch(new URL(`./words/${wanted}.json`, import.meta.url))).json();
  now = wanted;
  plurals = new Intl.PluralRules(wanted);
  numbers = new Intl.NumberFormat(locale());
  document.documentElement.lang = wanted;
}

export function choose(wanted) {
  localStorage.setItem(CHOSEN, wanted);
  return speak(wanted);
}

/** The words of this key, with facts where they say {name}. With a count, the form that goes with it: key.one or key.other. */
export function t(key, facts = {}) {
  const form = facts.count === undefined ? key : `${key}.${plurals.select(facts.count)}`;
  const words = said[form] ?? said[`${key}.other`] ?? said[key] ?? key;
  const filled = words.replace(/\{(\w+)\}/g, (gap, name) => shown(facts[name], gap));
  // An empty fact leaves no hole behind.
  return filled.replace(/ +(?=[.,]|$)/g, '');
}

const shown = (fact, gap) => (typeof fact === 'number' ? numbers.format(fact) : fact ?? gap);

/** The words of this key, or none: for names the API may add. */
export const tIfKnown = (key, otherwise = '') => said[key] ?? otherwise;
