// What all pages have: the head with its links, the language, the state of the cluster and of the connection.

import {AGAIN, ask, listen} from './api.js';
import {el, say} from './dom.js';
import {language, languages, setLanguage, t} from './texts.js';

const PAGES = [['index.html', 'page.actions'], ['drivers.html', 'page.drivers'], ['classes.html', 'page.classes'],
    ['lint.html', 'page.lint']];

const state = el('p', {class: 'state'});
const trouble = el('div', {class: 'trouble', role: 'alert', hidden: true});

/** Why what is shown is not the newest; null while it is. */
let failure = null;

function here() {
  const file = location.pathname.split('/').pop();
  return file === '' ? 'index.html' : file;
}

function links() {
  return el('nav', {'aria-label': t('nav')}, el('ul', {}, PAGES.map(([file, text]) =>
      el('li', {}, el('a', {href: file, 'aria-current': file === here() ? 'page' : null}, t(text))))));
}

function choice() {
  const select = el('select', {id: 'language', change: event => setLanguage(event.target.value)},
      Object.entries(languages).map(([key, word]) =>
          el('option', {value: key, lang: key, selected: key === language}, word)));
  return el('label', {class: 'language', for: 'language'}, el('span', {class: 'hidden'}, t('language')), select);
}

/** Shows what is known of the cluster. */
async function showState() {
  const {body} = await ask('status');
  state.replaceChildren(
      el('span', {}, el('b', {}, t('source')), ' ', el('bdi', {}, body.source)),
      el('span', {title: body.profileWhy}, el('b', {}, t('profile')), ' ', el('bdi', {}, body.profile)),
      body.observedAt && el('span', {}, el('b', {}, t('observedAt')), ' ', body.observedAt) || '');
  const problems = body.problems.map(one => one.source + ':' + one.line + ':' + one.column + ': ' + one.message);
  const shown = problems.slice(0, 3);
  const more = problems.length > shown.length ? [t('problems.more', {count: problems.length - shown.length})] : [];
  const old = [...(failure ? [failure.message] : []), ...(body.trouble ? [body.trouble] : [])];
  tell([...old.map(why => t('trouble') + ' ' + why), ...shown, ...more]);
  return body;
}

function tell(words) {
  trouble.hidden = words.length === 0;
  trouble.replaceChildren(...words.map(text => el('p', {}, text)));
}

/**
 * Begins a page: its head, and updates from then on. Gives what is known of the cluster; changed is called with what changed,
 * or null where anything may have.
 */
export async function begin(title, changed) {
  document.documentElement.lang = language;
  document.title = t(title) + ' · Snapworthy';
  document.querySelector('.skip').textContent = t('skip');
  const light = el('span', {class: 'light', title: t('connecting')}, el('span', {class: 'hidden'}, t('connecting')));
  document.getElementById('head').replaceChildren(
      el('div', {class: 'bar'}, el('a', {class: 'brand', href: 'index.html'}, 'Snapworthy'), links(), light, choice()),
      state, trouble);
  const status = await showState();
  let again = 0; // what could not be asked is asked again, for the server says nothing twice
  const stale = error => {
    failure = error;
    tell([t('trouble') + ' ' + error.message]);
    clearTimeout(again);
    again = setTimeout(() => update(null), AGAIN);
  };
  const update = async changes => {
    try {
      await Promise.all([showState(), changed(changes)]);
      if (failure) {
        failure = null;
        await showState();
      }
    } catch (error) {
      stale(error);
    }
  };
  addEventListener('unhandledrejection', event => stale(event.reason));
  listen(status.version, update, isOpen => {
    const text = t(isOpen ? 'connected' : 'disconnected');
    light.classList.toggle('on', isOpen);
    light.title = text;
    light.firstChild.textContent = text;
  });
  return status;
}

/** Shows in place of the content what went wrong. */
export function fail(error) {
  const text = t('failed') + ' ' + error.message;
  document.getElementById('main').replaceChildren(el('p', {class: 'trouble', role: 'alert'}, text));
  say(text);
}
