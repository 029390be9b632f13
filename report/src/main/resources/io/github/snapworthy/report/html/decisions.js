// Puts the page of decisions together, and does what its controls ask.

function showAll() {
  labelPage();
  showSummary();
  showCauses();
  showFilters();
  showTable();
}

function filterAnew() {
  applyFilters();
  first = 0;
  showFilters();
  showTable();
}

function showOnly(cause) {
  wanted.cause = cause;
  filterAnew();
  byId('subjects').scrollIntoView();
  byId('only').querySelector('button').focus();
}

function clearFilters() {
  Object.assign(wanted, {text: '', namespace: '', driver: '', operation: '', verdict: '', code: '', changed: false, cause: -1});
  byId('filter-text').value = '';
  byId('filter-changed').checked = false;
  filterAnew();
}

for (const filter of FILTERS) {
  byId('filter-' + filter).addEventListener('change', event => {
    wanted[filter] = event.target.value;
    filterAnew();
  });
}
byId('filter-text').addEventListener('input', event => {
  wanted.text = event.target.value;
  filterAnew();
});
byId('filter-changed').addEventListener('change', event => {
  wanted.changed = event.target.checked;
  filterAnew();
});
byId('filter-clear').addEventListener('click', clearFilters);
byId('only').querySelector('button').addEventListener('click', () => {
  wanted.cause = -1;
  filterAnew();
});
byId('causes-more').addEventListener('click', () => {
  causesShown = causeOrder.length;
  showCauses();
});
byId('pages').addEventListener('click', event => {
  if (event.target.dataset.go) {
    goTo(event.target.dataset.go);
  }
});
byId('page-size').addEventListener('change', event => {
  pageSize = Number(event.target.value);
  first = 0;
  showTable();
});
byId('language').addEventListener('change', event => {
  language = Number(event.target.value);
  showAll();
});
byId('language').value = String(language);
byId('page-size').value = String(pageSize);
showAll();
