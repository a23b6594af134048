// The ledger with its filters: states, type, words. They hold for the document and for the list.
const hiddenStates = new Set();
const listed = h('div', { id: 'list' });
const listCount = h('p', { class: 'soft', id: 'listCount', 'aria-live': 'polite' });

function fillStates() {
  const counts = {};
  for (const mention of mentions) counts[mention.estado] = (counts[mention.estado] || 0) + 1;
  for (const [state, [name, label]] of Object.entries(STATES)) {
    $('states').append(h('button', { type: 'button', class: name, 'aria-pressed': 'true', 'data-state': state, onclick: event => {
      const isShown = hiddenStates.delete(state);
      if (!isShown) hiddenStates.add(state);
      event.currentTarget.setAttribute('aria-pressed', String(isShown));
      applyFilters();
    } }, label + ' ', h('b', {}, number(String(counts[state] || 0)))));
  }
  if (mentions.some(isDoubtful)) $('type').append(h('option', { value: '?' }, 'lectura dudosa'));
  for (const type of [...new Set(mentions.map(mention => mention.tipo))].sort()) $('type').append(h('option', { value: type }, type.replaceAll('_', ' ')));
}

/** What a search looks through: of a figure, the numbers themselves and their cells; of a word, the text around them too. */
function fits(mention, word) {
  if (mention.folded === null) {
    const cells = mention.cells.map(c => c.pattern + ' ' + tables[c.table].name + '.' + tables[c.table].fields[c.field][0] + ' ' + rowName(tables[c.table], c.row));
    mention.folded = [fold([mention.texto, mention.valor, number(mention.valor), mention.unidad, mention.tipo, mention.regla, ...cells].join(' · ')), fold(mention.before + ' ' + mention.after)];
  }
  const [own, around] = mention.folded;
  if (!/\d/.test(word)) return own.includes(word) || around.includes(word);
  // 12.480 is no part of 512.480.
  for (let at = own.indexOf(word); at >= 0; at = own.indexOf(word, at + 1)) if (!/[\d.,]/.test(own.charAt(at - 1)) || !/\d/.test(word[0])) return true;
  return false;
}

function isDoubtful(mention) { return mention.confianza !== '' && Number(mention.confianza) < LEAST_CONFIDENCE; }

let found = mentions;
function applyFilters() {
  const words = fold($('query').value.trim()).split(/\s+/).filter(Boolean);
  const type = $('type').value;
  found = [];
  for (const mention of mentions) {
    const isFound = !hiddenStates.has(mention.estado) && (!type || (type === '?' ? isDoubtful(mention) : mention.tipo === type)) && words.every(word => fits(mention, word));
    if (isFound) found.push(mention);
    for (const element of marks.get(mention.id) || []) element.classList.toggle('off', !isFound);
  }
  listed.replaceChildren(more(found, mentionLine));
  listCount.textContent = plural(found.length, 'número', 'números') + (found.length === mentions.length ? '' : ' de ' + number(String(mentions.length)));
}

function fillNumbers() {
  $('numbers').append(listCount, listed);
  applyFilters();
}

/** Goes to the next or previous of a list, from the selected mention on. */
function step(list, direction) {
  if (!list.length) return announce('No hay');
  const from = selected && selected.mention ? selected.mention.id : direction > 0 ? 0 : Infinity;
  const next = direction > 0 ? list.find(m => m.id > from) || list[0] : list.findLast(m => m.id < from) || list[list.length - 1];
  selectMention(next);
  if (list === problems) announce('Problema ' + (problems.indexOf(next) + 1) + ' de ' + problems.length);
}
function announce(text) { $('position').textContent = text; }
