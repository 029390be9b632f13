'use strict';
// Elements are made here alone, and text becomes text: nothing from the cluster is ever read as HTML.

const byId = id => document.getElementById(id);

/** An element; attributes that are undefined or false are left out, children are elements or text. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== false) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

/** A text from the cluster, which keeps its writing direction to itself. */
function isolated(text) {
  return element('bdi', {}, text);
}

/** A code that may break behind its underscores. */
function code(text) {
  const made = element('code');
  text.split(/(?<=_)/).forEach((part, i) => made.append(...(i ? [element('wbr'), part] : [part])));
  return made;
}

/** Tells a screen reader what happened. */
function say(text) {
  byId('said').textContent = text;
}
