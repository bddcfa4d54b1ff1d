// Every page works without this file. It opens sources beside the text, shows work as it goes on, and takes dropped files.
'use strict';
(() => {
  const wide = matchMedia('(min-width: 62rem)');
  if (window.self !== window.top) document.body.classList.add('framed');

  // A citation opens its source beside the text where there is room, else as a page of its own.
  const pane = document.getElementById('beside');
  if (pane) {
    const frame = document.getElementById('beside-frame');
    const open = document.getElementById('beside-open');
    let from = null;
    const close = () => {
      pane.hidden = true;
      document.body.classList.remove('has-beside');
      frame.removeAttribute('src');
      if (from) { from.removeAttribute('aria-current'); from.focus(); from = null; }
    };
    document.addEventListener('click', event => {
      const link = event.target.closest('a[data-beside]');
      if (!link || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      if (from) from.removeAttribute('aria-current');
      from = link;
      link.setAttribute('aria-current', 'true');
      open.href = link.href;
      frame.src = link.href;
      pane.hidden = false;
      document.body.classList.add('has-beside');
      const hide = link.closest('[popover]');
      if (hide) hide.hidePopover();
      document.getElementById('beside-close').focus();
    });
    document.getElementById('beside-close').addEventListener('click', close);
    document.addEventListener('keydown', event => { if (event.key === 'Escape' && !pane.hidden && !document.querySelector(':popover-open')) close(); });
  }

  // A touch on a sentence shows its grade, as the sign behind it does; selecting words does not.
  document.addEventListener('click', event => {
    const line = event.target.closest('.check p.s');
    if (!line || event.target.closest('a, button, [popover]') || String(getSelection())) return;
    const grade = line.querySelector('button.grade');
    if (grade) document.getElementById(grade.getAttribute('popovertarget')).showPopover();
  });

  // Words that are quoted come into view, also where the page came before its style.
  addEventListener('load', () => { const mark = document.getElementById('quote'); if (mark) mark.scrollIntoView({ block: 'center' }); });

  // Long work, as it goes on.
  const work = document.querySelector('[data-events]');
  if (work) {
    const steps = work.querySelector('.steps');
    const sources = work.querySelector('.sources-read');
    const events = new EventSource(work.dataset.events);
    const known = new Set();
    const add = (list, text) => { const item = document.createElement('li'); item.dir = 'auto'; item.textContent = text; list.append(item); };
    const tell = event => {
      const [step, ...read] = event.data.split('\n');
      if (step && steps.lastElementChild?.textContent !== step) add(steps, step);
      for (const source of read) if (source && !known.has(source)) { known.add(source); add(sources, source); sources.closest('section').hidden = false; }
    };
    events.addEventListener('progress', tell);
    events.addEventListener('started', tell);
    events.addEventListener('end', () => { events.close(); location.replace(location.href); });
  }

  // Files may be dropped where they can be chosen.
  for (const drop of document.querySelectorAll('.drop')) {
    const input = drop.querySelector('input[type=file]');
    const over = on => event => { event.preventDefault(); drop.classList.toggle('over', on); };
    drop.addEventListener('dragover', over(true));
    drop.addEventListener('dragleave', over(false));
    drop.addEventListener('drop', event => { over(false)(event); if (event.dataTransfer.files.length) input.files = event.dataTransfer.files; });
  }
})();
