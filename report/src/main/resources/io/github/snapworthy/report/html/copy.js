// Copies a text. Where the browser does not let us, the text is selected for the reader to copy.

async function copyFrom(shown, button, words) {
  try {
    await navigator.clipboard.writeText(shown.textContent);
    tell(button, words.done);
  } catch {
    getSelection().selectAllChildren(shown);
    tell(button, document.execCommand('copy') ? words.done : words.failed);
  }
}

function tell(button, text) {
  const before = button.dataset.before || button.textContent;
  button.dataset.before = before;
  button.textContent = text;
  say(text);
  setTimeout(() => { button.textContent = before; }, 2000);
}
