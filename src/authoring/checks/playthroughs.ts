/** ON313: the author's own tests. */
import { drawWith, judgeMoves, nodeAt, relive, scorePlay } from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';
import type { Report } from '../finding.ts';

export function checkPlaythroughs({ file, rules, judge, scenario }: CheckContext, report: Report): void {
  const { story } = scenario;
  (file.playthroughs ?? []).forEach((test, index) => {
    const pointer = `/playthroughs/${index}`;
    const draw = drawWith(
      story,
      story.hidden.map(({ name, values }) => Math.max(0, values.indexOf(test.hidden?.[name] ?? ''))),
    );
    const { steps, illegal } = relive(rules, draw, 'playthrough', test.choices);
    if (illegal !== null) {
      report({
        code: 'ON313',
        pointer: `${pointer}/choices/${illegal.ply}`,
        message: `"${test.name}": "${illegal.choice}" is not on offer at "${illegal.node}"`,
        hint:
          illegal.offered.length === 0
            ? 'The play has ended before it.'
            : `On offer there: ${illegal.offered.join(', ')}.`,
      });
      return;
    }
    const last = steps.at(-1);
    const node = last === undefined ? undefined : nodeAt(rules, last.snapshot.node);
    if (node === undefined || !node.isEnding) {
      report({
        code: 'ON313',
        pointer: `${pointer}/choices`,
        message: `"${test.name}" stops at "${node?.source.id ?? ''}", before an ending`,
        hint: 'Go on to an ending.',
      });
      return;
    }
    if (test.ending !== undefined && node.source.id !== test.ending) {
      report({
        code: 'ON313',
        pointer: `${pointer}/ending`,
        message: `"${test.name}" ends at "${node.source.id}", not at "${test.ending}"`,
      });
    }
    const { whole } = scorePlay(judge, judgeMoves(judge, steps, test.choices));
    const { atLeast, atMost } = test.score ?? {};
    const isTooLow = atLeast !== undefined && (whole ?? 0) < atLeast;
    const isTooHigh = atMost !== undefined && (whole ?? 0) > atMost;
    if (isTooLow || isTooHigh) {
      report({
        code: 'ON313',
        pointer: `${pointer}/score`,
        message: `"${test.name}" scores ${whole === null ? 'nothing' : Math.floor(whole)}, ${isTooLow ? `less than ${atLeast}` : `more than ${atMost ?? ''}`}`,
      });
    }
  });
}
