/** ON401, ON402: what can be scored without understanding anything. */
import { NEVER_LEAVE, RANDOM, type Tournament } from '../bots/tournament.ts';
import type { Report } from '../finding.ts';

const MOST_FOR_A_BOT = 60;
const RANDOM_RANGE = { least: 10, most: 40 } as const;

const ADVICE: Readonly<Record<string, string>> = {
  longest: 'Cut the best replies, or give the others their true fact as well.',
  shortest: 'Lengthen some best replies, or shorten others.',
  echo: 'Let more replies take up the customer’s words.',
  softest: 'Make the warmest reply a mistake in more sets, or share thanks and softeners out.',
  hardest: 'Make the plainest reply a mistake in more sets.',
  'leave at once': 'Leaving at the first chance must cost: look at "rightWhen".',
  [NEVER_LEAVE]: 'Staying to the end must cost where leaving was right.',
};

export function checkGuessing({ bots }: Tournament, report: Report): void {
  for (const { name, mean } of bots) {
    const points = Math.round(mean);
    if (name === RANDOM) {
      if (mean >= RANDOM_RANGE.least && mean <= RANDOM_RANGE.most) continue;
      report({
        code: 'ON402',
        pointer: '/nodes',
        message: `a player who answers at random scores ${mean.toFixed(1)} on average; it must lie between ${RANDOM_RANGE.least} and ${RANDOM_RANGE.most}`,
        hint:
          mean > RANDOM_RANGE.most
            ? 'Too many replies are nearly as good as the best one.'
            : 'Too many sets have one reply that is far better than all others.',
      });
      continue;
    }
    if (mean < MOST_FOR_A_BOT) continue;
    report({
      code: 'ON401',
      pointer: '/nodes',
      message: `the strategy "${name}" scores ${points} on average without understanding a word; it must stay below ${MOST_FOR_A_BOT}`,
      hint: ADVICE[name] ?? 'Move the best replies to other places, and share the axes out.',
    });
  }
}
