import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Expression, expressionText } from '../../src/engine/index.ts';
import { parseScenario } from '../../src/format/index.ts';
import { SHIPPED } from '../support/shipped.ts';

/** Every condition of a file: the author's text, by where it stands. */
function conditionsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'when' && typeof inner === 'string' ? [inner] : conditionsOf(inner),
  );
}

function expressionsOf(value: unknown): Expression[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'when' && typeof inner !== 'string' && inner !== null
      ? [inner as Expression]
      : expressionsOf(inner),
  );
}

const bare = (text: string): string => text.replace(/[\s()]/g, '').replaceAll('"', "'");

describe('a condition as text', () => {
  test.each(SHIPPED)('says what the author wrote: %s', (path) => {
    const parsed = parseScenario(readFileSync(path), path);
    if (!parsed.ok) throw new Error(path);
    const { story, key } = parsed.scenario;
    const written = new Set(conditionsOf(parsed.file.nodes).map(bare));
    const conditions = [...expressionsOf(story.nodes), ...expressionsOf(key.nodes)];
    for (const condition of conditions) expect(written).toContain(bare(expressionText(story, condition)));
  });
});
