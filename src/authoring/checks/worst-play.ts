/** ON314: whoever gives away most at every turn must not come off well, in any draw. */
import {
  begin,
  choiceAt,
  drawCount,
  hasEnded,
  type JudgedMove,
  judgeDecision,
  play,
  scorePlay,
  worstReply,
} from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';
import type { Path } from '../explore.ts';
import type { Report } from '../finding.ts';
import { drawName } from './fairness.ts';

/** Design 5.6. */
const MOST_FOR_WORST = 30;

export function checkWorstPlay(context: CheckContext, report: Report): void {
  const { scenario } = context;
  for (let draw = 0; draw < drawCount(scenario.story); draw++) {
    const { whole, path } = worstPlay(context, draw);
    if (whole === null || whole < MOST_FOR_WORST) continue;
    report({
      code: 'ON314',
      pointer: '/nodes',
      message: `the worst play${scenario.story.hidden.length === 0 ? '' : ` with ${drawName(scenario.story, draw)}`} scores ${Math.floor(whole)}; it must stay below ${MOST_FOR_WORST}`,
      hint: 'Give the worst replies on its way fewer points.',
      path,
    });
    return;
  }
}

function worstPlay({ rules, judge }: CheckContext, draw: number): { whole: number | null; path: Path } {
  const moves: JudgedMove[] = [];
  const ids: string[] = [];
  let snapshot = begin(rules, draw);
  while (!hasEnded(rules, snapshot)) {
    const taken = worstReply(judge, snapshot);
    if (taken === undefined) break;
    moves.push({ decision: judgeDecision(judge, snapshot), taken });
    ids.push(choiceAt(rules, snapshot.node, taken.choice).source.id);
    snapshot = play(rules, snapshot, taken.choice);
  }
  return { whole: scorePlay(judge, moves).whole, path: { draw, moves: ids } };
}
