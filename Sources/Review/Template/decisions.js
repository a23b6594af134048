// Decisions: those that were applied, and new ones, written here as YAML for the file decisiones.yaml.
const drafts = [];
const draftKey = 'cuenta-decisiones-' + ((table('documento') || { rows: [[]] }).rows[0] || [''])[0];
try { for (const draft of JSON.parse(localStorage.getItem(draftKey) || '[]')) if (typeof draft === 'string') drafts.push(draft); } catch (_) { /* some browsers keep nothing for files */ }

/** Decisions of the data by mention: `{number, type, state, …}` with the table's own names. */
const decided = new Map();
const decisions = (table('decisiones') || { rows: [] }).rows.map(row => Object.fromEntries(table('decisiones').fields.map((f, i) => [f[0], row[i]])));
for (const decision of decisions) {
  const id = Number(decision.mencion_id);
  if (!byID.has(id)) continue;
  if (!decided.has(id)) decided.set(id, []);
  decided.get(id).push(decision);
  if (decision.estado === 'aplicada') for (const element of marks.get(id) || []) element.classList.add('decided');
}
const isDone = decision => decision.estado === 'aplicada' || decision.estado === 'ya_dice';
const DECISION_NAMES = { no_es_cifra: 'no es cifra', errata: 'errata', es_indicador: 'es indicador' };
function decisionText(decision) {
  const what = decision.tipo === 'errata' ? 'debe decir ' + decision.debe_decir : decision.tipo === 'es_indicador' ? decision.tabla + '.' + decision.campo + (decision.clave ? ' de ' + decision.clave : '') : 'no cuenta nada';
  return '«' + decision.cifra + '»: ' + what;
}
function decisionCard(decision) {
  const mention = byID.get(Number(decision.mencion_id));
  return h('div', { class: 'check ' + (isDone(decision) ? 'held' : 'notice') },
    h('p', {}, h('b', {}, decision.decision_id + '. ' + DECISION_NAMES[decision.tipo] + ' '), decisionText(decision)),
    h('p', {}, h('span', { class: 'badge ' + (isDone(decision) ? 'extracted' : 'unexplained') }, decision.estado.replace('_', ' ')), ' ', decision.detalle, ' ', h('span', { class: 'soft' }, decision.origen)),
    h('p', { class: 'soft' }, decision.motivo, decision.quien || decision.fecha ? ' — ' + [decision.quien, decision.fecha].filter(Boolean).join(', ') : ''),
    mention ? h('button', { type: 'button', onclick: () => selectMention(mention) }, 'Ver en el documento') : null);
}
/** What a selection says of the decisions on its number. */
const decisionLines = mention => mention ? (decided.get(mention.id) || []).map(decision => h('p', { class: 'decision' }, h('span', { class: 'badge decision' }, 'decisión ' + decision.decision_id), ' ',
  decisionText(decision), decision.valor && decision.valor !== decision.valor_documento ? ' (el documento dice ' + number(decision.valor_documento) + ', las celdas llevan ' + number(decision.valor) + ')' : '', ' ', h('span', { class: 'soft' }, decision.motivo))) : [];

// Words around a number that stand in one place of the document only.
const foldWords = text => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
let foldedBlocks = null;
function textOf(node, id, state) {
  if (node.nodeType === Node.TEXT_NODE) { state.text += node.data; return state; }
  if (node.dataset && node.dataset.m) {
    const mention = byID.get(Number(node.dataset.m));
    if (mention && mention.id !== id && (mention.tipo === 'llamada_nota' || mention.tipo === 'marcador_lista')) return state;
    if (mention && mention.id === id) state.start = state.text.length;
  }
  for (const child of node.childNodes) textOf(child, id, state);
  if (node.dataset && Number(node.dataset.m) === id) state.end = state.text.length;
  if (/^(TD|TH|TR|LI)$/.test(node.tagName)) state.text += ' ';
  return state;
}
function occurrences(text, words) {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}
function quoteOf(mention) {
  const element = (marks.get(mention.id) || []).find(e => e.closest('#text'));
  const block = element && element.closest('[id^="b"]');
  if (!block) return { quote: mention.texto, times: 1 };
  if (!foldedBlocks) foldedBlocks = new Map([...document.querySelectorAll('#text [id^="b"]')].map(b => [b, ' ' + foldWords(textOf(b, 0, { text: '' }).text) + ' ']));
  const { text, start, end } = textOf(block, mention.id, { text: '' });
  const before = text.slice(0, start).split(/\s+/).filter(Boolean), after = text.slice(end).split(/\s+/).filter(Boolean);
  // What is glued to the number ("(31)") belongs to its word and says nothing.
  let best = null;
  for (let count = 3; count <= 14; count += 1) {
    const quote = [...before.slice(-count), mention.texto, ...after.slice(0, Math.ceil(count * 0.7))].join(' ');
    const words = ' ' + foldWords(quote) + ' ';
    if (occurrences(words, ' ' + foldWords(mention.texto) + ' ') > 1) break;
    let times = 0, nth = 0;
    for (const [other, folded] of foldedBlocks) {
      const found = occurrences(folded, words);
      if (other === block) nth = times + Math.max(1, occurrences(' ' + foldWords(text.slice(0, end) + ' ' + after.slice(0, Math.ceil(count * 0.7)).join(' ')) + ' ', words));
      times += found;
    }
    best = { quote, times, nth };
    if (times <= 1) break;
  }
  return best || { quote: mention.texto, times: 2, nth: 1 };
}

const yaml = text => JSON.stringify(text);
/** An entry of decisiones.yaml. `answers` are those of the form. */
function entry(kind, mention, answers) {
  const { quote, times, nth } = quoteOf(mention);
  const lines = ['  - ' + kind + ': ' + yaml(mention.texto), '    en: ' + yaml(quote)];
  if (times > 1) lines.push('    vez: ' + nth);
  if (kind === 'errata') lines.push('    debe_decir: ' + yaml(answers.debe_decir));
  if (kind === 'es_indicador') {
    const key = answers.clave.map(([name, value]) => name + ': ' + yaml(value)).join(', ');
    lines.push('    tabla: ' + answers.tabla, '    clave: { ' + key + ' }', '    campo: ' + answers.campo);
  }
  lines.push('    motivo: ' + yaml(answers.motivo));
  if (answers.quien) lines.push('    quien: ' + yaml(answers.quien));
  lines.push('    fecha: ' + new Date().toISOString().slice(0, 10));
  return lines.join('\n');
}
const whole = () => 'decisiones:\n' + drafts.join('\n') + '\n';

function keepDrafts() {
  try { localStorage.setItem(draftKey, JSON.stringify(drafts)); } catch (_) { /* kept while the page is open */ }
  drawDrafts();
}

let author = '';
/** Buttons under a number, and the form that the chosen one opens. */
function decisionForm(mention) {
  const box = h('div', { class: 'decide' });
  const open = kind => {
    const fields = [];
    const input = (name, label, attributes) => { const element = h('input', { id: 'd-' + name, autocomplete: 'off', ...attributes }); fields.push(h('label', { for: 'd-' + name }, label), element); return element; };
    const own = tables.filter(t => t.own && t.column.medida === undefined);
    let readKey = () => [], choice, column;
    if (kind === 'es_indicador') {
      const start = Math.max(0, own.findIndex(t => t.name === 'indicadores'));
      choice = h('select', { id: 'd-tabla' }, own.map((t, i) => h('option', { value: i, selected: i === start }, t.name)));
      column = h('select', { id: 'd-campo' });
      const keys = h('div', { class: 'keys-of' });
      const fill = () => {
        const t = own[Number(choice.value)];
        const figures = t.fields.filter(f => f[1] !== 'string' && !isPlainNumber(f) && !t.key.includes(f[0]));
        column.replaceChildren(...figures.map(f => h('option', { value: f[0], selected: f[0] === 'valor' }, f[0])));
        const names = t.key.length ? t.key : [t.fields.find(f => f[1] === 'string') || t.fields[0]].map(f => f[0]);
        const inputs = names.map(name => [name, h('input', { id: 'd-k-' + name, autocomplete: 'off', list: 'd-l-' + name })]);
        keys.replaceChildren(...inputs.flatMap(([name, element]) => [h('label', { for: element.id }, name + ' de la fila'), element,
          h('datalist', { id: 'd-l-' + name }, [...new Set(t.rows.map(row => row[t.column[name]]))].slice(0, 300).map(value => h('option', { value })))]));
        readKey = () => inputs.map(([name, element]) => [name, element.value.trim()]);
      };
      choice.addEventListener('change', fill);
      fill();
      fields.push(h('label', { for: 'd-tabla' }, 'tabla'), choice, h('label', { for: 'd-campo' }, 'campo'), column, keys);
    }
    const correct = kind === 'errata' ? input('correcto', 'debe decir', { value: mention.texto }) : null;
    const reason = input('motivo', 'motivo', { required: true });
    const who = input('quien', 'quién (opcional)', { value: author });
    const problem = h('p', { class: 'problem', role: 'alert' });
    box.replaceChildren(h('form', { novalidate: true, onsubmit: event => {
      event.preventDefault();
      const answers = { debe_decir: correct && correct.value.trim(), motivo: reason.value.trim(), quien: who.value.trim(), clave: readKey(),
        tabla: choice && own[Number(choice.value)].name, campo: column && column.value };
      const lacking = !answers.motivo ? 'Diga el motivo.' : correct && (!answers.debe_decir || answers.debe_decir === mention.texto) ? 'Diga qué debió decir el borrador.' : answers.clave.some(([, value]) => !value) ? 'Nombre la fila.' : '';
      if (lacking) { problem.textContent = lacking; return; }
      author = answers.quien;
      drafts.push(entry(kind, mention, answers));
      keepDrafts();
      box.replaceChildren(h('p', { role: 'status' }, 'Agregada: ', h('button', { type: 'button', onclick: () => openTab('decisions', true) }, 'ver ' + plural(drafts.length, 'decisión por copiar', 'decisiones por copiar'))));
    } }, h('p', {}, h('b', {}, DECISION_NAMES[kind])), h('div', { class: 'fields' }, fields), problem, h('button', { type: 'submit' }, 'Agregar'), ' ',
    h('button', { type: 'button', onclick: close }, 'Cancelar')));
    (correct || choice || reason).focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest' });
  };
  function close() {
    box.replaceChildren(h('span', { class: 'soft' }, 'Decidir: '), ...Object.keys(DECISION_NAMES).filter(kind => kind !== 'es_indicador' || tables.some(t => t.own))
      .map(kind => h('button', { type: 'button', 'data-decide': kind, onclick: () => open(kind) }, DECISION_NAMES[kind])));
  }
  close();
  return box;
}

const draftBox = h('div', { id: 'drafts' });
function drawDrafts() {
  const text = h('textarea', { id: 'draftText', readonly: true, rows: Math.min(24, 2 + whole().split('\n').length), 'aria-label': 'Decisiones por copiar, en YAML', spellcheck: 'false' });
  text.value = whole();
  const copied = h('span', { role: 'status' });
  $('tab-decisions').querySelector('.count').textContent = String(decisions.length + drafts.length);
  draftBox.replaceChildren(...(drafts.length ? [
    h('h3', { class: 'part' }, plural(drafts.length, 'decisión por copiar', 'decisiones por copiar')),
    h('p', { class: 'soft' }, 'Péguelas en ', h('code', {}, 'decisiones.yaml'), ' junto al borrador (bajo la línea ', h('code', {}, 'decisiones:'), ' si el archivo ya existe) y corra de nuevo ', h('code', {}, 'cuenta extract'), '.'),
    text,
    h('p', {}, h('button', { type: 'button', id: 'copyDrafts', onclick: async () => {
      text.focus();
      text.select();
      let isCopied = false;
      try { await navigator.clipboard.writeText(text.value); isCopied = true; } catch (_) { isCopied = document.execCommand('copy'); }
      copied.textContent = isCopied ? ' Copiado.' : ' Use Ctrl+C.';
    } }, 'Copiar todo'), ' ', h('button', { type: 'button', id: 'dropDraft', onclick: () => { drafts.pop(); keepDrafts(); } }, 'Quitar la última'), ' ',
    h('button', { type: 'button', onclick: () => { drafts.length = 0; keepDrafts(); } }, 'Quitar todas'), copied),
  ] : [h('p', { class: 'soft' }, 'Elija un número del documento y diga qué es: que no es cifra, que es una errata, o qué indicador es. Aquí se juntan las decisiones, listas para copiar a ', h('code', {}, 'decisiones.yaml'), '.')]));
}

function fillDecisions() {
  const problems = decisions.filter(decision => !isDone(decision));
  $('decisions').append(draftBox, ...(decisions.length ? [
    h('h3', { class: 'part' }, problems.length ? plural(problems.length, 'decisión que no se aplicó', 'decisiones que no se aplicaron') : 'Decisiones aplicadas'),
    ...problems.map(decisionCard), problems.length && problems.length < decisions.length ? h('h3', { class: 'part' }, 'Aplicadas') : '', ...decisions.filter(isDone).map(decisionCard)] : []));
  drawDrafts();
}
