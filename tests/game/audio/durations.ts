/** How long encoded sounds are, read from their own frames and pages. */

/** MPEG layer III bit rates in kilobits by index. */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const SAMPLE_RATES = [44_100, 48_000, 32_000];

/** Counts the frames of an MP3. @throws Error where a frame does not follow the one before. */
export function mp3Seconds(bytes: Uint8Array): number {
  let at = 0;
  let seconds = 0;
  while (at + 4 <= bytes.length) {
    const [sync = 0, version = 0, rates = 0] = bytes.slice(at, at + 3);
    if (sync !== 0xff || (version & 0xe6) !== 0xe2) throw new Error(`no MP3 frame at byte ${at}`);
    const isFirstVersion = (version & 0x18) === 0x18;
    const bitRate = (isFirstVersion ? RATES_1 : RATES_2)[rates >> 4] ?? 0;
    const sampleRate = (SAMPLE_RATES[(rates >> 2) & 3] ?? 0) / (isFirstVersion ? 1 : 2);
    const samples = isFirstVersion ? 1152 : 576;
    at += Math.floor(((samples / 8) * bitRate * 1000) / sampleRate) + ((rates >> 1) & 1);
    seconds += samples / sampleRate;
  }
  return seconds;
}

/** Reads the position of the last Ogg page, in samples, and the rate from the Vorbis header. */
export function oggSeconds(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = Buffer.from(bytes).indexOf('\x01vorbis', 0, 'latin1');
  const lastPage = Buffer.from(bytes).lastIndexOf('OggS', undefined, 'latin1');
  if (header === -1 || lastPage === -1) throw new Error('not an Ogg Vorbis file');
  return Number(view.getBigInt64(lastPage + 6, true)) / view.getUint32(header + 12, true);
}
