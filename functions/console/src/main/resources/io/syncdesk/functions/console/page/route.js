/** Where the person is: a path behind the #, as the page itself has one address only. */

export const NOTICES = '/notices';
export const ERRORS = '/settings/integrations/quickbooks/errors';
export const SKIPPED = '/settings/integrations/quickbooks/skipped';
export const SETTLED = '/settings/integrations/quickbooks/settled';
export const CHOICES = '/settings/integrations/quickbooks/choices';

/** {path, rest, query}: rest is what stands behind the known path, such as a category. */
export function place() {
  const [path, query] = location.hash.replace(/^#/, '').split('?');
  const known = [NOTICES, ERRORS, SKIPPED, SETTLED, CHOICES].find(it => path === it || path.startsWith(it + '/'));
  return {path: known ?? '/', rest: known ? decoded(path.slice(known.length + 1)) : '', query: new URLSearchParams(query)};
}

/** An address that somebody mistyped leads to the page all the same. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function address(path, rest = '', parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  return `#${path}${rest ? `/${rest}` : ''}${query.size ? `?${query}` : ''}`;
}

/** The same place with another error shown, or none. */
export function showing(error) {
  const {path, rest, query} = place();
  return address(path, rest, {...Object.fromEntries(query), error});
}

export function go(hash) {
  if (location.hash !== hash) location.hash = hash;
}
