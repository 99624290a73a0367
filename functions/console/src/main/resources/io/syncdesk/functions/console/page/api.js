/** Calls of the desk's API. What it refuses is an answer too: a problem (RFC 9457) whose words are meant for people. */

import {session} from './sign-in.js';
import {language} from './words.js';

/** Nothing came back: no network, or nobody there. */
export class NoAnswer extends Error {}

/** What came back: {status, ok, data}; data is the problem if it is not ok. */
export async function call(method, path, body, headers = {}) {
  const answer = await send(method, path, body, headers);
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  const data = isJson ? await answer.json().catch(() => ({})) : {};
  return {status: answer.status, ok: answer.ok, data};
}

async function send(method, path, body, headers) {
  const all = {...headers, Accept: 'application/json', 'Accept-Language': language(), Authorization: `Bearer ${session()?.token}`};
  if (body !== undefined) all['Content-Type'] = 'application/json';
  try {
    return await fetch(path, {method, headers: all, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-store'});
  } catch (failure) {
    throw new NoAnswer(failure.message);
  }
}

export const get = path => call('GET', path);
export const post = (path, body, headers) => call('POST', path, body, headers);

/** A path with the parameters that have a value. */
export function withQuery(path, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined && value !== ''));
  return query.size ? `${path}?${query}` : path;
}

/**
 * Whether the API lacks this call altogether. The gateway says so in its own words; a problem of the desk is about the thing that was
 * asked for.
 */
export const isMissing = answer => (answer.status === 404 || answer.status === 405) && !answer.data.type;
