// Which subjects are shown. A row matches where one decision of it matches all that is asked of decisions.

const FILTERS = ['namespace', 'driver', 'operation', 'verdict', 'code'];
const wanted = {text: '', namespace: '', driver: '', operation: '', verdict: '', code: '', changed: false, cause: -1};

const rows = report.rows.map(([kind, namespace, name, drivers, cells]) => ({kind, namespace, name, drivers, cells}));
let matching = rows;

const shapeOf = told => told.length > 0 ? report.shapes[told[0]] : undefined;
const hasChanged = cell => cell.length > 2 && (shapeOf(cell[1]) || {}).verdict !== (shapeOf(cell[2]) || {}).verdict;

function applyFilters() {
  const found = wanted.text === '' ? undefined : textsWith(wanted.text.toLowerCase());
  matching = rows.filter(row => matches(row, found));
}

function matches(row, found) {
  return (wanted.namespace === '' || row.namespace === Number(wanted.namespace))
    && (wanted.driver === '' || row.drivers.includes(Number(wanted.driver)))
    && (!asksOfDecisions() || row.cells.some(matchesCell))
    && (found === undefined || hasText(row, found));
}

const asksOfDecisions = () =>
  wanted.operation !== '' || wanted.verdict !== '' || wanted.code !== '' || wanted.changed || wanted.cause >= 0;

function matchesCell(cell) {
  const shape = shapeOf(cell[1]);
  return (wanted.operation === '' || report.operationNames[cell[0]] === wanted.operation)
    && (wanted.verdict === '' || (shape !== undefined && shape.verdict === wanted.verdict))
    && (wanted.code === '' || (shape !== undefined && shape.codes.includes(wanted.code)))
    && (!wanted.changed || hasChanged(cell))
    && (wanted.cause < 0 || cell[1][1] === wanted.cause);
}

const lower = {};

/** Names and texts in small letters, made when they are first asked for. */
function lowered(field) {
  lower[field] = lower[field] || report[field].map(text => text.toLowerCase());
  return lower[field];
}

/** Which names and shapes have a text, each looked through once. */
function textsWith(text) {
  const texts = lowered('texts').map(one => one.includes(text));
  const shapes = report.shapes.map(shape => shape.codes.some(one => one.toLowerCase().includes(text))
    || shape.sections[language].some(part => part.lines.some(line => texts[line[1]] || texts[line[2]])));
  return {names: lowered('names').map(one => one.includes(text)), shapes, path: text.includes('/') ? text : undefined};
}

function hasText(row, found) {
  return found.names[row.kind] || found.names[row.namespace] || found.names[row.name]
    || (found.path !== undefined
      && fullName(row).toLowerCase().includes(found.path))
    || row.drivers.some(driver => found.names[driver])
    || row.cells.some(cell => cell[1].length > 0
      && (found.shapes[cell[1][0]] || cell[1].some((value, i) => i > 1 && found.names[value])));
}

/** Fills the lists that one can choose from; what was chosen stays chosen. */
function showFilters() {
  const names = numbers => [...new Set(numbers)].map(i => [i, report.names[i] || label('filter.cluster')])
    .sort((one, other) => one[1] < other[1] ? -1 : 1);
  const same = texts => [...new Set(texts)].sort().map(text => [text, text]);
  choices('namespace', names(rows.map(row => row.namespace)));
  choices('driver', names(rows.flatMap(row => row.drivers)));
  choices('operation', report.operations.map(operation => [operation, operationWord(operation)]));
  choices('verdict', VERDICTS.map(verdict => [verdict, SIGNS[verdict] + ' ' + verdictWord(verdict)]));
  choices('code', same(report.shapes.flatMap(shape => shape.codes)));
  byId('changed').hidden = report.summaryBefore === undefined;
  byId('only').hidden = wanted.cause < 0;
  if (wanted.cause >= 0) {
    const told = report.causes[wanted.cause].told[language];
    byId('only').firstElementChild.textContent = label('filter.cause', {text: clipped(told.remedy || told.what)});
  }
}

function choices(filter, pairs) {
  byId('filter-' + filter).replaceChildren(
    element('option', {value: ''}, label('filter.all')),
    ...pairs.map(([value, text]) => element('option', {value, selected: String(value) === wanted[filter]},
      clipped(text, 80))));
}
