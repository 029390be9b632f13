// Asks the API. What the browser has already and is still so costs an answer without a body.

import {t} from './texts.js';

/** How long who was refused waits, in milliseconds. */
export const AGAIN = 10000;

/** How long a question waits for its whole answer, in milliseconds. */
const PATIENCE = 60000;

/** A refusal, with what was expected. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The answer to a question, and what its headers say of pages and of what would change. */
export async function ask(path, parameters = new URLSearchParams()) {
  const query = parameters.toString();
  const response = await fetch('/api/v1/' + path + (query ? '?' + query : ''),
      {headers: {Accept: 'application/json'}, signal: AbortSignal.timeout(PATIENCE)});
  const body = await response.json().catch(() => null); // somebody between may answer in our place, or break off
  if (!response.ok || body === null) {
    throw new Refusal(response.status, body?.detail ?? t('failed.answer') + ' ' + response.status);
  }
  return {
    body,
    next: response.headers.get('Snapworthy-Continue'),
    remaining: Number(response.headers.get('Snapworthy-Remaining') ?? 0),
    counts: Object.fromEntries(['Better', 'Worse', 'Otherwise'].map(key =>
        [key.toLowerCase(), Number(response.headers.get('Snapworthy-' + key) ?? 0)])),
  };
}

/** The path of a subject, of which each part may hold anything. */
export function path(id, ...more) {
  return [...id.split('/'), ...more].map(encodeURIComponent).join('/');
}

/**
 * Listens to the board, of which that version was read, while the page is seen: told(changes) after each step, with null where everything has to be looked at
 * again; state(isOpen) when the connection comes and goes. A page that is not seen holds no connection, of which a browser has
 * few for one server.
 */
export function listen(version, told, state) {
  let events = null;
  let again = 0; // a refused connection is not tried anew by the browser itself
  let heard = null; // the last event, of this server or of the one before
  const hear = event => {
    const isNew = heard !== event.lastEventId;
    const isWhatWasRead = heard === null && JSON.parse(event.data).version === version;
    heard = event.lastEventId;
    return isNew && !isWhatWasRead;
  };
  const open = () => {
    events = new EventSource('/api/v1/events');
    events.addEventListener('open', () => state(true));
    events.addEventListener('error', () => {
      state(false);
      if (events?.readyState === EventSource.CLOSED) {
        close();
        again = setTimeout(look, AGAIN);
      }
    });
    events.addEventListener('hello', event => hear(event) && told(null));
    events.addEventListener('reset', event => {
      hear(event);
      told(null);
    });
    events.addEventListener('step', event => {
      hear(event);
      const step = JSON.parse(event.data);
      told(step.changes.length === step.count ? step.changes : null);
    });
  };
  const close = () => {
    clearTimeout(again);
    events?.close();
    events = null;
    state(false);
  };
  const look = () => {
    if (document.visibilityState === 'visible' && events === null) {
      open();
    } else if (document.visibilityState !== 'visible' && events !== null) {
      close();
    }
  };
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', close);
  addEventListener('pageshow', look);
  look();
}
