/**
 * The floor: a page written by hand that shows the same words as the talk and nothing else, put together as such a page
 * would be: HTML, a style sheet with the same two fonts, a script, and the words as JSON, fetched for the talk that the
 * address names. It knows no rules; it is given the views of a play and shows the next one at each press.
 */
import type { CastMember, View } from '../../engine/index.ts';

/** The files of the page by path. `fonts` are the addresses of the two fonts. */
export function floorPage(
  views: readonly View[],
  cast: Readonly<Record<string, CastMember>>,
  fonts: readonly [display: string, text: string],
): ReadonlyMap<string, { readonly type: string; readonly body: string }> {
  const shown = views.map((view) => ({
    lines: view.passages.flatMap(({ lines }) =>
      lines.map(({ who, text }) => ({ name: cast[who]?.name ?? '', text })),
    ),
    gauges: view.gauges.map(({ label, value }) => `${label}: ${value}`),
    replies: view.replies.map(({ text }) => text),
  }));
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: PAGE }],
    ['/page.css', { type: 'text/css', body: styleOf(fonts) }],
    ['/page.js', { type: 'text/javascript', body: SCRIPT }],
    ['/talk.json', { type: 'application/json', body: JSON.stringify(shown) }],
  ]);
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Floor</title>
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
<p id="gauges"></p>
<section class="said" tabindex="-1"></section>
<ol></ol>
`;

const styleOf = ([display, text]: readonly [string, string]): string => `
@font-face { font-family: Display; src: url('${display}') format('woff2'); font-weight: 200 800; font-display: swap; }
@font-face { font-family: Text; src: url('${text}') format('woff2'); font-weight: 200 800; font-display: swap; }
body { font: 17px/1.4 Text, system-ui, sans-serif; margin: 20px; max-width: 430px; margin-left: auto; }
section { font: 500 22px/1.36 Display, system-ui, sans-serif; padding: 20px; border-radius: 20px; background: #fffcf7; }
ol { list-style: none; padding: 0; }
button { display: block; width: 100%; text-align: left; font: inherit; padding: 12px; margin: 8px 0; border: 1px solid #dccfbf; border-radius: 14px; background: none; }
`;

const SCRIPT = `
const said = document.querySelector('.said');
const list = document.querySelector('ol');
const gauges = document.getElementById('gauges');
let at = 0;
const views = await (await fetch(location.hash.slice(1) + '.json')).json();
function show() {
  const view = views[at % views.length];
  gauges.textContent = view.gauges.join(', ');
  said.replaceChildren(...view.lines.map(({ name, text }) => {
    const p = document.createElement('p');
    p.textContent = name === '' ? text : name + ': ' + text;
    return p;
  }));
  list.replaceChildren(...view.replies.map((text) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.className = 'reply';
    button.textContent = text;
    button.onclick = () => { at += 1; show(); };
    item.append(button);
    return item;
  }));
  said.focus();
}
addEventListener('keydown', (event) => { list.querySelectorAll('button')[Number(event.key) - 1]?.click(); });
show();
`;
