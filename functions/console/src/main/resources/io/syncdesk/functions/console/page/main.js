/** Starts the console: the language, who is here, which page, and then it stays current by itself. */

import {html, render} from './lit-html/lit-html.js';
import {openShelf, settled, skipped} from './archive.js';
import {changed, desk, keepLooking, onChange, onMove, reload} from './desk.js';
import {drawerView, keepDrawer} from './drawer.js';
import {errors, openErrors} from './errors.js';
import {keepMenus} from './menus.js';
import {lookAtNotices, notices} from './notices.js';
import {openOverview, overview} from './overview.js';
import {CHOICES, ERRORS, NOTICES, place, SETTLED, SKIPPED} from './route.js';
import {openSettings, settings} from './settings.js';
import {applyTheme, doorstep, shell, turnedAway} from './shell.js';
import {comeBack, hasLeft, leaveToSignIn, session} from './sign-in.js';
import {firstLanguage, speak, t} from './words.js';

const AGES_GROW_MILLIS = 60_000;

const PAGES = {
  '/': {title: 'nav.overview', open: openOverview, view: overview},
  [NOTICES]: {title: 'page.notices', open: lookAtNotices, view: notices},
  [ERRORS]: {title: 'page.errors', open: openErrors, view: errors},
  [SKIPPED]: {title: 'page.skipped', open: () => openShelf('skipped'), view: skipped},
  [SETTLED]: {title: 'page.settled', open: () => openShelf('resolved'), view: settled},
  [CHOICES]: {title: 'page.choices', open: openSettings, view: settings},
};

const root = document.getElementById('console');
let failure = null;
let shown = null;

// --- drawing -----------------------------------------------------------------------------------------------------------------------

let isDue = false;
/** However many things change at once, the page is drawn once, and not at all while nobody sees it. */
function draw() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    keepDrawer(session() ? place().query.get('error') : null);
    render(view(), root);
    openDialogs();
    keepFocus();
  });
}

function view() {
  if (failure) return doorstep(t('sign-in.title'), t('sign-in.text'), t('sign-in.failed', {why: failure}));
  if (desk.signedOut) return desk.signedOut === 'by-hand' ? doorstep(t('signed-out.title'), t('signed-out.text')) : doorstep(t('expired.title'), t('expired.text'));
  const here = place();
  if (desk.problem) return turnedAway(here.path, desk.problem);
  return html`${shell(here.path, PAGES[here.path].view(here))} ${drawerView()}`;
}

let lastRow = null;
/** A row that goes while somebody is on it leaves the focus to the one that takes its place. */
function keepFocus() {
  if (!lastRow || document.activeElement !== document.body || lastRow.element.isConnected) return;
  const rows = root.querySelectorAll('.row .title');
  (rows[Math.min(lastRow.index, rows.length - 1)] ?? root.querySelector('h1'))?.focus();
  lastRow = null;
}

function noteRow({target}) {
  const element = target.closest('.row');
  lastRow = element ? {element, index: [...element.parentElement.children].indexOf(element)} : null;
}

let cameFrom = null;

/** Dialogs are modal from the moment they are drawn; once they are gone, the focus goes back to where it was. */
function openDialogs() {
  const waiting = root.querySelector('dialog[data-modal]:not([open])');
  if (waiting) {
    cameFrom ??= place().query.get('error');
    waiting.showModal();
  } else if (cameFrom && !root.querySelector('dialog[open]')) {
    const row = root.querySelector(`[data-error="${CSS.escape(cameFrom)}"] .title`);
    (row ?? root.querySelector('h1'))?.focus();
    cameFrom = null;
  }
}

// --- going from page to page -------------------------------------------------------------------------------------------------------

function arrive() {
  const here = place();
  const key = here.path + here.rest;
  if (key !== shown) {
    const isFirst = shown === null;
    const isOtherPage = !shown?.startsWith(here.path) || here.path === '/';
    shown = key;
    // What has left was said where it was; elsewhere it would only be in the way.
    if (isOtherPage) desk.left = [];
    void PAGES[here.path].open(here);
    if (!isFirst && isOtherPage) requestAnimationFrame(() => requestAnimationFrame(toTop));
  } else if (here.path === ERRORS) {
    openErrors(here);
  }
  document.title = `${t(PAGES[here.path].title)} · SyncDesk`;
  changed();
}

function toTop() {
  scrollTo(0, 0);
  root.querySelector('h1')?.focus();
}

// --- starting ----------------------------------------------------------------------------------------------------------------------

async function start() {
  applyTheme();
  await speak(firstLanguage());
  onChange(draw);
  onMove(lookAtNotices);
  try {
    await comeBack();
    if (!session() && hasLeft()) {
      desk.signedOut = 'by-hand';
      return draw();
    }
    if (!session()) return await leaveToSignIn();
  } catch (cause) {
    failure = cause.message;
    return draw();
  }
  addEventListener('hashchange', arrive);
  document.addEventListener('language', () => {
    shown = null;
    keepDrawer(null);
    // What was said in the other language stays unsaid.
    desk.left = [];
    desk.notes.clear();
    arrive();
    void reload();
    void lookAtNotices();
  });
  setInterval(changed, AGES_GROW_MILLIS);
  keepMenus();
  document.addEventListener('focusin', noteRow);
  arrive();
  // The list of errors brings the counts along; every other page has to ask.
  if (place().path !== ERRORS) void reload();
  keepLooking();
}

void start();
