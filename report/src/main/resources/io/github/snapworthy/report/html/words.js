// The languages of the page. All of them are in the data; which one is shown is the number of it.

const report = JSON.parse(byId('data').textContent);
let language = Math.max(0, report.languages.findIndex(known => navigator.language.startsWith(known)));

/** A label with what stands in its places. */
function label(key, values) {
  const text = report.labels[language][key];
  return text === undefined ? key : text.replace(/\{(\w+)\}/g, (place, name) => values[name]);
}

const verdictWord = verdict => label('verdict.' + verdict);
const operationWord = operation => label('operation.' + operation);

/** Sets all labels that stand in the page itself. */
function labelPage() {
  document.documentElement.lang = report.languages[language];
  document.title = label('title');
  for (const labelled of document.querySelectorAll('[data-label]')) {
    labelled.textContent = label(labelled.dataset.label);
  }
}

const MARK = '\ue000';

/** A text with its values as nodes: each value is a name, which is set apart. */
function filled(pattern, values) {
  return pattern.split(MARK).map((part, i) => i % 2 ? isolated(report.names[values[part]]) : part);
}

const SIGNS = {ALLOWED: '✓', WAIT: '…', UNKNOWN: '?', DENIED: '✕'};
const VERDICTS = Object.keys(SIGNS);

/** A verdict as sign and word. */
function badge(verdict) {
  return element('span', {class: 'verdict ' + verdict},
    element('span', {class: 'sign', 'aria-hidden': 'true'}, SIGNS[verdict]), ' ', verdictWord(verdict));
}
