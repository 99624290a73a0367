/** The first page: what needs a person, what goes by itself, and what has been settled lately. */

import {html, nothing} from './lit-html/lit-html.js';
import {get, withQuery} from './api.js';
import {ask, CATEGORIES, changed, desk, name, why} from './desk.js';
import {money, moment} from './format.js';
import {icons, tidyDesk} from './icons.js';
import {address, ERRORS, SETTLED, SKIPPED} from './route.js';
import {session} from './sign-in.js';
import {t} from './words.js';

const LATELY = 6;
const EVENING_HOUR = 18;
const NOON_HOUR = 12;

let lately = null;

export async function openOverview() {
  const answer = await ask(get(withQuery('/v1/sync-errors', {status: 'resolved', limit: LATELY})));
  if (answer.ok) lately = answer.data.items;
  changed();
}

export function overview() {
  const {summary} = desk;
  return html`<section class="overview">
    <h1 tabindex="-1">${greeting()}</h1>
    ${summary ? (summary.open ? open(summary) : allClear(summary)) : html`<p class="lead">${t('loading')}</p>`}
    ${summary ? html`<div class="two">${summary.open ? byCategory(summary) : nothing} ${byItself(summary)}</div>` : nothing}
    ${lately?.length ? latelySettled() : nothing}
  </section>`;
}

function greeting() {
  const hour = new Date().getHours();
  const key = hour < NOON_HOUR ? 'morning' : hour < EVENING_HOUR ? 'afternoon' : 'evening';
  const name = session()?.name.split(' ')[0] ?? '';
  return name ? t(`greeting.${key}`, {name}) : t('greeting');
}

function open(summary) {
  return html`<p class="lead">${t('overview.open', {count: summary.open})}</p>`;
}

function allClear(summary) {
  return html`<div class="clear">
    ${tidyDesk()}
    <p class="lead">${clearSays(summary)}</p>
  </div>`;
}

/** What waits for something that was skipped does not go by itself. */
export function clearSays({waiting, skipped}) {
  if (!waiting.count) return t('overview.clear');
  return t(skipped ? 'overview.clear-skipped' : 'overview.clear-but');
}

function byCategory(summary) {
  return html`<section class="card" aria-labelledby="needs-you">
    <h2 id="needs-you">${t('overview.needs-you')}</h2>
    <ul class="categories">
      ${CATEGORIES.map(it => category(it, summary.byCategory[it] ?? 0))}
    </ul>
  </section>`;
}

function category(category, count) {
  const content = html`${icons[category]()} <span>${t(`category.${category}`)}</span> <b>${t('number', {n: count})}</b>`;
  return html`<li>${count ? html`<a href=${address(ERRORS, category)}>${content}</a>` : html`<span class="none">${content}</span>`}</li>`;
}

function byItself({waiting, skipped}) {
  return html`<section class="card" aria-labelledby="by-itself">
    <h2 id="by-itself">${t('overview.else')}</h2>
    <dl class="facts">
      <div>
        <dt>${t('overview.waiting')}</dt>
        <dd>${t('number', {n: waiting.count})}${waiting.count ? html` <span>${money(waiting.sum)}</span>` : nothing}</dd>
        <dd class="says">${waiting.count ? t('overview.waiting.says') : t('overview.waiting.none')}</dd>
      </div>
      <div>
        <dt>${skipped ? html`<a href=${address(SKIPPED)}>${t('overview.skipped')}</a>` : t('overview.skipped')}</dt>
        <dd>${t('number', {n: skipped})}</dd>
        <dd class="says">${t('overview.skipped.says')}</dd>
      </div>
    </dl>
  </section>`;
}

function latelySettled() {
  return html`<section class="card" aria-labelledby="lately">
    <h2 id="lately">${t('overview.lately')} <a href=${address(SETTLED)}>${t('overview.lately.all')}</a></h2>
    <ul class="lately">
      ${lately.map(it => html`<li>${icons.done()} <span>${t('left.line', {what: name(it), why: why(it)})}</span> <time datetime=${it.resolvedAt}>${moment(it.resolvedAt)}</time></li>`)}
    </ul>
  </section>`;
}
