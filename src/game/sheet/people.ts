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
  MOODS,
  type Mood,
  SKINS,
  WEARS,
} from '../../engine/index.ts';
import {
  BUST,
  MOOD_GESTURES,
  MOOD_POSES,
  paintBust,
  paintFace,
  resolveLook,
  type Sitter,
} from '../portrait/index.ts';

/** Eight people who differ in everything a look can say. */
export const CAST: readonly Sitter[] = [
  {
    name: 'Dana',
    look: {
      skin: 'tan',
      hair: 'dark',
      hairStyle: 'bob',
      clothes: 'blazer',
      colour: 'petrol',
      earring: true,
      face: 'average',
      build: 'average',
      age: 'middle',
      glasses: null,
    },
  },
  {
    name: 'Viktor',
    look: {
      skin: 'light',
      hair: 'grey',
      hairStyle: 'bald',
      beard: 'full',
      clothes: 'suit',
      colour: 'navy',
      tie: 'brick',
      face: 'wide',
      build: 'broad',
      age: 'older',
      glasses: null,
    },
  },
  {
    name: 'Imani',
    look: {
      skin: 'brown',
      hair: 'black',
      hairStyle: 'afro',
      clothes: 'cardigan',
      colour: 'marigold',
      earring: true,
      glasses: 'round',
      age: 'young',
    },
  },
  {
    name: 'Harpreet',
    look: {
      skin: 'bronze',
      hair: 'black',
      hairStyle: 'crop',
      beard: 'full',
      wears: 'turban',
      clothes: 'shirt',
      colour: 'sky',
      age: 'middle',
      build: 'broad',
      glasses: 'square',
    },
  },
  {
    name: 'Leila',
    look: {
      skin: 'olive',
      wears: 'headscarf',
      clothes: 'work-jacket',
      colour: 'marigold',
      age: 'middle',
      face: 'narrow',
      build: 'slim',
      glasses: null,
    },
  },
  {
    name: 'Kofi',
    look: {
      skin: 'deep',
      hair: 'black',
      hairStyle: 'shaved',
      beard: 'goatee',
      clothes: 'polo',
      colour: 'forest',
      build: 'broad',
      face: 'wide',
      age: 'young',
      glasses: null,
    },
  },
  {
    name: 'Greta',
    look: {
      skin: 'fair',
      hair: 'white',
      hairStyle: 'bun',
      clothes: 'jumper',
      colour: 'plum',
      age: 'older',
      glasses: 'half-moon',
      face: 'narrow',
      build: 'slim',
    },
  },
  {
    name: 'Sean',
    look: {
      skin: 'rosy',
      hair: 'ginger',
      hairStyle: 'side-part',
      beard: 'stubble',
      clothes: 'apron',
      colour: 'brick',
      age: 'middle',
      build: 'average',
      glasses: null,
    },
  },
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

type Cell = readonly [sitter: Sitter, mood: Mood];

function paintCells(cells: readonly Cell[], columns: number, width: number): HTMLCanvasElement {
  const height = Math.round((width * BUST.height) / BUST.width);
  const canvas = document.createElement('canvas');
  canvas.width = columns * width;
  canvas.height = Math.ceil(cells.length / columns) * height;
  const c = canvas.getContext('2d');
  if (!c) return canvas;
  c.fillStyle = '#DFE8E8';
  c.fillRect(0, 0, canvas.width, canvas.height);
  cells.forEach(([sitter, mood], index) => {
    const scale = width / BUST.width;
    c.setTransform(scale, 0, 0, scale, (index % columns) * width, Math.floor(index / columns) * height);
    c.save();
    c.beginPath();
    c.rect(0, 0, BUST.width, BUST.height);
    c.clip();
    paintBust(c, resolveLook(sitter), MOOD_POSES[mood], MOOD_GESTURES[mood]);
    c.restore();
  });
  return canvas;
}

/** Every person of the sample cast in every mood. */
export const moodSheet = (width = 280): HTMLCanvasElement =>
  paintCells(
    CAST.flatMap((sitter) => MOODS.map((mood): Cell => [sitter, mood])),
    MOODS.length,
    width,
  );

/** Every hair style twice, in changing colours, skins, faces and moods. */
export const hairSheet = (width = 260): HTMLCanvasElement =>
  paintCells(
    [0, 1].flatMap((round) =>
      HAIR_STYLES.map((hairStyle, index): Cell => {
        const look: Look = {
          hairStyle,
          hair: at(HAIR_COLOURS, index + round * 4),
          skin: at(SKINS, index * 3 + round * 5),
          face: at(FACES, index + round),
          age: at(AGES, index + round),
          glasses: null,
          clothes: 'blazer',
          colour: at(CLOTH_COLOURS, index + round),
        };
        return [{ name: `${hairStyle}${round}`, look }, at(MOODS, index * 2 + round)];
      }),
    ),
    7,
    width,
  );

/** Everybody given, a row each, in every mood. */
export const castSheet = (sitters: readonly Sitter[], width = 220): HTMLCanvasElement =>
  paintCells(
    sitters.flatMap((sitter) => MOODS.map((mood): Cell => [sitter, mood])),
    MOODS.length,
    width,
  );

/** All clothes twice, arms hanging and at work, and all that is worn besides. */
export const clothesSheet = (width = 260): HTMLCanvasElement =>
  paintCells(
    [
      ...[0, 1].flatMap((round) =>
        CLOTHES.map((clothes, index): Cell => {
          const look: Look = {
            clothes,
            colour: at(CLOTH_COLOURS, index + round * 5),
            skin: at(SKINS, index + round * 3),
            build: at(BUILDS, index + round),
            hairStyle: at(['crop', 'bun', 'side-part', 'pixie'] as const, index),
            glasses: null,
          };
          const mood =
            round === 0 ? 'calm' : at(['irritated', 'furious', 'sad', 'away', 'doubtful'] as const, index);
          return [{ name: clothes, look }, mood];
        }),
      ),
      ...WEARS.map(
        (wears, index): Cell => [
          {
            name: wears,
            look: {
              wears,
              skin: at(SKINS, index * 3),
              hairStyle: at(['crop', 'side-part', 'wavy', 'shaved'] as const, index),
              colour: at(CLOTH_COLOURS, index * 5),
            },
          },
          at(MOODS, index),
        ],
      ),
      ...BEARDS.map(
        (beard, index): Cell => [
          {
            name: beard,
            look: {
              beard,
              hair: at(HAIR_COLOURS, index * 2 + 1),
              hairStyle: 'crop',
              glasses: null,
              skin: at(SKINS, index * 2),
            },
          },
          at(['calm', 'pleased', 'furious', 'calm'] as const, index),
        ],
      ),
      ...GLASSES.map(
        (glasses, index): Cell => [{ name: glasses, look: { glasses, age: at(AGES, index) } }, 'calm'],
      ),
    ],
    7,
    width,
  );

/** Small faces as the debrief shows them. `ratio` is device pixels per css pixel. */
export function faceSheet(size = 52, ratio = 2): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = `display:grid;grid-template-columns:repeat(14,${size}px);gap:10px;padding:16px;background:#fffcf7`;
  const people: Sitter[] = [
    ...CAST,
    ...HAIR_STYLES.map((hairStyle, index) => ({
      name: `n${index}`,
      look: { hairStyle, skin: at(SKINS, index * 3) },
    })),
    ...Array.from({ length: 20 }, (_, index) => ({ name: `Nobody ${index}`, look: {} })),
  ];
  people.forEach((sitter, index) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size * ratio;
    canvas.style.cssText = `width:${size}px;height:${size}px;border-radius:14px;background:#dce6e4`;
    paintFace(canvas, sitter, at(MOODS, index));
    box.append(canvas);
  });
  return box;
}
