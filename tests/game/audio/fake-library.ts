/** Stands in for Howler and the page: records what it is told, and loads when it is told to. */
import type { AudioLibrary, GroupOptions, SoundGroup } from '../../../src/game/audio/library.ts';
import type { Page } from '../../../src/game/audio/sound.ts';

type State = ReturnType<SoundGroup['state']>;

export class FakeGroup implements SoundGroup {
  readonly file: string;
  readonly options: GroupOptions;
  readonly calls: (readonly [name: string, ...rest: (string | number)[]])[] = [];
  private loaded: State = 'loading';
  private readonly listeners: { readonly event: string; readonly run: () => void }[] = [];

  constructor(options: GroupOptions) {
    this.options = options;
    this.file = /audio\/([a-z-]+)\./.exec(options.src[0] ?? '')?.[1] ?? '';
  }

  get played(): string[] {
    return this.calls.flatMap(([name, region]) => (name === 'play' ? [String(region)] : []));
  }

  finishLoading(): void {
    this.loaded = 'loaded';
    this.emit('load');
  }

  failLoading(): void {
    this.options.onloaderror();
  }

  emit(event: string): void {
    const due = this.listeners.filter((listener) => listener.event === event);
    for (const listener of due) {
      this.listeners.splice(this.listeners.indexOf(listener), 1);
      listener.run();
    }
  }

  state(): State {
    return this.loaded;
  }
  play(region: string): number {
    this.calls.push(['play', region]);
    return this.calls.length;
  }
  stop(id: number): void {
    this.calls.push(['stop', id]);
  }
  volume(level: number, id: number): void {
    this.calls.push(['volume', level, id]);
  }
  rate(rate: number, id: number): void {
    this.calls.push(['rate', rate, id]);
  }
  fade(from: number, to: number, duration: number, id: number): void {
    this.calls.push(['fade', from, to, duration, id]);
  }
  once(event: 'load' | 'fade', run: () => void): void {
    this.listeners.push({ event, run });
  }
}

type Context = NonNullable<AudioLibrary['Howler']['ctx']>;

export class FakeContext implements Context {
  state: Context['state'] = 'running';
  resumed = 0;
  resume(): Promise<void> {
    this.resumed++;
    this.state = 'running';
    return Promise.resolve();
  }
  suspend(): Promise<void> {
    this.state = 'suspended';
    return Promise.resolve();
  }
}

export class FakeHowler {
  readonly groups: FakeGroup[] = [];
  readonly context = new FakeContext();
  readonly volumes: number[] = [];
  isMuted = false;
  autoSuspend = true;
  loads = 0;

  readonly load = (): Promise<AudioLibrary> => {
    this.loads++;
    return Promise.resolve(this.library);
  };

  group(file: string): FakeGroup {
    const found = this.groups.find((group) => group.file === file);
    if (found === undefined) throw new Error(`nothing asked for ${file}`);
    return found;
  }

  get files(): string[] {
    return this.groups.map(({ file }) => file);
  }

  private get library(): AudioLibrary {
    const { groups, context, volumes } = this;
    const self = this;
    return {
      Howl: class extends FakeGroup {
        constructor(options: GroupOptions) {
          super(options);
          groups.push(this);
        }
      },
      Howler: {
        get autoSuspend(): boolean {
          return self.autoSuspend;
        },
        set autoSuspend(isOn: boolean) {
          self.autoSuspend = isOn;
        },
        get ctx(): Context | null {
          return groups.length === 0 ? null : context;
        },
        volume: (level: number) => volumes.push(level),
        mute: (isMuted: boolean) => {
          self.isMuted = isMuted;
        },
      },
    };
  }
}

export class FakePage extends EventTarget implements Page {
  hidden = false;

  press(kind = 'pointerdown'): void {
    this.dispatchEvent(new Event(kind));
  }

  show(isShown: boolean): void {
    this.hidden = !isShown;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Lets promises that are settled already take effect. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}
