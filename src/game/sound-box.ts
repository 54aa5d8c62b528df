/** Lets a visit be heard: follows the app's snapshots and plays what belongs to them. Fetched after the words. */
import { NARRATOR } from '../engine/index.ts';
import type { AppActor, AppSnapshot } from './app/app-machine.ts';
import { ACT_CUES, createSound, syllablesIn, voiceOf } from './audio/index.ts';
import { cueAfter } from './talk/sound-cues.ts';
import { talkPicture } from './talk/talk-picture.ts';

/** After a cue the voice begins this much later, so that both are heard. Milliseconds. */
const BREATH = 350;

/** Plays along with a visit from now on. What cannot be played is left out: nothing is told by sound alone. */
export function playAlong(actor: AppActor): void {
  const { volume, muted } = actor.getSnapshot().context.settings;
  const sound = createSound({ volume, muted, onTrouble: () => undefined });
  let before: AppSnapshot | null = null;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const follow = (snapshot: AppSnapshot): void => {
    const { settings, conversation, turns, attempt, pressed } = snapshot.context;
    const was = before?.context;
    before = snapshot;
    if (settings.volume !== was?.settings.volume) sound.setVolume(settings.volume);
    if (settings.muted !== was?.settings.muted) sound.setMuted(settings.muted);
    const isTalking = snapshot.matches({ screen: 'talk' }) || snapshot.matches({ screen: 'ending' });
    if (!isTalking || conversation === null) {
      clearTimeout(speaking);
      if (snapshot.matches({ screen: 'title' })) sound.theme();
      else sound.room(null);
      return;
    }
    if (pressed !== null && pressed !== was?.pressed) sound.cue(ACT_CUES.press);
    if (attempt === was?.attempt && turns.length === was.turns.length) return;

    const { customer, cast } = conversation.introduction;
    const picture = talkPicture(
      turns.map(({ view }) => view),
      customer,
    );
    sound.room(picture.place, picture.hour);
    const cue = cueAfter(turns, customer);
    if (cue !== null) sound.cue(cue);
    const speaker = cast[picture.speaker];
    const words = (turns.at(-1)?.view.passages ?? [])
      .flatMap(({ lines }) => lines)
      .filter(({ who }) => who !== NARRATOR && who === picture.speaker)
      .map(({ text }) => text)
      .join(' ');
    clearTimeout(speaking);
    if (speaker === undefined || words === '') return;
    speaking = setTimeout(
      () => sound.voice(voiceOf(speaker), syllablesIn(words), picture.mood),
      cue === null ? 0 : BREATH,
    );
  };

  // The words come first: a sound that starts with the next task is not late.
  actor.subscribe((snapshot) => void setTimeout(() => follow(snapshot)));
  follow(actor.getSnapshot());
}
