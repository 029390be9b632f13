// What counts in the list, as a form. The address of the page holds it, so that a link shows the same.

import {el} from './dom.js';
import {language, t} from './texts.js';

const FIELDS = ['name', 'namespace', 'kind', 'operation', 'verdict', 'driver', 'code'];

/** What the address asks for. */
export function asked() {
  const here = new URLSearchParams(location.search);
  const parameters = new URLSearchParams();
  FIELDS.filter(field => here.get(field)).forEach(field => parameters.set(field, here.get(field)));
  return parameters;
}

function remember(parameters) {
  const address = new URL(location.href);
  FIELDS.forEach(field => address.searchParams.delete(field));
  parameters.forEach((value, key) => address.searchParams.set(key, value));
  address.searchParams.set('lang', language);
  history.replaceState(null, '', address);
}

function word(field, value) {
  return ['kind', 'operation', 'verdict'].includes(field) ? t(field + '.' + value) : value;
}

function field(key, values, present) {
  const id = 'filter-' + key;
  const control = values === null
      ? el('input', {id, name: key, type: 'search', autocomplete: 'off', spellcheck: 'false', value: present ?? ''})
      : el('select', {id, name: key},
          el('option', {value: ''}, t('filter.any')),
          [...new Set([...values, ...(present ? [present] : [])])].map(value =>
              el('option', {value, selected: value === present}, word(key, value))));
  return el('div', {class: 'field'}, el('label', {for: id}, t('filter.' + key)), control);
}

/** The form; changed is called with what counts whenever that is something else. */
export function filters(status, changed) {
  const values = {name: null, namespace: status.namespaces, kind: status.kinds, operation: status.operations,
    verdict: status.verdicts, driver: status.drivers, code: status.codes};
  const present = asked();
  const form = el('form', {class: 'filters', role: 'search', 'aria-label': t('filter.title'),
    submit: event => event.preventDefault()},
      FIELDS.map(key => field(key, values[key], present.get(key))),
      el('button', {type: 'reset', class: 'quiet'}, t('filter.clear')));
  let timer = 0;
  const tell = () => {
    const parameters = new URLSearchParams();
    new FormData(form).forEach((value, key) => value && parameters.set(key, value));
    remember(parameters);
    changed(parameters);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, 150);
  };
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('reset', event => {
    event.preventDefault();
    form.querySelectorAll('input').forEach(input => { input.value = ''; });
    form.querySelectorAll('select').forEach(select => { select.selectedIndex = 0; });
    tell();
  });
  const isOpen = present.size > 0 || matchMedia('(min-width: 45.01rem)').matches;
  return el('details', {class: 'fold', open: isOpen}, el('summary', {}, t('filter.title')), form);
}
