/**
 * From bytes to text. JSON is UTF-8 (RFC 8259, section 8.1); what an editor under another setting saved is
 * refused with the place of the first wrong byte instead of being read as gibberish.
 */

/** Files larger than this are refused unread: 2 MiB. */
export const LARGEST_FILE = 2 * 1024 * 1024;

/** The two encoders that every browser and Node has; the compiler settings of this folder know neither. */
declare const TextDecoder: new (
  label: 'utf-8',
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array, options?: { stream?: boolean }): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: 'ON001' | 'ON002';
      readonly message: string;
      readonly hint: string;
      /** What could be read before the wrong byte. */
      readonly readable: string;
    };

const SAVE_AS_UTF8 = 'Save the file as UTF-8 (without a byte order mark).';

/** Checks size and encoding. Takes time linear in the size, at most that of `LARGEST_FILE`. Does not throw. */
export function decodeText(source: string | Uint8Array): Decoded {
  if (source.length > LARGEST_FILE) return tooLarge();
  if (typeof source === 'string') {
    if (new TextEncoder().encode(source).length > LARGEST_FILE) return tooLarge();
    return source.startsWith('\uFEFF') ? byteOrderMark() : { ok: true, text: source };
  }
  if (isUtf16(source)) {
    return wrong('the file is encoded as UTF-16', '');
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source);
  const firstWrong = firstDifference(source, new TextEncoder().encode(text));
  if (firstWrong !== undefined) {
    const readable = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.subarray(0, firstWrong), {
      stream: true,
    });
    return wrong('this is not UTF-8 text', readable);
  }
  return text.startsWith('\uFEFF') ? byteOrderMark() : { ok: true, text };
}

function tooLarge(): Decoded {
  return {
    ok: false,
    code: 'ON001',
    message: 'the file is larger than 2 MiB',
    hint: 'Split the scenario into several, or take out what is not text.',
    readable: '',
  };
}

function byteOrderMark(): Decoded {
  return wrong('the file begins with a byte order mark', '');
}

function wrong(message: string, readable: string): Decoded {
  return { ok: false, code: 'ON002', message, hint: SAVE_AS_UTF8, readable };
}

/** A UTF-16 byte order mark, or a zero byte beside the first character, which JSON keeps within ASCII. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return second !== undefined && (first === 0) !== (second === 0);
}

/** A wrong byte decodes to U+FFFD, which encodes to other bytes; what was right comes back unchanged. */
function firstDifference(bytes: Uint8Array, again: Uint8Array): number | undefined {
  const length = Math.max(bytes.length, again.length);
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] !== again[index]) return index;
  }
  return undefined;
}
