/** What is no longer open: skipped, with its sum of money and the way back; and settled, with how it ended. */

import {html, nothing} from './lit-html/lit-html.js';
import {repeat} from './lit-html/directives/repeat.js';
import {call, get, isMissing, post, withQuery} from './api.js';
import {ask, changed, desk, person, reload, title, why} from './desk.js';
import {date, exactly, money, moment, moneys} from './format.js';
import {tidyDesk} from './icons.js';
import {showing} from './route.js';
import {t} from './words.js';

const PAGE = 50;

const shelf = {status: null, items: [], next: null, loading: false, notes: new Map()};

export function openShelf(status) {
  Object.assign(shelf, {status, items: [], next: null, notes: new Map()});
  return fetchMore();
}

async function fetchMore() {
  const {status} = shelf;
  shelf.loading = true;
  changed();
  const answer = await ask(get(withQuery('/v1/sync-errors', {status, limit: PAGE, cursor: shelf.next ?? undefined})));
  if (shelf.status !== status) return;
  shelf.loading = false;
  if (answer.ok) {
    shelf.items = [...shelf.items, ...answer.data.items];
    shelf.next = answer.data.next ?? null;
  }
  changed();
}

export function skipped() {
  const amounts = shelf.items.flatMap(it => (it.amount ? [it.amount] : []));
  return shelfView('page.skipped', [
    html`<p class="lead">${t('skipped.lead')} ${amounts.length ? t(shelf.next ? 'skipped.sum.loaded' : 'skipped.sum', {sum: moneys(amounts)}) : nothing}</p>`,
  ]);
}

export const settled = () => shelfView('page.settled', html`<p class="lead">${t('settled.lead')}</p>`);

function shelfView(heading, lead) {
  return html`<section class="errors">
    <h1 tabindex="-1">${t(heading)}</h1>
    ${shelf.items.length ? lead : nothing}
    <ul class="rows" role="list">
      ${repeat(shelf.items, it => it.id, row)}
    </ul>
    ${shelf.loading ? html`<p role="status">${t('loading')}</p>` : shelf.items.length ? nothing : nothingHere()}
    ${shelf.next ? html`<p class="more"><button type="button" ?disabled=${shelf.loading} @click=${fetchMore}>${t('more')}</button></p>` : nothing}
  </section>`;
}

const nothingHere = () => html`<div class="clear">${tidyDesk()}<p>${t(`empty.${shelf.status}`)}</p></div>`;

function row(error) {
  const note = shelf.notes.get(error.id);
  const at = error.resolvedAt ?? error.decision?.at ?? error.openedAt;
  return html`<li class="row archived" data-error=${error.id} data-status=${error.status}>
    <div class="what">
      <a class="title" href=${showing(error.id)}>${title(error)}</a>
      <span class="whose">${[error.category === 'accounts' ? '' : error.client, error.date ? date(error.date) : ''].filter(Boolean).join(' · ')}</span>
    </div>
    <div class="reason">
      <p><b>${ended(error)}</b></p>
      <p class="says">${error.reason}</p>
      ${note ? html`<p class="note" role="status">${note}</p>` : nothing}
    </div>
    <div class="how-much">
      ${error.amount ? html`<b>${money(error.amount)}</b>` : nothing}
      <time datetime=${at} title=${exactly(at)}>${moment(at)}</time>
    </div>
    <div class="act">${wayBack(error)}</div>
  </li>`;
}

const ended = error => (error.status === 'skipped' && error.decision ? t('skipped.by', {who: person(error.decision.by)}) : why(error));

function wayBack(error) {
  if (error.allowed.includes('reopen')) return button(error, t('action.reopen'), () => settle(error, 'reopen'));
  if (error.allowed.includes('resync')) return button(error, t('action.resync'), () => settle(error, 'resync'));
  if (error.category === 'accounts' && error.decision?.action === 'stop-syncing') return button(error, t('settled.sync-again'), () => syncAgain(error));
  return nothing;
}

const button = (error, label, pressing) => html`<button type="button" aria-label=${`${label}: ${title(error)}`} ?disabled=${desk.sending.has(error.id)} @click=${pressing}>${label}</button>`;

async function settle(error, action) {
  await send(error, post(`/v1/sync-errors/${error.id}/resolution`, {action}), () => {
    shelf.items = shelf.items.filter(it => it.id !== error.id);
  });
}

/** Switching on again picks up everything that changed meanwhile (S8). */
async function syncAgain(error) {
  await send(error, call('PUT', `/v1/accounts/${error.entityId}/sync`, {enabled: true}), () => {
    shelf.notes.set(error.id, t('settled.syncs-again'));
  });
}

async function send(error, calling, then) {
  desk.sending.set(error.id, 'archive');
  changed();
  const answer = await ask(calling);
  desk.sending.delete(error.id);
  if (answer.ok) then();
  else shelf.notes.set(error.id, isMissing(answer) ? t('missing') : [answer.data.title, answer.data.detail].filter(Boolean).join('. '));
  changed();
  if (answer.ok) await reload();
}
