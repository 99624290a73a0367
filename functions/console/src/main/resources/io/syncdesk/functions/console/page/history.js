/** What led to an error: each try with what was sent and answered, and each decision with who and when. */

import {html, nothing} from './lit-html/lit-html.js';
import {person} from './desk.js';
import {milliseconds, moment} from './format.js';
import {t, tIfKnown} from './words.js';

/** Shown under names of their own, in this order; whatever else an attempt has follows. */
const TECHNICAL = ['what', 'requestId', 'status', 'intuitTid', 'version'];
const SHOWN_ELSEWHERE = ['number', 'at', 'tookMillis', 'outcome', 'fault', 'after', 'said', 'answer'];

export function attempts(made, details = {}) {
  return html`<section aria-labelledby="attempts">
    <h3 id="attempts">${t('attempts')}</h3>
    ${made.length ? html`<ol class="timeline">${made.map(attempt)}</ol>` : html`<p>${t('attempts.none')}</p>`}
    ${details.text ? html`<details class="raw"><summary>${t('attempts.raw')}</summary><pre tabindex="0">${readable(details.text)}</pre></details>` : nothing}
  </section>`;
}

function attempt(it) {
  const raw = it.answer ?? it.said;
  return html`<li data-outcome=${it.outcome}>
    <p><b>${t(it.number === 1 ? 'attempts.first' : 'attempts.second')}</b> · ${t(`outcome.${it.outcome}`)} · <time datetime=${it.at}>${moment(it.at)}</time></p>
    ${it.after ? html`<p class="says">${t('attempts.after', {fault: fault(it.after)})}</p>` : nothing}
    ${it.fault ? html`<p class="says">${fault(it.fault)}</p>` : nothing}
    <details class="raw">
      <summary>${t('attempts.details')}</summary>
      <dl class="fields">${facts(it)}</dl>
      ${raw ? html`<pre tabindex="0">${readable(raw)}</pre>` : nothing}
    </details>
  </li>`;
}

function facts(it) {
  const others = Object.keys(it).filter(key => !TECHNICAL.includes(key) && !SHOWN_ELSEWHERE.includes(key));
  const lines = [...TECHNICAL, ...others].filter(key => it[key] !== undefined).map(key => [tIfKnown(`attempt.${key}`, key), it[key]]);
  return [[t('attempt.took'), milliseconds(it.tookMillis)], ...lines].map(([name, value]) => html`<div><dt>${name}</dt><dd>${typeof value === 'object' ? JSON.stringify(value) : value}</dd></div>`);
}

/** Its name, and QuickBooks' own words where they are all there is to say. */
const fault = ({type, params}) => [tIfKnown(`fault.${type}`, type), params?.text].filter(Boolean).join(': ');

/** JSON with its lines; anything else as it came. */
function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

export function decisionsMade(error) {
  const past = [...(error.history ?? [])].reverse();
  if (!past.length && !error.decision) return nothing;
  return html`<section aria-labelledby="decisions">
    <h3 id="decisions">${t('history')}</h3>
    <ol class="timeline">
      ${error.decision ? html`<li><p>${decided(error.decision)}</p></li>` : nothing}
      ${past.map(it => html`<li><p>${it.decision ? decided(it.decision) : t(`status.${it.status}`)}</p><p class="says">${t('history.until', {until: moment(it.until), reason: it.reason})}</p></li>`)}
    </ol>
  </section>`;
}

const decided = ({action, by, at}) => html`<b>${person(by)}</b> · ${t(`decided.${action}`)} · <time datetime=${at}>${moment(at)}</time>`;
