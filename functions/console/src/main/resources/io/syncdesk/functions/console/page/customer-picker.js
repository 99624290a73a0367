/**
 * Type part of a name, pick from the QuickBooks customers that match, submit (S6): a combobox as the ARIA practices describe it. Before
 * anything is typed it offers the customers that the desk thinks it might be, each with its score and the reasons for it.
 */

import {html, nothing, render} from './lit-html/lit-html.js';
import {live} from './lit-html/directives/live.js';
import {get, isMissing, withQuery} from './api.js';
import {ask, title} from './desk.js';
import {icons} from './icons.js';
import {language, t} from './words.js';

const TYPING_MILLIS = 180;
const OFFERED = 8;
/** One letter says nothing about anybody. */
const SEARCH_CHARACTERS_MIN = 2;

let made = 0;

class CustomerPicker extends HTMLElement {
  #id = `customers-${(made += 1)}`;
  #text = '';
  #customers = [];
  #active = -1;
  #picked = null;
  #isOpen = false;
  #said = '';
  #asked = 0;
  #shown = '';
  #typing;

  /** Set from outside: the error it is for, and what to do with the customer. */
  set error(error) {
    const shown = [error.id, error.client, language()].join('\n');
    this.sync = error;
    // A long list has hundreds of these, and is drawn anew at every letter somebody types in one.
    if (shown !== this.#shown) this.#draw();
    this.#shown = shown;
  }

  set onPick(listener) {
    this.picked = listener;
  }

  connectedCallback() {
    this.addEventListener('focusout', event => {
      if (!this.contains(event.relatedTarget)) this.#close();
    });
    this.#draw();
  }

  #draw() {
    if (this.sync && this.isConnected) render(this.#view(), this);
  }

  #view() {
    const label = t('picker.label', {client: this.sync.client || title(this.sync)});
    return html`<form class="picker" @submit=${event => this.#submit(event)}>
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        maxlength="100"
        aria-label=${label}
        aria-autocomplete="list"
        aria-expanded=${this.#isOpen}
        aria-controls=${this.#id}
        aria-activedescendant=${this.#active >= 0 ? `${this.#id}-${this.#active}` : nothing}
        placeholder=${t('picker.placeholder')}
        .value=${live(this.#text)}
        @focus=${() => this.#search()}
        @input=${event => this.#typed(event.target.value)}
        @keydown=${event => this.#key(event)}
      />
      <button type="submit" class="first" ?disabled=${!this.#picked}>${t('picker.submit')}</button>
      <ul id=${this.#id} role="listbox" aria-label=${label} ?hidden=${!this.#isOpen || !this.#customers.length}>
        ${this.#customers.map((it, index) => this.#option(it, index))}
      </ul>
      <p class="picker-says" role="status" ?hidden=${!this.#isOpen || !this.#said}>${this.#said}</p>
    </form>`;
  }

  #option(customer, index) {
    return html`<li id="${this.#id}-${index}" role="option" aria-selected=${index === this.#active} @mousedown=${event => event.preventDefault()} @click=${() => this.#pick(customer)}>
      ${offered(customer)}
    </li>`;
  }

  #typed(text) {
    this.#text = text;
    this.#picked = null;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#search(), TYPING_MILLIS);
    this.#draw();
  }

  async #search() {
    const mine = (this.#asked += 1);
    this.#isOpen = true;
    const typed = this.#picked ? '' : this.#text.trim();
    const search = [...typed].length < SEARCH_CHARACTERS_MIN ? '' : typed;
    const answer = await ask(get(withQuery('/v1/customers', {search, errorId: this.sync.id, limit: OFFERED})));
    if (mine !== this.#asked || !this.#isOpen) return;
    this.#customers = answer.ok ? answer.data.items : [];
    this.#active = -1;
    this.#said = answer.ok ? this.#howMany(search) : isMissing(answer) ? t('picker.missing') : answer.data.title;
    this.#draw();
  }

  #howMany(search) {
    if (this.#customers.length) return '';
    return search ? t('picker.none', {search}) : t('picker.no-guess');
  }

  #key(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && this.#isOpen && this.#customers.length) {
      event.preventDefault();
      this.#active = (this.#active + step + this.#customers.length) % this.#customers.length;
      this.#draw();
      this.querySelector('[aria-selected="true"]').scrollIntoView({block: 'nearest'});
    } else if (event.key === 'Enter' && this.#active >= 0 && this.#isOpen) {
      event.preventDefault();
      this.#pick(this.#customers[this.#active]);
    } else if (event.key === 'Escape' && this.#isOpen) {
      // Closes the list only, not the drawer around it.
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  #pick(customer) {
    this.#picked = customer;
    this.#text = customer.name;
    this.#close();
    this.querySelector('button').focus();
  }

  #close() {
    this.#isOpen = false;
    this.#active = -1;
    this.#asked += 1;
    this.#draw();
  }

  #submit(event) {
    event.preventDefault();
    if (this.#picked) this.picked(this.#picked);
  }
}

customElements.define('customer-picker', CustomerPicker);

/** A customer with what is known of it, and why it might be the one. */
export function offered({name, email, phone, linkedTo, score, sure, reasons = []}) {
  return html`<span class="offered">
    <b>${name}</b> ${score === undefined ? nothing : html`<span class="score" ?data-sure=${sure}>${sure ? html`${icons.done()} ` : nothing}${t('picker.score', {score})}</span>`}
    <span class="offered-says">${[...reasons.map(it => it.says), email, phone].filter(Boolean).join(' · ')}</span>
    ${linkedTo ? html`<span class="offered-warns">${t('picker.linked', {to: linkedTo.name})}</span>` : nothing}
  </span>`;
}
