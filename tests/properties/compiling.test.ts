import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { linkJudge, linkRules, type Scenario } from '../../src/engine/index.ts';
import { formatDiagnostic, parseScenario } from '../../src/format/index.ts';
import { arbitraryScenario } from '../support/arbitraries.ts';
import { fileOf } from '../support/scenario-file.ts';

// No promise about speed: a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

function parsed(file: unknown): Scenario {
  const result = parseScenario(JSON.stringify(file), 'a-story.json');
  if (!result.ok) throw new Error(result.diagnostics.map(formatDiagnostic).join('\n'));
  expect(result.diagnostics).toEqual([]);
  return result.scenario;
}

test('a scenario written as a file and read again is the same scenario', () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      const { story, key } = parsed(fileOf(scenario));
      expect({ ...story, hash: '' }).toEqual({ ...scenario.story, hash: '' });
      expect({ ...key, hash: '' }).toEqual({ ...scenario.key, hash: '' });
    }),
    { seed: 20261121, numRuns: 200 },
  );
});

test('story and answer key of a file belong together', () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      const { story, key } = parsed(fileOf(scenario));
      expect(() => linkJudge(linkRules(story), key)).not.toThrow();
    }),
    { seed: 20261121, numRuns: 50 },
  );
});
