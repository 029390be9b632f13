// Which rows say a text. A row keeps its sentences as patterns, which many rows share, and values, of which each is a name. Most
// of a sentence is looked through once for all rows; a sentence is filled for one row only where the text may begin or end
// within one of its values.

/** Small letters, the same for a text whether it is whole or in parts: a sigma at the end of a word is a sigma. */
const folded = text => text.toLowerCase().replaceAll('ς', 'σ');

/** A pattern: fixed parts, and between each two of them the number of a value. */
function apart(text) {
  const parts = text.split(MARK);
  return {fixed: parts.filter((part, i) => i % 2 === 0).map(folded), values: parts.filter((part, i) => i % 2).map(Number)};
}

const known = {};

/** What is made when it is first asked for. */
function once(key, make) {
  known[key] = known[key] || make();
  return known[key];
}

const patterns = () => once('patterns', () => report.texts.map(apart));
const smallNames = () => once('names', () => report.names.map(folded));

/** Of each shape, in the language that is shown: its patterns, each once, and the numbers of the values in them. */
const told = () => once('told' + language, () => report.shapes.map(shape => {
  const texts = [...new Set(shape.sections[language].flatMap(part => part.lines.flatMap(line => line.slice(1))))];
  return {
    texts,
    filled: texts.filter(text => patterns()[text].values.length > 0),
    values: [...new Set(texts.flatMap(text => patterns()[text].values))],
    codes: [shape.reason, ...shape.codes].map(folded),
  };
}));

/** Looks for a text; the answer is a question to ask of each row. */
function searchFor(typed) {
  const text = folded(typed);
  const names = smallNames().map(name => name.includes(text));
  const touching = smallNames().map(name => touches(name, text));
  const fixed = patterns().map(pattern => pattern.fixed.some(part => part.includes(text)));
  const open = patterns().map(pattern => mayCross(pattern, text));
  const shapes = told().map(shape => ({
    values: shape.values,
    says: shape.codes.some(one => one.includes(text)) || shape.texts.some(one => fixed[one]),
    crossing: shape.filled.filter(one => open[one]),
  }));
  const hasPath = text.includes('/');
  const says = cell => cell.slice(1).some(one => one.length > 0 && saysTold(shapes[one[0]], one.slice(2)));
  const saysTold = (shape, values) => shape.says
    || shape.values.some(value => names[values[value]])
    || (shape.crossing.length > 0 && shape.values.some(value => touching[values[value]])
      && shape.crossing.some(one => crosses(patterns()[one], values, touching, text)));
  return row => names[row.kind] || names[row.namespace] || names[row.name]
    || (hasPath && folded(fullName(row)).includes(text))
    || row.drivers.some(driver => names[driver])
    || row.cells.some(says);
}

/** Whether the text may stand partly within a name: begin in it, end in it, or reach beyond it at both ends. */
function touches(name, text) {
  if (name.length < text.length && text.includes(name)) {
    return true;
  }
  for (let length = 1; length < text.length; length++) {
    if (name.endsWith(text.slice(0, length)) || name.startsWith(text.slice(length))) {
      return true;
    }
  }
  return false;
}

/** Whether the text may stand across the border of a value, whatever the values are. */
const mayCross = (pattern, text) => pattern.fixed.some((part, i) =>
  text.includes(part)
  || (i < pattern.values.length && overlap(part, text))
  || (i > 0 && overlap(text, part)));

/** Whether one text ends as another begins. */
function overlap(one, other) {
  for (let length = Math.min(one.length, other.length - 1); length > 0; length--) {
    if (one.endsWith(other.slice(0, length))) {
      return true;
    }
  }
  return false;
}

const crosses = (pattern, values, touching, text) =>
  pattern.values.some(value => touching[values[value]]) && sentence(pattern, values).includes(text);

const sentence = (pattern, values) => pattern.fixed.reduce((before, part, i) =>
  before + smallNames()[values[pattern.values[i - 1]]] + part);
