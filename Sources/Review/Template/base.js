// Data and helpers. Whatever comes from the document reaches the page as text nodes and attributes, never as markup.
const $ = id => document.getElementById(id);
const values = JSON.parse($('values').textContent);
const STATES = { extraida: ['extracted', 'Extraídas', 'extraída'], referencia: ['reference', 'Referencias', 'referencia'],
  en_conflicto: ['conflict', 'En conflicto', 'en conflicto'], sin_explicar: ['unexplained', 'Sin explicar', 'sin explicar'] };
const QUALIFIERS = { mas_de: 'más de', menos_de: 'menos de', cerca_de: 'cerca de', al_menos: 'al menos', hasta: 'hasta', vago: 'vago' };
const hasPages = document.body.dataset.kind === 'pages';

/** An element with attributes, `on…` listeners and children; strings become text. */
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  set(element, attributes);
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}
function set(element, attributes) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
}
/** The same in SVG. */
function svg(name, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  set(element, attributes);
  element.append(...children);
  return element;
}

const tables = values.tables.map((table, index) => ({ ...table, index, column: Object.fromEntries(table.fields.map((f, i) => [f[0], i])) }));
const table = name => tables.find(t => t.name === name);

/** Rows of the ledger as objects, by id. */
const mentions = [];
const byID = new Map();
{
  const ledger = table('menciones');
  (ledger ? ledger.rows : []).forEach((row, index) => {
    const mention = {};
    ledger.fields.forEach((field, i) => { mention[field[0]] = row[i]; });
    mention.id = Number(mention.mencion_id);
    [mention.before, mention.after, mention.boxes] = values.contexts[index];
    mention.cells = [];
    mention.folded = null;
    mentions.push(mention);
    byID.set(mention.id, mention);
  });
}

/** Where cells come from: `[{table, row, field, mention, block, start, length, pattern, boxes}]` by `table.row.field` as numbers. */
const sources = new Map();
const cellKey = (t, row, field) => t + '.' + row + '.' + field;
for (const [t, row, field, mention, block, start, length, pattern, boxes] of values.sources) {
  if (t < 0 || field < 0) continue;
  const source = { table: t, row, field, mention, block, start, length, pattern: values.patterns[pattern], boxes };
  const key = cellKey(t, row, field);
  // The row of a correction repeats that of the pattern: the words are the same.
  if (source.pattern.startsWith('decisiones.') && (sources.get(key) || []).some(other => other.mention === mention && mention !== null)) continue;
  if (!sources.has(key)) sources.set(key, []);
  sources.get(key).push(source);
  if (mention !== null && byID.has(mention)) byID.get(mention).cells.push(source);
}

/** Checks by cell; a failed one of severity `error` is a problem. */
const checksOf = new Map();
values.checks.forEach((check, index) => {
  check.index = index;
  check.fails = check.outcome === 'falla';
  for (const [t, row, field] of check.cells) {
    const key = cellKey(t, row, field);
    if (!checksOf.has(key)) checksOf.set(key, []);
    checksOf.get(key).push(check);
  }
});
const inConflict = key => (checksOf.get(key) || []).some(check => check.fails && check.severity === 'error');

const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** Digits in groups of three with points, decimals after a comma, whatever their length. */
function number(text) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const whole = match[2].length > 4 || match[2].length === 4 ? match[2].replace(/\B(?=(\d{3})+$)/g, '.') : match[2];
  return (match[1] ? '−' : '') + whole + (match[3] ? ',' + match[3] : '');
}
const isNumeric = field => field[1] === 'integer' || field[1] === 'number';
const isPlainNumber = field => /(^|_)(id|anio|pagina|nivel|linea|columna|fila)$/.test(field[0]);
const shown = (field, value) => isNumeric(field) && !isPlainNumber(field) ? number(value) : value;

/** A value of the ledger for people. */
function mentionValue(mention) {
  const counts = ['dinero', 'conteo', 'porcentaje', 'decimal', 'rango', 'fraccion'].includes(mention.tipo);
  const write = text => counts ? number(text) : text;
  const unit = mention.unidad === '%' ? ' %' : mention.unidad ? ' ' + mention.unidad : '';
  return write(mention.valor) + (mention.valor_hasta ? ' a ' + write(mention.valor_hasta) : '') + unit;
}
const placeText = mention => mention.pagina ? 'página ' + mention.pagina : mention.linea ? 'línea ' + mention.linea : '';

/** The field that names a row: the first of words, no code, that tells the rows apart nearly as well as any. */
for (const t of tables) {
  const told = t.fields.map((f, i) => {
    const cells = f[1] === 'string' && !/(_codigo|_id|periodo|unidad|tipo)$/.test(f[0]) ? t.rows.map(row => row[i]).filter(Boolean) : [];
    const isShort = cells.reduce((sum, cell) => sum + cell.length, 0) <= 60 * cells.length;
    return isShort ? new Set(cells).size : 0;
  });
  const most = Math.max(0, ...told);
  t.nameField = most ? told.findIndex(count => count >= 0.9 * most) : -1;
}
const rowName = (t, row) => t.rows[row] && t.nameField >= 0 && t.rows[row][t.nameField] || 'fila ' + (row + 1);
const shorten = (text, length) => text.length > length ? text.slice(0, length - 1).trimEnd() + '…' : text;
const cellName = (t, row, field) => tables[t].name + ' · ' + shorten(rowName(tables[t], row), 40) + ' · ' + tables[t].fields[field][0];
const badge = state => h('span', { class: 'badge ' + STATES[state][0] }, STATES[state][2]);
const plural = (count, one, many) => number(String(count)) + ' ' + (count === 1 ? one : many);
