import type { Look } from '../../engine/index.ts';
import { brightness, mix, type Ramp, ramp } from './colour.ts';

type Filled<K extends keyof Look> = NonNullable<Look[K]>;
type Skin = Filled<'skin'>;
type Hair = Filled<'hair'>;
type ClothColour = Filled<'colour'>;

export interface SkinTones extends Ramp {
  readonly blush: string;
  readonly lip: string;
}

/** A look with every gap filled and every name turned into colours and measures. */
export interface Person {
  readonly skin: SkinTones;
  readonly hair: Ramp;
  readonly brow: string;
  readonly iris: string;
  readonly hairStyle: Filled<'hairStyle'>;
  readonly beard: 'stubble' | 'full' | 'moustache' | 'goatee' | null;
  readonly glasses: Filled<'glasses'> | null;
  readonly frame: string;
  readonly clothes: Filled<'clothes'>;
  readonly cloth: Ramp;
  /** What is worn beneath: shirt, blouse, T-shirt. */
  readonly under: Ramp;
  /** Scarves, caps, trims: a second colour that stands out from the clothes. */
  readonly accent: Ramp;
  readonly tie: Ramp | null;
  readonly earring: string | null;
  /** 1 is average. */
  readonly shoulders: number;
  readonly face: Filled<'face'>;
  readonly faceWidth: number;
  readonly age: Filled<'age'>;
  readonly wears: Filled<'wears'> | null;
  readonly lashes: boolean;
}

/** Whom to paint. Every member of a story's cast is one. */
export interface Sitter {
  readonly name: string;
  readonly look: Look;
}

const SKINS: Readonly<Record<Skin, SkinTones>> = {
  fair: { base: '#F8D8C3', shade: '#DDAE94', light: '#FFE9DA', blush: '#E8786C', lip: '#B4564F' },
  rosy: { base: '#F3BFA8', shade: '#D59079', light: '#FCD8C7', blush: '#DC5647', lip: '#A94640' },
  light: { base: '#EDB893', shade: '#CC8D69', light: '#F9D3B4', blush: '#D8583F', lip: '#A64B41' },
  olive: { base: '#D8AD7E', shade: '#B28558', light: '#E9C79C', blush: '#C65A3C', lip: '#94483A' },
  tan: { base: '#CC9162', shade: '#A66E45', light: '#E1AE80', blush: '#BE4B34', lip: '#8C3F35' },
  bronze: { base: '#AE7049', shade: '#88512F', light: '#C88D64', blush: '#AC3E2E', lip: '#7D332E' },
  brown: { base: '#8A583C', shade: '#68402A', light: '#A8724F', blush: '#A23B36', lip: '#74292D' },
  deep: { base: '#633F30', shade: '#452A20', light: '#825643', blush: '#8C3033', lip: '#8A3F42' },
};

const HAIR: Readonly<Record<Hair, Ramp & { readonly brow: string }>> = {
  black: { base: '#29252E', shade: '#17141B', light: '#4D4756', brow: '#1B171D' },
  dark: { base: '#3D2A2E', shade: '#281A1E', light: '#664A4F', brow: '#2C1D20' },
  brown: { base: '#6A4430', shade: '#482C1F', light: '#936549', brow: '#4A2E20' },
  auburn: { base: '#7E3A28', shade: '#58261A', light: '#AA5A40', brow: '#552619' },
  ginger: { base: '#C16B2E', shade: '#94491B', light: '#E79A5A', brow: '#8A4518' },
  blonde: { base: '#DFB86E', shade: '#B78A44', light: '#F6DDA2', brow: '#946A32' },
  grey: { base: '#969393', shade: '#6E6B6D', light: '#BFBCBA', brow: '#5C595A' },
  white: { base: '#E6E3DE', shade: '#BAB6B3', light: '#FCFAF6', brow: '#99948F' },
};

const CLOTH: Readonly<Record<ClothColour, string>> = {
  petrol: '#1F6A70',
  navy: '#36427A',
  marigold: '#DB9128',
  brick: '#B4513E',
  forest: '#3B7352',
  plum: '#6E4377',
  slate: '#61788B',
  sand: '#C7A577',
  sky: '#79B0D6',
  rose: '#CB6F86',
  charcoal: '#4A4F5B',
  cream: '#EFE2C9',
};

/** The second colour to go with a first: far enough away to be told apart at the size of a thumb. */
const ACCENTS: Readonly<Record<ClothColour, readonly [ClothColour, ClothColour]>> = {
  petrol: ['marigold', 'cream'],
  navy: ['brick', 'sky'],
  marigold: ['petrol', 'plum'],
  brick: ['cream', 'navy'],
  forest: ['marigold', 'cream'],
  plum: ['sand', 'rose'],
  slate: ['marigold', 'brick'],
  sand: ['petrol', 'brick'],
  sky: ['navy', 'brick'],
  rose: ['plum', 'cream'],
  charcoal: ['brick', 'sky'],
  cream: ['petrol', 'plum'],
};

const IRISES: Readonly<Record<'pale' | 'dark', readonly string[]>> = {
  pale: ['#3F6479', '#4C6B4A', '#6A4A2F', '#3B5060'],
  dark: ['#4A2F22', '#3A2419', '#5A3A22'],
};

const SHOULDERS = { slim: 0.9, average: 1, broad: 1.1 } as const;
const FACE_WIDTHS = { narrow: 0.92, average: 1, wide: 1.07 } as const;
const FRAMES = ['#2C2A33', '#7A3B2A', '#B98A3A', '#2F5F7A'] as const;
const EARRINGS = ['#F2B441', '#E8E3DA', '#5CC4BE'] as const;

const LONG_STYLES: readonly string[] = ['bob', 'bun', 'ponytail', 'long', 'wavy', 'braids', 'pixie'];

/** FNV-1a: the same name gives the same number on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

function pick<T>(seed: string, list: readonly [T, ...T[]] | readonly T[], otherwise: T): T {
  return list[hash(seed) % list.length] ?? otherwise;
}

/** White for most; a tint where white would drown in pale clothes. */
function beneath(clothes: Person['clothes'], colour: ClothColour, seed: string): Ramp {
  const pale = brightness(CLOTH[colour]) > 0.6;
  if (clothes === 'suit')
    return pale ? ramp('#D9E6F2') : { base: '#FBFAF8', shade: '#D6D9E5', light: '#FFFFFF' };
  const soft = pick(seed, ['#F6E8D3', '#FBF8F2', '#E3ECF2'], '#F6E8D3');
  return ramp(pale ? mix(CLOTH[ACCENTS[colour][0]], '#FFFFFF', 0.72) : soft);
}

/**
 * Everything needed to paint someone. What the look leaves open is drawn from the name: the same person looks
 * the same in every scene, on every machine.
 */
export function resolveLook({ name, look }: Sitter): Person {
  const seed = (field: string): string => `${field}:${name}`;
  const age = look.age ?? pick(seed('age'), ['young', 'middle', 'middle', 'older'] as const, 'middle');
  const skinName = look.skin ?? pick(seed('skin'), Object.keys(SKINS) as Skin[], 'light');
  const darkSkin = brightness(SKINS[skinName].base) < 0.6;
  const hairPool: readonly Hair[] =
    age === 'older'
      ? ['grey', 'white', 'grey']
      : brightness(SKINS[skinName].base) < 0.74
        ? ['black', 'dark', 'dark', 'brown']
        : ['dark', 'brown', 'auburn', 'blonde', 'black', 'ginger'];
  const hairName = look.hair ?? pick(seed('hair'), hairPool, 'dark');
  const hairStyle =
    look.hairStyle ??
    pick(
      seed('style'),
      ['bob', 'crop', 'curls', 'bun', 'wavy', 'side-part', 'pixie', 'ponytail'] as const,
      'crop',
    );
  const clothes =
    look.clothes ??
    pick(seed('clothes'), ['suit', 'blazer', 'shirt', 'jumper', 'cardigan'] as const, 'blazer');
  const colour = look.colour ?? pick(seed('colour'), Object.keys(CLOTH) as ClothColour[], 'petrol');
  const accentName = pick(seed('accent'), ACCENTS[colour], 'marigold');
  const wears = look.wears ?? null;
  const beard = look.beard === true ? 'full' : look.beard || null;
  const face = look.face ?? pick(seed('face'), ['narrow', 'average', 'average', 'wide'] as const, 'average');
  const build =
    look.build ?? pick(seed('build'), ['slim', 'average', 'average', 'broad'] as const, 'average');
  const wantsTie = clothes === 'suit' && look.tie === undefined && hash(seed('tie')) % 3 > 0;
  const tieName = look.tie ?? (wantsTie ? accentName : null);
  const glasses =
    look.glasses === undefined
      ? pick(seed('glasses'), [null, null, null, 'round', 'square'] as const, null)
      : look.glasses;
  const hair = HAIR[hairName];
  const skin = SKINS[skinName];
  return {
    skin,
    hair,
    brow: skinName === 'deep' && hairName !== 'white' && hairName !== 'grey' ? '#1A1012' : hair.brow,
    iris: pick(seed('iris'), darkSkin || hairName === 'black' ? IRISES.dark : IRISES.pale, '#4A2F22'),
    hairStyle,
    beard,
    glasses,
    frame: darkSkin
      ? pick(seed('frame'), ['#F4D8A8', '#E6B25A', '#2A1F22'], '#F4D8A8')
      : pick(seed('frame'), FRAMES, '#2C2A33'),
    clothes,
    cloth: ramp(CLOTH[colour]),
    under: beneath(clothes, colour, seed('under')),
    accent: ramp(CLOTH[accentName]),
    tie: tieName ? ramp(CLOTH[tieName]) : null,
    earring: look.earring ? pick(seed('earring'), EARRINGS, '#F2B441') : null,
    shoulders: SHOULDERS[build],
    face,
    faceWidth: FACE_WIDTHS[face],
    age,
    wears,
    lashes:
      beard === null && (LONG_STYLES.includes(hairStyle) || wears === 'headscarf' || look.earring === true),
  };
}
