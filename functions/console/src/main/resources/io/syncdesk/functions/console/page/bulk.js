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
      <div class="bulk-actions">
        ${offerWhole(items)} ${actions(errors).map(it => offer(it, errors))}
        <button type="button" class="quiet" @click=${() => put(false)}>${t('bulk.clear')}</button>
      </div>
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
  const {category, search} = desk.wish;
  task = {action, label, score: SCORES[2], ids: whole ? null : [...chosen.keys()], category, search};
  task.names = new Map([...chosen.values()].map(it => [it.id, name(it)]));
  void tryDry();
}

/** Nothing is done yet; a long list answers page by page. */
async function tryDry() {
  const mine = task;
  Object.assign(mine, {phase: 'dry', verdicts: new Map(), problem: null});
  changed();
  for (const which of mine.ids ? portions(mine.ids) : [{category: mine.category, ...(mine.search ? {search: mine.search} : {})}]) {
    let cursor;
    do {
      const answer = await send(mine, {...which, ...(cursor ? {cursor} : {}), dryRun: true});
      if (!answer) return;
      cursor = answer.next;
    } while (cursor);
  }
  mine.phase = 'ready';
  changed();
}

const portions = ids => Array.from({length: Math.ceil(ids.length / AT_ONCE_MAX)}, (_, at) => ({errorIds: ids.slice(at * AT_ONCE_MAX, (at + 1) * AT_ONCE_MAX)}));

/** Does exactly what was shown. Each portion has one key, however often it has to be sent, so that nothing is done twice. */
async function carryOut() {
  const mine = task;
  mine.left = portions([...mine.verdicts.values()].filter(isGood).map(it => it.errorId)).map(it => ({...it, key: crypto.randomUUID()}));
  mine.verdicts = new Map();
  await goOn(mine);
}

async function goOn(mine = task) {
  Object.assign(mine, {phase: 'doing', problem: null});
  changed();
  while (mine.left.length) {
    const {key, ...which} = mine.left[0];
    const answer = await send(mine, which, {'Idempotency-Key': key});
    if (!answer) return;
    if (!answer.more) mine.left.shift();
  }
  mine.phase = 'done';
  changed();
  await reload();
}

async function send(mine, which, headers) {
  const {action, label, score} = mine;
  const threshold = label === 'bulk.link-sure' ? {minimumScore: score} : {};
  const answer = await ask(post('/v1/resolutions', {action, ...which, ...threshold}, headers));
  if (task !== mine) return null;
  if (!answer.ok) {
    Object.assign(mine, {phase: mine.phase === 'doing' ? 'stopped' : 'failed', problem: isMissing(answer) ? {title: t('bulk.missing')} : answer.data});
    changed();
    return null;
  }
  answer.data.verdicts.forEach(it => mine.verdicts.set(it.errorId, it));
  changed();
  return answer.data;
}

const isGood = it => GOOD.includes(it.verdict);

function dialog() {
  if (!task) return nothing;
  const all = [...task.verdicts.values()];
  const good = all.filter(isGood);
  const rest = all.filter(it => !isGood(it));
  return html`<dialog class="bulk" data-modal aria-labelledby="bulk-title" @cancel=${dismissed}>
    <h2 id="bulk-title">${t(task.label)}</h2>
    ${task.label === 'bulk.link-sure' && ['ready', 'failed'].includes(task.phase) ? threshold() : nothing}
    <p role="status">${progress(good.length)}</p>
    ${task.problem ? html`<p class="note" data-kind="refused" role="alert">${[task.problem.title, task.problem.detail].filter(Boolean).join('. ')}</p>` : nothing}
    ${verdicts(task.phase === 'ready' ? 'bulk.can' : 'bulk.did', good)} ${verdicts('bulk.rest', rest)}
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
  const count = task.phase === 'ready' || task.phase === 'done' ? good : task.verdicts.size;
  return t(`bulk.phase.${task.phase}`, {count});
}

function verdicts(key, list) {
  if (!list.length) return nothing;
  return html`<section>
    <h3>${t(key, {count: list.length})}</h3>
    <ul class="verdicts" tabindex="0">
      ${list.map(it => html`<li data-verdict=${it.verdict}>${isGood(it) ? icons.done() : icons.alert()} <span><b>${nameOf(it)}</b> ${it.says}</span></li>`)}
    </ul>
  </section>`;
}

const nameOf = ({errorId, error}) => (error ? name(error) : task.names.get(errorId)) ?? errorId;

function buttons(good) {
  const away = label => html`<button type="button" class="quiet" @click=${() => put(true)}>${t(label)}</button>`;
  switch (task.phase) {
    case 'ready':
      return [good ? html`<button type="button" class="primary" @click=${carryOut}>${t('bulk.do', {count: good})}</button>` : nothing, away('cancel')];
    case 'stopped':
      return [html`<button type="button" class="primary" @click=${() => goOn()}>${t('bulk.go-on')}</button>`, away('close')];
    case 'failed':
      return [html`<button type="button" @click=${tryDry}>${t('try-again')}</button>`, away('close')];
    case 'done':
      return html`<button type="button" class="primary" @click=${() => put(true)}>${t('close')}</button>`;
    default:
      return away('cancel');
  }
}
