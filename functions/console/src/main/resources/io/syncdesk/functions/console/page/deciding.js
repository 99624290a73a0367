/** Which decisions an error leaves to a person, in the order a colleague would name them; the API alone says what is allowed. */

import {t, tIfKnown} from './words.js';

/** Faults where "link" means: keep what QuickBooks has, as it is. */
const KEEPS = ['edited-in-quickbooks', 'voided-in-quickbooks', 'merged-in-quickbooks'];
/** On all of these alike, our document and theirs are the same one (B11). */
const TELLING = ['number', 'amount', 'date'];

const USUAL_ORDER = ['link', 'resync', 'renumber', 'create-customer', 'stop-syncing', 'delete-service', 'skip', 'reopen'];
const WHEN_NUMBER_IS_TAKEN = ['renumber', 'resync', 'link', 'skip', 'reopen'];

/**
 * How a decision is made: with one press (now), by comparing first (look), by choosing a customer (pick), by giving a name or a
 * number, or after being told what follows from it (confirm).
 */
function manner(action, error, detail) {
  switch (action) {
    case 'link':
      if (KEEPS.includes(error.fault.type)) return 'now';
      if (error.category === 'accounts') return 'pick';
      return detail?.evidence ? 'confirm' : 'look';
    case 'create-customer':
      return 'name';
    case 'renumber':
      return 'number';
    case 'stop-syncing':
    case 'delete-service':
      return 'confirm';
    default:
      return 'now';
  }
}

/** [{action, manner, label, says}], the likeliest first. */
export function decisions(error, detail) {
  const order = isTaken(error) && !isSame(detail?.evidence) ? WHEN_NUMBER_IS_TAKEN : USUAL_ORDER;
  return error.allowed
    .map(action => decision(action, error, detail))
    .sort((one, other) => rank(one.action, order) - rank(other.action, order));
}

function decision(action, error, detail) {
  const how = manner(action, error, detail);
  const key = action === 'link' ? `link-${how === 'now' ? 'keep' : how === 'pick' ? 'customer' : 'document'}` : action;
  return {action, manner: how, label: t(`action.${key}`), says: tIfKnown(`action.${key}.says`), body: body(action, how, detail)};
}

const body = (action, how, detail) => (action === 'link' && how === 'confirm' ? {counterpartId: detail.evidence.theirs.id} : {});

const rank = (action, order) => (order.includes(action) ? order.indexOf(action) : order.length);

const isTaken = error => ['number-taken', 'duplicate'].includes(error.fault.type);

/** Whether all that is known on both sides is the same. */
export function isSame(evidence) {
  return Boolean(evidence) && TELLING.every(it => evidence.same?.includes(it)) && ['client', 'customer'].some(it => evidence.same.includes(it));
}

/** What stands in the field before anybody types. */
export const suggestedName = (error, detail) => detail?.suggestedName ?? error.fault.params.name ?? error.client;
export const suggestedNumber = detail => detail?.suggestedNumber ?? '';
