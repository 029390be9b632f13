// Asks the API. What the browser has already and is still so costs an answer without a body.

/** A refusal, with what was expected. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The answer to a question, and what its headers say of pages. */
export async function ask(path, parameters = new URLSearchParams()) {
  const query = parameters.toString();
  const response = await fetch('/api/v1/' + path + (query ? '?' + query : ''), {headers: {Accept: 'application/json'}});
  const body = await response.json();
  if (!response.ok) {
    throw new Refusal(response.status, body.detail ?? response.statusText);
  }
  return {
    body,
    next: response.headers.get('Snapworthy-Continue'),
    remaining: Number(response.headers.get('Snapworthy-Remaining') ?? 0),
  };
}

/** The path of a subject, of which each part may hold anything. */
export function path(id, ...more) {
  return [...id.split('/'), ...more].map(encodeURIComponent).join('/');
}

/**
 * Listens to the board: told(changes) after each step, with null where everything has to be looked at again; state(isOpen)
 * when the connection comes and goes.
 */
export function listen(told, state) {
  const events = new EventSource('/api/v1/events');
  let version = null;
  events.addEventListener('open', () => state(true));
  events.addEventListener('error', () => state(false));
  events.addEventListener('hello', event => {
    const now = JSON.parse(event.data).version;
    if (version !== null && version !== now) {
      told(null);
    }
    version = now;
  });
  events.addEventListener('reset', () => told(null));
  events.addEventListener('step', event => {
    const step = JSON.parse(event.data);
    version = step.version;
    told(step.changes.length === step.count ? step.changes : null);
  });
}
