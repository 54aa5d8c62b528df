/** Facts that hold for every scenario that is worth shipping. */
import { expect } from 'vitest';
import { type Exploration, explore } from '../../src/authoring/index.ts';
import {
  AXES,
  bestReply,
  drawCount,
  drawWith,
  type Judge,
  nodeAt,
  replay,
  worstReply,
} from '../../src/engine/index.ts';
import { nodeIdOf, playBy, scoreOfPlay } from './plays.ts';
import type { LoadedScenario } from './shipped.ts';

export function drawsOf({ rules }: Judge): number[] {
  return Array.from({ length: drawCount(rules.story) }, (_, draw) => draw);
}

/** Each of the author's playthroughs is legal, reaches its ending and has its score. */
export function expectPlaythroughsHold({ judge, file }: LoadedScenario): void {
  const { rules } = judge;
  for (const { name, hidden = {}, choices, ending, score } of file.playthroughs ?? []) {
    const draw = drawWith(
      rules.story,
      rules.story.hidden.map(({ name: variable, values }) =>
        Math.max(0, values.indexOf(hidden[variable] ?? '')),
      ),
    );
    const { snapshots, illegal } = replay(rules, draw, choices);
    expect(illegal, name).toBeNull();
    const last = snapshots.at(-1);
    if (ending !== undefined) expect(last && nodeIdOf(rules, last), name).toBe(ending);
    if (score === undefined) continue;
    const { whole } = scoreOfPlay(judge, draw, choices);
    expect(whole, name).toBeGreaterThanOrEqual(score.atLeast ?? 0);
    expect(whole, name).toBeLessThanOrEqual(score.atMost ?? 100);
  }
}

/** Best replies score 100 on every measured axis in every draw. */
export function expectBestPlayIsFlawless(judge: Judge): void {
  for (const draw of drawsOf(judge)) {
    const moves = playBy(judge.rules, draw, (snapshot) => bestReply(judge, snapshot)?.choice);
    const { axes, whole, band } = scoreOfPlay(judge, draw, moves);
    expect(AXES.map((axis) => axes[axis] ?? 100)).toEqual([100, 100, 100]);
    expect([whole, band]).toEqual([100, 'Masterly']);
  }
}

/** The worst play scores below 30 in every draw (design 5.6). */
export function expectWorstPlayIsBad(judge: Judge): void {
  for (const draw of drawsOf(judge)) {
    const moves = playBy(judge.rules, draw, (snapshot) => worstReply(judge, snapshot)?.choice);
    expect(scoreOfPlay(judge, draw, moves).whole).toBeLessThan(30);
  }
}

/** Every ending of the file is reached, and the shortest play to it, played through the engine, ends there. */
export function expectEveryEndingIsReached({ rules }: Judge): Exploration {
  const exploration = explore(rules);
  expect(exploration.complete).toBe(true);
  const firstAt = new Map<number, number>();
  for (let number = 0; number < exploration.snapshotCount; number++) {
    if (exploration.isEnding(number)) {
      const node = exploration.nodeOf(number);
      if (!firstAt.has(node)) firstAt.set(node, number);
    }
  }
  for (const [node, { id, ending }] of rules.story.nodes.entries()) {
    if (ending === null) continue;
    const number = firstAt.get(node);
    expect(number, `the ending ${id} is never reached`).toBeDefined();
    if (number === undefined) continue;
    const { draw, moves } = exploration.transcriptTo(number);
    const last = replay(rules, draw, moves).snapshots.at(-1);
    expect(last && nodeAt(rules, last.node).source.id).toBe(id);
  }
  return exploration;
}
