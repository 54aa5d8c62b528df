/** Faults put into a sound scenario at every place where they fit: each must be found. */
import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../src/authoring/index.ts';
import type { ScenarioFile } from '../../src/format/index.ts';
import { BASE, BASE_NAME } from '../authoring/catalogue-pages.ts';

const FILE = JSON.parse(BASE) as ScenarioFile;
const NODES = Object.entries(FILE.nodes);
const CHOICES = NODES.flatMap(([id, { choices }]) =>
  (choices ?? []).map((choice, index) => ({ id, index, choice })),
);

/** The codes that the check finds after a change. */
function codesAfter(change: (file: object) => void): string[] {
  const file = JSON.parse(BASE) as object;
  change(file);
  return checkScenario(JSON.stringify(file), BASE_NAME).diagnostics.map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );
}

/** Every value in the file under one of these keys, by pointer. */
function placesOf(keys: readonly string[], value: unknown = FILE, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(keys.includes(key) && typeof inner === 'string' ? [`${pointer}/${key}`] : []),
    ...placesOf(keys, inner, `${pointer}/${key}`),
  ]);
}

function setAt(file: object, pointer: string, value: unknown): void {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), file);
  Reflect.set(Object(holder), last, value);
}

/** Leads every way that goes to one node to another. */
function lead(value: unknown, from: string, to: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'target' || key === 'to' || key === 'outOfTime') && inner === from) {
      (value as Record<string, unknown>)[key] = to;
    } else lead(inner, from, to);
  }
}

const WHENS = placesOf(['when']).filter((pointer) => !/^\/nodes\/[^/]+\/when$/.test(pointer));

describe('found wherever it is put', () => {
  test.each(placesOf(['target', 'to']))('a target that is cut, at %s', (pointer) => {
    expect(codesAfter((file) => setAt(file, pointer, 'nowhere'))).toContain(`ON022 ${pointer}`);
  });

  test.each(NODES.filter(([id]) => id !== FILE.start).map(([id]) => id))(
    'a node that no way leads to, %s',
    (id) => {
      const other = id === 'late-bread' ? 'bought-in' : 'late-bread';
      const found = codesAfter((file) => lead(file, id, other));
      const isEnding = FILE.nodes[id]?.ending !== undefined;
      expect(found).toContain(`${isEnding ? 'ON107' : 'ON101'} /nodes/${id}`);
    },
  );

  test.each(WHENS)('a guard that never opens, at %s', (pointer) => {
    const found = codesAfter((file) => setAt(file, pointer, 'trust > 8'));
    const [holder] = pointer.split('/when');
    expect(
      found.some((finding) => [`ON102 ${holder}`, `ON104 ${pointer}`, `ON111 ${holder}`].includes(finding)),
    ).toBe(true);
  });

  test.each(WHENS)('a guard that never shuts, at %s', (pointer) => {
    expect(codesAfter((file) => setAt(file, pointer, 'trust >= 0'))).toContain(`ON103 ${pointer}`);
  });

  test.each(CHOICES.filter(({ choice }) => choice.leaves !== true))(
    'a reply that leads back with nothing changed, at $id $index',
    ({ id, index }) => {
      const pointer = `/nodes/${id}/choices/${index}`;
      const found = codesAfter((file) => {
        setAt(file, `${pointer}/minutes`, 0);
        setAt(file, `${pointer}/effects`, {});
        setAt(file, `${pointer}/target`, id);
      });
      expect(found).toContain(`ON106 ${pointer}`);
    },
  );

  const hidden = CHOICES.flatMap(({ id, index, choice }) =>
    choice.evidence.map((_, item) => `/nodes/${id}/choices/${index}/evidence/${item}/when`),
  );
  test.each([...hidden, '/leaving/rightWhen', '/leaving/mayWhen'])(
    'a judgement that reads what is hidden, at %s',
    (pointer) => {
      expect(codesAfter((file) => setAt(file, pointer, "van == 'near'"))).toContain(`ON046 ${pointer}`);
    },
  );

  /** The van shows at the red light: what is judged before that must not depend on it. */
  const leaks = CHOICES.filter(({ id, choice }) => id === 'past-nine' && choice.leaves !== true).flatMap(
    (from) =>
      CHOICES.filter(({ id }) => id === 'three-schools').map((to) => ({ from: from.index, to: to.index })),
  );
  test.each(leaks)(
    'a hidden value that leaks into what is judged, by reply $from into reply $to',
    ({ from, to }) => {
      const found = codesAfter((file) => {
        setAt(file, `/nodes/past-nine/choices/${from}/effects`, [
          { when: "van == 'far'", effects: { promises: 3 } },
        ]);
        setAt(file, `/nodes/three-schools/choices/${to}/evidence/0/when`, 'promises < 3');
      });
      expect(found.some((finding) => finding.startsWith('ON201 /nodes/three-schools/choices/'))).toBe(true);
    },
  );

  test.each(CHOICES.filter(({ choice }) => choice.thought !== undefined))(
    'a customer who thinks nothing, at $id $index',
    ({ id, index }) => {
      const found = codesAfter((file) => setAt(file, `/nodes/${id}/choices/${index}/thought`, undefined));
      expect(found).toContain(`ON311 /nodes/${id}/choices/${index}`);
    },
  );

  test.each(CHOICES.slice(1))('a reason that stands twice, at $id $index', ({ id, index }) => {
    const pointer = `/nodes/${id}/choices/${index}/evidence/0/why`;
    const found = codesAfter((file) => setAt(file, pointer, CHOICES[0]?.choice.evidence[0]?.why));
    expect(found).toContain(`ON308 ${pointer}`);
  });

  test.each(['it-hums', 'flour-on-the-phone'])('no way out where leaving is right, at %s', (id) => {
    const found = codesAfter((file) => {
      for (const { index } of CHOICES.filter((choice) => choice.id === id)) {
        setAt(file, `/nodes/${id}/choices/${index}/leaves`, false);
      }
    });
    expect(found).toContain(`ON114 /nodes/${id}/choices`);
  });

  /** The road of the author's flawless playthrough: moving its points breaks the playthrough. */
  test.each(['past-nine', 'three-schools', 'the-red-light'])('points that were moved, at %s', (id) => {
    const own = CHOICES.filter((choice) => choice.id === id && choice.choice.leaves !== true);
    const points = own.map(({ choice }) => choice.evidence[0]?.points ?? 0);
    const found = codesAfter((file) => {
      own.forEach(({ index }, position) => {
        setAt(file, `/nodes/${id}/choices/${index}/evidence/0/points`, -(points[position] ?? 0));
      });
    });
    expect(found).toContain('ON313 /playthroughs/0/score');
  });
});
