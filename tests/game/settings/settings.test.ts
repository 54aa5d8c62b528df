import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../../src/game/settings/settings.ts';

test.each([
  null,
  '',
  'nonsense',
  '[]',
  '7',
  'null',
  '{"theme":"pink","volume":7,"textSize":110,"coach":"yes"}',
])('%j falls back to the defaults', (text) => {
  expect(parseSettings(text)).toEqual(DEFAULT_SETTINGS);
});

test('settings come back as they were kept', () => {
  const settings: Settings = {
    volume: 0,
    muted: true,
    theme: 'dark',
    textSize: 200,
    calm: true,
    coach: true,
    numberKeys: false,
  };
  expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
});

test('one field that is not understood leaves the others alone', () => {
  expect(parseSettings('{"theme":"dark","volume":-1}')).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});
