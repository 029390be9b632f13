// A button below each manifest of a page that has no other script. The texts of buttons stand where results are told.

const words = byId('said').dataset;

for (const shown of document.querySelectorAll('pre')) {
  const button = element('button', {type: 'button', class: 'copy'}, words.copy);
  button.addEventListener('click', () => copyFrom(shown, button, words));
  shown.after(button);
}
