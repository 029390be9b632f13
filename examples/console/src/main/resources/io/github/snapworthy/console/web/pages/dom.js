// Makes elements. Text goes in as text alone: what a cluster says is never read as markup.

// Control characters, overrides of the writing direction and invisible characters become visible escapes.
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;

function escaped(found) {
  return Array.from({length: found.length}, (_, i) => '\\u' + found.charCodeAt(i).toString(16).padStart(4, '0')).join('');
}

/** The text on one line, with nothing in it that cannot be seen. */
export function plain(text) {
  return String(text).replace(HARMFUL, escaped);
}

/** The same, with its line breaks. */
export function plainLines(text) {
  return String(text).split('\n').map(plain).join('\n');
}

function append(element, child) {
  if (Array.isArray(child)) {
    child.forEach(one => append(element, one));
  } else if (child instanceof Node) {
    element.append(child);
  } else if (child !== null && child !== undefined && child !== false) {
    element.append(plain(child));
  }
}

/**
 * An element with attributes and children. An attribute that is false or null is left out, one that is true is empty; a
 * function is called on the event of its name.
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, plain(value));
    }
  }
  append(element, children);
  return element;
}

/** A name of the cluster's, which keeps its writing direction to itself. */
export function name(text, attributes = {}) {
  return el('bdi', {class: 'name', ...attributes}, text);
}

/** Code to read and to copy. */
export function code(text) {
  const pre = el('pre', {tabindex: '0'});
  pre.textContent = plainLines(text);
  return pre;
}

/** Says something to those who do not see the page. */
export function say(text) {
  document.getElementById('live').textContent = plain(text);
}
