// The few causes that explain most denials, the greatest first.

const FEW_CAUSES = 5;
const causeOrder = report.causes.map((cause, i) => i)
  .sort((one, other) => report.causes[other].decisions - report.causes[one].decisions);
let causesShown = FEW_CAUSES;

function showCauses() {
  byId('causes').hidden = causeOrder.length === 0;
  byId('causes').querySelector('ol').replaceChildren(...causeOrder.slice(0, causesShown).map(causeItem));
  const more = causeOrder.length - causesShown;
  byId('causes-more').hidden = more <= 0;
  byId('causes-more').textContent = label('causes.more', {count: number(more)});
}

function causeItem(index) {
  const cause = report.causes[index];
  const told = cause.told[language];
  const effect = told.remedy ? (cause.suffices ? 'cause.suffices' : 'cause.helps') : 'cause.nothing';
  const text = element('div', {});
  if (!cause.same) {
    text.append(element('p', {class: 'note'}, label('cause.like')));
  }
  text.append(element('p', {class: 'remedy'}, isolated(clipped(told.remedy || told.what))));
  text.append(element('p', {class: 'note'}, code(cause.code), ': ', isolated(clipped(told.what))));
  for (const more of [told.target, told.by].filter(known => known !== undefined)) {
    text.append(element('p', {class: 'note'}, isolated(clipped(more))));
  }
  if (cause.manifest) {
    text.append(element('details', {}, element('summary', {}, label('manifest')), block(cause.manifest)));
  }
  const show = element('button', {type: 'button'}, label('cause.show'));
  show.addEventListener('click', () => showOnly(index));
  text.append(show);
  return element('li', {},
    element('p', {class: 'number'}, number(cause.decisions), element('small', {}, label(effect))), text);
}

/** A manifest with a button that copies it. */
function block(...content) {
  const shown = element('pre', {tabindex: '0', role: 'region', 'aria-label': label('manifest')}, ...content);
  const button = element('button', {type: 'button', class: 'copy'}, label('copy'));
  button.addEventListener('click',
    () => copyFrom(shown, button, {done: label('copy.done'), failed: label('copy.failed')}));
  return element('div', {class: 'block'}, shown, button);
}

const LONGEST = 300;

/** A text that may be of any length, where there is room for a line or two. */
function clipped(text, longest = LONGEST) {
  return text.length <= longest ? text
    : label('row.letters', {text: text.slice(0, longest), count: number(text.length)});
}
