import { type Story, storyGraph } from '../../../engine/index.ts';
import { ENDING_WORDS } from '../words.ts';
import { BOX, type PlacedEdge, type PlacedNode, storyMap } from './story-map.ts';

const LONGEST_NAME = 21;
const LONGEST_TEXT = 25;

/** What sets the endings apart beside their colour. */
const SIGNS = { good: '✓', mixed: '~', bad: '✗' } as const;

/** The branches of a story on one page. */
export function StoryMapPicture({ story }: { readonly story: Story }) {
  const graph = storyGraph(story);
  const map = storyMap(graph);
  const endings = graph.nodes.filter(({ kind }) => kind in SIGNS).length;
  return (
    <figure class="story-map">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and the keys must reach it */}
      <div class="story-map-frame" role="group" aria-label="The map" tabIndex={0}>
        <svg
          viewBox={`0 0 ${map.width} ${map.height}`}
          role="img"
          aria-label={`A map of ${graph.nodes.length} moments, from the start at the top to ${endings} endings. The list below says the same in words.`}
        >
          <defs>
            <marker
              id="map-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="6"
              markerHeight="6"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8z" />
            </marker>
          </defs>
          {map.edges.map((edge, index) => (
            <path key={index} class={`way-${edge.kind}`} d={pathOf(edge)} marker-end="url(#map-arrow)" />
          ))}
          {map.nodes.map((node) => (
            <Box key={node.id} node={node} />
          ))}
        </svg>
      </div>
      <figcaption class="map-legend">
        <span class="legend-reply">a reply</span>
        <span class="legend-way-out">a way out</span>
        <span class="legend-passing">goes on by itself</span>
        {graph.edges.some(({ kind }) => kind === 'out-of-time') && (
          <span class="legend-out-of-time">time is up, from anywhere</span>
        )}
        <span>✓ good ending</span>
        <span>~ in between</span>
        <span>✗ bad ending</span>
      </figcaption>
      <details class="map-words">
        <summary>The same in words</summary>
        <ul>
          {graph.nodes.map(({ id, kind, text }) => {
            const ways = [...new Set(graph.edges.filter(({ from }) => from === id).map(({ to }) => to))];
            return (
              <li key={id}>
                <b>{nameOf(id)}</b>
                {kind === 'good' || kind === 'mixed' || kind === 'bad'
                  ? `: ${ENDING_WORDS[kind]}, ${text}`
                  : `, to ${ways.map(nameOf).join(', ')}`}
              </li>
            );
          })}
        </ul>
      </details>
    </figure>
  );
}

function Box({ node: { id, kind, isStart, text, x, y } }: { readonly node: PlacedNode }) {
  const sign = kind === 'good' || kind === 'mixed' || kind === 'bad' ? `${SIGNS[kind]} ` : '';
  return (
    <g class={`box-${kind}${isStart ? ' is-start' : ''}`}>
      <rect
        x={x - BOX.width / 2}
        y={y - BOX.height / 2}
        width={BOX.width}
        height={BOX.height}
        rx={sign === '' ? 7 : 20}
      />
      <text class="box-name" x={x} y={y - 4} text-anchor="middle">
        {cut(`${sign}${nameOf(id)}`, LONGEST_NAME)}
      </text>
      <text x={x} y={y + 12} text-anchor="middle">
        {cut(text, LONGEST_TEXT)}
      </text>
    </g>
  );
}

function pathOf({ points }: PlacedEdge): string {
  const [first, ...others] = points;
  if (first === undefined) return '';
  const bends = others.slice(0, -1).map((point, index) => {
    const next = others[index + 1] ?? point;
    const isLast = index === others.length - 2;
    const end = isLast ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  const last = others.at(-1) ?? first;
  return `M${first.x} ${first.y}${bends.length === 0 ? `L${last.x} ${last.y}` : bends.join('')}`;
}

function nameOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
