import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type GraphFormat, writeGraph } from '../../src/cli/graph-text.ts';
import { type Story, storyGraph } from '../../src/engine/index.ts';
import { parseScenario, type ScenarioFile } from '../../src/format/index.ts';
import { aChoice, aNode, anEnding, aScenario } from '../support/builders.ts';
import { fileOf } from '../support/scenario-file.ts';
import { SHIPPED } from '../support/shipped.ts';
import { runCli } from './run-cli.ts';

const EXCERPT = 'tests/fixtures/example-brandt-excerpt.json';

function parse(text: string, path: string): { readonly file: ScenarioFile; readonly story: Story } {
  const parsed = parseScenario(text, path);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
  return { file: parsed.file, story: parsed.scenario.story };
}

describe('the graph of a scenario', () => {
  test.each(SHIPPED)('has every node, and an edge for every way on: %s', (path) => {
    const { file, story } = parse(readFileSync(path, 'utf8'), path);
    const { nodes, edges } = storyGraph(story);
    expect(nodes.map(({ id }) => id)).toEqual(Object.keys(file.nodes));
    const drawn = new Set(edges.map(({ from, to }) => `${from} ${to}`));
    for (const [id, { choices = [], target }] of Object.entries(file.nodes)) {
      for (const way of [target, ...choices.map((choice) => choice.target)]) {
        const ends = way === undefined ? [] : typeof way === 'string' ? [way] : way.map(({ to }) => to);
        for (const to of ends) expect(drawn).toContain(`${id} ${to}`);
      }
    }
  });

  test('draws the replies between two nodes as one edge, and keeps ways out apart', () => {
    const scenario = aScenario({
      id: 'fork',
      nodes: [
        aNode('a', {
          choices: [
            aChoice('one', 'end'),
            aChoice('two', 'end'),
            { ...aChoice('leave', 'end'), leaves: true },
          ],
        }),
        anEnding('end'),
      ],
    });
    const { edges } = storyGraph(parse(JSON.stringify(fileOf(scenario)), 'fork.json').story);
    expect(edges).toEqual([
      { from: 'a', to: 'end', kind: 'reply', labels: ['one', 'two'] },
      { from: 'a', to: 'end', kind: 'way-out', labels: ['leave'] },
    ]);
  });
});

describe('explain --graph', () => {
  test.each<[GraphFormat, RegExp, RegExp]>([
    ['mermaid', /^---\ntitle: .*\n---\nflowchart TD\n/, / -\.->\|"end-it-at-six"\| /],
    ['dot', /^digraph ".*" \{\n/, /label="end-it-at-six", style=dashed/],
  ])('writes %s, with ways out dashed and endings by their kind', (format, head, dashed) => {
    const { code, out, err } = runCli('explain', EXCERPT, '--graph', format);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(head);
    expect(out).toMatch(dashed);
    for (const fill of ['#bfe3c6', '#f2b8ad']) expect(out).toContain(fill);
  });

  test('keeps texts with quotes, backslashes and tags from being read as more than texts', () => {
    const graph = {
      title: 'A "quoted" title',
      nodes: [{ id: 'a', kind: 'good' as const, isStart: true, text: 'She said "no" <b>\\n & left' }],
      edges: [],
    };
    expect(writeGraph(graph, 'dot')).toContain('label="a\\nShe said \\"no\\" <b>\\\\n & left"');
    expect(writeGraph(graph, 'mermaid')).toContain(
      '(["a<br/>She said #34;no#34; #60;b#62;#92;n #38; left"])',
    );
  });

  test.each([
    ['another language', ['--graph', 'svg']],
    ['a play besides', ['--graph', 'dot', '--best']],
    ['hidden values', ['--graph', 'dot', '--hidden', 'rolf=changes']],
  ])('refuses %s', (_, args) => {
    expect(runCli('explain', EXCERPT, ...args).code).toBe(2);
  });
});
