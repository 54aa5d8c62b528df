import type { Textures } from 'phaser';
import type { Brush } from '../portrait/index.ts';

/** Paints a canvas texture, replacing the one of that name. Size in canvas px. */
export function paintTexture(
  textures: Textures.TextureManager,
  key: string,
  width: number,
  height: number,
  paint: (c: Brush) => void,
): void {
  if (textures.exists(key)) textures.remove(key);
  const texture = textures.createCanvas(key, Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
  if (!texture) throw new Error(`no canvas for ${key}`);
  paint(texture.context);
  texture.refresh();
}
