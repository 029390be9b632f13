// What a row opens to: of each decision the answer, the remedies, the reasons with their evidence, candidates, disks.

function detailsOf(row) {
  const cells = report.operations.flatMap(operation => cellsOf(row, operation));
  const firstStopped = cells.find(cell => cell[1].length > 0 && shapeOf(cell[1]).verdict !== 'ALLOWED') || cells[0];
  return element('tr', {class: 'opened', role: 'row'},
    element('td', {colspan: report.operations.length + 1, role: 'cell'},
      ...longName(row), ...cells.map(cell => decisionOf(cell, cell === firstStopped))));
}

/** A name that was cut in the row. */
function longName(row) {
  const name = fullName(row);
  return clipped(name, LONGEST_NAME) === name ? [] : [element('p', {class: 'quiet'}, isolated(name))];
}

function decisionOf(cell, isOpen) {
  const made = element('details', {},
    element('summary', {}, operationWord(report.operationNames[cell[0]]), ' ', ...inShort(cell)));
  made.addEventListener('toggle', () => {
    if (made.open && made.childElementCount === 1) {
      made.append(...toldOf(cell));
    }
  });
  made.open = isOpen;
  return made;
}

function toldOf(cell) {
  if (cell.length < 3) {
    return sectionsOf(cell[1]);
  }
  return [['row.after', cell[1]], ['row.before', cell[2]]].flatMap(([key, told]) =>
    [element('h3', {}, label(key)), ...(told.length > 0 ? sectionsOf(told) : [label('row.nothing')])]);
}

function sectionsOf(told) {
  const values = told.slice(2);
  return shapeOf(told).sections[language].map(section => element('div', {class: 'told'},
    element('h4', {}, report.texts[section.title]), linesOf(section.lines, values)));
}

/** Lines of depth 1 are a list within the line before them. */
function linesOf(lines, values) {
  const list = element('ul');
  let last = list;
  for (const [depth, text, manifest] of lines) {
    const item = element('li', {}, ...filled(report.texts[text], values));
    if (manifest !== undefined) {
      item.append(block(...filled(report.texts[manifest], values)));
    }
    if (depth === 0 || list.lastElementChild === null) {
      list.append(item);
      last = null;
    } else {
      last = last || list.lastElementChild.appendChild(element('ul'));
      last.append(item);
    }
  }
  return list;
}
