/**
 * What is on the desk, kept current: the open errors that are in view, those being tried again, and what has just left, with the reason.
 * The page is drawn anew from here after every change.
 */

import {get, NoAnswer, post, withQuery} from './api.js';
import {moment, money} from './format.js';
import {forget, session} from './sign-in.js';
import {t} from './words.js';

export const CATEGORIES = ['accounts', 'invoices', 'payments', 'refunds', 'expenses', 'services'];

const PAGE = 50;
const PAGE_MAX = 100;
const FAST_MILLIS = 3_000;
const SLOW_MILLIS = 15_000;
/** Counts can stay the same while one error goes and another comes. */
const LOOKS_UNTIL_RELOAD = 4;
/** Of so many at once each is asked why it left; of the rest only how many there were. */
const ASKED_WHY_MAX = 8;
const LINES_MAX = 4;

export const desk = {
  /** null until the first answer. */
  summary: null,
  /** Which open errors are in view. */
  wish: {category: '', search: ''},
  /** null until the first answer. */
  notices: null,
  open: [],
  resolving: [],
  next: null,
  loading: false,
  /** A problem that keeps the whole desk away, such as a role that may not see it. */
  problem: null,
  offline: false,
  /** The desk answers, but not as it should. */
  troubled: false,
  signedOut: false,
  /** What was sent and is not answered yet, by error. */
  sending: new Map(),
  /** What went wrong or is worth knowing at one error, by error. */
  notes: new Map(),
  /** What has just left, newest first: {key, text, undo?}. */
  left: [],
};

/** What is to be asked anew when the counts have moved. */
let move = () => {};
export const onMove = listener => (move = listener);

let draw = () => {};
export const onChange = listener => (draw = listener);
export const changed = () => draw();

/** The errors in view: open ones, and those somebody is having tried again. */
export function inView() {
  const seen = new Set(desk.open.map(it => it.id));
  return [...desk.resolving.filter(it => !seen.has(it.id)), ...desk.open];
}

export const errorInView = id => inView().find(it => it.id === id);

/** Asks, and tells the desk what any answer may mean for all of it. */
export async function ask(calling) {
  try {
    const answer = await calling;
    desk.offline = false;
    if (answer.status === 401) signOut();
    if (answer.status === 403) desk.problem = answer.data;
    return answer;
  } catch (failure) {
    if (!(failure instanceof NoAnswer)) throw failure;
    desk.offline = true;
    return {status: 0, ok: false, data: {title: t('offline.title'), detail: t('offline.detail')}};
  } finally {
    changed();
  }
}

function signOut() {
  forget();
  desk.signedOut = true;
}

// --- what is in view ---------------------------------------------------------------------------------------------------------------

let generation = 0;

/** Shows other errors than before. */
export async function show(wish) {
  if (desk.summary && wish.category === desk.wish.category && wish.search === desk.wish.search) return;
  Object.assign(desk, {wish, open: [], resolving: [], next: null, loading: true});
  changed();
  await Promise.all([load(), summarize()]);
}

const page = (status, limit, cursor) => ask(get(withQuery('/v1/sync-errors', {...desk.wish, status, limit, cursor})));

async function load() {
  const mine = ++generation;
  const [open, resolving] = await Promise.all([pages(Math.max(PAGE, desk.open.length)), page('resolving', PAGE_MAX)]);
  if (mine !== generation) return;
  desk.loading = false;
  if (open && resolving.ok) take(open, resolving.data.items);
  changed();
}

/** As many as were there before, in as few pages as that takes. */
async function pages(wanted) {
  const items = [];
  let next;
  do {
    const answer = await page('open', Math.min(PAGE_MAX, wanted - items.length), next);
    if (!answer.ok) return null;
    items.push(...answer.data.items);
    next = answer.data.next;
  } while (next && items.length < wanted);
  return {items, next};
}

export async function more() {
  const mine = generation;
  desk.loading = true;
  changed();
  const answer = await page('open', PAGE, desk.next);
  desk.loading = false;
  if (answer.ok && mine === generation) {
    const seen = new Set(desk.open.map(it => it.id));
    desk.open = [...desk.open, ...answer.data.items.filter(it => !seen.has(it.id))];
    desk.next = answer.data.next ?? null;
  }
  changed();
}

function take(open, resolving) {
  const before = inView();
  desk.open = open.items.filter(it => !desk.sending.has(it.id) || before.some(had => had.id === it.id));
  desk.next = open.next ?? null;
  desk.resolving = resolving;
  for (const error of desk.open) {
    const had = before.find(it => it.id === error.id);
    // What was tried again by itself is no news while it fails as before.
    if (had?.status === 'resolving' && had.decision) desk.notes.set(error.id, {kind: 'again', text: t('note.again')});
  }
  const now = new Set(inView().map(it => it.id));
  const gone = before.filter(it => !now.has(it.id) && !desk.sending.has(it.id));
  // Behind what is loaded there may be more, and what slid over the edge has not left.
  void sayWhyGone(desk.next ? gone.filter(it => it.openedAt >= (desk.open.at(-1)?.openedAt ?? '')) : gone);
}

// --- live --------------------------------------------------------------------------------------------------------------------------

let timer;
let looks = 0;

/** Looks again by itself: soon while something is being tried, seldom otherwise, never while nobody sees it. */
export function keepLooking() {
  document.addEventListener('visibilitychange', () => (document.hidden ? clearTimeout(timer) : look()));
  schedule();
}

function schedule() {
  clearTimeout(timer);
  if (document.hidden || desk.signedOut || desk.problem) return;
  timer = setTimeout(look, desk.resolving.length || desk.sending.size ? FAST_MILLIS : SLOW_MILLIS);
}

async function look() {
  clearTimeout(timer);
  const before = JSON.stringify(desk.summary);
  await summarize();
  looks += 1;
  const isDue = looks % LOOKS_UNTIL_RELOAD === 0;
  if (!desk.offline && (isDue || desk.resolving.length || JSON.stringify(desk.summary) !== before)) await load();
  schedule();
}

async function summarize() {
  if (desk.signedOut) return;
  const answer = await ask(get('/v1/sync-errors/summary'));
  if (answer.ok && JSON.stringify(answer.data) !== JSON.stringify(desk.summary)) {
    desk.summary = answer.data;
    void move();
  }
  desk.troubled = !answer.ok && answer.status > 403;
}

async function sayWhyGone(gone) {
  const details = await Promise.all(gone.slice(0, ASKED_WHY_MAX).map(it => ask(get(`/v1/sync-errors/${it.id}`))));
  details.filter(it => it.ok).forEach(it => say(whyGone(it.data)));
  const rest = gone.length - details.length;
  if (rest > 0) say({key: `rest-${Date.now()}`, text: t('left.rest', {count: rest})});
  changed();
}

function whyGone(error) {
  return {key: error.id, text: t('left.line', {what: name(error), why: why(error)})};
}

/** How an error ended, in one half-sentence. */
export function why(error) {
  const who = error.decision ? person(error.decision.by) : '';
  if (error.status === 'skipped') return t('ended.skipped', {who});
  if (error.status !== 'resolved') return t('ended.elsewhere');
  if (error.curedBy !== 'decision') return t(`ended.${error.curedBy}`);
  return t(`ended.${error.decision.action}`, {who});
}

/** Somebody's name, or "you". */
export const person = by => (by.id === session()?.id ? t('you') : by.name);

export function say(line) {
  desk.left = [line, ...desk.left.filter(it => it.key !== line.key)].slice(0, LINES_MAX);
}

export function unsay(line) {
  desk.left = desk.left.filter(it => it !== line);
  changed();
}

/** "Invoice 1042, Aurora Studio Ltd, $350.00": what a person calls it. */
export function name(error) {
  return [title(error), error.category === 'accounts' ? '' : error.client, error.amount ? money(error.amount) : ''].filter(Boolean).join(', ');
}

export function title(error) {
  const label = error.label || error.client || error.entityId;
  return error.category === 'accounts' ? label : t(`entity.${error.entity}`, {label});
}

// --- deciding ----------------------------------------------------------------------------------------------------------------------

/** What can be taken back is shown at once; everything else waits for its answer. Says whether it was taken. */
export async function decide(error, action, more = {}) {
  const isLight = action === 'skip';
  desk.notes.delete(error.id);
  desk.sending.set(error.id, action);
  if (isLight) remove(error.id);
  changed();
  const answer = await ask(post(`/v1/sync-errors/${error.id}/resolution`, {action, ...more}, {'Idempotency-Key': crypto.randomUUID()}));
  desk.sending.delete(error.id);
  if (answer.ok) accepted(answer.data, action);
  else if (answer.status === 409) settledBefore(error, answer.data);
  else refused(error, answer.data);
  changed();
  schedule();
  if (answer.ok) void summarize();
  return answer.ok;
}

function accepted(error, action) {
  remove(error.id);
  if (error.status === 'resolving' || error.status === 'open') desk.resolving = [error, ...desk.resolving];
  else say({...whyGone(error), undo: action === 'skip' && error.allowed.includes('reopen') ? error : null});
}

function settledBefore(error, problem) {
  remove(error.id);
  say({key: error.id, text: t('left.line', {what: name(error), why: whoWasFirst(problem)})});
}

/** In the reader's own time, where the desk tells who and when. */
function whoWasFirst({decision, detail, title: words}) {
  if (!decision) return (detail ?? words ?? '').replace(/\.$/, '');
  return t('left.first', {who: person(decision.by), decided: t(`decided.${decision.action}`), at: moment(decision.at)});
}

function refused(error, problem) {
  if (!errorInView(error.id) && error.status === 'open') desk.open = [error, ...desk.open];
  desk.notes.set(error.id, {kind: 'refused', text: [problem.title, problem.detail].filter(Boolean).join('. '), field: problem.field});
}

function remove(id) {
  desk.open = desk.open.filter(it => it.id !== id);
  desk.resolving = desk.resolving.filter(it => it.id !== id);
}

/** Takes a skip back. */
export async function reopen(error) {
  const answer = await ask(post(`/v1/sync-errors/${error.id}/resolution`, {action: 'reopen'}));
  desk.left = desk.left.filter(it => it.key !== error.id);
  if (answer.ok) await Promise.all([load(), summarize()]);
  else say({key: error.id, text: t('left.line', {what: name(error), why: answer.data.detail ?? answer.data.title ?? ''})});
  changed();
  return answer.ok;
}

/** After something that may have changed many errors. */
export const reload = () => Promise.all([load(), summarize()]);
