import { type GameObjects, Scene } from 'phaser';
import type { Mood } from '../../engine/index.ts';
import { blendPose, MOOD_GESTURES, MOOD_POSES, type Pose, resolveLook } from '../portrait/index.ts';
import { Effects } from './effects.ts';
import { type Layout, layoutOf, paintBackdrop, paintForeground } from './layout.ts';
import type { Motion } from './pace.ts';
import { Rig } from './rig.ts';
import type { Reaction, StageState } from './stage.ts';
import { paintTexture } from './textures.ts';

/** What a change to a mood brings by itself. */
export const MOOD_REACTIONS: Readonly<Partial<Record<Mood, Reaction>>> = {
  pleased: 'sparks',
  furious: 'shake',
  doubtful: 'lean',
  sad: 'sigh',
};

const MOOD_MS = 420;
const CHANGE_MS = 170;
const DAYS_MS = 1200;
const PLACE_MS = 420;
const BLINK_EVERY_MS = 3000;

/** How the css size of the stage is measured. */
export interface Frame {
  width: number;
  height: number;
  /** Canvas px per css px. */
  ratio: number;
}

function sameBackdrop(one: StageState, other: StageState): boolean {
  return one.place === other.place && one.hour === other.hour && one.theme === other.theme;
}

function samePerson(one: StageState, other: StageState): boolean {
  if (one.speaker === other.speaker) return true;
  return (
    one.speaker?.name === other.speaker?.name &&
    JSON.stringify(one.speaker?.look) === JSON.stringify(other.speaker?.look)
  );
}

/** The one scene of the game: a room, a person in it, and what passes over both. */
export class StageScene extends Scene {
  private state: StageState;
  private readonly frame: Frame;
  private readonly onTrouble: (reason: unknown) => void;
  private readonly onReady: () => void;
  private layout: Layout;
  private rig: Rig | null = null;
  private effects: Effects | null = null;
  private backdrops: [GameObjects.Image, GameObjects.Image] | null = null;
  private foreground: GameObjects.Image | null = null;
  private shown = 0;
  private readonly blend = { from: { ...MOOD_POSES.calm } as Pose, share: 1 };
  private blinkIn = BLINK_EVERY_MS;
  private stopped = false;
  /** Someone is on the way out and the next person not yet seated. */
  private leaving = false;

  constructor(state: StageState, frame: Frame, onReady: () => void, onTrouble: (reason: unknown) => void) {
    super('stage');
    this.state = state;
    this.frame = frame;
    this.onReady = onReady;
    this.onTrouble = onTrouble;
    this.layout = layoutOf(frame.width, frame.height, state.freeArea);
  }

  create(): void {
    this.guard(() => {
      this.backdrops = [
        this.add.image(0, 0, '__DEFAULT').setOrigin(0),
        this.add.image(0, 0, '__DEFAULT').setOrigin(0).setVisible(false),
      ];
      this.rig = new Rig(this);
      this.foreground = this.add.image(0, 0, '__DEFAULT').setOrigin(0);
      this.effects = new Effects(this);
      this.children.moveAbove(this.effects.doorLight, this.backdrops[1]);
      this.rebuild();
      this.onReady();
    });
  }

  /** Runs what may fail so that a failure ends the stage and never the game around it. */
  private guard(work: () => void): void {
    if (this.stopped) return;
    try {
      work();
    } catch (reason) {
      this.stopped = true;
      this.onTrouble(reason);
    }
  }

  override update(time: number, delta: number): void {
    if (this.stopped) return;
    try {
      this.live(time, Math.min(delta, 100));
    } catch (reason) {
      this.stopped = true;
      this.onTrouble(reason);
    }
  }

  private live(time: number, delta: number): void {
    const { rig, effects, state } = this;
    if (!rig || !effects) return;
    if (!state.calm) {
      rig.bearing.breath = Math.sin((time / 1900) * Math.PI);
      rig.bearing.sway = Math.sin(time / 2300) * 0.7;
      rig.bearing.chairTurn = Math.sin(time / 1340) * 0.9;
      this.blinkIn -= delta;
      if (this.blinkIn <= 0) this.blink();
      effects.step(delta);
    }
    rig.settle();
  }

  /** How much moves just now. */
  get motion(): Motion {
    if (this.stopped) return 'still';
    if (this.tweens.getTweens().length > 0 || this.effects?.isBusy === true) return 'moving';
    return this.state.calm ? 'still' : 'resting';
  }

  private blink(): void {
    this.blinkIn = BLINK_EVERY_MS * (0.5 + Math.random());
    const { rig } = this;
    if (!rig || this.tweens.isTweening(rig.bearing)) return;
    this.tweens.add({ targets: rig.bearing, blink: 1, duration: 70, hold: 40, yoyo: true });
  }

  /** Takes over a new state; see `Stage.show`. */
  show(next: StageState, reaction?: Reaction): void {
    const before = this.state;
    this.state = next;
    if (!this.rig) return;
    this.guard(() => {
      const moved =
        before.freeArea.centreX !== next.freeArea.centreX ||
        before.freeArea.compact !== next.freeArea.compact;
      if (moved) {
        this.rebuild();
        if (samePerson(before, next)) this.changeMood(next, before.mood, reaction);
        return;
      }
      if (reaction === 'days-pass' && !next.calm) this.effects?.nightfall();
      if (!sameBackdrop(before, next)) this.changeRoom(before, next, reaction === 'days-pass');
      if (!samePerson(before, next)) this.changePerson(next, reaction);
      else if (before.mood !== next.mood) this.changeMood(next, before.mood, reaction);
      else this.react(reaction);
      if (before.theme !== next.theme && !next.speaker) this.seat();
      if (next.calm) this.stopMotion();
    });
  }

  /** For a stage of another size. */
  resized(): void {
    this.guard(() => this.rebuild());
  }

  private rebuild(): void {
    const { rig, effects, backdrops, frame, state } = this;
    if (!rig || !effects || !backdrops) return;
    this.layout = layoutOf(frame.width, frame.height, state.freeArea);
    this.tweens.killAll();
    rig.place(this.layout.centreX, this.layout.footY, this.layout.person, frame.ratio);
    effects.resize(frame.width * frame.ratio, frame.height * frame.ratio, frame.ratio);
    effects.clear();
    this.paintRoom(this.shown);
    backdrops[this.shown]?.setVisible(true).setAlpha(1);
    backdrops[1 - this.shown]?.setVisible(false);
    this.paintFront();
    this.seat();
    this.stopMotion();
    rig.settle();
  }

  private paintRoom(slot: number): void {
    const { width, height, ratio } = this.frame;
    const key = `backdrop${slot}`;
    paintTexture(this.textures, key, width * ratio, height * ratio, (c) =>
      paintBackdrop(c, this.layout, this.state, ratio),
    );
    this.backdrops?.[slot]?.setTexture(key).setOrigin(0).setPosition(0, 0);
  }

  private paintFront(): void {
    const { width, height, ratio } = this.frame;
    const top = this.layout.foregroundY;
    paintTexture(this.textures, 'foreground', width * ratio, (height - top) * ratio, (c) =>
      paintForeground(c, this.layout, this.state, ratio),
    );
    this.foreground
      ?.setTexture('foreground')
      .setOrigin(0)
      .setPosition(0, top * ratio);
  }

  private seat(): void {
    const { speaker, theme, mood } = this.state;
    const { rig } = this;
    if (!rig) return;
    this.leaving = false;
    rig.seat(speaker ? resolveLook(speaker) : null, theme === 'dark');
    rig.hold(MOOD_GESTURES[mood]);
  }

  private changeRoom(before: StageState, next: StageState, days: boolean): void {
    const { backdrops } = this;
    if (!backdrops) return;
    const slot = 1 - this.shown;
    this.tweens.killTweensOf(backdrops);
    const old = backdrops[this.shown];
    const fresh = backdrops[slot];
    if (!old || !fresh) return;
    this.shown = slot;
    this.paintRoom(slot);
    if (before.place !== next.place || before.theme !== next.theme) this.paintFront();
    old.setAlpha(1).setVisible(!next.calm);
    fresh.setVisible(true).setAlpha(1);
    if (next.calm) return;
    // The fresh one must lie above the old one to fade in over it.
    this.children.moveAbove(fresh, old);
    if (this.effects) this.children.moveAbove(this.effects.doorLight, fresh);
    fresh.setAlpha(0);
    this.tweens.add({
      targets: fresh,
      alpha: 1,
      duration: days ? DAYS_MS : PLACE_MS,
      ease: 'Sine.inOut',
      onComplete: () => old.setVisible(false),
    });
  }

  private changePerson(next: StageState, reaction: Reaction | undefined): void {
    const { rig } = this;
    if (!rig) return;
    if (next.calm) {
      this.seat();
      Object.assign(rig.pose, MOOD_POSES[next.mood]);
      return;
    }
    this.tweens.killTweensOf([rig.bearing, this.blend]);
    this.leaving = true;
    rig.bearing.blink = 0;
    this.tweens.add({
      targets: rig.bearing,
      presence: 0,
      shift: -46,
      duration: CHANGE_MS,
      ease: 'Sine.in',
      onComplete: () =>
        this.guard(() => {
          this.seat();
          Object.assign(rig.pose, MOOD_POSES[this.state.mood]);
          rig.bearing.shift = 46;
          rig.bearing.arms = 1;
          this.tweens.add({
            targets: rig.bearing,
            presence: 1,
            shift: 0,
            duration: CHANGE_MS * 1.6,
            ease: 'Back.out',
            onComplete: () => this.react(reaction ?? MOOD_REACTIONS[this.state.mood]),
          });
        }),
    });
  }

  private changeMood(next: StageState, before: Mood, reaction: Reaction | undefined): void {
    const { rig, blend } = this;
    if (!rig) return;
    const target = MOOD_POSES[next.mood];
    const gesture = MOOD_GESTURES[next.mood];
    if (next.calm) {
      Object.assign(rig.pose, target);
      rig.hold(gesture);
      return;
    }
    Object.assign(blend.from, rig.pose);
    blend.share = 0;
    this.tweens.killTweensOf(blend);
    this.tweens.add({
      targets: blend,
      share: 1,
      duration: MOOD_MS,
      ease: 'Back.out',
      onUpdate: () => blendPose(rig.pose, blend.from, target, blend.share),
      onComplete: () => Object.assign(rig.pose, target),
    });
    if (gesture !== rig.holding) this.changeArms();
    this.react(reaction ?? (before === next.mood ? undefined : MOOD_REACTIONS[next.mood]));
  }

  private changeArms(): void {
    const { rig } = this;
    if (!rig) return;
    const raise = (): void => {
      rig.hold(MOOD_GESTURES[this.state.mood]);
      rig.bearing.arms = 0;
      this.tweens.add({ targets: rig.bearing, arms: 1, duration: 300, ease: 'Back.out' });
    };
    this.tweens.add({
      targets: rig.bearing,
      arms: 0,
      duration: rig.holding === 'down' ? 1 : 130,
      ease: 'Sine.in',
      onComplete: () => this.guard(raise),
    });
  }

  private react(reaction: Reaction | undefined): void {
    const { rig, effects, state } = this;
    if (!reaction || state.calm || !rig || !effects) return;
    const { bearing } = rig;
    const { ratio } = this.frame;
    switch (reaction) {
      case 'shake':
        this.tweens.add({
          targets: bearing,
          shift: 6,
          duration: 50,
          yoyo: true,
          repeat: 5,
          onComplete: () => {
            bearing.shift = 0;
          },
        });
        effects.flush(this.time.now);
        break;
      case 'sparks':
        effects.burst(this.layout.centreX * ratio, (this.layout.footY - 620 * this.layout.person) * ratio);
        this.tweens.add({ targets: bearing, lift: 10, duration: 150, yoyo: true, ease: 'Sine.out' });
        break;
      case 'sigh':
        this.tweens.chain({
          targets: bearing,
          tweens: [
            { lift: 9, duration: 420, ease: 'Sine.inOut' },
            { lift: -9, duration: 640, ease: 'Sine.inOut' },
            { lift: 0, duration: 700, ease: 'Sine.inOut' },
          ],
        });
        break;
      case 'lean':
        this.tweens.add({
          targets: bearing,
          lean: 11,
          duration: 360,
          hold: 260,
          yoyo: true,
          ease: 'Sine.inOut',
        });
        break;
      case 'door':
        effects.openDoor();
        break;
      case 'days-pass':
        break;
    }
  }

  /** Everything in its resting place, as the calm stage wants it. */
  private stopMotion(): void {
    const { rig, effects } = this;
    if (!rig || !effects) return;
    this.tweens.killAll();
    effects.clear();
    if (this.leaving) this.seat();
    Object.assign(rig.pose, MOOD_POSES[this.state.mood]);
    Object.assign(rig.bearing, {
      breath: 0,
      blink: 0,
      shift: 0,
      lean: 0,
      lift: 0,
      sway: 0,
      presence: 1,
      arms: 1,
      chairTurn: 0,
    });
    this.backdrops?.[this.shown]?.setAlpha(1).setVisible(true);
    this.backdrops?.[1 - this.shown]?.setVisible(false);
  }
}
