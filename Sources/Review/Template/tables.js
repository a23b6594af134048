// The right side: tabs, problems, tables and checks.
const TABS = ['problems', 'tables', 'checks', 'numbers', 'charts', 'decisions'];
function openTab(name, focus = false) {
  for (const tab of TABS) {
    const button = $('tab-' + tab);
    const isOpen = tab === name;
    button.setAttribute('aria-selected', String(isOpen));
    button.tabIndex = isOpen ? 0 : -1;
    $(tab).hidden = !isOpen;
    if (isOpen && focus) button.focus();
  }
  if (name === 'charts') drawCharts();
}
/** Arrow keys, Home and End in a list of tabs. */
function moveInTabs(event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const all = [...event.currentTarget.querySelectorAll('[role=tab]')];
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step ? (all.indexOf(document.activeElement) + step + all.length) % all.length : -1;
  if (to < 0) return;
  event.preventDefault();
  event.stopPropagation();
  all[to].click();
  all[to].focus();
}

const failed = values.checks.filter(check => check.fails && check.severity === 'error');
const noted = values.checks.filter(check => check.fails && check.severity !== 'error');
const unexplained = mentions.filter(mention => mention.estado === 'sin_explicar');
const problems = mentions.filter(mention => mention.estado === 'sin_explicar' || mention.estado === 'en_conflicto');

function checkCard(check, open) {
  const kind = check.fails ? (check.severity === 'error' ? 'fails' : 'notice') : check.outcome === 'cumple' ? 'held' : 'nodata';
  return h('div', { class: 'check ' + kind, 'data-check': check.id },
    h('p', {}, h('b', {}, check.says || check.id)),
    corrections(check),
    h('p', { class: 'sum' }, sum(check), ' ', h('span', { class: 'soft' }, check.id + ' · ' + (kind === 'notice' ? 'aviso' : check.outcome.replace('_', ' ')))),
    check.cells.length ? h('details', { open }, h('summary', {}, plural(check.cells.length, 'cifra', 'cifras')), cellButtons(check.cells)) : null);
}

/** A mention as a line that leads to it. */
function mentionLine(mention) {
  return h('button', { type: 'button', class: 'rowlink', 'data-go': mention.id, onclick: () => selectMention(mention) }, badge(mention.estado), ' ',
    h('b', {}, mentionValue(mention) || mention.texto), ' ', h('span', { class: 'soft' }, mention.tipo + ' · ' + placeText(mention) + (mention.cells.length ? ' · ' + mention.cells.map(c => tables[c.table].name).filter((n, i, all) => all.indexOf(n) === i).join(', ') : '')),
    h('br'), h('span', { class: 'soft' }, mention.before, h('mark', {}, mention.texto), mention.after));
}

/** Says of a check that it looks at figures which a decision corrects. */
const correctedChecks = new Map();
for (const decision of decisions) if (decision.tipo === 'errata' && decision.estado === 'aplicada') for (const id of decision.controles.split(' ').filter(Boolean)) correctedChecks.set(id, [...(correctedChecks.get(id) || []), decision.decision_id]);
function corrections(check) {
  const numbers = correctedChecks.get(check.id);
  return numbers ? h('p', {}, h('span', { class: 'badge decision' }, 'usa un valor corregido'), ' ', h('span', { class: 'soft' }, plural(numbers.length, 'decisión ', 'decisiones ').replace(/^\d+ /, '') + numbers.join(', '))) : null;
}

/** Where the fault of failed checks may lie: the smallest sets of cells whose change satisfies them, ties as equals. */
function faultCard(fault) {
  const names = fault.checks.map(id => (values.checks.find(check => check.id === id) || { says: id }).says || id);
  const sets = fault.candidates;
  const change = ([t, row, field, current, needed]) => h('button', { type: 'button', 'data-suspect': cellKey(t, row, field), onclick: () => { openTable(t); selectCell(t, row, field); } },
    cellName(t, row, field), ' ', h('b', {}, number(current) + ' → ' + number(needed)));
  const shown = sets.slice(0, 12).map((set, i) => h('li', {}, set.map((cell, k) => [k ? ' y ' : '', change(cell)]).flat()));
  return h('div', { class: 'check suspect' },
    h('p', {}, h('b', {}, !sets.length ? 'No se sabe dónde está la falla' : sets.length === 1 ? (sets[0].length === 1 ? 'La falla está probablemente en esta cifra' : 'La falla está probablemente en estas ' + sets[0].length + ' cifras')
      : 'La falla está en una de estas ' + sets.length + ' posibilidades, todas igual de probables')),
    sets.length ? h('ul', { class: 'suspects cells' }, shown) : null,
    sets.length > 12 ? h('p', { class: 'soft' }, 'y otras ' + (sets.length - 12)) : null,
    h('p', { class: 'soft' }, fault.reason[0].toUpperCase() + fault.reason.slice(1) + (fault.checks.length > 1 ? '. Explica a la vez ' + fault.checks.length + ' controles que fallan:' : ':')),
    h('ul', { class: 'soft' }, names.slice(0, 8).map(name => h('li', {}, name)), names.length > 8 ? h('li', {}, 'y otros ' + (names.length - 8)) : null));
}

function fillProblems() {
  $('problems').append(
    h('h3', { class: 'part' }, failed.length ? plural(failed.length, 'control que falla', 'controles que fallan') : 'Ningún control falla'),
    ...values.faults.map(faultCard),
    ...failed.map(check => checkCard(check, check.cells.length <= 40)),
    h('h3', { class: 'part' }, unexplained.length ? plural(unexplained.length, 'número sin explicar', 'números sin explicar') : 'Ningún número sin explicar'),
    more(unexplained, mentionLine),
    ...(noted.length ? [h('h3', { class: 'part' }, plural(noted.length, 'aviso', 'avisos')), ...noted.map(check => checkCard(check, false))] : []));
}

/** A list that grows on demand: a document may hold ten thousand numbers. */
function more(items, render, step = 200) {
  const box = h('div');
  let from = 0;
  const button = h('button', { type: 'button', class: 'more', onclick: add });
  function add() {
    box.append(...items.slice(from, from + step).map(render));
    from += step;
    if (from < items.length) { button.textContent = 'Mostrar más (quedan ' + number(String(items.length - from)) + ')'; box.append(button); } else button.remove();
  }
  add();
  return box;
}

function fillChecks() {
  const rest = values.checks.filter(check => !check.fails);
  $('checks').append(...[...failed, ...noted].map(check => checkCard(check, false)),
    values.checks.length ? h('h3', { class: 'part' }, plural(rest.filter(c => c.outcome === 'cumple').length, 'control se cumple', 'controles se cumplen')) : h('p', {}, 'Esta tubería no declara controles.'),
    more(rest, check => checkCard(check, false)));
}

// Tables
// A long name may go on in a new line after each of its words.
const breakable = name => name.split(/(?<=_)/).flatMap((part, i) => i ? [h('wbr'), part] : [part]);
const shownTables = tables.filter(t => t.rows.length && t.name !== 'menciones').sort((a, b) => b.own - a.own || a.index - b.index);
const grid = h('div', { class: 'scroll', id: 'grid', role: 'tabpanel', 'aria-label': 'Tabla' });
let openedTable = -1;

function fillTables() {
  const names = h('div', { class: 'names', role: 'tablist', 'aria-label': 'Tablas', onkeydown: moveInTabs }, shownTables.map(t => h('button', { type: 'button', role: 'tab', id: 'table-' + t.index,
    'aria-controls': 'grid', onclick: () => openTable(t.index) }, t.name, ' ', h('span', { class: 'count' }, String(t.rows.length)))));
  $('tables').append(names, grid);
  if (shownTables.length) drawTable(shownTables[0].index);
}

function openTable(index) {
  openTab('tables');
  drawTable(index);
}

function drawTable(index) {
  if (openedTable === index || !tables[index]) return;
  openedTable = index;
  for (const t of shownTables) {
    $('table-' + t.index).setAttribute('aria-selected', String(t.index === index));
    $('table-' + t.index).tabIndex = t.index === index ? 0 : -1;
  }
  grid.replaceChildren(tableOf(tables[index]));
  const first = grid.querySelector('button.cell');
  if (first) first.tabIndex = 0;
}

function tableOf(t) {
  const body = h('tbody');
  const rows = more(t.rows.map((row, index) => [row, index]), ([row, index]) => rowOf(t, row, index), 400);
  const last = rows.querySelector('.more');
  body.append(...[...rows.children].filter(child => child.tagName === 'TR'));
  const result = h('table', {}, h('caption', {}, t.description || t.name), h('thead', {}, h('tr', {}, t.fields.map((f, i) => h('th', { scope: 'col', title: f[2], class: i === t.nameField ? 'name' : null }, ...breakable(f[0]))))), body);
  if (last) {
    // What is added later belongs in the body of the table.
    last.remove();
    let from = 400;
    const button = h('button', { type: 'button', class: 'more', onclick: () => { body.append(...t.rows.slice(from, from + 400).map((row, i) => rowOf(t, row, from + i))); from += 400; if (from >= t.rows.length) button.remove(); } }, 'Mostrar más filas');
    return h('div', {}, result, button);
  }
  return result;
}

function rowOf(t, row, index) {
  return h('tr', {}, row.map((value, i) => {
    const field = t.fields[i];
    const key = cellKey(t.index, index, i);
    const text = shown(field, value);
    const kind = isNumeric(field) && !isPlainNumber(field) ? 'n' : value.length > 40 ? 'w' : 's';
    const leads = sources.has(key);
    const content = leads || (value && t.column.pagina !== undefined) ? h('button', { type: 'button', class: 'cell' + (inConflict(key) ? ' conflict' : ''), tabindex: '-1', 'data-c': key,
      onclick: event => { focusCell(event.currentTarget); if (leads) selectCell(t.index, index, i); else goToRow(t, row); } }, text) : text;
    return h('td', { title: i === t.nameField ? value : null, class: kind + (i === t.nameField && kind === 's' ? ' name' : '') }, content);
  }));
}

/** Rows of the standard tables know their own page and box. */
function goToRow(t, row) {
  const [page, ...box] = ['pagina', 'x0', 'y0', 'x1', 'y1'].map(name => Number(row[t.column[name]]));
  const sheet = pageSizes.get(String(page));
  if (!sheet) return;
  if (t.column.x0 !== undefined && row[t.column.x0] !== '') revealWords({ block: 0, start: 0, length: 0, boxes: [[page, ...box]] }, true);
  else { if (showsText()) showText(false); sheet.scrollIntoView({ block: 'start' }); }
  if (isNarrow()) showSide('document');
}

/** One cell of the table is in the order of focus; arrows move it. */
function focusCell(cell) {
  for (const other of grid.querySelectorAll('button.cell[tabindex="0"]')) other.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus({ preventScroll: true });
}
grid.addEventListener('keydown', event => {
  const move = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  const cell = event.target.closest('button.cell');
  if (!move || !cell) return;
  event.preventDefault();
  let td = cell.parentElement, row = td.parentElement, column = td.cellIndex;
  for (;;) {
    if (move[0]) row = move[0] > 0 ? row.nextElementSibling : row.previousElementSibling;
    column += move[1];
    td = row && row.cells[column];
    if (!td) return;
    const next = td.querySelector('button.cell');
    if (next) { focusCell(next); next.scrollIntoView({ block: 'nearest', inline: 'nearest' }); return; }
  }
});
