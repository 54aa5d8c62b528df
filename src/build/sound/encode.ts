import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders';
import type { Signal } from './signal.ts';

/** How a file is packed. Rooms are soft and dark and bear more. */
export interface Packing {
  /** Kilobits a second. */
  readonly mp3: 16 | 24 | 48;
  /** Vorbis quality, -1..10. */
  readonly ogg: number;
}

export interface Encoded {
  readonly mp3: Uint8Array;
  readonly ogg: Uint8Array;
}

/** Packs a signal as MP3 (plays everywhere) and as Ogg Vorbis (smaller, and exact to the sample). */
export async function encode({ rate, samples }: Signal, { mp3, ogg }: Packing): Promise<Encoded> {
  const mp3Encoder = await createMp3Encoder();
  mp3Encoder.configure({ channels: 1, sampleRate: rate, bitrate: mp3, outputSampleRate: mp3Rate(rate) });
  const oggEncoder = await createOggEncoder();
  // A fixed serial number: the same sounds give the same bytes.
  oggEncoder.configure({ channels: 1, sampleRate: rate, vbrQuality: ogg, oggSerialNo: 1 });
  return { mp3: drained(mp3Encoder, samples), ogg: drained(oggEncoder, samples) };
}

interface Encoder {
  readonly encode: (samples: readonly Float32Array[]) => Uint8Array;
  readonly finalize: () => Uint8Array;
}

/** The encoder owns what it returns, so every piece is copied. */
function drained(encoder: Encoder, samples: Float32Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  const chunk = 65_536;
  for (let at = 0; at < samples.length; at += chunk) {
    pieces.push(encoder.encode([samples.slice(at, at + chunk)]).slice());
  }
  pieces.push(encoder.finalize().slice());
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

function mp3Rate(rate: number): 16000 | 24000 | 44100 {
  if (rate === 16_000 || rate === 24_000 || rate === 44_100) return rate;
  throw new RangeError(`no MP3 has ${rate} samples a second`);
}
