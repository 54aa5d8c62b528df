import { CANVAS, Game, Scale, WEBGL } from 'phaser';
import { Pace } from './pace.ts';
import type { Stage, StageOptions, StageState } from './stage.ts';
import { type Frame, StageScene } from './stage-scene.ts';

const MAX_RATIO = 2;
const SETTLE_MS = 120;
/** Height changes below this come from keyboards and address bars and are not worth a repaint. */
const SMALL_HEIGHT = 80;
/** A lost context that has not come back by then is not waited for any longer. */
const RESTORE_MS = 2500;

interface Running {
  readonly game: Game;
  readonly scene: StageScene;
  readonly pace: Pace;
}

/** Drawing by the processor through WebGL is several times slower than Canvas: then Canvas it is. */
function hasGraphicsCard(): boolean {
  const probe = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!probe) return false;
  // Not every browser owns up to the caveat, but the name of the renderer tells.
  const info = probe.getExtension('WEBGL_debug_renderer_info');
  const name = String(probe.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : probe.RENDERER));
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}

/** The canvas covers its element even while a small change of height is left alone. */
function fill({ canvas }: Game): void {
  Object.assign(canvas.style, {
    display: 'block',
    width: '100%',
    height: '100%',
    objectFit: 'cover',
    objectPosition: '50% 100%',
  });
}

/** Phaser takes itself down in its next frame, so it is given one; the canvas goes at once. */
function takeDown({ game, pace }: Running): void {
  pace.sleep();
  game.destroy(true);
  game.loop.tick();
  game.canvas.remove();
}

function measure(parent: HTMLElement, frame: Frame): void {
  frame.ratio = Math.min(MAX_RATIO, window.devicePixelRatio || 1);
  frame.width = Math.max(1, Math.round(parent.clientWidth));
  frame.height = Math.max(1, Math.round(parent.clientHeight));
}

/** Starts Phaser with one scene. Rejects if the scene cannot be built. */
function start(
  parent: HTMLElement,
  frame: Frame,
  state: StageState,
  type: number,
  onTrouble: (reason: unknown) => void,
): Promise<Running> {
  return new Promise((resolve, reject) => {
    let ready = false;
    const trouble = (reason: unknown): void => (ready ? onTrouble(reason) : reject(reason));
    const scene: StageScene = new StageScene(
      state,
      frame,
      () => {
        ready = true;
        const pace = new Pace({ draw: () => game.loop.tick(), motion: () => scene.motion });
        resolve({ game, scene, pace });
      },
      trouble,
    );
    const game = new Game({
      type,
      parent,
      width: Math.round(frame.width * frame.ratio),
      height: Math.round(frame.height * frame.ratio),
      scene,
      banner: false,
      backgroundColor: '#1C3440',
      audio: { noAudio: true },
      scale: { mode: Scale.NONE, zoom: 1 / frame.ratio },
      // Several textures in one batch draw wrong pieces of rotated sprites in Phaser 4.2.1 (phaserjs/phaser#7372).
      render: { antialias: true, maxTextures: 1, powerPreference: 'low-power' },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      // The times of frames are taken as they are: at rest they are far apart.
      fps: { target: 60, smoothStep: false },
      disableContextMenu: false,
    });
  });
}

/**
 * Puts the stage into an element of the page and shows a first state. The element is hidden from assistive
 * technology: every word of the game is elsewhere. Rejects if neither WebGL nor Canvas can be had; after that
 * nothing is thrown, see `StageOptions.onTrouble`.
 */
export async function mountStage(parent: HTMLElement, options: StageOptions): Promise<Stage> {
  parent.setAttribute('aria-hidden', 'true');
  const frame: Frame = { width: 1, height: 1, ratio: 1 };
  measure(parent, frame);
  let state = options.state;
  let running: Running | null = null;
  let over = false;
  let asleep = false;
  let told = false;

  const trouble = (reason: unknown): void => {
    destroy();
    if (told) return;
    told = true;
    options.onTrouble?.(reason);
  };

  const run = async (type: number): Promise<void> => {
    running = await start(parent, frame, state, type, trouble);
    const { game, pace } = running;
    fill(game);
    // Phaser's own loop was needed to begin; from here on the pace says when there is a frame.
    game.loop.sleep();
    game.canvas.addEventListener('webglcontextlost', () => void fallBack(game));
    game.canvas.addEventListener('webglcontextrestored', () => pace.kick());
  };

  /** After a lost context that stays lost: the same picture from the Canvas renderer. */
  const fallBack = async (lost: Game): Promise<void> => {
    await new Promise((done) => setTimeout(done, RESTORE_MS));
    if (over || running?.game !== lost) return;
    const gl = 'gl' in lost.renderer ? lost.renderer.gl : null;
    if (gl && !gl.isContextLost()) return;
    try {
      takeDown(running);
      await run(CANVAS);
      rest();
    } catch (reason) {
      trouble(reason);
    }
  };

  /** Lets the loop run only while the page is seen and the stage is wanted. */
  const rest = (): void => {
    if (!running) return;
    if (asleep || document.hidden) running.pace.sleep();
    else running.pace.wake();
  };

  let timer = 0;
  let fitted = { width: frame.width, height: frame.height, ratio: frame.ratio };
  const fit = (): void => {
    if (over || !running) return;
    measure(parent, frame);
    const sameWidth = frame.width === fitted.width && frame.ratio === fitted.ratio;
    if (sameWidth && Math.abs(frame.height - fitted.height) < SMALL_HEIGHT) {
      frame.height = fitted.height;
      return;
    }
    fitted = { ...frame };
    try {
      const { scale } = running.game;
      scale.setZoom(1 / frame.ratio);
      scale.resize(Math.round(frame.width * frame.ratio), Math.round(frame.height * frame.ratio));
      fill(running.game);
      running.scene.resized();
      running.pace.kick();
    } catch (reason) {
      trouble(reason);
    }
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(fit, SETTLE_MS);
  });

  function destroy(): void {
    if (over) return;
    over = true;
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', rest);
    if (running) takeDown(running);
    running = null;
  }

  const renderer = options.renderer ?? 'auto';
  if (renderer === 'canvas' || (renderer === 'auto' && !hasGraphicsCard())) await run(CANVAS);
  else {
    try {
      await run(WEBGL);
    } catch {
      parent.querySelector('canvas')?.remove();
      await run(CANVAS);
    }
  }
  observer.observe(parent);
  document.addEventListener('visibilitychange', rest);
  rest();

  return {
    show(next, reaction) {
      state = next;
      if (over || !running) return;
      running.scene.show(next, reaction);
      running.pace.kick();
    },
    hold(milliseconds) {
      running?.pace.hold(milliseconds);
    },
    sleep() {
      asleep = true;
      rest();
    },
    wake() {
      asleep = false;
      rest();
    },
    destroy,
  };
}
