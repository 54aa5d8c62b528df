/** What stood before the player at each move. Pure. */
import { type Debrief, type Mood, NARRATOR, type Place } from '../../../engine/index.ts';

export interface Before {
  readonly where: Place | null;
  readonly when: string | null;
  /** The last words, and who said them; null where nothing was said since the last reply. */
  readonly words: { readonly who: string; readonly mood: Mood; readonly text: string } | null;
}

/** Place, hour and the last words before each move. What somebody said goes before what the narrator adds. */
export function befores(debrief: Debrief): Before[] {
  const moods = new Map<string, Mood>();
  let where: Place | null = null;
  let when: string | null = null;
  return debrief.moves.map(({ passages }) => {
    for (const passage of passages) {
      where = passage.place ?? where;
      when = passage.when ?? when;
      for (const { who, mood } of passage.lines) if (mood !== null) moods.set(who, mood);
    }
    const lines = passages.flatMap((passage) => passage.lines);
    const line = lines.findLast(({ who }) => who !== NARRATOR) ?? lines.at(-1);
    const words =
      line === undefined ? null : { who: line.who, mood: moods.get(line.who) ?? 'calm', text: line.text };
    return { where, when, words };
  });
}
