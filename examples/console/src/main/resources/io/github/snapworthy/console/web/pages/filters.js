// What counts in the list, as a form. The address of the page holds it, so that a link shows the same.

import {el} from './dom.js';
import {language, t} from './texts.js';

const FIELDS = ['name', 'namespace', 'kind', 'operation', 'verdict', 'driver', 'code'];

/** Those with values that the server refuses where it does not know them. */
const CHOICES = ['kind', 'operation', 'verdict'];

/** What the address asks for, in full. */
function written() {
  const here = new URLSearchParams(location.search);
  return new Map(FIELDS.map(field => [field, [...new Set(here.getAll(field).filter(value => value))]])
      .filter(([, values]) => values.length > 0));
}

function known(status) {
  return {namespace: status.namespaces, kind: status.kinds, operation: status.operations, verdict: status.verdicts,
    driver: status.drivers, code: status.codes};
}

/** What the address asks for and can be asked: of several values of one field any counts, one that no server knows does not. */
export function asked(status) {
  const parameters = new URLSearchParams();
  written().forEach((values, field) => values
      .filter(value => !CHOICES.includes(field) || known(status)[field].includes(value))
      .forEach(value => parameters.append(field, value)));
  return parameters;
}

function remember(fields) {
  const address = new URL(location.href);
  FIELDS.forEach(field => address.searchParams.delete(field));
  fields.forEach((values, field) => values.forEach(value => address.searchParams.append(field, value)));
  address.searchParams.set('lang', language);
  history.replaceState(null, '', address);
}

function word(field, value) {
  return CHOICES.includes(field) ? t(field + '.' + value) : value;
}

/** What a control cannot show: a value that is not known, or several. */
function note(field, values, choices, drop) {
  const strange = choices ? values.filter(value => !choices.includes(value)) : [];
  if (strange.length === 0 && values.length < 2) {
    return null;
  }
  const list = some => some.map(value => t('quoted', {text: word(field, value)})).join(t('or'));
  const key = CHOICES.includes(field) ? 'filter.unknown' : 'filter.absent';
  const words = [...(values.length > 1 ? [t('filter.several', {values: list(values)})] : []),
    ...strange.map(value => t(key, {value: t('quoted', {text: value})}))];
  const name = t('filter.' + field);
  return el('p', {}, t('filter.note', {field: name, words: words.join(' ')}), ' ',
      el('button', {type: 'button', class: 'quiet', 'data-key': 'drop ' + field,
        'aria-label': t('filter.drop.of', {field: name}), click: () => drop(field)}, t('filter.drop')));
}

function field(key, choices, values) {
  const id = 'filter-' + key;
  const present = values.length === 1 ? values[0] : '';
  const control = choices === undefined
      ? el('input', {id, name: key, type: 'search', autocomplete: 'off', spellcheck: 'false', value: present})
      : el('select', {id, name: key},
          el('option', {value: ''}, t('filter.any')),
          [...new Set([...choices, ...(present ? [present] : [])])].map(value =>
              el('option', {value, selected: value === present}, word(key, value))));
  return el('div', {class: 'field'}, el('label', {for: id}, t('filter.' + key)), control);
}

/** The form, with a line for whatever it cannot show; changed is called with what counts whenever that is something else. */
export function filters(status, changed) {
  const choices = known(status);
  const fields = written();
  const notes = el('div', {class: 'notes', role: 'status'});
  const form = el('form', {class: 'filters', role: 'search', 'aria-label': t('filter.title'),
    submit: event => event.preventDefault()},
      FIELDS.map(key => field(key, choices[key], fields.get(key) ?? [])),
      el('button', {type: 'reset', class: 'quiet'}, t('filter.clear')));
  let timer = 0;
  let told = asked(status).toString();
  const show = () => notes.replaceChildren(...FIELDS.map(key => note(key, fields.get(key) ?? [], choices[key], drop))
      .filter(line => line));
  const tell = () => {
    clearTimeout(timer);
    remember(fields);
    show();
    const now = asked(status);
    if (now.toString() !== told) { // leaving a field that was typed into is a change, too
      told = now.toString();
      changed(now);
    }
  };
  const take = event => {
    const {name, value} = event.target;
    if (value) {
      fields.set(name, [value]);
    } else {
      fields.delete(name);
    }
    clearTimeout(timer);
    timer = setTimeout(tell, 150);
  };
  const empty = control => { control.value = ''; };
  const drop = key => {
    fields.delete(key);
    const control = form.elements.namedItem(key);
    empty(control);
    tell();
    control.focus();
  };
  form.addEventListener('input', take);
  form.addEventListener('change', take);
  form.addEventListener('reset', event => {
    event.preventDefault();
    form.querySelectorAll('input, select').forEach(empty);
    fields.clear();
    tell();
  });
  show();
  const isOpen = fields.size > 0 || matchMedia('(min-width: 45.01rem)').matches;
  return [notes, el('details', {class: 'fold', open: isOpen}, el('summary', {}, t('filter.title')), form)];
}
