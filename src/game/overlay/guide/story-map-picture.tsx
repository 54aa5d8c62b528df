import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Story, type StoryGraph, storyGraph } from '../../../engine/index.ts';
import { ENDING_WORDS } from '../words.ts';
import { BOX, type PlacedEdge, type PlacedNode, type StoryMap } from './placed-map.ts';

/** Characters that a line of a box holds. */
const LONGEST_LINE = 13;
/** From one line to the next. */
const LINE = 12;

/** What sets the endings apart beside their colour. */
const SIGNS = { good: '✓', mixed: '~', bad: '✗' } as const;

/** The branches of a story on one page. What lays them out is large, so it is fetched when a map is wanted. */
export function StoryMapPicture({ story }: { readonly story: Story }) {
  const graph = useMemo(() => storyGraph(story), [story]);
  const [map, setMap] = useState<StoryMap | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    import('./story-map.ts').then(
      ({ storyMap }) => isWanted && setMap(storyMap(graph)),
      () => isWanted && setMap('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [graph]);
  if (map === null) return <p aria-busy="true">Drawing the map …</p>;
  if (map === 'failed')
    return (
      <>
        <p role="alert">The map could not be fetched. Here are the branches in words.</p>
        <InWords graph={graph} />
      </>
    );
  return (
    <figure class={`story-map${map.width > map.height ? ' is-wide' : ''}`}>
      <Picture map={map} />
      <Legend map={map} graph={graph} />
      <details class="map-words">
        <summary>The same in words</summary>
        <InWords graph={graph} />
      </details>
    </figure>
  );
}

function Picture({ map }: { readonly map: StoryMap }) {
  const endings = map.nodes.filter(({ kind }) => kind in SIGNS).length;
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and the keys must reach it */
    <section class="story-map-frame" aria-label="The map" tabIndex={0}>
      <svg
        viewBox={`0 0 ${map.width} ${map.height}`}
        style={{ '--map-width': `${map.width}px` }}
        role="img"
        aria-label={`A map of ${map.nodes.length} moments, from the start at the top to ${endings} endings. The list below says the same in words.`}
      >
        <defs>
          <marker
            id="map-arrow"
            class="map-arrow"
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
    </section>
  );
}

function Legend({ map, graph }: { readonly map: StoryMap; readonly graph: StoryGraph }) {
  return (
    <figcaption class="map-legend">
      <span class="legend-reply">a reply</span>
      <span class="legend-way-out">a way out</span>
      {map.hub !== null && <span class="legend-hub">a way out to “{nameOf(map.hub)}”</span>}
      <span class="legend-passing">goes on by itself</span>
      {graph.edges.some(({ kind }) => kind === 'out-of-time') && (
        <span class="legend-out-of-time">time is up, from anywhere</span>
      )}
      <span>✓ good ending</span>
      <span>~ in between</span>
      <span>✗ bad ending</span>
    </figcaption>
  );
}

function InWords({ graph }: { readonly graph: StoryGraph }) {
  return (
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
  );
}

function Box({ node: { id, kind, isStart, leavesToHub, x, y } }: { readonly node: PlacedNode }) {
  const sign = kind === 'good' || kind === 'mixed' || kind === 'bad' ? `${SIGNS[kind]} ` : '';
  const lines = inLines(`${sign}${nameOf(id)}`);
  return (
    <g class={`box-${kind}${isStart ? ' is-start' : ''}`}>
      <rect
        x={x - BOX.width / 2}
        y={y - BOX.height / 2}
        width={BOX.width}
        height={BOX.height}
        rx={sign === '' ? 6 : 20}
      />
      {leavesToHub && <circle cx={x + BOX.width / 2 - 7} cy={y - BOX.height / 2 + 7} r="3.5" />}
      {lines.map((line, index) => (
        <text key={line} x={x} y={y + 4 + (index - (lines.length - 1) / 2) * LINE} text-anchor="middle">
          {line}
        </text>
      ))}
    </g>
  );
}

/** Breaks a name into as many lines as it needs, at its spaces. */
function inLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LONGEST_LINE)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
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
