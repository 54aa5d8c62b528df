import { drawCount, drawFrom, type Secrets, type Story } from '../../engine/index.ts';

/** Fresh secrets for an attempt: 128 bits each, in hex, from the browser's generator for keys. */
export function randomSecrets(): Secrets {
  return { draw: randomHex(), order: randomHex() };
}

/** Fresh secrets that lead to one of the draws that were met least often so far. */
export function freshSecrets(story: Story, met: readonly number[]): Secrets {
  const draws = Array.from({ length: drawCount(story) }, (_, draw) => draw);
  const times = (draw: number): number => met.filter((each) => each === draw).length;
  const fewest = Math.min(...draws.map(times));
  let secrets = randomSecrets();
  while (times(drawFrom(story, secrets.draw)) > fewest) secrets = randomSecrets();
  return secrets;
}

/**
 * Secrets that lead to one draw, for practising and for tests: the same draw, the same secret.
 *
 * @param draw Index of the draw: a whole number from 0; counted round where the story has fewer.
 */
export function secretForDraw(story: Story, draw: number): string {
  const wanted = Math.abs(Math.trunc(draw)) % drawCount(story);
  let attempt = 0;
  while (drawFrom(story, `draw-${attempt}`) !== wanted) attempt++;
  return `draw-${attempt}`;
}

function randomHex(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
