/** What the firm has chosen (B18), and whether a number is still free in QuickBooks (S13). */

import {html, nothing} from './lit-html/lit-html.js';
import {live} from './lit-html/directives/live.js';
import {call, get, isMissing, post} from './api.js';
import {ask, changed} from './desk.js';
import {t, tIfKnown} from './words.js';

const choices = {now: null, draft: {}, problem: null, isSaved: false, isSaving: false};
const check = {isThere: false, answer: null, number: ''};

export async function openSettings() {
  Object.assign(choices, {draft: {}, problem: null, isSaved: false});
  const [settings] = await Promise.all([ask(get('/v1/settings')), lookForCheck()]);
  if (settings.ok) choices.now = settings.data;
  else choices.problem = settings.data;
  changed();
}

/** An empty number is free or wrong, but not unknown to an API that has the call. */
async function lookForCheck() {
  check.isThere = !isMissing(await ask(post('/v1/invoice-numbers/check', {number: '1'})));
}

const value = name => (name in choices.draft ? choices.draft[name] : choices.now[name]);
const isChanged = () => Object.keys(choices.draft).some(it => choices.draft[it] !== choices.now[it]);

function set(name, wanted) {
  choices.draft[name] = wanted;
  choices.isSaved = false;
  changed();
}

export function settings() {
  return html`<section class="settings">
    <h1 tabindex="-1">${t('page.choices')}</h1>
    ${choices.now ? form() : html`<p class="lead" role="status">${choices.problem ? (choices.problem.detail ?? choices.problem.title) : t('loading')}</p>`}
  </section>`;
}

function form() {
  return html`<form @submit=${save}>
    ${group('start', [
      field('syncStartDate', html`<input type="date" id="syncStartDate" required .value=${live(value('syncStartDate'))} @input=${event => set('syncStartDate', event.target.value)} />`),
      radios('accountsAtStart', ['with-documents', 'all']),
    ])}
    ${group('services', [account('serviceIncomeAccount')])}
    ${group('fees', [toggle('expensesForFees'), account('feeExpenseAccount'), account('feePaidFromAccount')])}
    ${group('payments', [toggle('syncManualPayments')])} ${group('invoices', [toggle('syncInvoiceNumbers')])} ${saveBar()}
  </form>
  ${check.isThere ? numberCheck() : nothing}`;
}

const group = (key, content) => html`<fieldset class="card"><legend>${t(`settings.${key}`)}</legend>${content}</fieldset>`;

function field(name, control) {
  const problem = choices.problem?.field === name ? choices.problem : null;
  return html`<div class="field">
    <label for=${name}>${t(`setting.${name}`)}</label>
    ${control}
    <p class="says" id="${name}-says">${t(`setting.${name}.says`)}</p>
    ${problem ? html`<p class="note" data-kind="refused" role="alert">${problem.detail ?? problem.title}</p>` : nothing}
  </div>`;
}

/** QuickBooks' accounts that this setting takes, by name. */
function account(name) {
  const accounts = choices.now.choices[name];
  const isGone = value(name) && !accounts.some(it => it.id === value(name));
  return field(
    name,
    html`<select id=${name} aria-describedby="${name}-says" @change=${event => set(name, event.target.value || null)}>
      <option value="" ?selected=${!value(name)}>${t('setting.none')}</option>
      ${isGone ? html`<option value=${value(name)} selected>${t('setting.gone')}</option>` : nothing}
      ${accounts.map(it => html`<option value=${it.id} ?selected=${it.id === value(name)}>${it.name}</option>`)}
    </select>`,
  );
}

function toggle(name) {
  const problem = choices.problem?.field === name ? choices.problem : null;
  return html`<div class="field">
    <label class="toggle">
      <input type="checkbox" role="switch" aria-describedby="${name}-says" .checked=${live(value(name))} @change=${event => set(name, event.target.checked)} />
      <span>${t(`setting.${name}`)}</span>
    </label>
    <p class="says" id="${name}-says">${t(`setting.${name}.says`)}</p>
    ${problem ? html`<p class="note" data-kind="refused" role="alert">${problem.detail ?? problem.title}</p>` : nothing}
  </div>`;
}

function radios(name, options) {
  return html`<div class="field" role="radiogroup" aria-label=${t(`setting.${name}`)}>
    <p class="label">${t(`setting.${name}`)}</p>
    ${options.map(it => html`<label class="radio"><input type="radio" name=${name} .checked=${live(value(name) === it)} @change=${() => set(name, it)} /> <span>${t(`setting.${name}.${it}`)}</span></label>`)}
  </div>`;
}

function saveBar() {
  const {problem, isSaved, isSaving} = choices;
  return html`<div class="save-bar" ?data-changed=${isChanged()}>
    <p role="status">${isSaving ? t('settings.saving') : isSaved ? t('settings.saved') : isChanged() ? t('settings.changed') : ''}</p>
    ${problem && !tIfKnown(`setting.${problem.field}`) ? html`<p class="note" data-kind="refused" role="alert">${problem.detail ?? problem.title}</p>` : nothing}
    ${isChanged() ? html`<button type="button" class="quiet" @click=${forgetChanges}>${t('settings.forget')}</button>` : nothing}
    <button type="submit" class="primary" ?disabled=${!isChanged() || isSaving}>${t('settings.save')}</button>
  </div>`;
}

function forgetChanges() {
  Object.assign(choices, {draft: {}, problem: null});
  changed();
}

/** Only what was changed is sent, as somebody else may be changing the rest. */
async function save(event) {
  event.preventDefault();
  const wanted = Object.fromEntries(Object.entries(choices.draft).filter(([name, it]) => it !== choices.now[name]));
  Object.assign(choices, {isSaving: true, problem: null});
  changed();
  const answer = await ask(call('PATCH', '/v1/settings', wanted));
  choices.isSaving = false;
  if (answer.ok) Object.assign(choices, {now: {...choices.now, ...answer.data}, draft: {}, isSaved: true});
  else choices.problem = answer.data;
  changed();
  document.getElementById(choices.problem?.field)?.focus();
}

function numberCheck() {
  const asking = async event => {
    event.preventDefault();
    check.number = event.target.elements.number.value.trim();
    check.answer = null;
    const answer = await ask(post('/v1/invoice-numbers/check', {number: check.number}));
    check.answer = answer.ok ? answer.data : {available: false, message: answer.data.detail ?? answer.data.title};
    changed();
  };
  return html`<form class="card number-check" @submit=${asking}>
    <h2>${t('check')}</h2>
    <div class="field">
      <label for="number">${t('label.number')}</label>
      <input id="number" name="number" required maxlength="21" autocomplete="off" aria-describedby="number-says" />
      <button type="submit">${t('check.do')}</button>
      <p class="says" id="number-says" role="status" data-available=${check.answer?.available ?? nothing}>${check.answer ? verdict(check.answer) : t('check.says')}</p>
    </div>
  </form>`;
}

function verdict({available, message, suggestion}) {
  if (available) return t('check.free', {number: check.number});
  return message ?? (suggestion ? t('check.taken-use', {number: suggestion}) : t('check.taken'));
}
