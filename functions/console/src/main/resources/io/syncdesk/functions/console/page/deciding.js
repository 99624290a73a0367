/** Which decisions an error leaves to a person. The API says what is allowed and which of it is likeliest; here is how each is made. */

import {t, tIfKnown} from './words.js';

/** Faults where "link" means: keep what QuickBooks has, as it is. */
const KEEPS = ['edited-in-quickbooks', 'voided-in-quickbooks', 'merged-in-quickbooks', 'doubled-in-quickbooks'];

/**
 * With one press (now), by comparing first (look), by choosing a customer (pick), by giving a name, a number or an id, or after being
 * told what follows from it (confirm).
 */
function manner(action, error, detail) {
  switch (action) {
    case 'link':
      if (error.category === 'accounts') return 'pick';
      if (KEEPS.includes(error.fault.type)) return 'now';
      if (!detail) return 'look';
      return twin(error, detail) ? 'confirm' : 'id';
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

/** What QuickBooks has instead of ours, by its id there. */
const twin = (error, detail) => detail?.evidence?.theirs.id ?? detail?.twin?.id ?? error.fault.params.bookId;

/** [{action, manner, label, says, body}], the likeliest first. */
export const decisions = (error, detail) => error.allowed.map(action => decision(action, error, detail));

function decision(action, error, detail) {
  const how = manner(action, error, detail);
  const key = action === 'link' ? LINKS[how] : action;
  const says = action === 'skip' && error.category === 'accounts' ? 'skip-client' : key;
  const body = action === 'link' && how === 'confirm' ? {counterpartId: twin(error, detail)} : {};
  return {action, manner: how, label: t(`action.${key}`), says: tIfKnown(`action.${says}.says`), body};
}

const LINKS = {now: 'link-keep', pick: 'link-customer', look: 'link-document', confirm: 'link-document', id: 'link-document'};

/** What stands in the field before anybody types. */
export const suggestedName = (error, detail) => detail?.suggestedName ?? (error.fault.params.name || error.client);
export const suggestedNumber = detail => detail?.suggestedNumber ?? '';
