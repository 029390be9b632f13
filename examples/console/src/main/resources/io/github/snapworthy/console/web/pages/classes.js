// The page of snapshot classes: which one each tool would take.

import {ask} from './api.js';
import {el} from './dom.js';
import {subject} from './rows.js';
import {begin, fail} from './shell.js';
import {t} from './texts.js';

const LIMIT = 50;
const place = el('div', {class: 'list'});
const places = [];
let here = null;

function answer(one) {
  const isOdd = one.outcome !== 'CHOSEN' || one.orderDependent;
  return el('td', {'data-title': one.dialect, title: one.why, class: isOdd ? 'odd' : null},
      el('span', {class: 'taken'}, one.class ? el('bdi', {class: 'name'}, one.class) : t('outcome.' + one.outcome)),
      el('span', {class: 'note'}, one.class && one.outcome === 'CHOSEN' ? one.chosenBy
          : one.class ? t('outcome.' + one.outcome) : null));
}

function line(comparison) {
  return el('tr', {},
      el('th', {scope: 'row'}, subject(comparison.subject),
          el('div', {class: comparison.agree ? 'agree' : 'differ'}, t(comparison.agree ? 'classes.agree' : 'classes.differ'))),
      comparison.dialects.map(answer));
}

function table(comparisons) {
  return el('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': t('classes.title')},
      el('table', {class: 'rows comparisons'},
          el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, t('classes.claim')),
              comparisons[0].dialects.map(one => el('th', {scope: 'col'}, one.dialect)))),
          el('tbody', {}, comparisons.map(line))));
}

function parts(next, remaining, shown) {
  const go = (key, enabled, move) => el('button', {type: 'button', class: 'quiet', disabled: !enabled, click: async () => {
    move();
    await load();
    document.getElementById('main').scrollIntoView();
  }}, t(key));
  const from = places.length * LIMIT;
  return el('nav', {class: 'parts', 'aria-label': t('pages')},
      go('page.previous', places.length > 0, () => { here = places.pop(); }),
      el('span', {class: 'count'}, t('count', {from: from + 1, to: from + shown, total: from + shown + remaining})),
      go('page.next', next !== null, () => {
        places.push(here);
        here = next;
      }));
}

async function load() {
  const {body, next, remaining} = await ask('classes', new URLSearchParams({limit: LIMIT, ...(here ? {continue: here} : {})}));
  place.replaceChildren(...(body.comparisons.length === 0
      ? [el('p', {class: 'empty'}, t('classes.none'))]
      : [table(body.comparisons), parts(next, remaining, body.comparisons.length)]));
}

async function start() {
  await begin('page.classes', load);
  document.getElementById('main').replaceChildren(el('h1', {}, t('classes.title')),
      el('p', {class: 'note'}, t('classes.note')), place);
  await load();
}

start().catch(fail);
