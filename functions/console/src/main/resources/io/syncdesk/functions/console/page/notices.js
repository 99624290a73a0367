/** What the caller should know, one notice for each cause: on the page at once, and read by each person for themselves. */

import {html, nothing} from './lit-html/lit-html.js';
import {repeat} from './lit-html/directives/repeat.js';
import {get, post, withQuery} from './api.js';
import {ask, changed, desk} from './desk.js';
import {exactly, moment} from './format.js';
import {icons, tidyDesk} from './icons.js';
import {address, ERRORS, NOTICES, place} from './route.js';
import {t} from './words.js';

/** Asked for anew whenever the counts of the desk have moved; elsewhere than on their page, for their number only. */
export async function lookAtNotices() {
  const isWhole = place().path === NOTICES;
  const answer = await ask(get(withQuery('/v1/notices', {limit: isWhole ? undefined : 1})));
  if (answer.ok && (isWhole || place().path !== NOTICES)) desk.notices = {...answer.data, isWhole};
  changed();
}

async function read(notice) {
  if (notice.state === 'read') return;
  const answer = await ask(post(`/v1/notices/${notice.id}/read`));
  if (answer.ok) replace(answer.data);
  changed();
}

function replace(notice) {
  const items = desk.notices.items.map(it => (it.id === notice.id ? notice : it));
  desk.notices = {...desk.notices, items, unread: items.filter(it => it.state === 'unread').length};
}

async function readAll() {
  for (const notice of desk.notices.items.filter(it => it.state === 'unread')) await read(notice);
}

/** The bell in the head, with how many are unread. */
export function bell(path) {
  const count = desk.notices?.unread ?? 0;
  return html`<a class="bell" href=${address(NOTICES)} aria-current=${path === NOTICES ? 'page' : nothing} aria-label=${count ? t('notices.bell', {count}) : t('page.notices')}>
    ${icons.bell()} ${count ? html`<span class="unread" aria-hidden="true">${t('number', {n: count})}</span>` : nothing}
  </a>`;
}

export function notices() {
  const {items = [], unread = 0} = desk.notices ?? {};
  return html`<section class="notices">
    <div class="notices-head">
      <h1 tabindex="-1">${t('page.notices')}</h1>
      ${desk.notices?.isWhole && unread > 1 ? html`<button type="button" class="quiet" @click=${readAll}>${t('notices.read-all')}</button>` : nothing}
    </div>
    ${desk.notices?.isWhole ? (items.length ? list(items) : none()) : html`<p class="lead" role="status">${t('loading')}</p>`}
  </section>`;
}

const list = items => html`
  <p class="lead">${t('notices.lead')}</p>
  <ul class="rows" role="list">
    ${repeat(items, it => it.id, row)}
  </ul>
`;

const none = () => html`<div class="clear">${tidyDesk()}<p>${t('empty.notices')}</p></div>`;

function row(notice) {
  return html`<li class="row notice" data-state=${notice.state} data-kind=${notice.kind}>
    <span class="dot" aria-hidden="true"></span>
    <div class="reason">
      <p>${heading(notice)} ${notice.state === 'unread' ? html`<span class="unseen">${t('notices.unread')}</span>` : nothing}</p>
      <p>${notice.text}</p>
    </div>
    <div class="how-much"><time datetime=${notice.since} title=${exactly(notice.since)}>${moment(notice.since)}</time></div>
    <div class="act">${notice.state === 'unread' ? marking(notice) : nothing}</div>
  </li>`;
}

/** Where there is something to do, the title leads there; who goes there has read it. */
function heading(notice) {
  const to = about(notice);
  return to ? html`<a class="title" href=${to} @click=${() => void read(notice)}>${notice.title}</a>` : html`<b class="title">${notice.title}</b>`;
}

function about({kind, errorIds, category}) {
  if (kind !== 'entries') return null;
  return errorIds.length === 1 ? address(ERRORS, '', {error: errorIds[0]}) : address(ERRORS, category ?? '');
}

const marking = notice => html`<button type="button" aria-label=${`${t('notices.read')}: ${notice.title}`} @click=${() => void read(notice)}>${t('notices.read')}</button>`;
