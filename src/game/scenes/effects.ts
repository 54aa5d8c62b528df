import type { GameObjects, Scene } from 'phaser';
import { gradient } from '../portrait/index.ts';
import { paintTexture } from './textures.ts';

const SPARKS = 26;
const SPARK_COLOURS = ['#F2B441', '#2F878B', '#FFF3D6', '#F08FB4'] as const;
/** Two washes never follow each other faster than this: below three flashes a second, with room to spare. */
const WASH_GAP_MS = 500;

interface Spark {
  readonly image: GameObjects.Image;
  age: number;
  life: number;
  speedX: number;
  speedY: number;
}

/** What plays over the whole stage: sparks, a red wash, night falling, a door that opens. */
export class Effects {
  private readonly scene: Scene;
  private readonly sparks: Spark[] = [];
  private readonly wash: GameObjects.Image;
  private readonly night: GameObjects.Image;
  private readonly door: GameObjects.Image;
  private lastWash = Number.NEGATIVE_INFINITY;
  private ratio = 1;

  constructor(scene: Scene) {
    this.scene = scene;
    SPARK_COLOURS.forEach((colour, index) => {
      paintTexture(scene.textures, `spark${index}`, 24, 24, (c) => {
        c.translate(12, 12);
        c.fillStyle = colour;
        c.beginPath();
        for (let point = 0; point < 8; point++) {
          const reach = point % 2 ? 4 : 11;
          const turn = (point / 8) * Math.PI * 2;
          c.lineTo(Math.cos(turn) * reach, Math.sin(turn) * reach);
        }
        c.fill();
      });
    });
    paintTexture(scene.textures, 'wash', 128, 128, (c) => {
      const red = c.createRadialGradient(64, 60, 20, 64, 60, 92);
      red.addColorStop(0, '#D5402F55');
      red.addColorStop(1, '#D5402FFF');
      c.fillStyle = red;
      c.fillRect(0, 0, 128, 128);
    });
    paintTexture(scene.textures, 'night', 8, 64, (c) => {
      c.fillStyle = gradient(
        c,
        [0, 0],
        [0, 64],
        [
          [0, '#0B1430'],
          [1, '#1D2B50'],
        ],
      );
      c.fillRect(0, 0, 8, 64);
    });
    paintTexture(scene.textures, 'door', 256, 256, (c) => {
      c.fillStyle = gradient(
        c,
        [0, 0],
        [256, 0],
        [
          [0, '#FFDFA0FF'],
          [0.35, '#FFD08888'],
          [0.9, '#FFD08800'],
        ],
      );
      c.filter = 'blur(5px)';
      c.beginPath();
      c.moveTo(-20, 8);
      c.lineTo(256, 96);
      c.lineTo(256, 280);
      c.lineTo(-20, 280);
      c.fill();
    });
    this.wash = scene.add.image(0, 0, 'wash').setOrigin(0).setVisible(false);
    this.night = scene.add.image(0, 0, 'night').setOrigin(0).setVisible(false);
    this.door = scene.add.image(0, 0, 'door').setOrigin(0).setVisible(false).setBlendMode('ADD');
    for (let index = 0; index < SPARKS; index++) {
      const image = scene.add.image(0, 0, `spark${index % SPARK_COLOURS.length}`).setVisible(false);
      this.sparks.push({ image, age: 0, life: 0, speedX: 0, speedY: 0 });
    }
  }

  /** The light of an opened door belongs behind the person. */
  get doorLight(): GameObjects.Image {
    return this.door;
  }

  /** `width` and `height` in canvas px. */
  resize(width: number, height: number, ratio: number): void {
    this.ratio = ratio;
    for (const image of [this.wash, this.night, this.door]) image.setDisplaySize(width, height);
  }

  /** Ends everything at once, for the calm stage. */
  clear(): void {
    for (const image of [this.wash, this.night, this.door]) image.setVisible(false);
    for (const spark of this.sparks) {
      spark.image.setVisible(false);
      spark.age = spark.life;
    }
  }

  private fade(image: GameObjects.Image, strength: number, rise: number, hold: number): void {
    this.scene.tweens.killTweensOf(image);
    image.setVisible(true).setAlpha(0);
    this.scene.tweens.add({
      targets: image,
      alpha: strength,
      duration: rise,
      hold,
      yoyo: true,
      ease: 'Sine.inOut',
      onComplete: () => image.setVisible(false),
    });
  }

  /** A short red wash; one that would come too soon after the last is left out. */
  flush(now: number): void {
    if (now - this.lastWash < WASH_GAP_MS) return;
    this.lastWash = now;
    this.fade(this.wash, 0.26, 170, 60);
  }

  nightfall(): void {
    this.fade(this.night, 0.5, 520, 120);
  }

  openDoor(): void {
    this.fade(this.door, 0.6, 460, 600);
  }

  /** Sparks from a point in canvas px. */
  burst(x: number, y: number): void {
    this.sparks.forEach((spark, index) => {
      const angle = Math.PI * (1.08 + (0.84 * index) / (SPARKS - 1));
      const speed = (150 + ((index * 53) % 170)) * this.ratio;
      spark.age = -((index * 7) % 5) * 30;
      spark.life = 800 + ((index * 37) % 500);
      spark.speedX = Math.cos(angle) * speed;
      spark.speedY = Math.sin(angle) * speed;
      spark.image.setPosition(x + spark.speedX * 0.5, y + spark.speedY * 0.35).setVisible(false);
    });
  }

  /** Whether sparks are still flying. */
  get isBusy(): boolean {
    return this.sparks.some(({ age, life }) => age < life);
  }

  /** `delta` in ms. */
  step(delta: number): void {
    const seconds = delta / 1000;
    for (const spark of this.sparks) {
      if (spark.age >= spark.life) continue;
      spark.age += delta;
      if (spark.age < 0) continue;
      const share = spark.age / spark.life;
      spark.speedY += 320 * this.ratio * seconds;
      spark.image.x += spark.speedX * seconds;
      spark.image.y += spark.speedY * seconds;
      spark.image
        .setVisible(share < 1)
        .setAlpha(1 - share * share)
        .setScale(this.ratio * (0.9 - 0.6 * share))
        .setRotation(share * 3);
    }
  }
}
