// The list: each subject with what can be done now, and what cannot and why.

import {el, name} from './dom.js';
import {t} from './texts.js';

const MARKS = {ALLOWED: '✓', WAIT: '…', UNKNOWN: '?', DENIED: '✕'};

/** The mark and the word for an answer. */
export function badge(verdict) {
  return el('span', {class: 'badge ' + verdict}, el('span', {'aria-hidden': 'true'}, MARKS[verdict] + ' '),
      t('verdict.' + verdict));
}

/** A name that is long, by its beginning and its end: names of one maker differ there. */
function brief(text) {
  const letters = [...text];
  return letters.length <= 72 ? text : letters.slice(0, 44).join('') + '…' + letters.slice(-24).join('');
}

/** A subject by its kind, its namespace and its name. */
export function subject(ref, isWhole = false) {
  const word = isWhole ? text => text : brief;
  return [el('span', {class: 'kind'}, t('kind.' + ref.kind)), ' ',
    el('span', {class: 'ref', title: ref.namespace + '/' + ref.name}, name(word(ref.namespace)),
        el('span', {class: 'slash'}, '/'), name(word(ref.name), {class: 'name main'}))];
}

function then(action) {
  return action.then && action.then !== action.verdict
      ? el('span', {class: 'then ' + action.then}, t('would.be', {verdict: t('verdict.' + action.then)})) : null;
}

function button(row, action, open) {
  const key = !action.possible ? 'not.possible' : action.instead ? 'possible.instead' : 'possible.by';
  const instead = action.instead ? t('instead.short.' + action.instead) : null;
  return el('button', {
    type: 'button',
    class: 'action ' + action.verdict,
    'data-key': row.id + ' ' + action.operation,
    'data-possible': String(action.possible),
    'aria-haspopup': 'dialog',
    'aria-label': t(key, {label: action.label, why: action.shortReason, instead}),
    title: action.longReason,
    click: () => open(row, action.operation),
  }, el('span', {class: 'mark', 'aria-hidden': 'true'}, MARKS[action.verdict]),
      el('span', {class: 'label'}, action.label),
      el('span', {class: 'why'}, action.shortReason),
      instead ? el('span', {class: 'chip'}, instead) : null,
      action.ways.some(way => way.sufficient) ? el('span', {class: 'chip'}, t('curable')) : null,
      then(action));
}

function list(row, actions, none, open) {
  return actions.length === 0
      ? el('span', {class: 'none'}, t(none))
      : el('ul', {class: 'actions'}, actions.map(action => el('li', {}, button(row, action, open))));
}

function line(row, open, isChanged) {
  const can = row.actions.filter(action => action.possible);
  const cannot = row.actions.filter(action => !action.possible);
  return el('tr', {class: isChanged ? 'changed' : null, 'data-row': row.id},
      el('th', {scope: 'row'}, subject(row.subject),
          row.drivers.length > 0 ? el('div', {class: 'drivers'}, row.drivers.map(driver => el('bdi', {}, driver))) : null),
      el('td', {'data-title': t('can')}, list(row, can, 'nothing.can', open)),
      el('td', {'data-title': t('cannot')}, list(row, cannot, 'nothing.cannot', open)));
}

/** The rows as a table. */
export function table(rows, open, changed) {
  return el('table', {class: 'rows'},
      el('caption', {class: 'hidden'}, t('actions.title')),
      el('thead', {}, el('tr', {}, ['subject', 'can', 'cannot'].map(key => el('th', {scope: 'col'}, t(key))))),
      el('tbody', {}, rows.map(row => line(row, open, changed.has(row.id)))));
}
