/** Everything about one error, beside the list: why, who can cure it and how, the evidence, and the decisions it leaves. */

import {html, nothing} from './lit-html/lit-html.js';
import {get, post} from './api.js';
import {offered} from './customer-picker.js';
import {decisions, suggestedName, suggestedNumber} from './deciding.js';
import {ask, changed, decide, desk, errorInView, inView, title, why} from './desk.js';
import {date, moment, money, moneysOf} from './format.js';
import {differences, evidence, out, waiting} from './evidence.js';
import {attempts, decisionsMade} from './history.js';
import {icons} from './icons.js';
import {foretell, preview} from './preview.js';
import {go, showing} from './route.js';
import {t} from './words.js';

const NAME_CHARACTERS_MAX = 500;
const NUMBER_CHARACTERS_MAX = 21;
const ID_CHARACTERS_MAX = 64;

const drawer = {id: null, detail: null, problem: null, guesses: [], confirming: null};

/** Opens, changes or closes it, as the address says. */
export function keepDrawer(id) {
  if (id && id === drawer.id) return refreshIfMoved();
  Object.assign(drawer, {id, detail: null, problem: null, guesses: [], confirming: null});
  if (id) void fill(id);
}

async function fill(id) {
  const answer = await ask(get(`/v1/sync-errors/${id}`));
  if (drawer.id !== id) return;
  if (answer.ok) {
    drawer.detail = answer.data;
    if (answer.data.allowed.includes('resync')) void foretell(id);
    if (answer.data.allowed.includes('renumber')) void suggest(answer.data);
    if (answer.data.category === 'accounts' && answer.data.allowed.includes('link')) void guess(id);
  } else {
    drawer.problem = answer.data;
  }
  changed();
}

/** The number that a check of the taken one would offer. */
async function suggest(error) {
  const answer = await ask(post('/v1/invoice-numbers/check', {number: error.fault.params.number || error.label}));
  if (answer.ok && drawer.detail?.id === error.id) drawer.detail = {...drawer.detail, suggestedNumber: drawer.detail.suggestedNumber ?? answer.data.suggestion};
  changed();
}

async function guess(id) {
  const answer = await ask(get(`/v1/customers?errorId=${id}&limit=3`));
  if (answer.ok && drawer.id === id) drawer.guesses = answer.data.items;
  changed();
}

/** Somebody else, or QuickBooks, may have moved it meanwhile. */
function refreshIfMoved() {
  const now = errorInView(drawer.id);
  const shown = drawer.detail;
  if (now && shown && (now.status !== shown.status || now.openedAt !== shown.openedAt)) {
    drawer.detail = {...shown, ...now};
    void fill(drawer.id);
  }
}

const close = () => go(showing(undefined));

export function drawerView() {
  if (!drawer.id) return nothing;
  const error = drawer.detail ?? errorInView(drawer.id);
  return html`<dialog class="drawer" data-modal aria-labelledby="drawer-title" @cancel=${cancelled} @click=${outside}>
    ${error ? [head(error), body(error)] : html`<div class="drawer-body"><h2 id="drawer-title">${drawer.problem?.title ?? t('loading')}</h2>${closeButton()}</div>`}
  </dialog>`;
}

function cancelled(event) {
  event.preventDefault();
  close();
}

/** The dialog itself is clicked only where none of its contents are: beside it. */
function outside(event) {
  if (event.target === event.currentTarget) close();
}

const closeButton = () => html`<button type="button" class="icon-only" aria-label=${t('close')} @click=${close}>${icons.close()}</button>`;

function head(error) {
  const all = inView().map(it => it.id);
  const at = all.indexOf(error.id);
  const step = (id, label, icon) => html`<button type="button" class="icon-only" aria-label=${label} ?disabled=${!id} @click=${() => go(showing(id))}>${icon}</button>`;
  return html`<header class="drawer-head">
    <div class="drawer-bar">
      <span class="kicker">${icons[error.category]()} ${t(`category.${error.category}`)}</span>
      ${at < 0 ? nothing : [step(all[at - 1], t('previous'), icons.previous()), step(all[at + 1], t('next'), icons.next())]} ${closeButton()}
    </div>
    <h2 id="drawer-title" tabindex="-1" autofocus>${title(error)}</h2>
    <p class="drawer-facts">${[error.category === 'accounts' ? '' : error.client, error.amount ? money(error.amount) : '', error.date ? date(error.date) : ''].filter(Boolean).join(' · ')}</p>
  </header>`;
}

function body(error) {
  const {detail} = drawer;
  return html`<div class="drawer-body">
    ${cause(error, detail?.guidance)} ${detail?.evidence ? evidence(detail.evidence, detail.guidance?.page?.url) : nothing} ${detail?.differences?.length ? differences(detail.differences) : nothing}
    ${error.waiting?.count ? waiting(error.waiting) : nothing} ${detail ? [deciding(error, detail), attempts(detail.attempts ?? [], detail.details), decisionsMade(detail)] : html`<p role="status">${t('loading')}</p>`}
  </div>`;
}

// --- why, and how to cure it -------------------------------------------------------------------------------------------------------

function cause(error, guidance) {
  return html`<section class="cause">
    <p class="happened">${guidance?.happened ?? error.reason}</p>
    ${guidance
      ? html`<dl class="who">
          ${guidance.sideSays ? html`<div><dt>${t('guidance.side')}</dt><dd>${guidance.sideSays}</dd></div>` : nothing}
          ${guidance.who ? html`<div><dt>${t('guidance.who')}</dt><dd>${guidance.who}</dd></div>` : nothing}
        </dl>`
      : nothing}
    ${guidance?.steps?.length ? html`<h3>${t('guidance.steps')}</h3><ol class="steps">${guidance.steps.map(it => html`<li>${it}</li>`)}</ol>` : nothing}
    ${guidance?.page ? out(guidance.page.url, guidance.page.says) : nothing}
  </section>`;
}

// --- deciding ----------------------------------------------------------------------------------------------------------------------

function deciding(error, detail) {
  const note = desk.notes.get(error.id);
  if (desk.sending.has(error.id)) return html`<p class="state" role="status">${t('under-way.sending')}</p>`;
  if (!error.allowed.length) return html`<p class="state" role="status">${standing(error)}</p>`;
  return html`<section class="decide" aria-labelledby="decide">
    <h3 id="decide">${t('decide')}</h3>
    ${error.status === 'open' ? nothing : html`<p class="says">${standing(error)}</p>`}
    ${note ? html`<p class="note" data-kind=${note.kind} role="alert">${note.text}</p>` : nothing}
    ${decisions(error, detail).map((it, index) => html`<div class="decision" data-action=${it.action} ?data-first=${index === 0}>${way(error, detail, it)}</div>`)}
  </section>`;
}

function standing(error) {
  if (error.status === 'resolving') return t('standing.resolving');
  return t('standing', {why: why(error), at: moment(error.resolvedAt ?? error.decision?.at ?? error.openedAt)});
}

function way(error, detail, decision) {
  switch (decision.manner) {
    case 'pick':
      return picking(error, decision);
    case 'name':
      return typing(error, decision, 'name', suggestedName(error, detail), NAME_CHARACTERS_MAX);
    case 'number':
      return typing(error, decision, 'number', suggestedNumber(detail), NUMBER_CHARACTERS_MAX);
    case 'id':
      return typing(error, decision, 'counterpartId', '', ID_CHARACTERS_MAX);
    case 'confirm':
      return confirming(error, detail, decision);
    default:
      return pressing(error, decision);
  }
}

const says = ({says: text}) => (text ? html`<p class="says">${text}</p>` : nothing);

function pressing(error, decision) {
  return html`${decision.action === 'resync' ? preview(error.id) : nothing}
    <button type="button" @click=${() => settle(error, decision, decision.body)}>${decision.label}</button>
    ${says(decision)}`;
}

function picking(error, decision) {
  const take = customer => settle(error, decision, {counterpartId: customer.id});
  return html`<h4>${decision.label}</h4>
    ${drawer.guesses.length
      ? html`<ul class="guesses">
          ${drawer.guesses.map(it => html`<li>${offered(it)} <button type="button" ?data-sure=${it.sure} aria-label=${t('picker.submit.to', {name: it.name})} @click=${() => take(it)}>${t('picker.submit')}</button></li>`)}
        </ul>`
      : nothing}
    <customer-picker .error=${error} .onPick=${take}></customer-picker>
    ${says(decision)}`;
}

function typing(error, decision, field, suggested, charactersMax) {
  const id = `decide-${field}`;
  return html`<form
    class="typing"
    @submit=${event => {
      event.preventDefault();
      void settle(error, decision, {[field]: event.target.elements[field].value.trim()});
    }}
  >
    <label for=${id}>${t(`label.${field}`)}</label>
    <input id=${id} name=${field} value=${suggested} required maxlength=${charactersMax} autocomplete="off" />
    <button type="submit">${decision.label}</button>
    ${says(decision)}
  </form>`;
}

/** What cannot be taken back is said before it is done. */
function confirming(error, detail, decision) {
  const isAsked = drawer.confirming === decision.action;
  if (decision.action === 'link' || isAsked) {
    return html`${isAsked ? html`<p class="note">${consequence(error, decision.action)}</p>` : nothing}
      <button type="button" class=${isAsked ? 'danger' : ''} @click=${() => settle(error, decision, decision.body)}>${isAsked ? t(`confirm.${decision.action}`) : decision.label}</button>
      ${isAsked ? html`<button type="button" class="quiet" @click=${() => confirm(null)}>${t('cancel')}</button>` : says(decision)}`;
  }
  return html`<button type="button" @click=${() => confirm(decision.action)}>${decision.label}…</button> ${says(decision)}`;
}

function consequence(error, action) {
  const count = error.waiting?.count ?? 0;
  const waiting = count ? t(`consequence.${action}.waiting`, {count, sum: moneysOf(error.waiting)}) : '';
  return [t(`consequence.${action}`, {what: title(error)}), waiting].filter(Boolean).join(' ');
}

function confirm(action) {
  drawer.confirming = action;
  changed();
}

async function settle(error, decision, more) {
  if (await decide(error, decision.action, more)) close();
  // Somebody was first: what they decided is what there is to see now.
  else if (drawer.id === error.id && !errorInView(error.id)) void fill(error.id);
}
