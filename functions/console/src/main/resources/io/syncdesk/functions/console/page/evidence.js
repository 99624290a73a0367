/** Our document and theirs, side by side, and what waits on an error. */

import {html, nothing} from './lit-html/lit-html.js';
import {date, money, moneysOf} from './format.js';
import {icons} from './icons.js';
import {t, tIfKnown} from './words.js';

const FIELDS = [
  ['number', it => it.number],
  ['date', it => (it.date ? date(it.date) : undefined)],
  ['client', it => it.client ?? it.customer],
  ['amount', it => (it.amount ? money(it.amount) : undefined)],
  ['balance', it => (it.balance ? money(it.balance) : undefined)],
];
const ALSO_CALLED = {client: 'customer'};

/** Without the link to theirs where the reader has it already. */
export function evidence({ours, theirs, same = []}, shownUrl) {
  const isSame = field => same.includes(field) || same.includes(ALSO_CALLED[field]);
  return html`<section aria-labelledby="evidence">
    <h3 id="evidence">${t('evidence')}</h3>
    ${sides(FIELDS.map(([field, read]) => ({field, label: t(`field.${field}`), ours: read(ours), theirs: read(theirs), isSame: isSame(field)})))}
    ${theirs.voided ? html`<p class="note">${t('evidence.voided')}</p>` : nothing} ${theirs.url && theirs.url !== shownUrl ? out(theirs.url, t('evidence.open')) : nothing}
  </section>`;
}

/** Fields that somebody changed in QuickBooks. */
export function differences(found) {
  return html`<section aria-labelledby="differences">
    <h3 id="differences">${t('differences')}</h3>
    ${sides(found.map(it => ({label: tIfKnown(`field.${it.field}`, it.field), ours: it.taxDome, theirs: it.quickBooks, isSame: false})))}
  </section>`;
}

function sides(lines) {
  const known = lines.filter(it => it.ours || it.theirs);
  return html`<div class="scroll"><table class="sides">
    <thead>
      <tr><td></td><th scope="col">TaxDome</th><th scope="col">QuickBooks</th><td></td></tr>
    </thead>
    <tbody>
      ${known.map(
        it => html`<tr data-same=${it.isSame}>
          <th scope="row">${it.label}</th>
          <td>${it.ours ?? '–'}</td>
          <td>${it.theirs ?? '–'}</td>
          <td class="verdict">${it.isSame ? html`${icons.done()}<span class="unseen">${t('evidence.same')}</span>` : it.ours && it.theirs ? html`<span>${t('evidence.differs')}</span>` : nothing}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}

/** A page of QuickBooks, in a tab of its own. */
export const out = (url, says) => html`<a class="out" href=${safe(url)} target="_blank" rel="noopener noreferrer">${says} ${icons.out()}<span class="unseen"> ${t('new-tab')}</span></a>`;

/** The API gives addresses of pages; nothing else may become one. */
const safe = url => (/^https?:/i.test(url) ? url : '#');

export function waiting({count, sum, sums, byKind = {}, more}) {
  const kinds = Object.entries(byKind).map(([kind, many]) => t(`kind.${kind}`, {count: many}));
  return html`<section aria-labelledby="waiting">
    <h3 id="waiting">${t('waiting')}</h3>
    <p class="waits">${icons.waits()} ${more ? t('at-least') : ''} ${t('waits', {count, sum: moneysOf({sum, sums})})}</p>
    ${kinds.length ? html`<p>${kinds.join(' · ')}</p>` : nothing}
  </section>`;
}
