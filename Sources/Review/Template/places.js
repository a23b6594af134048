// The document's side: the mentions over the pages, what is hidden, and going to a place.
const LEAST_CONFIDENCE = 0.6; // ReviewPage.leastConfidence
const marks = new Map();
for (const element of $('text').querySelectorAll('[data-m]')) addMark(element, Number(element.dataset.m));
const pageSizes = new Map();
for (const page of $('pages').children) pageSizes.set(page.id.slice(1), page);

for (const mention of mentions) {
  const state = STATES[mention.estado];
  const boxes = mention.boxes || (mention.x0 === '' ? [] : [[mention.pagina, mention.x0, mention.y0, mention.x1, mention.y1]]);
  for (const [number, ...box] of boxes) {
    const page = pageSizes.get(String(number));
    if (!page) continue;
    const doubt = mention.confianza !== '' && Number(mention.confianza) < LEAST_CONFIDENCE;
    const said = state[2] + (doubt ? ', lectura dudosa' : '');
    const button = h('button', { type: 'button', class: 'm ' + state[0] + (doubt ? ' doubtful' : ''), tabindex: '-1', 'data-m': mention.id,
      title: mention.texto + ' — ' + said, 'aria-label': mention.texto + ', ' + mention.tipo + ', ' + said });
    position(button, page, box.map(Number));
    page.firstElementChild.append(button);
    addMark(button, mention.id);
  }
}

function addMark(element, id) {
  if (!marks.has(id)) marks.set(id, []);
  marks.get(id).push(element);
}

/** Places an element over a page's picture, in percent, so that it stays there at every width. */
function position(element, page, [x0, y0, x1, y1]) {
  const { w, h: height } = page.dataset;
  element.style.left = (100 * x0 / w).toFixed(3) + '%';
  element.style.top = (100 * y0 / height).toFixed(3) + '%';
  element.style.width = (100 * Math.max(x1 - x0, 3) / w).toFixed(3) + '%';
  element.style.height = (100 * Math.max(y1 - y0, 3) / height).toFixed(3) + '%';
}

const showsText = () => !hasPages || document.body.classList.contains('text');
function showText(on) {
  document.body.classList.toggle('text', on);
  $('view').setAttribute('aria-pressed', String(on));
  if (selected) reveal(selected, false);
}

/** On a narrow screen one side is seen at a time, and the selection lies over it. */
const narrow = matchMedia('(max-width: 860px)');
const isNarrow = () => narrow.matches;
function placeDetail() { (isNarrow() ? document.body : $('data')).append($('detail')); }
function showSide(side) {
  document.body.dataset.side = side;
  $('side').textContent = side === 'document' ? 'Ver datos' : 'Ver documento';
}

function flash(element) {
  element.classList.remove('flash');
  void element.offsetWidth;
  element.classList.add('flash');
  element.addEventListener('animationend', () => element.classList.remove('flash'), { once: true });
}
function scrollTo(element) { element.scrollIntoView({ block: 'center', inline: 'nearest' }); }

/** The mark of a mention on the side of the document that is shown: the picture or the text. */
function mark(id) {
  const found = marks.get(id) || [];
  return found.find(element => (element.closest('#text') !== null) === showsText()) || found[0];
}

let selected = null;
function clearMarks() {
  for (const element of document.querySelectorAll('.chosen')) element.classList.remove('chosen');
  for (const element of document.querySelectorAll('.source')) element.remove();
  if (window.CSS && CSS.highlights) CSS.highlights.delete('source');
}

/** Marks a selection on both sides. */
function chooseMarks({ cell, mention }) {
  clearMarks();
  for (const element of mention ? marks.get(mention.id) || [] : []) element.classList.add('chosen');
  if (cell || mention && mention.cells.length) markCell(cell || mention.cells[0]);
}

/** Shows where a mention or a source stands. */
function reveal(target, withFlash = true) {
  chooseMarks(target);
  if (isNarrow()) showSide('document');
  const element = target.mention ? mark(target.mention.id) : null;
  if (element) {
    scrollTo(element);
    if (withFlash) flash(element);
  } else if (target.source) revealWords(target.source, withFlash);
}

/** Shows words that are no mention: boxes over the page, or a highlight in the text. */
function revealWords({ block, start, length, boxes }, withFlash) {
  const drawn = showsText() ? [] : boxes.map(([page, ...box]) => {
    const sheet = pageSizes.get(String(page));
    if (!sheet) return null;
    const frame = h('div', { class: 'source' });
    position(frame, sheet, box);
    sheet.firstElementChild.append(frame);
    return frame;
  }).filter(Boolean);
  if (drawn.length) {
    scrollTo(drawn[0]);
    if (withFlash) drawn.forEach(flash);
    return;
  }
  const element = $('b' + block);
  if (!element) return;
  if (hasPages && !showsText()) showText(true);
  const range = rangeOf(element, start, length);
  if (range && window.CSS && CSS.highlights) CSS.highlights.set('source', new Highlight(range));
  scrollTo(range && range.startContainer.parentElement || element);
  if (withFlash || !range) flash(element);
}

/** The range of so many code points of an element's text; none in a table, whose text has tabs that its cells have not. */
function rangeOf(element, start, length) {
  if (element.tagName === 'DIV') return null;
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0, isOpen = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let units = 0;
    for (const character of node.data) {
      if (before === start) { range.setStart(node, units); isOpen = true; }
      units += character.length;
      before += 1;
      if (isOpen && before >= start + length) { range.setEnd(node, units); return range; }
    }
  }
  return null;
}
