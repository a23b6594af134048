// The letters of a region are those of ISO 3166-2:CL.
// Charts: a table with a region code as bars from north to south and as a map of tiles, a table with money as sorted bars.
const REGIONS = { 15: ['Arica y Parinacota', 'AP', 1, 0], '01': ['Tarapacá', 'TA', 1, 1], '02': ['Antofagasta', 'AN', 1, 2], '03': ['Atacama', 'AT', 1, 3],
  '04': ['Coquimbo', 'CO', 1, 4], '05': ['Valparaíso', 'VS', 0, 5], 13: ['Metropolitana', 'RM', 1, 5], '06': ['O’Higgins', 'LI', 1, 6], '07': ['Maule', 'ML', 1, 7],
  16: ['Ñuble', 'NB', 1, 8], '08': ['Biobío', 'BI', 0, 8], '09': ['La Araucanía', 'AR', 1, 9], 14: ['Los Ríos', 'LR', 1, 10], 10: ['Los Lagos', 'LL', 1, 11],
  11: ['Aysén', 'AI', 1, 12], 12: ['Magallanes', 'MA', 1, 13] };
const NORTH_TO_SOUTH = ['15', '01', '02', '03', '04', '05', '13', '06', '07', '16', '08', '09', '14', '10', '11', '12'];
const measureName = name => name.replace(/_clp$/, ' ($)').replaceAll('_', ' ');

/** `[{label, cells: Map(code → {value, text, go})}]` of every table with a region code. */
function regionalMeasures() {
  const measures = [];
  for (const t of tables) {
    const code = t.column.region_codigo;
    // A table of measures, one a row, repeats a wide one.
    if (code === undefined || !t.rows.length || t.column.medida !== undefined) continue;
    const isWide = new Set(t.rows.map(row => row[code])).size === t.rows.length;
    const numeric = t.fields.map((f, i) => [f, i]).filter(([f]) => isNumeric(f) && !isPlainNumber(f));
    for (const [field, i] of numeric) measures.push({ label: field[2] && field[2].length <= 64 ? field[2] : t.name + ' · ' + measureName(field[0]), cells: sums(t, code, i) });
    if (!isWide) measures.push({ label: t.name + ' · número de filas', cells: sums(t, code, -1) });
  }
  return measures;
}
function sums(t, code, field) {
  const cells = new Map();
  t.rows.forEach((row, index) => {
    if (field >= 0 && row[field] === '') return;
    const known = cells.get(row[code]);
    const value = (field < 0 ? 1 : Number(row[field])) + (known ? known.value : 0);
    cells.set(row[code], { value, text: field >= 0 && !known ? number(row[field]) : number(String(value)), go: known ? known.go : () => { openTable(t.index); selectCell(t.index, index, field < 0 ? t.fields.length - 1 : field); } });
  });
  return cells;
}

let chartsWidth = 0, measureIndex = 0;
const measures = regionalMeasures();
function drawCharts(width = $('charts').clientWidth - 28) {
  if (width <= 0 || width === chartsWidth) return;
  chartsWidth = width;
  const parts = [];
  if (measures.length) {
    const box = h('div', { class: 'regional' });
    const choice = h('select', { id: 'measure', onchange: event => { measureIndex = Number(event.target.value); drawRegional(box, width); } },
      measures.map((measure, i) => h('option', { value: i, selected: i === measureIndex }, measure.label)));
    parts.push(h('div', { class: 'chart' }, h('h3', { class: 'part' }, 'Regiones, de norte a sur'), h('label', { class: 'hidden', for: 'measure' }, 'Medida'), choice, box));
    drawRegional(box, width);
  }
  for (const t of tables) {
    if (!t.own || t.column.region_codigo !== undefined || t.rows.length < 3) continue;
    const money = t.fields.findIndex(f => isNumeric(f) && /_clp$/.test(f[0]));
    if (money >= 0) parts.push(h('div', { class: 'chart' }, h('h3', { class: 'part' }, t.name + ' por ' + measureName(t.fields[money][0])), sortedBars(t, money, width)));
  }
  $('charts').replaceChildren(...(parts.length ? parts : [h('p', { class: 'soft' }, 'Esta tubería no tiene tablas por región ni con montos que graficar.')]));
}

function drawRegional(box, width) {
  const measure = measures[measureIndex];
  const rows = NORTH_TO_SOUTH.map(code => ({ label: REGIONS[code][0], code, ...(measure.cells.get(code) || { value: null, text: 'sin dato' }) }));
  const mapWidth = 150;
  const barsWidth = width > 560 ? width - mapWidth - 16 : width;
  box.replaceChildren(bars(rows, Math.min(barsWidth, 640), measure.label + ', por región'), tiles(rows, mapWidth, measure.label));
}

function pressable(group, go) {
  if (!go) return group;
  set(group, { role: 'button', tabindex: '0', onclick: go, onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); go(); } } });
  return group;
}

function bars(rows, width, label, labelWidth = 122) {
  const height = 24;
  const most = Math.max(1, ...rows.map(row => Math.abs(row.value || 0)));
  const room = width - labelWidth - 100;
  const chart = svg('svg', { width, height: rows.length * height, viewBox: '0 0 ' + width + ' ' + rows.length * height, role: 'group', 'aria-label': label });
  rows.forEach((row, i) => {
    const length = Math.max(row.value ? 1 : 0, room * Math.abs(row.value || 0) / most);
    chart.append(pressable(svg('g', { 'aria-label': row.label + ': ' + row.text, transform: 'translate(0 ' + i * height + ')' },
      svg('title', {}, (row.title || row.label) + ': ' + row.text), svg('rect', { width, height, fill: 'transparent' }),
      svg('text', { x: labelWidth - 6, y: 16, 'text-anchor': 'end' }, row.label), svg('rect', { class: 'bar', x: labelWidth, y: 4, width: length, height: height - 8, rx: 2 }),
      svg('text', { class: 'value', x: labelWidth + length + 5, y: 16 }, row.text)), row.go));
  });
  return chart;
}

function tiles(rows, width, label) {
  const size = 46, height = 28;
  const known = rows.filter(row => row.value !== null).map(row => row.value);
  const [least, most] = [Math.min(0, ...known), Math.max(1, ...known)];
  const chart = svg('svg', { width, height: 14 * height + 2, viewBox: '0 0 ' + width + ' ' + (14 * height + 2), role: 'group', 'aria-label': 'Mapa de Chile por regiones: ' + label });
  for (const row of rows) {
    const [name, short, x, y] = REGIONS[row.code];
    const share = row.value === null ? 0 : (row.value - least) / (most - least);
    const fill = row.value === null ? 'none' : 'color-mix(in oklab, var(--accent) ' + Math.round(8 + 92 * share) + '%, var(--paper))';
    chart.append(pressable(svg('g', { 'aria-label': name + ': ' + row.text, transform: 'translate(' + (20 + x * (size + 2)) + ' ' + y * height + ')' }, svg('title', {}, name + ': ' + row.text),
      svg('rect', { class: 'tile', width: size, height: height - 2, rx: 3, style: 'fill:' + fill, 'stroke-dasharray': row.value === null ? '3 2' : null }),
      svg('text', { x: size / 2, y: 17, 'text-anchor': 'middle', style: 'font-size:12px;fill:' + (share > 0.65 ? 'var(--paper)' : 'var(--ink)') }, short)), row.go));
  }
  return chart;
}

function sortedBars(t, money, width) {
  const rows = t.rows.map((row, index) => ({ label: shorten(rowName(t, index), width > 520 ? 29 : 19), title: rowName(t, index), value: row[money] === '' ? null : Number(row[money]), text: row[money] === '' ? 'sin dato' : number(row[money]),
    go: () => { openTable(t.index); selectCell(t.index, index, money); } })).sort((a, b) => (b.value || 0) - (a.value || 0));
  return bars(rows, width, t.name + ' por ' + t.fields[money][0], width > 520 ? 225 : 140);
}
