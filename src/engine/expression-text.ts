import type { Expression, Story } from './story.ts';

/** Binds tighter the higher it is; what is not listed is never put in brackets. */
const BINDING: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  in: 3,
  '+': 4,
  '-': 4,
  '!': 5,
  neg: 5,
};

/** Writes a condition as an author would: `trust > 6 && !promisedCall`. */
export function expressionText(story: Story, expression: Expression): string {
  const names = [...story.gauges, ...story.flags, ...story.hidden].map(({ name }) => name);
  return write(expression, names, 0);
}

/** @param above How tight the operator around it binds. */
function write(expression: Expression, names: readonly string[], above: number): string {
  if (typeof expression === 'string') return `'${expression}'`;
  if (typeof expression !== 'object') return String(expression);
  if (expression[0] === 'get') return names[expression[1]] ?? '';
  const own = BINDING[expression[0]] ?? 0;
  const text = withOperator(expression, names, own);
  return own < above ? `(${text})` : text;
}

function withOperator(
  expression: Exclude<Expression, string | number | boolean>,
  names: readonly string[],
  own: number,
): string {
  switch (expression[0]) {
    case 'get':
      return write(expression, names, own);
    case '!':
      return `!${write(expression[1], names, own)}`;
    case 'neg':
      return `-${write(expression[1], names, own)}`;
    case 'in': {
      const list = expression[2].map((item) => write(item, names, 0)).join(', ');
      return `${write(expression[1], names, own)} in [${list}]`;
    }
    default:
      return `${write(expression[1], names, own)} ${expression[0]} ${write(expression[2], names, own + 1)}`;
  }
}
