// Which subjects are shown. A row matches where one decision of it matches all that is asked of decisions.

const FILTERS = ['namespace', 'driver', 'operation', 'verdict', 'code'];
const wanted = {text: '', namespace: '', driver: '', operation: '', verdict: '', code: '', changed: false, cause: -1};

const rows = report.rows.map(([kind, namespace, name, drivers, cells]) => ({kind, namespace, name, drivers, cells}));
let matching = rows;

const shapeOf = told => told.length > 0 ? report.shapes[told[0]] : undefined;
const hasChanged = cell => cell.length > 2 && (shapeOf(cell[1]) || {}).verdict !== (shapeOf(cell[2]) || {}).verdict;

function applyFilters() {
  const found = wanted.text === '' ? undefined : searchFor(wanted.text);
  matching = rows.filter(row => matches(row, found));
}

function matches(row, found) {
  return (wanted.namespace === '' || row.namespace === Number(wanted.namespace))
    && (wanted.driver === '' || row.drivers.includes(Number(wanted.driver)))
    && (!asksOfDecisions() || row.cells.some(matchesCell))
    && (found === undefined || found(row));
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
