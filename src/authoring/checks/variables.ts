/** ON109: gauges and flags that nothing reads. A shown gauge is read by the player. */
import type { Expression, Scenario } from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';
import type { Report } from '../finding.ts';

export function checkVariables({ scenario, rules }: CheckContext, report: Report): void {
  const read = slotsRead(scenario);
  const { story } = scenario;
  story.gauges.forEach((gauge, slot) => {
    if (read.has(slot) || gauge.shown || slot === story.clock) return;
    report({
      code: 'ON109',
      pointer: `/gauges/${gauge.name}`,
      message: `nothing reads the gauge "${gauge.name}", and the player does not see it`,
      hint: 'Use it in a condition, show it, or delete it with its effects.',
    });
  });
  story.flags.forEach((flag, index) => {
    if (read.has(rules.gaugeCount + index)) return;
    report({
      code: 'ON109',
      pointer: `/flags/${flag.name}`,
      message: `nothing reads the flag "${flag.name}"`,
      hint: 'Use it in a condition, or delete it with its effects.',
    });
  });
}

function slotsRead({ story, key }: Scenario): Set<number> {
  const slots = new Set<number>();
  const collect = (expression: Expression | null): void => {
    if (expression === null || typeof expression !== 'object') return;
    switch (expression[0]) {
      case 'get':
        slots.add(expression[1]);
        return;
      case '!':
      case 'neg':
        collect(expression[1]);
        return;
      case 'in':
        collect(expression[1]);
        expression[2].forEach(collect);
        return;
      default:
        collect(expression[1]);
        collect(expression[2]);
    }
  };
  for (const node of story.nodes) {
    for (const { when } of [...node.lines, ...node.effects, ...node.targets]) collect(when);
    for (const choice of node.choices) {
      collect(choice.when);
      for (const { when } of [...choice.effects, ...choice.targets]) collect(when);
    }
  }
  for (const choices of key.nodes) {
    for (const { evidence, thoughts } of choices) {
      for (const { when } of [...evidence, ...thoughts]) collect(when);
    }
  }
  collect(key.leaving.rightWhen);
  collect(key.leaving.mayWhen);
  return slots;
}
