import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSound, type Sound, type SoundTrouble } from '../../../src/game/audio/sound.ts';
import { FakeHowler, FakePage, settled } from './fake-library.ts';

const VOICE = { timbre: 'low', pitch: 1 } as const;

let howler: FakeHowler;
let page: FakePage;
let troubles: SoundTrouble[];

const open = (overrides: { muted?: boolean; load?: FakeHowler['load'] } = {}): Sound =>
  createSound({
    volume: 0.5,
    muted: false,
    onTrouble: (what) => troubles.push(what),
    load: howler.load,
    page,
    ...overrides,
  });

/** A sound that has been pressed for and whose cues are there. */
const opened = async (): Promise<Sound> => {
  const sound = open();
  page.press();
  await settled();
  howler.group('cues').finishLoading();
  return sound;
};

beforeEach(() => {
  howler = new FakeHowler();
  page = new FakePage();
  troubles = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('before the first press', () => {
  test('nothing is played, and nothing that was asked for is played afterwards', async () => {
    const sound = open();
    await settled();
    sound.cue('win');
    sound.voice(VOICE, 5, 'calm');
    expect(howler.groups).toEqual([]);
    page.press();
    await settled();
    howler.group('cues').finishLoading();
    vi.runAllTimers();
    expect(howler.group('cues').played).toEqual([]);
    sound.cue('tap');
    expect(howler.group('cues').played).toEqual(['tap']);
  });

  test('no audio context is made: no group is opened', async () => {
    open().theme();
    await settled();
    expect(howler.loads).toBe(1);
    expect(howler.groups).toEqual([]);
  });

  test('a cue that comes while its file is still on the way is dropped', async () => {
    const sound = open();
    page.press('keydown');
    await settled();
    sound.cue('tap');
    howler.group('cues').finishLoading();
    expect(howler.group('cues').played).toEqual([]);
  });

  test('the room that was entered meanwhile is heard after it: it is where we are, not what happened', async () => {
    open().room('garden-centre', 12);
    page.press();
    await settled();
    howler.group('room-garden').finishLoading();
    expect(howler.group('room-garden').played).toEqual(['garden']);
  });
});

describe('muted', () => {
  test('from the beginning, nothing is fetched', async () => {
    const sound = open({ muted: true });
    page.press();
    sound.room('phone', 12);
    sound.cue('tap');
    await settled();
    expect([howler.loads, howler.groups.length]).toEqual([0, 0]);
  });

  test('later, cues and voices stop, and the room with them; unmuted, the room comes back', async () => {
    const sound = await opened();
    sound.room('phone', 12);
    const line = howler.group('room-line');
    line.finishLoading();
    sound.voice(VOICE, 6, 'calm');
    sound.setMuted(true);
    sound.cue('tap');
    vi.runAllTimers();
    expect(howler.isMuted).toBe(true);
    expect(howler.group('cues').played).toEqual([]);
    expect(line.calls.at(-1)?.[0]).toBe('stop');
    sound.setMuted(false);
    await settled();
    expect(howler.isMuted).toBe(false);
    expect(line.played).toEqual(['line', 'line']);
  });

  test('unmuting after the first press fetches what was left out', async () => {
    const sound = open({ muted: true });
    page.press();
    sound.setMuted(false);
    await settled();
    expect(howler.files).toEqual(['cues']);
  });
});

describe('rooms', () => {
  test('fade over: the old one down and then stopped, the new one up as soon as it is there', async () => {
    const sound = await opened();
    sound.room('phone', 12);
    const line = howler.group('room-line');
    line.finishLoading();
    sound.room('garden-centre', 12);
    const garden = howler.group('room-garden');
    garden.finishLoading();
    expect(line.calls.at(-1)?.slice(0, 4)).toEqual(['fade', 0.3, 0, 1200]);
    expect(garden.calls.map(([name, ...rest]) => [name, ...rest.slice(0, 3)])).toEqual([
      ['play', 'garden'],
      ['volume', 0, 1],
      ['fade', 0, 0.3, 1200],
    ]);
    line.emit('fade');
    expect(line.calls.at(-1)?.[0]).toBe('stop');
  });

  test('loop; the tune of the menu does not', async () => {
    const sound = await opened();
    sound.room('phone', 12);
    sound.theme();
    expect(howler.group('room-line').options.sprite).toEqual({ line: [100, 12_000, true] });
    expect(howler.group('theme').options.sprite).toEqual({ theme: [0, 16_000] });
  });

  test('the same room again goes on undisturbed', async () => {
    const sound = await opened();
    sound.room('phone', 12);
    howler.group('room-line').finishLoading();
    sound.room('video-call', 13);
    expect(howler.group('room-line').played).toEqual(['line']);
  });

  test('a room that was left before its file came is not heard', async () => {
    const sound = await opened();
    sound.room('phone', 12);
    sound.room(null);
    howler.group('room-line').finishLoading();
    expect(howler.group('room-line').played).toEqual([]);
  });
});

describe('the page', () => {
  test('hidden, everything rests; shown again, it goes on', async () => {
    const sound = await opened();
    page.show(false);
    expect(howler.context.state).toBe('suspended');
    sound.cue('tap');
    expect(howler.group('cues').played).toEqual([]);
    page.show(true);
    await settled();
    expect(howler.context.state).toBe('running');
    sound.cue('tap');
    expect(howler.group('cues').played).toEqual(['tap']);
  });

  test('an interrupted context gets nothing until the next press has brought it back', async () => {
    const sound = await opened();
    howler.context.state = 'interrupted';
    sound.cue('tap');
    expect(howler.group('cues').played).toEqual([]);
    page.press();
    await settled();
    expect(howler.context.resumed).toBe(1);
    sound.cue('tap');
    expect(howler.group('cues').played).toEqual(['tap']);
  });

  test('the library does not put the sound to sleep by itself', async () => {
    await opened();
    expect(howler.autoSuspend).toBe(false);
  });

  test('after closing, a press wakes nothing', async () => {
    const sound = open();
    sound.close();
    page.press();
    await settled();
    expect(howler.groups).toEqual([]);
  });
});

describe('trouble', () => {
  test('a player that cannot be fetched is reported once and never thrown', async () => {
    const sound = open({ load: () => Promise.reject(new Error('offline')) });
    await settled();
    expect(troubles).toEqual(['player']);
    expect(() => {
      sound.cue('tap');
      sound.voice(VOICE, 3, 'sad');
      sound.room('phone', 12);
      sound.setVolume(1);
      sound.close();
    }).not.toThrow();
  });

  test('a file that cannot be loaded is reported; the others are heard', async () => {
    const sound = await opened();
    sound.room('phone', 12);
    howler.group('room-line').failLoading();
    expect(troubles).toEqual(['line']);
    page.press();
    await settled();
    expect(howler.files.filter((file) => file === 'room-line')).toHaveLength(1);
    sound.cue('tap');
    expect(howler.group('cues').played).toEqual(['tap']);
  });

  test('a room whose file failed is tried again when it is entered again', async () => {
    const sound = await opened();
    sound.room('phone', 12);
    howler.group('room-line').failLoading();
    sound.room(null);
    sound.room('phone', 12);
    expect(howler.files.filter((file) => file === 'room-line')).toHaveLength(2);
  });
});

describe('voices', () => {
  test('speak syllable after syllable', async () => {
    const sound = await opened();
    sound.voice(VOICE, 4, 'calm');
    vi.runAllTimers();
    const { played } = howler.group('cues');
    expect(played).toHaveLength(4);
    expect(played.every((cue) => cue.startsWith('voice-low-'))).toBe(true);
  });

  test('a new voice silences the one before', async () => {
    const sound = await opened();
    sound.voice(VOICE, 8, 'calm');
    sound.voice({ timbre: 'high', pitch: 1 }, 2, 'calm');
    vi.runAllTimers();
    expect(howler.group('cues').played.filter((cue) => cue.startsWith('voice-low'))).toEqual([]);
  });
});

test('the volume is handed on, also that which was set before anything was loaded', async () => {
  const sound = open();
  sound.setVolume(0.25);
  page.press();
  await settled();
  sound.setVolume(0.75);
  expect(howler.volumes.slice(-2)).toEqual([0.25, 0.75]);
});
