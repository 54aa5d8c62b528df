/**
 * The floor: a page written by hand that shows the same words as the talk and nothing else. It knows no rules; it is
 * given the views of a play and shows the next one at each press. What it needs is what the browser itself costs.
 */
import type { CastMember, View } from '../../engine/index.ts';

/** The whole page. The views are in it, so that it needs no second request. */
export function floorPage(views: readonly View[], cast: Readonly<Record<string, CastMember>>): string {
  const shown = views.map((view) => ({
    lines: view.passages.flatMap(({ lines }) =>
      lines.map(({ who, text }) => ({ name: cast[who]?.name ?? '', text })),
    ),
    gauges: view.gauges.map(({ label, value }) => `${label}: ${value}`),
    replies: view.replies.map(({ text }) => text),
  }));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Floor</title>
<style>
body { font: 17px/1.4 system-ui, sans-serif; margin: 20px; max-width: 460px; margin-left: auto; }
section { padding: 20px; border-radius: 20px; background: #fffcf7; }
ol { list-style: none; padding: 0; }
button { display: block; width: 100%; text-align: left; font: inherit; padding: 12px; margin: 8px 0; border: 1px solid #dccfbf; border-radius: 14px; background: none; }
</style>
<p id="gauges"></p>
<section class="said" tabindex="-1"></section>
<ol></ol>
<script>
const views = ${JSON.stringify(shown).replaceAll('<', '\\u003c')};
let at = 0;
const said = document.querySelector('.said');
const list = document.querySelector('ol');
function show() {
  const view = views[at % views.length];
  document.getElementById('gauges').textContent = view.gauges.join(', ');
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
</script>
`;
}
