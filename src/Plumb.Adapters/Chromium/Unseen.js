// Marks the elements whose own text a reader of this page does not see. It runs in a world of its own, after the page's scripts have been
// stopped. A page can give its elements the names of what is used here, so nothing is taken from an element but through its prototype.
(() => {
  const mark = 'data-plumb-unseen', faint = 0.05, near = 10, notText = /^(script|style|noscript|template|title|option|textarea)$/;
  const getter = (type, name) => { const { get } = Object.getOwnPropertyDescriptor(type.prototype, name); return node => get.call(node); };
  const method = (type, name) => { const way = type.prototype[name]; return (node, ...given) => way.apply(node, given); };
  const parentOf = getter(Node, 'parentElement'), root = getter(Document, 'documentElement')(document);
  const styleOf = element => getComputedStyle(element), boxOf = method(Element, 'getBoundingClientRect');
  const body = getter(Document, 'body')(document), nameOf = getter(Element, 'localName');
  const find = (selector) => method(Document, 'querySelectorAll')(document, selector);

  const coloursOf = value => (value.match(/[\d.]+/g) ?? []).map(Number);
  const alphaOf = colours => colours.length > 3 ? colours[3] : 1;

  // What text stands on, or null behind a picture or what is not understood.
  const groundOf = element => {
    for (let at = element; at; at = parentOf(at)) {
      const style = styleOf(at);
      if (style.backgroundImage !== 'none') return null;
      const colours = coloursOf(style.backgroundColor);
      if (!style.backgroundColor.startsWith('rgb')) return null;
      if (alphaOf(colours) > 0.5) return colours;
    }
    return [255, 255, 255];
  };

  const isColourless = (element, style) => {
    const value = style.webkitTextFillColor || style.color;
    if (!value.startsWith('rgb')) return false;
    const colours = coloursOf(value), ground = groundOf(element);
    if (style.webkitBackgroundClip === 'text') return false;
    return alphaOf(colours) <= faint || (ground !== null && [0, 1, 2].every(i => Math.abs(colours[i] - ground[i]) <= near));
  };

  // Of the elements around: no opacity, or a box that shows nothing of what it holds.
  const isCovered = element => {
    let opacity = 1;
    for (let at = element; at; at = parentOf(at)) {
      const style = styleOf(at), box = boxOf(at);
      opacity *= Number(style.opacity);
      if (opacity <= faint) return 'no-colour';
      if (style.overflow !== 'visible' && style.display !== 'inline' && at !== root && (box.width <= 1 || box.height <= 1)) return 'not-shown';
      if (/^rect\((0px|1px),? (0px|1px),? (0px|1px),? (0px|1px)\)/.test(style.clip) || /^(inset\((50|100)%|circle\(0)/.test(style.clipPath)) return 'not-shown';
    }
    return null;
  };

  const isAway = text => {
    const range = new Range();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(b => b.width > 0 && b.height > 0);
    return boxes.every(b => b.right + scrollX <= 0 || b.bottom + scrollY <= 0);
  };

  const kindOf = (element, text) => {
    const style = styleOf(element);
    if (!method(Element, 'checkVisibility')(element, { visibilityProperty: true })) return 'not-shown';
    if (parseFloat(style.fontSize) <= 1) return 'too-small';
    return isCovered(element) ?? (isAway(text) ? 'not-shown' : isColourless(element, style) ? 'no-colour' : null);
  };

  for (const old of find(`[${mark}]`)) method(Element, 'removeAttribute')(old, mark);

  if (!body) return 0;

  // A reader can open what is folded.
  const folded = [...find('details:not([open])')];
  for (const one of folded) method(Element, 'setAttribute')(one, 'open', '');
  const unseen = new Map(), seen = new Set(), walk = method(Document, 'createTreeWalker')(document, body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode, element = parentOf(text);
    if (!text.data.trim() || seen.has(element) || notText.test(nameOf(element))) continue;
    const kind = kindOf(element, text);
    if (kind === null) seen.add(element); else unseen.set(element, kind);
  }
  for (const one of folded) method(Element, 'removeAttribute')(one, 'open');
  for (const [element, kind] of unseen) if (!seen.has(element)) method(Element, 'setAttribute')(element, mark, kind);
  return unseen.size;
})()
