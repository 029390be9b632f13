// The page of the configuration: what is wrong in it, whatever claims and machines there are.

import {ask} from './api.js';
import {el, name} from './dom.js';
import {begin, fail} from './shell.js';
import {language, t} from './texts.js';

const place = el('div', {class: 'list'});

function line(lint) {
  const {kind, namespace, name: word} = lint.subject;
  return el('tr', {},
      el('th', {scope: 'row'}, el('span', {class: 'badge ' + lint.severity}, t('severity.' + lint.severity)), ' ',
          el('span', {class: 'kind'}, kind), ' ', namespace ? [name(namespace), '/'] : null, name(word, {class: 'name main'}),
          el('div', {class: 'drivers'}, lint.field)),
      el('td', {'data-title': t('lint.flaw'), lang: 'en'}, lint.message, el('div', {class: 'drivers'}, lint.code)),
      el('td', {'data-title': t('lint.remedy'), lang: 'en'}, lint.remedy));
}

async function load() {
  const {body} = await ask('lint');
  const english = language === 'en' ? null : el('p', {class: 'note'}, t('english'));
  place.replaceChildren(...[
    body.lints.length === 0 ? el('p', {class: 'empty'}, t('lint.none'))
        : el('table', {class: 'rows lints'},
            el('thead', {}, el('tr', {}, ['lint.object', 'lint.flaw', 'lint.remedy'].map(key =>
                el('th', {scope: 'col'}, t(key))))),
            el('tbody', {}, body.lints.map(line))),
    body.unchecked.length > 0 ? el('section', {}, el('h2', {}, t('lint.unchecked')), 
        el('ul', {lang: 'en'}, body.unchecked.map(text => el('li', {}, text)))) : null,
    english].filter(one => one !== null));
}

async function start() {
  await begin('page.lint', load);
  document.getElementById('main').replaceChildren(el('h1', {}, t('lint.title')), place);
  await load();
}

start().catch(fail);
