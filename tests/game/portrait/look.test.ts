import { describe, expect, it } from 'vitest';
import {
  AGES,
  BEARDS,
  BUILDS,
  CLOTH_COLOURS,
  CLOTHES,
  FACES,
  GLASSES,
  HAIR_COLOURS,
  HAIR_STYLES,
  type Look,
  SKINS,
  WEARS,
} from '../../../src/engine/index.ts';
import { resolveLook } from '../../../src/game/portrait/index.ts';

const names = Array.from({ length: 40 }, (_, index) => `Person ${index}`);

describe('a look that is left open', () => {
  it('is filled the same way for the same name', () => {
    for (const name of names) {
      expect(resolveLook({ name, look: {} })).toEqual(resolveLook({ name, look: {} }));
    }
  });

  it('tells different people apart', () => {
    const seen = new Set(names.map((name) => JSON.stringify(resolveLook({ name, look: {} }))));
    expect(seen.size).toBe(names.length);
  });

  it('never invents a beard, headwear or an earring', () => {
    for (const name of names) {
      expect(resolveLook({ name, look: {} })).toMatchObject({ beard: null, wears: null, earring: null });
    }
  });
});

describe('a look that is given', () => {
  it('is kept, whatever the name', () => {
    const look: Look = {
      hairStyle: 'braids',
      clothes: 'scrubs',
      face: 'wide',
      age: 'older',
      beard: 'goatee',
      glasses: 'half-moon',
      wears: 'lanyard',
    };
    for (const name of names) expect(resolveLook({ name, look })).toMatchObject(look);
  });

  it('takes "beard: true" for a full beard and "glasses: null" for none', () => {
    for (const name of names) {
      expect(resolveLook({ name, look: { beard: true, glasses: null } })).toMatchObject({
        beard: 'full',
        glasses: null,
      });
    }
  });

  it('wears a tie if one is named and none if it is null', () => {
    for (const name of names) {
      expect(resolveLook({ name, look: { clothes: 'suit', tie: 'brick' } }).tie).not.toBeNull();
      expect(resolveLook({ name, look: { clothes: 'suit', tie: null } }).tie).toBeNull();
    }
  });
});

describe('every word of a look', () => {
  const looks: Look[] = [
    ...SKINS.map((skin) => ({ skin })),
    ...HAIR_COLOURS.map((hair) => ({ hair })),
    ...HAIR_STYLES.map((hairStyle) => ({ hairStyle })),
    ...BEARDS.map((beard) => ({ beard })),
    ...GLASSES.map((glasses) => ({ glasses })),
    ...CLOTHES.map((clothes) => ({ clothes })),
    ...CLOTH_COLOURS.flatMap((colour) => [{ colour }, { tie: colour }]),
    ...BUILDS.map((build) => ({ build })),
    ...FACES.map((face) => ({ face })),
    ...AGES.map((age) => ({ age })),
    ...WEARS.map((wears) => ({ wears })),
  ];

  it.each(looks)('%o gives whole colours and measures', (look) => {
    const person = resolveLook({ name: 'Ada', look });
    const ramps = [person.skin, person.hair, person.cloth, person.under, person.accent];
    for (const tones of person.tie ? [...ramps, person.tie] : ramps) {
      for (const colour of [tones.base, tones.shade, tones.light]) expect(colour).toMatch(/^#[0-9a-f]{6}$/i);
    }
    for (const colour of [person.brow, person.iris, person.frame]) expect(colour).toMatch(/^#[0-9a-f]{6}$/i);
    expect(person.shoulders).toBeGreaterThan(0.8);
    expect(person.faceWidth).toBeGreaterThan(0.8);
  });
});
