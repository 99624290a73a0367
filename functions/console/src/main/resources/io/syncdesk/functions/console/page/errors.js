/** The open errors: six categories, a search, an order, and a row for each. */

import {html, nothing} from './lit-html/lit-html.js';
import {repeat} from './lit-html/directives/repeat.js';
import {bulkBar, selectAll} from './bulk.js';
import {CATEGORIES, desk, inView, more, reopen, show, unsay} from './desk.js';
import {moneys} from './format.js';
import {icons, tidyDesk} from './icons.js';
import {clearSays} from './overview.js';
import {address, ERRORS, go} from './route.js';
import {row} from './row.js';
import {t} from './words.js';

const TYPING_MILLIS = 250;
const ORDERS = {
  newest: (one, other) => other.openedAt.localeCompare(one.openedAt),
  oldest: (one, other) => one.openedAt.localeCompare(other.openedAt),
  money: (one, other) => weight(other) - weight(one) || other.openedAt.localeCompare(one.openedAt),
};

/** For sorting only: what is at stake is the document and all that waits on it. */
const weight = error => Number(error.amount?.amount ?? 0) + Number(error.waiting?.sum?.amount ?? 0);

export function openErrors({rest, query}) {
  const category = CATEGORIES.includes(rest) ? rest : '';
  void show({category, search: query.get('search') ?? ''});
}

const parameters = query => ({search: query.get('search'), order: query.get('order')});

export function errors({query}) {
  const order = ORDERS[query.get('order')] ? query.get('order') : 'newest';
  const items = inView().sort(ORDERS[order]);
  return html`<section class="errors">
    <h1 tabindex="-1">${t('page.errors')}</h1>
    ${lead(items)} ${isClear(items) ? nothing : [categories(query), toolbar(query, order)]} ${justLeft()}
    ${items.length ? list(items, order) : desk.loading || !desk.summary ? skeleton() : empty(query)} ${bulkBar(items)}
  </section>`;
}

/** Then there is nothing to filter, to search or to sort. */
const isClear = items => desk.summary?.open === 0 && !items.length && !desk.wish.search;

function lead(items) {
  if (!desk.summary?.open) return nothing;
  const amounts = items.flatMap(it => (it.amount ? [it.amount] : []));
  const waiting = desk.summary.waiting;
  return html`<p class="lead">
    ${amounts.length ? t(desk.next ? 'errors.lead.loaded' : 'errors.lead', {sum: moneys(amounts)}) : t('errors.lead.plain')}
    ${waiting.count ? t('errors.lead.waiting', {count: waiting.count, sum: moneys([waiting.sum])}) : nothing}
  </p>`;
}

function categories(query) {
  const counts = desk.summary?.byCategory ?? {};
  const tab = (category, label, count) => html`<a
    href=${address(ERRORS, category, parameters(query))}
    aria-current=${desk.wish.category === category ? 'true' : nothing}
    >${label} <span class="count">${t('number', {n: count ?? 0})}</span></a
  >`;
  return html`<nav class="filter" aria-label=${t('categories')}>
    ${tab('', t('category.all'), desk.summary?.open)} ${CATEGORIES.map(it => tab(it, t(`category.${it}`), counts[it]))}
  </nav>`;
}

function toolbar(query, order) {
  return html`<form class="toolbar" role="search" @submit=${event => event.preventDefault()}>
    <label class="search">
      <span class="unseen">${t('search')}</span>${icons.search()}
      <input type="search" name="search" maxlength="100" autocomplete="off" placeholder=${t('search.placeholder')} .value=${desk.wish.search} @input=${searching} />
    </label>
    <label class="order"
      ><span>${t('order')}</span>
      <select name="order" @change=${event => go(address(ERRORS, desk.wish.category, {...parameters(query), order: event.target.value}))}>
        ${Object.keys(ORDERS).map(it => html`<option value=${it} ?selected=${it === order}>${t(`order.${it}`)}</option>`)}
      </select>
    </label>
  </form>`;
}

let typing;
function searching(event) {
  const search = event.target.value.trim();
  clearTimeout(typing);
  typing = setTimeout(() => {
    const order = new URLSearchParams(location.hash.split('?')[1]).get('order');
    history.replaceState(null, '', address(ERRORS, desk.wish.category, {search, order}));
    void show({...desk.wish, search});
  }, TYPING_MILLIS);
}

/** Read aloud as they come, and shown until somebody puts them away. */
function justLeft() {
  return html`<ul class="left" aria-live="polite" aria-label=${t('left')}>
    ${repeat(
      desk.left,
      it => it.key,
      it => html`<li>
        ${icons.done()} <span>${it.text}</span>
        ${it.undo ? html`<button type="button" class="quiet" @click=${() => reopen(it.undo)}>${t('undo')}</button>` : nothing}
        <button type="button" class="icon-only" aria-label=${t('dismiss')} @click=${() => unsay(it)}>${icons.close()}</button>
      </li>`,
    )}
  </ul>`;
}

function list(items, order) {
  return html`
    <div class="list-head">
      ${selectAll(items)}
      ${['what', 'reason', 'amount', 'action'].map(it => html`<span aria-hidden="true" class="col-${it}">${t(`column.${it}`)}</span>`)}
    </div>
    <ul class="rows" role="list" @keydown=${arrows}>
      ${repeat(items, it => it.id, row)}
    </ul>
    ${desk.next
      ? html`<p class="more">
          <button type="button" ?disabled=${desk.loading} @click=${more}>${t('more')}</button>
          <span>${t(order === 'newest' ? 'more.loaded' : 'more.sorted', {count: items.length})}</span>
        </p>`
      : nothing}
  `;
}

/** Arrow keys go from row to row; everything else in a row is reached with Tab. */
function arrows(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!step || !event.target.classList.contains('title')) return;
  const titles = [...event.currentTarget.querySelectorAll('.title')];
  const next = titles[titles.indexOf(event.target) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

const skeleton = () => html`<div class="skeleton" role="status"><span class="unseen">${t('loading')}</span>${[1, 2, 3, 4].map(() => html`<div></div>`)}</div>`;

function empty(query) {
  const {category, search} = desk.wish;
  if (search) return html`<p class="nothing">${t('empty.search', {search})} <a href=${address(ERRORS, category, {order: query.get('order')})}>${t('empty.search.clear')}</a></p>`;
  if (category && desk.summary.open) return html`<p class="nothing">${t('empty.category', {category: t(`category.${category}`)})}</p>`;
  return html`<div class="clear">
    ${tidyDesk()}
    <h2>${t('empty.title')}</h2>
    <p>${desk.summary.waiting.count ? clearSays(desk.summary) : t('empty.text')}</p>
  </div>`;
}

