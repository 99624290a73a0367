/** Many errors, one decision (B9): chosen in the list, tried dry first, then done with a verdict for each, and never twice. */

import {html, nothing} from './lit-html/lit-html.js';
import {isMissing, post} from './api.js';
import {decisions} from './deciding.js';
import {ask, changed, desk, errorInView, name, reload, title} from './desk.js';
import {moneys} from './format.js';
import {icons} from './icons.js';
import {t} from './words.js';

const AT_ONCE_MAX = 200;
/** What may be decided without looking at each; what cannot be taken back is not among them. */
const ACTIONS = ['resync', 'link', 'create-customer', 'skip'];
const SCORES = [100, 95, 90, 80];
const GOOD = ['accepted', 'would-be-accepted'];

const chosen = new Map();
/** Instead of single errors: all of a category, those not loaded included. */
let whole = null;
let task = null;

const selected = error => whole !== null || chosen.has(error.id);

export function checkbox(error, live) {
  return html`<label class="pick">
    <input type="checkbox" .checked=${live(selected(error))} @change=${event => choose(error, event.target.checked)} />
    <span class="unseen">${t('bulk.select', {what: title(error)})}</span>
  </label>`;
}

function choose(error, isChosen) {
  whole = null;
  if (isChosen) chosen.set(error.id, error);
  else chosen.delete(error.id);
  changed();
}

export function selectAll(items) {
  const all = items.length > 0 && items.every(selected);
  return html`<label class="pick">
    <input type="checkbox" .checked=${all} .indeterminate=${!all && items.some(selected)} @change=${event => chooseAll(items, event.target.checked)} />
    <span class="unseen">${t('bulk.select-all')}</span>
  </label>`;
}

function chooseAll(items, isChosen) {
  clear();
  if (isChosen) items.forEach(it => chosen.set(it.id, it));
  changed();
}

export function clear() {
  chosen.clear();
  whole = null;
}

function put(away) {
  clear();
  if (away) task = null;
  changed();
}

// --- the bar -----------------------------------------------------------------------------------------------------------------------

export function bulkBar(items) {
  for (const id of [...chosen.keys()]) if (!errorInView(id)) chosen.delete(id);
  const errors = whole ? items : [...chosen.values()];
  if (!errors.length) return dialog();
  const amounts = errors.flatMap(it => (it.amount ? [it.amount] : []));
  const count = whole ? (desk.summary?.byCategory[whole] ?? errors.length) : errors.length;
  return html`<div class="bulk-bar" role="region" aria-label=${t('bulk')}>
      <p><b>${t('bulk.selected', {count})}</b>${amounts.length && !whole ? ` · ${moneys(amounts)}` : ''}</p>
      ${offerWhole(items)}
      ${actions(errors).map(it => offer(it, errors))}
      <button type="button" class="quiet" @click=${() => put(false)}>${t('bulk.clear')}</button>
    </div>
    ${dialog()}`;
}

function offer(action, errors) {
  const key = action === 'link' ? linkMeans(errors) : `action.${action}`;
  return html`<button type="button" @click=${() => begin(action, key)}>${t(key)}</button>`;
}

function offerWhole(items) {
  const {category} = desk.wish;
  if (whole || !category || !desk.next || !items.every(selected)) return nothing;
  const choosing = () => {
    whole = category;
    changed();
  };
  return html`<button type="button" class="quiet" @click=${choosing}>${t('bulk.whole', {category: t(`category.${category}`)})}</button>`;
}

/** "Link" is one thing for accounts and another for what was changed in QuickBooks: offered only where it is the same for all. */
function actions(errors) {
  return ACTIONS.filter(action => errors.some(it => it.allowed.includes(action)) && (action !== 'link' || linkMeans(errors)));
}

function linkMeans(errors) {
  const manners = new Set(errors.flatMap(it => decisions(it)).filter(it => it.action === 'link').map(it => it.manner));
  return manners.size === 1 ? {pick: 'bulk.link-sure', now: 'bulk.link'}[[...manners][0]] : undefined;
}

// --- the dialog --------------------------------------------------------------------------------------------------------------------

/** phase: trying dry, ready to be done, being done, done, or stopped half way by no answer. */
function begin(action, label) {
  task = {action, label, score: SCORES[2], names: new Map(), ids: whole ? null : [...chosen.keys()], category: whole, search: desk.wish.search};
  [...chosen.values()].forEach(it => task.names.set(it.id, name(it)));
  void tryDry();
}

async function tryDry() {
  Object.assign(task, {phase: 'dry', verdicts: [], problem: null, keys: new Map(), at: 0, cursor: undefined});
  await carryOn('dry', 'ready', {dryRun: true});
}

async function carryOn(phase, then, more) {
  const mine = task;
  mine.phase = phase;
  mine.problem = null;
  changed();
  while (task === mine) {
    const answer = await ask(post('/v1/resolutions', {...portion(mine), ...more}, {'Idempotency-Key': key(mine, phase)}));
    if (task !== mine) return;
    if (!answer.ok) return stop(mine, phase, answer);
    mine.verdicts.push(...answer.data.verdicts);
    if (!advance(mine, answer.data.next)) break;
    changed();
  }
  mine.phase = then;
  if (then === 'done') void reload();
  changed();
}

function portion({action, label, ids, category, search, at, cursor, score}) {
  const which = ids ? {errorIds: ids.slice(at, at + AT_ONCE_MAX)} : {category, ...(search ? {search} : {}), ...(cursor ? {cursor} : {})};
  return {action, ...which, ...(label === 'bulk.link-sure' ? {minimumScore: score} : {})};
}

/** One key for one portion, however often it has to be sent. */
function key({keys, at, cursor}, phase) {
  const portionOf = `${phase} ${cursor ?? at}`;
  if (!keys.has(portionOf)) keys.set(portionOf, crypto.randomUUID());
  return keys.get(portionOf);
}

function advance(mine, next) {
  mine.cursor = next;
  mine.at += AT_ONCE_MAX;
  return mine.ids ? mine.at < mine.ids.length : Boolean(next);
}

function stop(mine, phase, answer) {
  mine.phase = phase === 'doing' ? 'stopped' : 'failed';
  mine.problem = isMissing(answer) ? {title: t('bulk.missing')} : answer.data;
  changed();
}

function carryOut() {
  Object.assign(task, {verdicts: [], at: 0, cursor: undefined});
  return carryOn('doing', 'done', {});
}

function dialog() {
  if (!task) return nothing;
  const good = task.verdicts.filter(it => GOOD.includes(it.verdict));
  const rest = task.verdicts.filter(it => !GOOD.includes(it.verdict));
  return html`<dialog class="bulk" data-modal aria-labelledby="bulk-title" @cancel=${dismissed}>
    <h2 id="bulk-title">${t(task.label)}</h2>
    ${task.label === 'bulk.link-sure' && ['ready', 'failed'].includes(task.phase) ? threshold() : nothing}
    <p role="status">${progress(good.length)}</p>
    ${task.problem ? html`<p class="note" data-kind="refused" role="alert">${[task.problem.title, task.problem.detail].filter(Boolean).join('. ')}</p>` : nothing}
    ${verdicts('bulk.good', good)} ${verdicts('bulk.rest', rest)}
    <p class="buttons">${buttons(good.length)}</p>
  </dialog>`;
}

function dismissed(event) {
  event.preventDefault();
  if (task.phase !== 'doing') put(true);
}

function threshold() {
  const choosing = event => {
    task.score = Number(event.target.value);
    void tryDry();
  };
  return html`<label class="order"
    ><span>${t('bulk.score')}</span>
    <select @change=${choosing}>
      ${SCORES.map(it => html`<option value=${it} ?selected=${it === task.score}>${t('picker.score', {score: it})}</option>`)}
    </select></label
  >`;
}

function progress(good) {
  const count = task.phase === 'ready' || task.phase === 'done' ? good : task.verdicts.length;
  return t(`bulk.phase.${task.phase}`, {count});
}

function verdicts(key, list) {
  if (!list.length) return nothing;
  return html`<section>
    <h3>${t(key, {count: list.length})}</h3>
    <ul class="verdicts">
      ${list.map(it => html`<li data-verdict=${it.verdict}>${GOOD.includes(it.verdict) ? icons.done() : icons.alert()} <span><b>${task.names.get(it.errorId) ?? it.errorId}</b> ${it.says}</span></li>`)}
    </ul>
  </section>`;
}

function buttons(good) {
  const away = label => html`<button type="button" class="quiet" @click=${() => put(true)}>${t(label)}</button>`;
  switch (task.phase) {
    case 'ready':
      return [good ? html`<button type="button" class="primary" @click=${carryOut}>${t('bulk.do', {count: good})}</button>` : nothing, away('cancel')];
    case 'stopped':
      return [html`<button type="button" class="primary" @click=${() => carryOn('doing', 'done', {})}>${t('bulk.go-on')}</button>`, away('close')];
    case 'failed':
      return [html`<button type="button" @click=${tryDry}>${t('try-again')}</button>`, away('close')];
    case 'done':
      return html`<button type="button" class="primary" @click=${() => put(true)}>${t('close')}</button>`;
    default:
      return away('cancel');
  }
}
