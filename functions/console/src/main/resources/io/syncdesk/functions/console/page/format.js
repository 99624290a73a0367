/** Money, dates and ages in the reader's form. Amounts stay decimal strings: nothing is ever added up in floating point. */

import {locale, t} from './words.js';

const NO_CURRENCY = 'XXX';
const DAY = 86_400_000;
const AGES = [['year', 365 * DAY], ['month', 30 * DAY], ['week', 7 * DAY], ['day', DAY], ['hour', 3_600_000], ['minute', 60_000]];

const made = new Map();
/** Intl's formatters are dear to make and cheap to use. */
function formatter(kind, options) {
  const key = kind.name + locale() + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new kind(locale(), options));
  return made.get(key);
}

export function money({amount, currency}) {
  const options = currency === NO_CURRENCY ? {minimumFractionDigits: 2, useGrouping: 'always'} : {style: 'currency', currency, useGrouping: 'always'};
  return formatter(Intl.NumberFormat, options).format(amount);
}

export const number = count => formatter(Intl.NumberFormat, {}).format(count);

/** One sum per currency. */
export function sums(amounts) {
  const totals = new Map();
  for (const {amount, currency} of amounts) {
    const [whole, fraction = ''] = amount.replace('-', '').split('.');
    const units = BigInt(whole + fraction.padEnd(6, '0').slice(0, 6));
    totals.set(currency, (totals.get(currency) ?? 0n) + (amount.startsWith('-') ? -units : units));
  }
  return [...totals].map(([currency, units]) => ({amount: decimal(units), currency}));
}

function decimal(units) {
  const digits = String(units < 0n ? -units : units).padStart(7, '0');
  const text = `${digits.slice(0, -6)}.${digits.slice(-6, -4)}${digits.slice(-4).replace(/0+$/, '')}`;
  return units < 0n ? `-${text}` : text;
}

export const moneys = amounts => list(sums(amounts).map(money));

/** What waits: one sum, several in as many currencies, or none where no money is in it; in brackets. */
export function moneysOf({sum, sums = sum ? [sum] : []}) {
  return sums.length ? `(${moneys(sums)})` : '';
}

export const list = texts => formatter(Intl.ListFormat, {type: 'conjunction'}).format(texts);

/** A day of the books, which has no time zone; the year only where it is not this one. */
export function date(text) {
  const year = text.startsWith(String(new Date().getFullYear())) ? undefined : 'numeric';
  return formatter(Intl.DateTimeFormat, {day: 'numeric', month: 'short', year, timeZone: 'UTC'}).format(new Date(`${text}T00:00:00Z`));
}

/** A moment, as near to now as it is: the time of today, the day and time of others. */
export function moment(text) {
  const at = new Date(text);
  const time = formatter(Intl.DateTimeFormat, {hour: 'numeric', minute: '2-digit'}).format(at);
  if (at.toDateString() === new Date().toDateString()) return t('time.today', {time});
  const year = at.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  return t('time.day', {day: formatter(Intl.DateTimeFormat, {day: 'numeric', month: 'short', year}).format(at), time});
}

export const exactly = text => formatter(Intl.DateTimeFormat, {dateStyle: 'full', timeStyle: 'medium'}).format(new Date(text));

export function age(text) {
  const passed = Date.now() - new Date(text).getTime();
  const [unit, length] = AGES.find(([, it]) => passed >= it) ?? [];
  return unit ? formatter(Intl.RelativeTimeFormat, {numeric: 'auto', style: 'long'}).format(-Math.floor(passed / length), unit) : t('time.now');
}

export const milliseconds = count => formatter(Intl.NumberFormat, {style: 'unit', unit: 'millisecond', unitDisplay: 'short'}).format(count);
