// The page of drivers: what each can do, and who says so.

import {ask} from './api.js';
import {el} from './dom.js';
import {begin, fail} from './shell.js';
import {t} from './texts.js';

const place = el('div', {class: 'cards'});

function sayings(answer) {
  return [
    ...answer.winning.map(one => [t('answer.' + one.answer), one]),
    ...answer.disagreeing.map(one => [t('answer.' + one.answer), one]),
    ...answer.restrictions.map(one => [one.supportedWhen, one]),
  ];
}

function sources(driver) {
  const rows = driver.capabilities.flatMap(answer => [answer, ...answer.inClasses].flatMap(one => sayings(one)
      .map(([words, said]) => [answer.capability, one.storageClass, words, said])));
  if (rows.length === 0) {
    return el('p', {class: 'note'}, t('drivers.nobody'));
  }
  return el('details', {'data-key': driver.driver},
      el('summary', {}, t('drivers.sources')),
      el('ul', {class: 'sources'}, rows.map(([capability, storageClass, words, said]) => el('li', {},
          el('b', {}, t('capability.' + capability)), storageClass ? [' (', el('bdi', {}, storageClass), ')'] : null, ': ',
          words, ' — ', el('bdi', {}, said.source), ', ', said.trust, said.detail ? [': ', said.detail] : null))));
}

function capability(answer) {
  return el('div', {class: 'capability ' + answer.answer},
      el('dt', {}, t('capability.' + answer.capability)),
      el('dd', {}, el('span', {class: 'answer'}, t('answer.' + answer.answer)),
          answer.trust ? el('span', {class: 'trust'}, answer.trust) : null,
          answer.inClasses.map(one => el('span', {class: 'trust'}, el('bdi', {}, one.storageClass), ': ',
              t('answer.' + one.answer)))));
}

function card(driver) {
  const words = [t('drivers.claims', {count: driver.claims}), ...driver.releases.map(one => one.product + ' ' + one.release),
    ...(driver.storageClasses.length > 0 ? [t('drivers.classes') + ': ' + driver.storageClasses.join(', ')] : [])];
  return el('section', {class: 'card'},
      el('h2', {}, el('bdi', {class: 'name'}, driver.driver)),
      el('p', {class: 'note'}, words.join(' · ')),
      el('dl', {}, driver.capabilities.map(capability)),
      sources(driver));
}

async function load() {
  const open = new Set([...place.querySelectorAll('details[open]')].map(one => one.dataset.key));
  const {body} = await ask('drivers');
  place.replaceChildren(...(body.drivers.length === 0
      ? [el('p', {class: 'empty'}, t('drivers.none'))] : body.drivers.map(card)));
  place.querySelectorAll('details').forEach(one => { one.open = open.has(one.dataset.key); });
}

async function start() {
  await begin('page.drivers', load);
  document.getElementById('main').replaceChildren(el('h1', {}, t('drivers.title')),
      el('p', {class: 'note'}, t('drivers.note')), place);
  await load();
}

start().catch(fail);
