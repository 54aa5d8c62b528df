/** A graph of a story in the two languages that graph drawers read: Mermaid and DOT (Graphviz). */
import type { GraphEdge, GraphNode, StoryGraph } from '../engine/index.ts';

export const GRAPH_FORMATS = ['mermaid', 'dot'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** Endings are told apart by colour and by shape, ways out are dashed, and time that runs out is dotted. */
export function writeGraph(graph: StoryGraph, format: GraphFormat): string {
  return format === 'mermaid' ? mermaid(graph) : dot(graph);
}

const FILLS: Readonly<Record<GraphNode['kind'], string>> = {
  decision: '#fffcf7',
  passing: '#e6e2da',
  good: '#bfe3c6',
  mixed: '#f6dc9c',
  bad: '#f2b8ad',
};

/** Names as Mermaid takes them: a few words, such as "end", mean something else there. */
const named = (graph: StoryGraph): ((id: string) => string) => {
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  return (id) => names.get(id) ?? id;
};

function mermaid(graph: StoryGraph): string {
  const name = named(graph);
  return `${[
    '---',
    `title: ${JSON.stringify(graph.title)}`,
    '---',
    'flowchart TD',
    ...graph.nodes.map((node) => `  ${name(node.id)}${mermaidShape(node)}:::${node.kind}`),
    ...graph.edges.map((edge) => `  ${name(edge.from)} ${mermaidArrow(edge)} ${name(edge.to)}`),
    ...Object.entries(FILLS).map(
      ([kind, fill]) => `  classDef ${kind} fill:${fill},stroke:#1e2a2e,color:#1e2a2e`,
    ),
    ...graph.nodes.filter(({ isStart }) => isStart).map(({ id }) => `  style ${name(id)} stroke-width:4px`),
  ].join('\n')}\n`;
}

function mermaidShape({ id, kind, text }: GraphNode): string {
  const label = mermaidText(text === '' ? [id] : [id, text]);
  switch (kind) {
    case 'decision':
      return `["${label}"]`;
    case 'passing':
      return `("${label}")`;
    case 'good':
      return `(["${label}"])`;
    case 'mixed':
      return `{{"${label}"}}`;
    case 'bad':
      return `[["${label}"]]`;
  }
}

function mermaidArrow({ kind, labels }: GraphEdge): string {
  const arrow = { reply: '-->', 'way-out': '-.->', passing: '==>', 'out-of-time': '-.->' }[kind];
  return labels.length === 0 ? arrow : `${arrow}|"${mermaidText(labels)}"|`;
}

/** Signs that mean something to Mermaid are written as their numbers. */
function mermaidText(lines: readonly string[]): string {
  const plain = (text: string): string =>
    text.replace(/["#&<>`\\]/g, (sign) => `#${sign.codePointAt(0) ?? 0};`);
  return lines.map(plain).join('<br/>');
}

const DOT_SHAPES: Readonly<Record<GraphNode['kind'], string>> = {
  decision: 'box',
  passing: 'oval',
  good: 'doubleoctagon',
  mixed: 'hexagon',
  bad: 'octagon',
};

const DOT_EDGES: Readonly<Record<GraphEdge['kind'], string>> = {
  reply: '',
  'way-out': 'style=dashed',
  passing: 'style=bold',
  'out-of-time': 'style=dotted',
};

function dot(graph: StoryGraph): string {
  return `${[
    `digraph ${dotText([graph.title])} {`,
    '  graph [rankdir=TB, fontname="sans-serif"];',
    '  node [style=filled, fontname="sans-serif", fontsize=11];',
    '  edge [fontname="sans-serif", fontsize=9];',
    ...graph.nodes.map(({ id, kind, isStart, text }) => {
      const label = dotText(text === '' ? [id] : [id, text]);
      const start = isStart ? ', penwidth=3' : '';
      return `  ${dotText([id])} [label=${label}, shape=${DOT_SHAPES[kind]}, fillcolor="${FILLS[kind]}"${start}];`;
    }),
    ...graph.edges.map(({ from, to, kind, labels }) => {
      const attributes = [labels.length === 0 ? '' : `label=${dotText(labels)}`, DOT_EDGES[kind]];
      const written = attributes.filter((attribute) => attribute !== '').join(', ');
      return `  ${dotText([from])} -> ${dotText([to])}${written === '' ? '' : ` [${written}]`};`;
    }),
    '}',
  ].join('\n')}\n`;
}

function dotText(lines: readonly string[]): string {
  return `"${lines.map((line) => line.replace(/["\\]/g, '\\$&')).join('\\n')}"`;
}
