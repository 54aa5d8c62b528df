import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { AnswerKey, Effect, Expression, Story, Target } from '../engine/index.ts';

/**
 * Hashes all that rules and scoring read: SHA-256, in hex, over the canonical JSON (RFC 8785) of it.
 *
 * Names stand in the place of slots and indices, so that neither the order of keys in the file nor the layout
 * of a condition matters; what a player reads (texts, places, moods, thoughts, portraits) is left out, so that
 * mending a comma does not part a leaderboard. The order of the hidden variables counts: it decides the draw.
 */
export function contentHash(story: Omit<Story, 'hash'>, key: Omit<AnswerKey, 'hash'>): string {
  const names = [...story.gauges, ...story.flags, ...story.hidden].map(({ name }) => name);
  const nodeId = (index: number): string => story.nodes[index]?.id ?? '';
  const targets = (list: readonly Target[]) =>
    list.map(({ when, to }) => ({ when: named(when, names), to: nodeId(to) }));
  const effects = (list: readonly Effect[]) =>
    list.map(({ when, changes }) => ({
      when: named(when, names),
      changes: Object.fromEntries(changes.map(([slot, amount]) => [names[slot] ?? '', amount])),
    }));

  const nodes = story.nodes.map((node, index) => {
    const choices = node.choices.map((choice, position) => ({
      id: choice.id,
      when: named(choice.when, names),
      minutes: choice.minutes,
      effects: effects(choice.effects),
      leaves: choice.leaves,
      targets: targets(choice.targets),
      evidence: (key.nodes[index]?.[position]?.evidence ?? []).map(({ principle, points, when }) => {
        return { principle, points, when: named(when, names) };
      }),
    }));
    const ending = node.ending?.kind ?? null;
    return [node.id, { effects: effects(node.effects), choices, targets: targets(node.targets), ending }];
  });

  const content = {
    gauges: Object.fromEntries(story.gauges.map(({ name, start, min, max }) => [name, { start, min, max }])),
    flags: Object.fromEntries(story.flags.map(({ name, start }) => [name, start])),
    hidden: story.hidden.map(({ name, values }) => [name, values]),
    outOfTime: story.outOfTime === null ? null : nodeId(story.outOfTime),
    start: nodeId(story.start),
    weights: key.weights,
    leaving: {
      rightWhen: named(key.leaving.rightWhen, names),
      mayWhen: named(key.leaving.mayWhen, names),
    },
    nodes: Object.fromEntries(nodes),
  };
  return bytesToHex(sha256(utf8ToBytes(canonicalize(content) ?? '')));
}

type Named = null | number | boolean | string | readonly Named[];

/** An expression with names for slots. A text is wrapped, so that it is never taken for an operator. */
function named(expression: Expression | null, names: readonly string[]): Named {
  if (typeof expression === 'string') return ['text', expression];
  if (expression === null || typeof expression !== 'object') return expression;
  if (expression[0] === 'get') return ['get', names[expression[1]] ?? ''];
  if (expression[0] === 'in') {
    return ['in', named(expression[1], names), expression[2].map((each) => named(each, names))];
  }
  if (expression[0] === '!' || expression[0] === 'neg') return [expression[0], named(expression[1], names)];
  return [expression[0], named(expression[1], names), named(expression[2], names)];
}
