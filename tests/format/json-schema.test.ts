import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/format/index.ts';

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../scenarios/scenario.schema.json', import.meta.url), 'utf8'),
);

test('the JSON Schema for editors is up to date (npm run schema)', () => {
  expect(schema).toEqual(scenarioJsonSchema());
});

test('every property that an editor offers is described', () => {
  const bare: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'properties') {
        for (const [name, property] of Object.entries(inner as object)) {
          if (typeof property?.description !== 'string') bare.push(`${path}/${name}`);
          walk(property, `${path}/${name}`);
        }
      } else walk(inner, path);
    }
  };
  walk(schema, '');
  expect(bare).toEqual([]);
});

test('nothing in a scenario file is unbounded', () => {
  const unbounded: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, maxLength, maxItems, maxProperties, maximum, additionalProperties } = value as Record<
      string,
      unknown
    >;
    const open =
      (type === 'string' && maxLength === undefined && !('enum' in value) && !('pattern' in value)) ||
      (type === 'array' && maxItems === undefined) ||
      (type === 'object' && additionalProperties !== false && maxProperties === undefined) ||
      ((type === 'number' || type === 'integer') && maximum === undefined);
    if (open) unbounded.push(path);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
  };
  walk(schema, '');
  expect(unbounded).toEqual([]);
});
