/** Names and secrets that nobody can guess, and what is stored of them. */
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 128 random bits in hex: for ids, which therefore cannot be enumerated. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

/** 256 random bits, for cookies and recovery links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: whoever reads the database cannot use it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Letters and digits that are not taken for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const CODE_LENGTH = 10;

/** A join code to be read aloud: 10 of 30 characters, some 49 bits. */
export function newJoinCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/**
 * A typed code as it is stored: upper case, without the spaces and hyphens that people put in.
 * @returns Null for what cannot be a code.
 */
export function readJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}
