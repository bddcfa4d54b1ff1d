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
    const found = work.querySelector('.found-sources');
    const events = new EventSource(work.dataset.events);
    const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, dir: 'auto' }, more);
    events.addEventListener('step', event => {
      if (steps.lastElementChild?.textContent !== event.data) steps.append(element('li', event.data));
    });
    events.addEventListener('found', event => {
      for (const source of JSON.parse(event.data)) {
        const item = document.createElement('li');
        item.append(source.address ? element('a', source.title, { href: source.address }) : element('b', source.title), element('span', source.from, { className: 'quiet' }));
        found.append(item);
      }
      found.closest('section').hidden = false;
    });
    events.addEventListener('end', () => { events.close(); location.replace(location.href); });
  }

  // In the field of a question a line feed is no word: Enter asks.
  document.querySelector('textarea[data-submits]')?.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });

  // Files may be dropped where they can be chosen.
  for (const drop of document.querySelectorAll('.drop')) {
    const input = drop.querySelector('input[type=file]');
    const over = on => event => { event.preventDefault(); drop.classList.toggle('over', on); };
    drop.addEventListener('dragover', over(true));
    drop.addEventListener('dragleave', over(false));
    drop.addEventListener('drop', event => { over(false)(event); if (event.dataTransfer.files.length) input.files = event.dataTransfer.files; });
  }
})();
