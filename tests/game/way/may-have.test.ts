import { expect, test } from 'vitest';
import type { Presence } from '../../../src/game/online/presence.ts';
import { mayHave } from '../../../src/game/way/may-have.ts';
import type { ScenarioCard } from '../../../src/protocol/index.ts';

const card = (id: string, practice: boolean): ScenarioCard => ({
  id,
  version: 1,
  hash: '',
  title: id,
  summary: '',
  briefing: [],
  level: 'core',
  customer: { name: '', role: '', company: '', look: {} },
  practice,
  ranked: true,
  mine: { open: null, first: null, latest: null, attempts: 0 },
});
const cards = [card('shut', false), card('played', true)];
const no = { isOpen: false, isPlayed: false };

test('without a server all files may be read', () => {
  expect(mayHave({ kind: 'none' }, 'shut', no)).toBe(true);
});

test.each<Presence>([
  { kind: 'signed-out', cards },
  { kind: 'offline', cards },
])('with a server, those that it has opened: $kind', (presence) => {
  expect(mayHave(presence, 'shut', no)).toBe(false);
  expect(mayHave(presence, 'shut', { ...no, isPlayed: true })).toBe(false);
  expect(mayHave(presence, 'played', no)).toBe(true);
});

test('where nobody answers, the free ones and those that were played on this device', () => {
  const presence: Presence = { kind: 'offline', cards: [] };
  expect(mayHave(presence, 'any', no)).toBe(false);
  expect(mayHave(presence, 'any', { ...no, isPlayed: true })).toBe(true);
  expect(mayHave(presence, 'any', { ...no, isOpen: true })).toBe(true);
});
