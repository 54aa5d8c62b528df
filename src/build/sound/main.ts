/**
 * Makes all sounds of the game and writes them to `assets/audio`, with the map that the game plays them by:
 * `npm run sounds`. The files are committed, so that a build needs no encoder.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { encode, type Packing } from './encode.ts';
import { layOut, type SoundFile } from './layout.ts';
import { soundMap } from './sound-map.ts';

const folder = new URL('../../../assets/audio/', import.meta.url);
const map = new URL('../../game/audio/sound-map.ts', import.meta.url);

const PACKINGS: Readonly<Record<string, Packing>> = {
  cues: { mp3: 48, ogg: 0 },
  theme: { mp3: 24, ogg: -1 },
};
const ROOM_PACKING: Packing = { mp3: 16, ogg: -1 };

mkdirSync(folder, { recursive: true });
const files = layOut();
const hash = createHash('sha256');
let total = 0;
for (const file of files) {
  const { mp3, ogg } = await encode(file.signal, PACKINGS[file.name] ?? ROOM_PACKING);
  writeFileSync(new URL(`${file.name}.mp3`, folder), mp3);
  writeFileSync(new URL(`${file.name}.ogg`, folder), ogg);
  hash.update(mp3).update(ogg);
  total += mp3.length + ogg.length;
  console.log(
    `${file.name}: ${seconds(file)} s, mp3 ${kilobytes(mp3.length)} KB, ogg ${kilobytes(ogg.length)} KB`,
  );
}
writeFileSync(map, soundMap(files, hash.digest('hex').slice(0, 8)));
console.log(`${files.length} sounds in two formats, ${kilobytes(total)} KB`);

function seconds({ signal }: SoundFile): string {
  return (signal.samples.length / signal.rate).toFixed(1);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
