// Has axe-core look at the page: the names of its rules or nothing for all of them, and who is told what it found.
//
// A row that is built as two before it, of the same elements with the same classes, says nothing new of the page and costs as much
// as they did; it is left out. What a row names is compared as what it is: an id counts wherever it stands.
const [rules, done] = arguments;
const shape = element => {
  const attributes = element.getAttributeNames().filter(key => key !== 'title').map(key =>
      ['class', 'style', 'role', 'dir', 'lang', 'tabindex', 'hidden'].includes(key) ? key + '=' + element.getAttribute(key) : key);
  const isEmpty = element.textContent.trim() === '';
  return element.localName + '[' + attributes.sort() + isEmpty + ']' + [...element.children].map(shape).join();
};
const seen = new Map();
document.querySelectorAll('tbody > tr, li').forEach(row => {
  const key = row.parentElement.className + shape(row);
  seen.set(key, (seen.get(key) ?? 0) + 1);
  row.toggleAttribute('data-alike', seen.get(key) > 2);
});
const options = {resultTypes: ['violations'], ...(rules.length > 0 ? {runOnly: {type: 'rule', values: rules}} : {})};
axe.run({exclude: [['[data-alike]']]}, options).then(result => done(result.violations
    .filter(one => one.impact === 'serious' || one.impact === 'critical')
    .map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')).slice(0, 5).join(' | '))),
    error => done(['axe failed: ' + error]))
    .finally(() => document.querySelectorAll('[data-alike]').forEach(row => row.removeAttribute('data-alike')));
