// The table of subjects, a page at a time.

let first = 0;
let pageSize = 50;
const opened = new Set();

function showTable() {
  byId('subjects').hidden = rows.length === 0;
  const shown = matching.slice(first, first + pageSize);
  byId('count').textContent = shown.length === 0 ? label('count.none') : label('count.shown',
    {from: number(first + 1), to: number(first + shown.length), count: number(matching.length)});
  const table = document.querySelector('#subjects table');
  table.hidden = shown.length === 0;
  table.tHead.rows[0].replaceChildren(
    ...[label('table.subject'), ...report.operations.map(operationWord)].map(
      title => element('th', {scope: 'col', role: 'columnheader'}, title)));
  table.tBodies[0].replaceChildren(...shown.flatMap(row => opened.has(row)
    ? [rowOf(row), detailsOf(row)] : [rowOf(row)]));
  showPages();
}

function showPages() {
  byId('pages').hidden = rows.length <= 50;
  for (const button of byId('pages').querySelectorAll('button')) {
    const isBack = button.dataset.go === 'first' || button.dataset.go === 'previous';
    button.disabled = isBack ? first === 0 : first + pageSize >= matching.length;
  }
}

function goTo(where) {
  const last = Math.max(0, Math.floor((matching.length - 1) / pageSize) * pageSize);
  const to = {first: 0, previous: first - pageSize, next: first + pageSize, last};
  first = Math.min(Math.max(0, to[where]), last);
  showTable();
}

const LONGEST_NAME = 120;

const fullName = row =>
  (report.names[row.namespace] === '' ? '' : report.names[row.namespace] + '/') + report.names[row.name];

function rowOf(row) {
  const isOpen = opened.has(row);
  const button = element('button', {type: 'button', class: 'subject', 'aria-expanded': String(isOpen)},
    isolated(clipped(fullName(row), LONGEST_NAME)),
    element('span', {class: 'kind'}, isolated(report.names[row.kind])));
  const made = element('tr', {role: 'row'}, element('th', {scope: 'row', role: 'rowheader'}, button),
    ...report.operations.map(operation => cellOf(row, operation)));
  button.addEventListener('click', () => toggle(row, made, button));
  return made;
}

function toggle(row, shown, button) {
  if (opened.delete(row)) {
    shown.nextElementSibling.remove();
  } else {
    opened.add(row);
    shown.after(detailsOf(row));
  }
  button.setAttribute('aria-expanded', String(opened.has(row)));
}

const cellsOf = (row, operation) => row.cells.filter(cell => report.operationNames[cell[0]] === operation);

function cellOf(row, operation) {
  const cells = cellsOf(row, operation);
  return element('td', {class: 'cell', role: 'cell', 'data-operation': operationWord(operation)},
    element('div', {}, ...(cells.length === 0 ? ['–'] : cells.flatMap(inShort))));
}

/** The verdict and the code behind it; where it changes, what it was. */
function inShort(cell) {
  const shape = shapeOf(cell[1]);
  const parts = hasChanged(cell) ? [changed(cell[2]), ' → ', changed(cell[1])] : [changed(cell[1])];
  return shape && shape.reason ? [...parts, ' ', code(shape.reason)] : parts;
}

const changed = told => told.length > 0 ? badge(shapeOf(told).verdict) : label('row.nothing');
