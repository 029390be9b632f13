// The page of actions.

import {ask, path} from './api.js';
import {Details} from './details.js';
import {el, say} from './dom.js';
import {asked, filters} from './filters.js';
import {table} from './rows.js';
import {begin, fail} from './shell.js';
import {language, t} from './texts.js';
import {WhatIf} from './whatif.js';

const LIMIT = 50;

class Page {
  constructor() {
    this.parameters = new URLSearchParams();
    this.places = []; // where the parts of the list before this one began
    this.here = null;
    this.asking = 0;
    this.changed = new Set();
    this.place = el('div', {class: 'list'});
    this.whatIf = new WhatIf(async () => {
      await Promise.all([this.load(), this.details.refresh()]);
    }, () => this.details.show());
    this.details = new Details(this.whatIf, id => this.row(id));
  }

  async begin() {
    const status = await begin('page.actions', changes => this.update(changes));
    this.parameters = asked(status);
    document.getElementById('main').replaceChildren(
        el('h1', {}, t('actions.title')), ...filters(status, parameters => this.filter(parameters)), this.place,
        this.whatIf.bar, this.details.dialog, this.whatIf.dialog);
    await this.load();
  }

  async filter(parameters) {
    this.parameters = parameters;
    this.places = [];
    this.here = null;
    await this.load();
  }

  async load() {
    const mine = ++this.asking;
    const parameters = new URLSearchParams(this.parameters);
    parameters.set('lang', language);
    parameters.set('limit', LIMIT);
    if (this.here) {
      parameters.set('continue', this.here);
    }
    this.whatIf.ids().forEach(id => parameters.append('remedy', id));
    const {body} = await ask('actions', parameters);
    if (mine === this.asking) { // else something newer is on its way
      this.body = body;
      this.show();
    }
  }

  async row(id) {
    const parameters = new URLSearchParams({lang: language});
    this.whatIf.ids().forEach(one => parameters.append('remedy', one));
    const {body} = await ask('actions/' + path(id), parameters);
    return body.rows[0];
  }

  show() {
    if (!this.body) {
      return;
    }
    const focused = document.activeElement?.dataset?.key;
    const {rows, metadata} = this.body;
    this.place.replaceChildren(
        rows.length === 0
            ? el('p', {class: 'empty'}, t(this.parameters.size === 0 && !this.here ? 'empty' : 'count.none'))
            : table(rows, (row, operation) => this.details.open(row, operation), this.changed),
        this.parts(rows.length, metadata));
    if (focused) {
      [...this.place.querySelectorAll('[data-key]')].find(one => one.dataset.key === focused)?.focus();
    }
  }

  parts(shown, metadata) {
    const to = metadata.total - metadata.remaining;
    const words = t('count', {from: to - shown + (shown > 0 ? 1 : 0), to, total: metadata.total});
    const go = (key, enabled, move) => el('button', {type: 'button', class: 'quiet', 'data-key': key, disabled: !enabled,
      click: async () => {
        move();
        await this.load();
        this.place.scrollIntoView();
        say(words);
      }}, t(key));
    return el('nav', {class: 'parts', 'aria-label': t('pages')},
        go('page.previous', this.places.length > 0, () => { this.here = this.places.pop(); }),
        el('span', {class: 'count'}, words),
        go('page.next', metadata.continue !== null, () => {
          this.places.push(this.here);
          this.here = metadata.continue;
        }));
  }

  async update(changes) {
    this.changed = new Set((changes ?? []).map(change => change.id));
    await this.whatIf.refresh();
    if (changes === null || changes.length > 0) {
      say(changes === null ? t('changed.all') : t('changed', {count: changes.length}));
    }
  }
}

new Page().begin().catch(fail);
