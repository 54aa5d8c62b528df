/** Every sample is what the guide says it is: sound, playable to each of its endings, and one for each feature. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../src/authoring/index.ts';
import {
  begin,
  debrief,
  drawCount,
  hasEnded,
  offered,
  play,
  type Rules,
  replay,
  type Snapshot,
} from '../../src/engine/index.ts';
import { scenarioJsonSchema } from '../../src/format/index.ts';
import { loadForTest } from '../support/shipped.ts';
import { ROOT } from './run-cli.ts';

const FOLDER = join(ROOT, 'scenarios/samples');
const SAMPLES = readdirSync(FOLDER).sort();

/** What a scene of one or two moments cannot give, however well it is written: length, balance, all three axes. */
const OF_SIZE = ['ON302', 'ON314', 'ON401', 'ON402', 'ON504'];

test.each(SAMPLES)('%s has nothing to mend but its size', (name) => {
  const path = join(FOLDER, name);
  const { ok, diagnostics } = checkScenario(readFileSync(path), path);
  const found = diagnostics.filter(({ code, severity }) => severity !== 'info' && !OF_SIZE.includes(code));
  expect(found).toEqual([]);
  expect(ok).toBe(true);
});

test.each(SAMPLES)('%s can be played to each of its endings, and each play has a debrief', (name) => {
  const { judge } = loadForTest(join(FOLDER, name));
  const { rules } = judge;
  const reached = new Map<string, { draw: number; moves: readonly string[] }>();
  for (let draw = 0; draw < drawCount(rules.story); draw++) {
    for (const [ending, moves] of endingsOf(rules, draw)) reached.set(ending, { draw, moves });
  }
  const endings = rules.story.nodes.filter(({ ending }) => ending !== null).map(({ id }) => id);
  expect([...reached.keys()].sort()).toEqual(endings.sort());
  for (const { draw, moves } of reached.values()) {
    expect(replay(rules, draw, moves).illegal).toBeNull();
    expect(debrief(judge, { draw, orderSecret: 'test', moves }).moves).toHaveLength(moves.length);
  }
});

/** By ending: the first play found that comes to it. */
function endingsOf(rules: Rules, draw: number): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  const open: { snapshot: Snapshot; moves: readonly string[] }[] = [
    { snapshot: begin(rules, draw), moves: [] },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { snapshot, moves } = next;
    const place = `${snapshot.node} ${snapshot.values.join(' ')}`;
    const node = rules.story.nodes[snapshot.node];
    if (seen.has(place) || node === undefined) continue;
    seen.add(place);
    if (hasEnded(rules, snapshot)) {
      if (!found.has(node.id)) found.set(node.id, moves);
      continue;
    }
    for (const choice of offered(rules, snapshot.node, snapshot.values)) {
      const id = node.choices[choice]?.id ?? '';
      open.push({ snapshot: play(rules, snapshot, choice), moves: [...moves, id] });
    }
  }
  return found;
}

describe('the samples together', () => {
  const used = new Set(
    SAMPLES.flatMap((name) => [...keysOf(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))]),
  );

  test('use every property of the format', () => {
    const known = [...propertiesOf(scenarioJsonSchema())].sort();
    expect(known.length).toBeGreaterThan(50);
    expect(known.filter((property) => !used.has(property))).toEqual([]);
  });
});

function keysOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((part) => [...keysOf(part)])]);
}

/** The names of all properties that a JSON Schema speaks of. */
function propertiesOf(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const named = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  return new Set([...named, ...Object.values(schema).flatMap((part) => [...propertiesOf(part)])]);
}
