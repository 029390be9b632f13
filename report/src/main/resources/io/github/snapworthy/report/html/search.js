// Which rows say a text. A row keeps its sentences as patterns, which many rows share, and values, of which each is a name. What
// stands within a name or between two of them is looked for once for all rows. A text that begins or ends within a name, and goes
// on in the words around it, is put together from what fits at the borders; no sentence is ever filled.

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

/** Of each shape, in the language that is shown: its patterns, each once, the numbers of the values in them, and its codes. */
const told = () => once('told' + language, () => report.shapes.map(shape => {
  const texts = [...new Set(shape.sections[language].flatMap(part => part.lines.flatMap(line => line.slice(1))))];
  return {
    texts,
    values: [...new Set(texts.flatMap(text => patterns()[text].values))],
    codes: [shape.reason, ...shape.codes].map(folded),
  };
}));

/** Where the values of what is told begin: before them stand its shape and its cause. */
const FIRST_VALUE = 2;

/** Looks for a text; the answer is a question to ask of each row. */
function searchFor(typed) {
  const text = folded(typed);
  const names = smallNames().map(name => name.includes(text));
  const fixed = patterns().map(pattern => pattern.fixed.some(part => part.includes(text)));
  const borders = new Borders(text);
  const openings = patterns().map(pattern => borders.openings(pattern));
  const shapes = told().map(shape => ({
    says: shape.codes.some(one => one.includes(text)) || shape.texts.some(one => fixed[one]),
    values: shape.values.map(value => FIRST_VALUE + value),
    openings: shape.texts.flatMap(one => openings[one]),
  }));
  const saysTold = told => {
    const shape = shapes[told[0]];
    return shape.says || shape.values.some(at => names[told[at]]) || shape.openings.some(one => borders.open(one, told));
  };
  const says = cell => cell.some((told, i) => i > 0 && told.length > 0 && saysTold(told));
  const hasPath = text.includes('/');
  return row => names[row.kind] || names[row.namespace] || names[row.name]
    || (hasPath && folded(fullName(row)).includes(text))
    || row.drivers.some(driver => names[driver])
    || row.cells.some(says);
}

/** Finds a text where it goes over a border of a value: a letter of it at least in the value, and one beyond. */
class Borders {
  constructor(text) {
    this.text = text;
    this.inner = [...Array(text.length).keys()].slice(1);
    this.begins = this.inner.map(length => text.slice(0, length));
    this.marks = smallNames().map(name => this.marksOf(name));
  }

  /**
   * After how many letters of the text it goes on behind the name ({@code ends}), began before the name and ends in it ({@code
   * begins}), or holds the name as a whole ({@code holds}); undefined where there is no such place, as for most names.
   */
  marksOf(name) {
    const last = name[name.length - 1];
    const ends = this.inner.filter(at => this.text[at - 1] === last && name.endsWith(this.begins[at - 1]));
    const places = this.inner.filter(at => this.text[at] === name[0]);
    const begins = places.filter(at => name.startsWith(this.text.slice(at)));
    const holds = places.filter(at => at + name.length < this.text.length && this.text.startsWith(name, at));
    return ends.length + begins.length + holds.length > 0 ? {ends, begins, holds, length: name.length} : undefined;
  }

  /** Where in sentences of a pattern the text may begin so that it goes over a border; whether it does is up to the values. */
  openings(pattern) {
    return pattern.values.flatMap((value, slot) => {
      const before = this.inner.filter(at => pattern.fixed[slot].endsWith(this.begins[at - 1]));
      const behind = this.inner.filter(at => this.goesOn(pattern, slot + 1, at));
      return before.length + behind.length > 0 ? [{pattern, slot, at: FIRST_VALUE + value, before, behind}] : [];
    });
  }

  /** Whether a fixed part is what the text says next: all that is left of it, or a part of that with a value behind. */
  goesOn(pattern, part, at) {
    const fixed = pattern.fixed[part];
    return fixed.length >= this.text.length - at
      ? fixed.startsWith(this.text.slice(at))
      : part < pattern.values.length && this.text.startsWith(fixed, at);
  }

  /** Whether the text begins at an opening, with these values. */
  open({pattern, slot, at, before, behind}, told) {
    const marks = this.marks[told[at]];
    return marks !== undefined
      && (before.some(begun => this.enters(pattern, slot, begun, told))
        || marks.ends.some(begun => behind.includes(begun) && this.leaves(pattern, slot + 1, begun, told)));
  }

  /** Whether the text goes on, after so many letters, with the value of a slot. */
  enters(pattern, slot, begun, told) {
    const marks = this.marks[told[FIRST_VALUE + pattern.values[slot]]];
    return marks !== undefined && (marks.begins.includes(begun)
      || (marks.holds.includes(begun) && this.leaves(pattern, slot + 1, begun + marks.length, told)));
  }

  /** Whether the text goes on, after so many letters, with a fixed part. */
  leaves(pattern, part, begun, told) {
    const fixed = pattern.fixed[part];
    return this.goesOn(pattern, part, begun)
      && (fixed.length >= this.text.length - begun || this.enters(pattern, part, begun + fixed.length, told));
  }
}
