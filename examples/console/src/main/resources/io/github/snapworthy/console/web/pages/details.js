// One action in full: why, what would enable it, the manifest, the whole explanation.

import {ask, path, Refusal} from './api.js';
import {code, el, plainLines, say} from './dom.js';
import {badge, subject} from './rows.js';
import {language, t} from './texts.js';

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = t('copied');
    say(t('copied'));
  } catch (error) { // not allowed here: only under localhost or HTTPS
    button.textContent = t('copy.failed');
    say(t('copy.failed'));
  }
  setTimeout(() => { button.textContent = t('copy'); }, 2000);
}

function manifest(text) {
  const button = el('button', {type: 'button', class: 'copy', click: () => copy(plainLines(text), button)}, t('copy'));
  return el('div', {class: 'manifest'}, code(text), button);
}

export class Details {
  constructor(whatIf, rowOf) {
    this.whatIf = whatIf;
    this.rowOf = rowOf;
    this.dialog = el('dialog', {class: 'sheet', 'aria-labelledby': 'details-title'});
    this.dialog.addEventListener('close', () => { this.row = null; });
    this.dialog.addEventListener('click', event => {
      if (event.target === this.dialog) {
        this.dialog.close();
      }
    });
  }

  open(row, operation) {
    this.row = row;
    this.operation = operation;
    this.isExplained = false;
    this.isGone = false;
    this.fill();
    this.dialog.showModal();
    this.dialog.scrollTop = 0;
  }

  async refresh() {
    if (!this.row) {
      return;
    }
    const {id} = this.row;
    try {
      const row = await this.rowOf(id);
      if (this.row?.id === id) { // else it was closed, or shows something else by now
        this.row = row;
        this.isGone = false;
        this.fill();
      }
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      this.isGone = true;
      this.dialog.querySelector('.content')?.replaceChildren(el('p', {class: 'trouble'}, t('details.gone')));
    }
  }

  /** Shows what is known now, where it is open. */
  show() {
    if (this.row && !this.isGone) {
      this.fill();
    }
  }

  fill() {
    const action = this.row.actions.find(one => one.operation === this.operation);
    const focused = document.activeElement?.dataset?.key;
    this.dialog.replaceChildren(
        el('div', {class: 'top'},
            el('h2', {id: 'details-title'}, t('details.of', {label: action.label}), ' ', subject(this.row.subject, true)),
            el('button', {type: 'button', class: 'quiet', 'data-key': 'close', click: () => this.dialog.close()}, t('close'))),
        el('div', {class: 'content'},
            el('p', {class: 'answer'}, badge(action.verdict)),
            el('p', {}, action.longReason),
            action.possible ? this.order(action) : this.ways(action),
            this.explanation()));
    if (focused) {
      [...this.dialog.querySelectorAll('[data-key]')].find(one => one.dataset.key === focused)?.focus();
    }
  }

  order(action) {
    return action.manifest
        ? el('section', {}, el('h3', {}, t('details.manifest')), el('p', {}, t('details.manifest.how')), manifest(action.manifest))
        : el('section', {}, el('h3', {}, t('details.instead')), el('p', {class: 'instead'}, t('instead.' + action.instead)));
  }

  ways(action) {
    return el('section', {}, el('h3', {}, t('details.ways')),
        action.ways.length === 0 ? el('p', {}, t('details.ways.none'))
            : el('ol', {class: 'ways'}, action.ways.map(way => this.way(way))),
        this.outcome(action));
  }

  way(way) {
    const id = way.id && 'assume-' + way.id.slice(way.id.lastIndexOf('/') + 1);
    return el('li', {},
        el('p', {class: 'text'}, way.text, way.sufficient ? el('span', {class: 'chip'}, t('way.sufficient')) : null),
        el('p', {class: 'note'}, t('way.by', {by: way.by}), ' ', t('way.risk.' + way.risk), ' ', way.note),
        way.id ? el('p', {class: 'assume'},
            el('input', {type: 'checkbox', id, 'data-key': way.id, checked: this.whatIf.has(way.id),
              change: event => this.assume(way.id, event.target.checked)}),
            el('label', {for: id}, t('way.assume'))) : null,
        way.manifest ? el('details', {open: way.sufficient}, el('summary', {}, t('way.manifest')), manifest(way.manifest)) : null);
  }

  async assume(id, isAssumed) {
    await this.whatIf.assume(id, isAssumed); // which brings the row anew
  }

  outcome(action) {
    if (this.whatIf.assumed.size === 0) {
      return null;
    }
    const then = action.then;
    return el('div', {class: 'outcome'},
        then && then !== action.verdict
            ? el('p', {}, t('whatif.here'), ' ', badge(action.verdict), ' → ', badge(then))
            : el('p', {}, t('whatif.here.same')),
        el('p', {class: 'note'}, this.whatIf.words()));
  }

  explanation() {
    const body = el('div', {});
    const fold = el('details', {class: 'explanation', open: this.isExplained},
        el('summary', {}, t('explanation')), body);
    fold.addEventListener('toggle', () => {
      this.isExplained = fold.open;
      if (fold.open) {
        this.explain(body).catch(error => body.replaceChildren(el('p', {class: 'trouble'}, error.message)));
      }
    });
    return fold;
  }

  async explain(place) {
    const {body} = await ask('explanations/' + path(this.row.id, this.operation), new URLSearchParams({lang: language}));
    place.replaceChildren(...body.sections.map(section => el('section', {},
        el('h3', {}, section.title),
        section.lines.map(line => [
          el('p', {class: 'depth' + Math.min(line.depth, 1)}, line.text),
          line.block ? manifest(line.block) : null]))));
  }
}
