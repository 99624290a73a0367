/** One open error: what, whose, why, how much and how old, what waits on it, and what can be done. */

import {html, nothing} from './lit-html/lit-html.js';
import {live} from './lit-html/directives/live.js';
import {checkbox} from './bulk.js';
import './customer-picker.js';
import {decisions} from './deciding.js';
import {decide, desk, person, title} from './desk.js';
import {age, date, exactly, money, moneysOf} from './format.js';
import {icons} from './icons.js';
import {tryAgain} from './preview.js';
import {go, showing} from './route.js';
import {t} from './words.js';

export function row(error) {
  const note = desk.notes.get(error.id);
  return html`<li class="row" data-error=${error.id} data-status=${error.status} ?data-again=${note?.kind === 'again'}>
    ${checkbox(error, live)}
    <div class="what">
      <a class="title" href=${showing(error.id)}>${title(error)}</a>
      <span class="whose">${[error.category === 'accounts' ? '' : error.client, error.date ? date(error.date) : ''].filter(Boolean).join(' · ')}</span>
    </div>
    <div class="reason">
      <p>${error.reason}</p>
      ${waits(error)} ${note ? html`<p class="note" data-kind=${note.kind} role="status">${note.text}</p>` : nothing}
    </div>
    <div class="how-much">
      ${error.amount ? html`<b>${money(error.amount)}</b>` : nothing}
      <time datetime=${error.openedAt} title=${exactly(error.openedAt)}>${age(error.openedAt)}</time>
    </div>
    <div class="act">${act(error)}</div>
  </li>`;
}

function waits({waiting}) {
  if (!waiting?.count) return nothing;
  return html`<p class="waits">${icons.waits()} ${t('waits', {count: waiting.count, sum: moneysOf(waiting)})}</p>`;
}

function act(error) {
  if (desk.sending.has(error.id)) return html`<p class="under-way" role="status">${t('under-way.sending')}</p>`;
  if (error.status === 'resolving') return html`<p class="under-way" role="status">${underWay(error)}</p>${error.allowed.length ? menu(error, decisions(error)) : nothing}`;
  const [first, ...others] = decisions(error);
  if (!first) return nothing;
  return html`${likeliest(error, first)} ${others.length ? menu(error, others) : nothing}`;
}

const underWay = ({decision}) => (decision ? t(`under-way.${decision.action}`, {who: person(decision.by)}) : t('under-way.by-itself'));

function likeliest(error, decision) {
  if (decision.manner === 'pick') {
    return html`<customer-picker .error=${error} .onPick=${customer => decide(error, decision.action, {counterpartId: customer.id})}></customer-picker>`;
  }
  return html`<button type="button" class="first" aria-label=${`${decision.label}: ${title(error)}`} @click=${() => begin(error, decision)}>${shortLabel(decision)}</button>`;
}

const shortLabel = ({manner, label}) => (manner === 'now' ? label : manner === 'look' ? t('action.look') : `${label}…`);

function menu(error, others) {
  return html`<details class="menu">
    <summary aria-label=${t('menu', {what: title(error)})}>${icons.more()}</summary>
    <div class="menu-items">
      ${others.map(it => html`<button type="button" class="menu-item" @click=${() => begin(error, it)}>${it.manner === 'now' ? it.label : `${it.label}…`}</button>`)}
    </div>
  </details>`;
}

/** What takes more than one press is done in the drawer, where the evidence is. */
export function begin(error, {action, manner}) {
  if (manner !== 'now') go(showing(error.id));
  else if (action === 'resync') void tryAgain(error);
  else void decide(error, action);
}
