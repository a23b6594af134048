// The selection: a mention or a cell, and what is known of it.
function select(target, { scroll = true } = {}) {
  selected = target;
  $('detailBody').replaceChildren(...(target.cell ? cellDetail(target) : mentionDetail(target.mention)));
  $('detail').hidden = false;
  $('detail').scrollTop = 0;
  document.body.classList.add('detailed');
  if (scroll) reveal(target); else chooseMarks(target);
  try { history.replaceState(null, '', target.mention ? '#m' + target.mention.id : '#'); } catch (_) { /* some browsers refuse it for files */ }
}

function unselect() {
  selected = null;
  clearMarks();
  $('detail').hidden = true;
  document.body.classList.remove('detailed');
}

const selectMention = (mention, options) => select({ mention }, options);

/** The place a cell's source leads to. */
function selectCell(t, row, field, index = 0) {
  const list = sources.get(cellKey(t, row, field)) || [];
  const source = list[index % Math.max(1, list.length)];
  select({ cell: { table: t, row, field }, index, source, mention: source && source.mention !== null ? byID.get(source.mention) : null }, { scroll: !!source });
}

function markCell({ table: t, row, field }) {
  for (const element of document.querySelectorAll('button.cell[data-c="' + cellKey(t, row, field) + '"]')) element.classList.add('chosen');
}

function sentence(mention) {
  return h('p', { class: 'soft' }, mention.before, h('mark', {}, mention.texto), mention.after);
}
function facts(pairs) {
  return h('dl', {}, pairs.filter(([, value]) => value).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]).flat());
}

function mentionDetail(mention) {
  const patterns = [...new Set(mention.cells.map(source => source.pattern))];
  return [
    h('h3', {}, mention.texto + ' ', badge(mention.estado)),
    sentence(mention),
    facts([['valor', mentionValue(mention)], ['unidad', mention.unidad], ['unidad de', mention.unidad_heredada], ['tipo', mention.tipo],
      ['calificador', QUALIFIERS[mention.calificador] || mention.calificador], ['lugar', placeText(mention) + ' · bloque ' + mention.bloque_id],
      ['regla', mention.regla + ' · confianza ' + number(mention.confianza)], ['patrón', patterns.join(', ')], ['mención', mention.mencion_id]]),
    mention.cells.length ? h('p', { class: 'soft' }, plural(mention.cells.length, 'celda', 'celdas') + ':') : null,
    cellButtons(mention.cells.map(source => [source.table, source.row, source.field])),
    ...checkLines(mention.cells.map(source => cellKey(source.table, source.row, source.field))),
    mention.confianza !== '' && Number(mention.confianza) < LEAST_CONFIDENCE
      ? h('p', { class: 'problem' }, 'Lectura dudosa: conviene compararla con la página.') : null,
    mention.estado === 'sin_explicar' ? h('p', { class: 'soft' }, 'Ningún patrón de la tubería reconoce este número.') : null,
    ...decisionLines(mention), decisionForm(mention),
  ].filter(Boolean);
}

function cellDetail({ cell, index, source, mention }) {
  const t = tables[cell.table];
  const field = t.fields[cell.field];
  const list = sources.get(cellKey(cell.table, cell.row, cell.field)) || [];
  const value = t.rows[cell.row][cell.field];
  return [
    h('h3', {}, shown(field, value) || '(vacía)', ' ', mention ? badge(mention.estado) : null),
    h('p', {}, cellName(cell.table, cell.row, cell.field)),
    mention ? sentence(mention) : null,
    facts([['campo', field[2]], ['patrón', source && source.pattern], ['escrito', mention && mention.texto], ['valor', mention && mentionValue(mention)],
      ['lugar', mention ? placeText(mention) : source && source.boxes.length ? 'página ' + source.boxes[0][0] : source ? 'bloque ' + source.block : ''],
      ['regla', mention && mention.regla + ' · confianza ' + number(mention.confianza)]]),
    list.length > 1 ? h('div', { class: 'cells', role: 'group', 'aria-label': 'Lugares de que viene' }, list.map((other, i) => h('button', { type: 'button',
      'aria-pressed': String(i === index), onclick: () => selectCell(cell.table, cell.row, cell.field, i) }, 'lugar ' + (i + 1),
      ' ', h('b', {}, other.mention !== null && byID.get(other.mention) ? byID.get(other.mention).texto : 'texto')))) : null,
    list.length ? null : h('p', { class: 'soft' }, value ? 'Esta celda se calculó: no viene de un solo lugar del documento.' : 'El documento no lo dice.'),
    ...checkLines([cellKey(cell.table, cell.row, cell.field)]),
    ...decisionLines(mention), mention ? decisionForm(mention) : null,
  ].filter(Boolean);
}

/** Buttons that lead to cells. */
function cellButtons(cells) {
  if (!cells.length) return null;
  return h('div', { class: 'cells' }, cells.map(([t, row, field]) => h('button', { type: 'button', onclick: () => { openTable(t); selectCell(t, row, field); } },
    cellName(t, row, field), ' ', h('b', {}, shown(tables[t].fields[field], (tables[t].rows[row] || [])[field] || '')))));
}

function checkLines(keys) {
  const found = [...new Set(keys.flatMap(key => checksOf.get(key) || []))].sort((a, b) => b.fails - a.fails || a.index - b.index);
  return found.slice(0, 6).map(check => h('p', {}, h('span', { class: 'badge ' + (check.fails ? 'conflict' : 'extracted') }, check.outcome), ' ' + check.says + ' ', h('span', { class: 'soft' }, sum(check))));
}
function sum(check) {
  if (!check.left || !check.right) return check.reason;
  return number(check.left) + (check.fails ? ' ≠ ' : ' = ') + number(check.right) + (check.fails ? ' (diferencia ' + number(check.difference) + ')' : '');
}
