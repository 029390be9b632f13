// What can be protected and what cannot, for each operation; what is assumed; remarks.

function showSummary() {
  byId('profile').textContent = notes().profile;
  byId('summary').replaceChildren(...(report.rows.length === 0
    ? [element('p', {}, label('summary.none'))]
    : report.operations.map((operation, i) =>
      summaryOf(operation, report.summary[i], report.summaryBefore && report.summaryBefore[i]))));
  showNotes(byId('whatif'), notes().whatIf);
  showNotes(byId('remarks'), notes().remarks);
}

const notes = () => report.notes[language];

function summaryOf(operation, counts, before) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return element('div', {},
    element('h3', {}, operationWord(operation),
      element('span', {class: 'quiet'}, label('summary.total', {count: number(total)}))),
    total === 0 ? '' : bar(counts, total),
    element('ul', {}, ...VERDICTS.map((verdict, i) => countOf(verdict, counts[i], before && before[i]))));
}

/** For the eye alone: the counts below say the same. */
function bar(counts, total) {
  const made = element('div', {class: 'bar', 'aria-hidden': 'true'});
  VERDICTS.forEach((verdict, i) => {
    if (counts[i] > 0) {
      const part = element('span', {class: verdict});
      part.style.flexGrow = counts[i] / total;
      made.append(part);
    }
  });
  return made;
}

function countOf(verdict, count, before) {
  const was = before === undefined || before === count ? '' : ' (' + label('summary.was', {count: number(before)}) + ')';
  return element('li', {}, badge(verdict), ' ' + number(count) + was);
}

const number = value => value.toLocaleString(report.languages[language]);

function showNotes(section, lines) {
  section.hidden = lines.length === 0;
  section.querySelector('ul').replaceChildren(...lines.map(line => element('li', {}, isolated(line))));
}
