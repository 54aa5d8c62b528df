import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { storyGraph } from '../../../src/engine/index.ts';
import { loadScenario } from '../../../src/format/index.ts';
import { BOX } from '../../../src/game/overlay/guide/placed-map.ts';
import { storyMap } from '../../../src/game/overlay/guide/story-map.ts';
import { sheetOf } from '../../../src/game/way/sheet.ts';
import { aChoice, aNode, anEnding, aScenario, aWayOut, points } from '../../support/builders.ts';
import { SHIPPED } from '../../support/shipped.ts';

const shipped = SHIPPED.map((path) => loadScenario(readFileSync(path), path));

describe('the trainer’s sheet', () => {
  const scenario = aScenario({
    id: 'sheet',
    hidden: { reason: ['busy', 'gone'] },
    nodes: [
      aNode('hello', {
        choices: [
          aChoice('ask', [{ when: ['==', ['get', 'reason'], 'busy'], to: 'desk' }, { to: 'hall' }], {
            evidence: [points('non-sparring', 1)],
          }),
          aChoice('tell', 'end', { evidence: [points('non-sparring', 0)] }),
        ],
      }),
      aNode('desk', {
        lines: [{ who: 'maya', text: 'Look at this desk.' }],
        choices: [
          aChoice('help', 'end', { evidence: [points('non-sparring', 3)] }),
          aChoice('press', 'end', { evidence: [points('non-sparring', -3)] }),
        ],
      }),
      aNode('hall', {
        lines: [{ who: 'maya', text: 'My bag is packed.' }],
        choices: [aChoice('part', 'end')],
      }),
      anEnding('end'),
    ],
  });
  const sheet = sheetOf(scenario);

  test('tells each hidden value with what only its draw lets one hear', () => {
    expect(sheet.draws.map(({ traces }) => traces.map(({ text }) => text))).toEqual([
      ['Look at this desk.'],
      ['My bag is packed.'],
    ]);
  });

  test('asks about the moments at which most is at stake', () => {
    expect(sheet.turningPoints.map(({ node }) => node)).toContain('desk');
    expect(sheet.replies).toEqual({ fewest: 2, most: 2 });
  });

  test.each(shipped.map((each) => [each.story.id, each] as const))(
    'has something to say of %s',
    (_, each) => {
      const { trained, endings, draws, turningPoints } = sheetOf(each);
      expect(trained.length).toBeGreaterThan(0);
      expect(endings.length).toBeGreaterThan(1);
      expect(turningPoints.length).toBeGreaterThan(1);
      for (const { truth } of draws) expect(truth).not.toMatch(/^\w+: [\w-]+$/);
    },
  );
});

describe('the map of a story', () => {
  test.each(shipped.map(({ story }) => [story.id, story] as const))(
    'shows every moment of %s',
    (_, story) => {
      const { nodes, width, height } = storyMap(storyGraph(story));
      expect(nodes.map(({ id }) => id)).toEqual(story.nodes.map(({ id }) => id));
      for (const one of nodes) {
        expect(one.x).toBeGreaterThan(0);
        expect(one.x).toBeLessThan(width);
        expect(one.y).toBeLessThan(height);
        const covered = nodes.filter(
          (other) =>
            other !== one &&
            Math.abs(other.x - one.x) < BOX.width - 1 &&
            Math.abs(other.y - one.y) < BOX.height - 1,
        );
        expect(covered).toEqual([]);
      }
    },
  );

  test('tells many ways out into one ending by a mark instead of a line', () => {
    const moments = ['a', 'b', 'c', 'd', 'e'];
    const { story } = aScenario({
      id: 'ways-out',
      nodes: [
        ...moments.map((id, index) =>
          aNode(id, { choices: [aChoice('on', moments[index + 1] ?? 'end'), aWayOut('go', 'left')] }),
        ),
        anEnding('end'),
        anEnding('left'),
      ],
    });
    const map = storyMap(storyGraph(story));
    expect(map.hub).toBe('left');
    expect(map.nodes.filter(({ leavesToHub }) => leavesToHub).map(({ id }) => id)).toEqual(moments);
    expect(map.edges.filter(({ kind }) => kind === 'way-out')).toHaveLength(1);
  });
});
