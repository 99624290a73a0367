/** What is around every page: the head, the orange banner, where the person is, and what concerns all of it. */

import {html, nothing} from './lit-html/lit-html.js';
import {changed, desk} from './desk.js';
import {moment} from './format.js';
import {icons, mark} from './icons.js';
import {bell} from './notices.js';
import {address, CHOICES, ERRORS, NOTICES, SETTLED, SKIPPED} from './route.js';
import {leaveToSignIn, session, signOut} from './sign-in.js';
import {choose, language, languages, t, tIfKnown} from './words.js';

const THEME = 'syncdesk.theme';
const THEMES = ['auto', 'light', 'dark'];

export function applyTheme() {
  document.documentElement.dataset.theme = localStorage.getItem(THEME) ?? 'auto';
}

export function shell(path, content) {
  return html`
    <a class="skip-link" href="#main" @click=${toContent}>${t('skip-link')}</a>
    ${head(path)} ${banner(path)}
    <main id="main" tabindex="-1">${isOfQuickBooks(path) ? [crumbs(path), tabs(path)] : nothing} ${states()} ${content}</main>
    <footer class="foot">${t('foot')}</footer>
  `;
}

const isOfQuickBooks = path => path !== '/' && path !== NOTICES;

function toContent(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

// --- the head ----------------------------------------------------------------------------------------------------------------------

function head(path) {
  return html`<header class="head">
    <a class="brand" href="#/">${mark()} SyncDesk</a>
    <nav class="places" aria-label=${t('nav')}>
      <a href="#/" aria-current=${path === '/' ? 'page' : nothing}>${t('nav.overview')}</a>
      <a href=${address(ERRORS)} aria-current=${isOfQuickBooks(path) ? 'true' : nothing}>QuickBooks</a>
    </nav>
    ${desk.problem ? nothing : bell(path)} ${preferences()}
  </header>`;
}

function preferences() {
  const name = session()?.name ?? '';
  return html`<details class="menu me">
    <summary aria-label=${`${initials(name)}, ${t('me', {name})}`}><span class="face" aria-hidden="true">${initials(name)}</span></summary>
    <div class="menu-items">
      ${name ? html`<p class="menu-head">${name}</p>` : nothing}
      ${choices(t('me.language'), 'language', languages, language(), it => t(`language.${it}`), speakOther)}
      ${choices(t('me.theme'), 'theme', THEMES, document.documentElement.dataset.theme, it => t(`theme.${it}`), wearOther)}
      <button type="button" class="menu-item" @click=${leave}>${t('me.sign-out')}</button>
    </div>
  </details>`;
}

function choices(legend, group, options, chosen, label, choosing) {
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    ${options.map(
      it => html`<label lang=${group === 'language' ? it : nothing}>
        <input type="radio" name=${group} .checked=${it === chosen} @change=${() => choosing(it)} /><span>${label(it)}</span>
      </label>`,
    )}
  </fieldset>`;
}

async function speakOther(wanted) {
  await choose(wanted);
  document.dispatchEvent(new CustomEvent('language'));
}

function wearOther(theme) {
  localStorage.setItem(THEME, theme);
  applyTheme();
  changed();
}

async function leave() {
  desk.signedOut = 'by-hand';
  changed();
  await signOut();
}

const initials = name =>
  name
    .split(/\s+/)
    .map(it => it[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase() || '–';

// --- where we are ------------------------------------------------------------------------------------------------------------------

function banner(path) {
  const count = desk.summary?.open ?? 0;
  if (!count || desk.problem) return nothing;
  return html`<aside class="banner" aria-label=${t('banner.label')}>
    <p>${icons.alert()} <strong>${t('banner', {count})}</strong></p>
    ${path === ERRORS ? nothing : html`<a href=${address(ERRORS)}>${t('banner.link')} ${icons.forward()}</a>`}
  </aside>`;
}

const PAGES = [
  [ERRORS, 'page.errors', () => desk.summary?.open],
  [SKIPPED, 'page.skipped', () => desk.summary?.skipped],
  [SETTLED, 'page.settled', () => undefined],
  [CHOICES, 'page.choices', () => undefined],
];

function crumbs(path) {
  const [, key] = PAGES.find(([it]) => it === path);
  return html`<nav class="crumbs" aria-label=${t('crumbs')}>
    <ol>
      <li>${t('crumbs.settings')}</li>
      <li>${t('crumbs.integrations')}</li>
      <li>${path === ERRORS ? 'QuickBooks' : html`<a href=${address(ERRORS)}>QuickBooks</a>`}</li>
      <li aria-current="page">${t(key)}</li>
    </ol>
  </nav>`;
}

function tabs(path) {
  return html`<nav class="tabs" aria-label="QuickBooks">
    ${PAGES.map(
      ([to, key, count]) => html`<a href=${address(to)} aria-current=${to === path ? 'page' : nothing}>
        ${t(key)}${count() ? html` <span class="count">${t('number', {n: count()})}</span>` : nothing}
      </a>`,
    )}
  </nav>`;
}

// --- what concerns all of it -------------------------------------------------------------------------------------------------------

function states() {
  return [
    desk.offline || desk.troubled ? html`<p class="state" role="status">${t(desk.offline ? 'offline.title' : 'troubled.title')}. ${t('offline.detail')}</p>` : nothing,
    desk.summary?.paused ? paused(desk.summary.paused) : nothing,
  ];
}

/** Nothing is marked failed meanwhile; an end is named only where there is one. */
function paused({why, until}) {
  const isOver = ['connection-revoked', 'subscription-suspended'].includes(why);
  return html`<div class="state paused" role="status">
    ${icons.paused()}
    <p><strong>${tIfKnown(`paused.${why}`, t('paused'))}</strong> ${isOver ? t('paused.by-hand') : t('paused.until', {until: moment(until)})}</p>
  </div>`;
}

// --- instead of a page -------------------------------------------------------------------------------------------------------------

export function doorstep(title, text, failure) {
  return html`<main class="doorstep" id="main" tabindex="-1">
    ${mark()}
    <h1>${title}</h1>
    <p>${text}</p>
    ${failure ? html`<p class="wrong" role="alert">${failure}</p>` : nothing}
    <button type="button" class="primary" @click=${() => leaveToSignIn()}>${t('sign-in')}</button>
  </main>`;
}

/** A role or a person that the desk is not for. */
export function turnedAway(path, problem) {
  return shell(
    path,
    html`<section class="doorstep">
      <h1 tabindex="-1">${problem.title}</h1>
      <p>${problem.detail}</p>
    </section>`,
  );
}
