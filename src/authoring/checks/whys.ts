/** ON308 to ON312: what the debrief will say. It explains the sentence; a verdict or a remark on its speaker does not. */
import type { CheckContext } from '../context.ts';
import type { Report } from '../finding.ts';

/** Fewer words than this explain nothing. */
const SHORTEST_WHY = 5;

const VERDICTS =
  /^(that('s| is|’s)? )?(very |quite |really )?(good|great|bad|poor|wrong|right|correct|incorrect|excellent|perfect|well done|a mistake|not ideal|fine)( answer| reply| choice| move)?[.!]?$/i;

/** Words that speak to or of the player, or of a character trait, instead of the sentence. */
const ABOUT_THE_PERSON =
  /\b(you should have|you are|you're|you were|your attitude|the player|a good salesperson|lazy|stupid|arrogant|naive|naïve|rude person|great job|well done)\b/i;

export function checkWhys({ file }: CheckContext, report: Report): void {
  const whys = new Map<string, string>();
  const thoughts = new Map<string, string>();
  const seenBefore = (known: Map<string, string>, text: string, pointer: string): string | undefined => {
    const key = text.trim().toLowerCase();
    const first = known.get(key);
    if (first === undefined) known.set(key, pointer);
    return first;
  };

  for (const [id, node] of Object.entries(file.nodes)) {
    (node.choices ?? []).forEach((choice, position) => {
      const place = `/nodes/${id}/choices/${position}`;
      choice.evidence.forEach(({ why }, index) => {
        const pointer = `${place}/evidence/${index}/why`;
        if (VERDICTS.test(why.trim()) || why.trim().split(/\s+/).length < SHORTEST_WHY) {
          report({
            code: 'ON309',
            pointer,
            message: 'this "why" gives a verdict and no reason',
            hint: 'Say what the sentence does, by what means, and at whose cost.',
          });
        } else if (ABOUT_THE_PERSON.test(why)) {
          report({
            code: 'ON310',
            pointer,
            message: 'this "why" speaks of the person instead of the sentence',
            hint: 'Make the reply its subject: "It asks …", "It leaves …".',
          });
        }
        const first = seenBefore(whys, why, pointer);
        if (first !== undefined) {
          report({
            code: 'ON308',
            pointer,
            message: `this "why" stands at ${first} already`,
            hint: 'Two replies that deserve the same reason are one reply too many, or the reason is too general.',
          });
        }
      });
      if (choice.thought === undefined) {
        report({
          code: 'ON311',
          pointer: place,
          message: `"${choice.id}" has no "thought": the debrief cannot say how the customer took it`,
          hint: 'Add one sentence in the customer’s own words.',
        });
        return;
      }
      const texts =
        typeof choice.thought === 'string' ? [choice.thought] : choice.thought.map(({ text }) => text);
      texts.forEach((text, index) => {
        const pointer =
          typeof choice.thought === 'string' ? `${place}/thought` : `${place}/thought/${index}/text`;
        const first = seenBefore(thoughts, text, pointer);
        if (first === undefined) return;
        report({
          code: 'ON312',
          pointer,
          message: `this "thought" stands at ${first} already`,
          hint: 'Let the customer think of this sentence and not of the last one.',
        });
      });
    });
  }
}
