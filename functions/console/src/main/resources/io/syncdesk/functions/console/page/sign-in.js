/**
 * Signing in with OpenID Connect: authorization code flow with PKCE (RFC 7636). The access token lives in this tab only, in
 * sessionStorage, and goes nowhere but to our own API. When it has run out, the person is asked to sign in again.
 */

const SESSION = 'syncdesk.session';
const ON_THE_WAY = 'syncdesk.sign-in';
const LEFT = 'syncdesk.left';
/** A token that is about to run out is not worth starting with. */
const SECONDS_LEFT_MIN = 30;

const redirectUri = () => new URL('/', location.href).href;

export class SignInFailed extends Error {}

/** Who is signed in: {token, until, id, name}, or null. */
export function session() {
  const kept = read(SESSION);
  return kept && kept.until > Date.now() + SECONDS_LEFT_MIN * 1000 ? kept : null;
}

export function forget() {
  sessionStorage.removeItem(SESSION);
}

/** Here, and at the issuer where it has a page for that (RP-initiated logout; Cognito has names of its own for it). */
export async function signOut() {
  forget();
  const {clientId} = await config();
  const {end_session_endpoint: page} = await discovery();
  if (!page) return;
  sessionStorage.setItem(LEFT, 'yes');
  const address = new URL(page);
  const back = redirectUri();
  const parameters = {client_id: clientId, post_logout_redirect_uri: back, logout_uri: back};
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  location.assign(address);
}

/** Whether the person has just signed out, and so is not to be signed in again unasked. */
export function hasLeft() {
  const left = sessionStorage.getItem(LEFT) !== null;
  sessionStorage.removeItem(LEFT);
  return left;
}

/** Leaves for the issuer's page; comes back to where the person is now. */
export async function leaveToSignIn() {
  const {clientId, scope} = await config();
  const {authorization_endpoint: page} = await discovery();
  const verifier = random();
  const asked = {verifier, state: random(), nonce: random(), place: location.hash};
  sessionStorage.setItem(ON_THE_WAY, JSON.stringify(asked));
  const address = new URL(page);
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri(),
    scope,
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: base64Url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  // Going back from there means leaving the console, not being sent there again.
  location.replace(address);
}

/** If this is the way back from the issuer's page, takes what it brought; says whether it was. */
export async function comeBack() {
  const brought = new URLSearchParams(location.search);
  if (!brought.has('state')) return false;
  const asked = read(ON_THE_WAY);
  sessionStorage.removeItem(ON_THE_WAY);
  history.replaceState(null, '', '/' + (asked?.place || ''));
  // What we did not ask for is somebody else's, and may be meant to sign the person in as somebody else.
  if (!asked || brought.get('state') !== asked.state) throw new SignInFailed('state');
  if (!brought.has('code')) throw new SignInFailed(brought.get('error') ?? 'code');
  keep(await tokens(brought.get('code'), asked.verifier), asked.nonce);
  return true;
}

async function tokens(code, verifier) {
  const {clientId} = await config();
  const {token_endpoint: endpoint} = await discovery();
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri(),
      code,
      code_verifier: verifier,
    }),
  });
  if (!answer.ok) throw new SignInFailed(String(answer.status));
  return answer.json();
}

/** The ID token came straight from the issuer over TLS, so its claims count without its signature (OpenID Connect Core 3.1.3.7). */
function keep(given, nonce) {
  const claims = given.id_token ? payload(given.id_token) : {};
  if (given.id_token && claims.nonce !== nonce) throw new SignInFailed('nonce');
  const kept = {
    token: given.access_token,
    until: Date.now() + (given.expires_in ?? 3600) * 1000,
    id: payload(given.access_token).sub ?? claims.sub ?? '',
    name: claims.name ?? claims.email ?? '',
  };
  sessionStorage.setItem(SESSION, JSON.stringify(kept));
}

let told;
/** Where to sign in, and as which client. */
function config() {
  told ??= fetch('/console/config.json').then(it => it.json());
  return told;
}

async function discovery() {
  const {issuer} = await config();
  const answer = await fetch(issuer + '/.well-known/openid-configuration');
  if (!answer.ok) throw new SignInFailed(String(answer.status));
  return answer.json();
}

/** An access token need not be readable; then it says nothing. */
function payload(token) {
  try {
    const part = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), it => it.charCodeAt(0))));
  } catch {
    return {};
  }
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

const random = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

function base64Url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}
