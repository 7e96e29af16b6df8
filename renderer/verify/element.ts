type Attributes = Readonly<Record<string, string | boolean>>;

/** An HTML element. An attribute that is true is there, one that is false is not. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...children);
  return made;
}

/** A name that a stranger wrote: it turns no other text around it. */
export function foreignText(text: string): HTMLElement {
  return element('bdi', {}, text);
}

const SVG = 'http://www.w3.org/2000/svg';

/** The signs of the screens (renderer/design/tone.tsx): each a shape of its own. */
const SHAPES = {
  ok: ['M12 2a10 10 0 1 0 0 20a10 10 0 0 0 0-20Z', 'm7 12.5 3.4 3.4L17.2 9'],
  stop: ['M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9Z', 'm8.4 8.4 7.2 7.2M15.6 8.4l-7.2 7.2'],
} as const;

/** A sign beside words that say the same. */
export function sign(tone: keyof typeof SHAPES): SVGElement {
  const drawn = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    class: `tone-sign tone-${tone}`,
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
  }))
    drawn.setAttribute(name, value);
  const [body, lines] = SHAPES[tone];
  drawn.append(path(body, 'sign-body'), path(lines));
  return drawn;
}

function path(d: string, className = ''): SVGElement {
  const drawn = document.createElementNS(SVG, 'path');
  drawn.setAttribute('d', d);
  drawn.setAttribute('class', className);
  return drawn;
}
