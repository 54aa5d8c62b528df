/** The door to the judging half of the engine; loaded with the answer key, never with the words of a talk. */
import {
  type AnswerKey,
  type Debrief,
  debrief,
  linkJudge,
  type Play,
  type Rules,
} from '../../engine/index.ts';

/** Analyses a play with the answer key of its story. */
export function judgePlay(rules: Rules, key: AnswerKey, play: Play): Debrief {
  return debrief(linkJudge(rules, key), play);
}
