// What would change if remedies were carried out. Nothing is applied: the server decides again over what would be then.

import {ask} from './api.js';
import {el, say} from './dom.js';
import {badge, subject} from './rows.js';
import {t} from './texts.js';

const SHOWN = 50;

export class WhatIf {
  /** Both are called where something else is assumed: changed at once, and counted when it is known what that changes. */
  constructor(changed, counted) {
    this.changed = changed;
    this.counted = counted;
    this.looking = 0;
    this.assumed = new Map(); // the digest of a remedy, and its id
    this.decisions = [];
    this.counts = {};
    this.isKnown = true;
    this.remaining = 0;
    this.bar = el('aside', {class: 'whatif', 'aria-label': t('whatif.title'), hidden: true});
    this.dialog = el('dialog', {class: 'sheet', 'aria-labelledby': 'whatif-title'});
  }

  static digest(id) {
    return id.slice(id.lastIndexOf('/') + 1);
  }

  has(id) {
    return this.assumed.has(WhatIf.digest(id));
  }

  /** The ids of what is assumed. */
  ids() {
    return [...this.assumed.values()];
  }

  async assume(id, isAssumed) {
    if (isAssumed) {
      this.assumed.set(WhatIf.digest(id), id);
    } else {
      this.assumed.delete(WhatIf.digest(id));
    }
    await this.refresh();
  }

  /** The list is asked for beside what would change, which costs the server more. */
  async refresh() {
    const size = this.assumed.size;
    const [, listed] = await Promise.allSettled([this.look(), this.changed()]);
    if (listed.status === 'rejected' || this.assumed.size < size) { // what was assumed may be offered no more
      await this.changed();
    }
  }

  async look() {
    const mine = ++this.looking;
    this.isKnown = this.assumed.size === 0;
    this.decisions = [];
    this.remaining = 0;
    this.show();
    if (!this.isKnown) {
      await this.count(mine);
    }
  }

  async count(mine) {
    const parameters = new URLSearchParams({limit: SHOWN});
    this.assumed.forEach(id => parameters.append('remedy', id));
    try {
      const {body, remaining, counts} = await ask('what-if', parameters);
      if (mine !== this.looking) {
        return; // something newer is on its way
      }
      this.decisions = body.decisions;
      this.remaining = remaining;
      this.counts = counts;
    } catch (error) {
      if (mine !== this.looking) {
        return;
      }
      this.assumed.clear();
      say(t('whatif.gone'));
    }
    this.isKnown = true;
    this.show();
    this.counted();
  }

  words() {
    const count = this.assumed.size;
    const {better, worse, otherwise} = this.counts;
    const before = (count === 1 ? t('whatif.one') : t('whatif.many', {count})) + ' ';
    if (!this.isKnown) {
      return before + '…';
    }
    return before + (this.decisions.length === 0 ? t('whatif.none') : t('whatif.changes', {better, worse, same: otherwise}));
  }

  show() {
    this.bar.hidden = this.assumed.size === 0;
    const words = this.words();
    this.bar.replaceChildren(el('p', {}, words),
        el('button', {type: 'button', disabled: this.decisions.length === 0, click: () => this.open()}, t('whatif.show')),
        el('button', {type: 'button', class: 'quiet', click: () => this.clear()}, t('whatif.clear')));
    if (this.assumed.size > 0 && this.isKnown) {
      say(words);
    }
    if (this.dialog.open) {
      this.fill();
    }
  }

  async clear() {
    this.assumed.clear();
    await this.refresh();
  }

  open() {
    this.fill();
    this.dialog.showModal();
  }

  fill() {
    this.dialog.replaceChildren(
        el('div', {class: 'top'}, el('h2', {id: 'whatif-title'}, t('whatif.title')),
            el('button', {type: 'button', class: 'quiet', click: () => this.dialog.close()}, t('close'))),
        el('p', {}, this.words(), ' ', this.remaining > 0 ? t('whatif.first', {count: SHOWN}) : null),
        el('table', {class: 'changes'},
            el('thead', {}, el('tr', {}, ['subject', 'filter.operation', 'whatif.before', 'whatif.after'].map(key =>
                el('th', {scope: 'col'}, t(key))))),
            el('tbody', {}, this.decisions.map(one => el('tr', {},
                el('th', {scope: 'row'}, subject(one.subject)),
                el('td', {}, t('operation.' + one.operation)),
                el('td', {}, one.before ? badge(one.before.verdict) : '—'),
                el('td', {}, one.after ? badge(one.after.verdict) : '—'))))));
  }
}
