/** How much moves on the stage: nothing, a breath, or what the player is to notice. */
export type Motion = 'still' | 'resting' | 'moving';

/** A breath moves a few pixels in two seconds: more frames than this show nothing more. Milliseconds. */
const RESTING_GAP = 66;
/** The stage may take half of the page's time while it moves, and an eighth at rest: the rest belongs to the words. */
const MOVING_SHARE = 1 / 2;
const RESTING_SHARE = 1 / 8;
/** The share of an old cost in the running one. */
const MEMORY = 0.7;

/**
 * Milliseconds from the beginning of a frame to that of the next.
 *
 * @param cost What a frame costs the page, in milliseconds.
 * @returns Null: there is nothing to draw until something changes. 0: the next frame of the display.
 */
export function gapAfter(motion: Motion, cost: number): number | null {
  switch (motion) {
    case 'still':
      return null;
    case 'resting':
      return Math.max(RESTING_GAP, cost / RESTING_SHARE);
    case 'moving': {
      const gap = cost / MOVING_SHARE;
      return gap < 1000 / 60 ? 0 : gap;
    }
  }
}

interface PaceOptions {
  readonly draw: () => void;
  readonly motion: () => Motion;
}

/**
 * Says when the stage draws, in place of a loop that draws sixty times a second whatever moves. What a frame costs is
 * measured to the end of its painting, which without a graphics card is most of it.
 */
export class Pace {
  private readonly draw: () => void;
  private readonly motion: () => Motion;
  private isAwake = false;
  private isPending = false;
  private heldUntil = 0;
  private timer = 0;
  private frame = 0;
  private cost = 0;

  constructor({ draw, motion }: PaceOptions) {
    this.draw = draw;
    this.motion = motion;
  }

  /** Draws from now on, until `sleep`. */
  wake(): void {
    this.isAwake = true;
    this.kick();
  }

  sleep(): void {
    this.isAwake = false;
    this.isPending = false;
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
  }

  /** Draws a frame soon, because something has changed. */
  kick(): void {
    if (this.isAwake) this.schedule(0);
  }

  /** Draws nothing for so many milliseconds: something else comes first. */
  hold(milliseconds: number): void {
    this.heldUntil = performance.now() + milliseconds;
    if (this.isPending) this.schedule(milliseconds);
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.isPending = true;
    const held = Math.max(wait, this.heldUntil - performance.now());
    if (held <= 0) this.request();
    else this.timer = window.setTimeout(() => this.request(), held);
  }

  private request(): void {
    this.frame = requestAnimationFrame(() => this.step());
  }

  private step(): void {
    this.isPending = false;
    const start = performance.now();
    this.draw();
    // A task that is posted in a frame runs when the frame has been painted.
    setTimeout(() => this.note(performance.now() - start));
    const gap = gapAfter(this.motion(), this.cost);
    if (gap !== null) this.schedule(gap);
  }

  private note(cost: number): void {
    this.cost = this.cost === 0 ? cost : this.cost * MEMORY + cost * (1 - MEMORY);
  }
}
