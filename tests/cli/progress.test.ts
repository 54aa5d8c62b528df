import { expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/command.ts';
import { progressOn } from '../../src/cli/progress.ts';

function terminal(hasProgress: boolean) {
  const written: string[] = [];
  const { out, err, interrupted } = {
    out: () => {
      throw new Error('progress is no result');
    },
    err: (text: string) => {
      written.push(text);
    },
    interrupted: () => Promise.resolve(),
  };
  const seen: Terminal = { out, err, interrupted, hasProgress, isScreen: false, hasColours: false };
  return { seen, written };
}

test('on a screen, one line says how far it has come, and is taken away', () => {
  const { seen, written } = terminal(true);
  const progress = progressOn(seen);
  progress.show(0, 12, 'a.json');
  progress.show(1, 12, 'b.json');
  progress.clear();
  progress.clear();
  expect(written).toEqual(['\r\u001b[2K1 of 12: a.json', '\r\u001b[2K2 of 12: b.json', '\r\u001b[2K']);
});

test('a single file shows no progress', () => {
  const { seen, written } = terminal(true);
  const progress = progressOn(seen);
  progress.show(0, 1, 'a.json');
  progress.clear();
  expect(written).toEqual([]);
});

test('where nobody watches, nothing is written', () => {
  const { seen, written } = terminal(false);
  const progress = progressOn(seen);
  progress.show(0, 12, 'a.json');
  progress.clear();
  expect(written).toEqual([]);
});
