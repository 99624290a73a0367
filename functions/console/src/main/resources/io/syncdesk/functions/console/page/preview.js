/** What a resync would do, foretold without asking QuickBooks (B6). */

import {html, nothing} from './lit-html/lit-html.js';
import {get} from './api.js';
import {ask, changed, decide} from './desk.js';
import {icons} from './icons.js';
import {go, showing} from './route.js';
import {t} from './words.js';

const previews = new Map();

/** Asks anew each time: what it says may have changed since. */
export async function foretell(id) {
  const answer = await ask(get(`/v1/sync-errors/${id}/preview`));
  previews.set(id, answer.ok ? answer.data : null);
  changed();
  return previews.get(id);
}

/** Where it would pass, tries; where it would not, shows why first. Where nobody can tell, tries. */
export async function tryAgain(error) {
  const preview = await foretell(error.id);
  if (preview && !preview.passes) go(showing(error.id));
  else await decide(error, 'resync');
}

export function preview(id) {
  const foretold = previews.get(id);
  if (!foretold) return nothing;
  return html`<div class="preview" data-passes=${foretold.passes}>
    <p class="preview-head">${foretold.passes ? icons.done() : icons.alert()} ${t(foretold.passes ? 'preview.passes' : 'preview.fails')}</p>
    ${foretold.problems?.length ? html`<ul class="problems">${foretold.problems.map(it => html`<li>${it.reason}</li>`)}</ul>` : nothing}
    ${foretold.effects?.length ? html`<ul class="effects">${foretold.effects.map(effect)}</ul>` : nothing}
  </div>`;
}

function effect({says, fields = []}) {
  const lines = fields.map(
    it => html`<div><dt>${it.field}</dt><dd>${it.before ? html`<del>${it.before}</del> ` : nothing}${it.after ? html`<ins>${it.after}</ins>` : nothing}</dd></div>`,
  );
  return html`<li>${lines.length ? html`<details><summary>${says}</summary><dl class="fields">${lines}</dl></details>` : says}</li>`;
}
