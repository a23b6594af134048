// Wiring: clicks, keys, the first view.
fillStates();
fillProblems();
fillTables();
fillChecks();
fillNumbers();
$('tab-decisions').append(' ', h('span', { class: 'count' }));
fillDecisions();
for (const [tab, count] of [['problems', failed.length + unexplained.length], ['tables', shownTables.filter(t => t.own).length || shownTables.length], ['checks', values.checks.length], ['numbers', mentions.length]]) {
  $('tab-' + tab).append(' ', h('span', { class: 'count' }, number(String(count))));
}
for (const tab of TABS) $('tab-' + tab).addEventListener('click', () => openTab(tab));
document.querySelector('.tabs').addEventListener('keydown', moveInTabs);
placeDetail();
narrow.addEventListener('change', placeDetail);
if (isNarrow() && hasPages) showText(true);
openTab(problems.length || failed.length ? 'problems' : 'tables');
announce(plural(problems.length, 'problema', 'problemas'));

$('document').addEventListener('click', event => {
  const element = event.target.closest('[data-m]');
  const mention = element && byID.get(Number(element.dataset.m));
  if (!mention) return;
  selectMention(mention, { scroll: false });
  const cell = mention.cells[0];
  if (cell && !isNarrow()) {
    openTable(cell.table);
    chooseMarks({ mention });
    const button = grid.querySelector('button.cell.chosen');
    if (button) button.scrollIntoView({ block: 'center', inline: 'center' });
  }
});
$('search').addEventListener('submit', event => { event.preventDefault(); step(found, 1); });
let waiting = 0;
$('query').addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => { applyFilters(); openTab('numbers'); if (isNarrow()) showSide('data'); }, 120); });
$('type').addEventListener('change', () => { applyFilters(); openTab('numbers'); });
$('next').addEventListener('click', () => step(problems, 1));
$('previous').addEventListener('click', () => step(problems, -1));
$('view').addEventListener('click', () => showText(!showsText()));
$('side').addEventListener('click', () => { showSide(document.body.dataset.side === 'document' ? 'data' : 'document'); drawCharts(); });
$('closeDetail').addEventListener('click', unselect);
$('helpButton').addEventListener('click', () => $('help').showModal());
addEventListener('resize', () => { if (!$('charts').hidden) drawCharts(); });

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || $('help').open) return;
  if (event.key === 'Escape') {
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName) && document.activeElement.closest('#detail')) { document.activeElement.blur(); return; }
    if (document.activeElement === $('query')) { $('query').blur(); return; }
    unselect();
    return;
  }
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key.length > 1) return;
  const actions = { n: () => step(problems, 1), p: () => step(problems, -1), u: () => step(unexplained, 1), t: () => { if (hasPages) showText(!showsText()); },
    '/': () => $('query').focus(), '?': () => $('help').showModal() };
  const tab = TABS[Number(event.key) - 1];
  if (tab) { openTab(tab); if (isNarrow()) showSide('data'); } else if (actions[event.key]) actions[event.key](); else return;
  event.preventDefault();
});

// On paper all tables are shown, each under its name.
addEventListener('beforeprint', () => {
  grid.replaceChildren(...shownTables.filter(t => t.own ? t.column.medida === undefined : shownTables.every(other => !other.own)).map(t => h('div', {}, h('h3', { class: 'part' }, t.name), tableOf(t))));
  for (const details of document.querySelectorAll('#problems details')) details.open = true;
  chartsWidth = 0;
  drawCharts(640);
});
addEventListener('afterprint', () => { const index = openedTable; openedTable = -1; if (index >= 0) drawTable(index); openTab('problems'); });

// A link to a number: revision.html#m12
const linked = /^#m(\d+)$/.exec(location.hash);
if (linked && byID.has(Number(linked[1]))) selectMention(byID.get(Number(linked[1])));
document.documentElement.dataset.ready = 'true';
