/** The door of the sound: what is heard, never how. */
export { ACT_CUES, type Cue, ENDING_CUES, MOOD_CUES, PLACE_CUES } from './reactions.ts';
export { type Room, roomFor } from './rooms.ts';
export { type Bed, createSound, type Sound, type SoundOptions, type SoundTrouble } from './sound.ts';
export { syllablesIn, type Voice, voiceOf } from './voice.ts';
