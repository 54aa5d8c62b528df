/**
 * A story in two parcels. The *opening* is the whole structure with the texts that can be shown before the first
 * reply; the *texts* are all others. A page can show the first words with half of the bytes, and the rest comes while
 * they are read.
 */
import { begin, drawCount, linkRules } from './rules.ts';
import type { Story } from './story.ts';

/** What `joinStory` makes a story of. */
export interface StoryParcels {
  /** A story in which the texts that come later are empty. Enough to begin a talk, not to go on with it. */
  readonly opening: Story;
  /** The texts that are empty in the opening, in the order of the story. */
  readonly texts: readonly string[];
}

/** Parts a story. All draws are looked at, so that the opening holds the first words of each. */
export function splitStory(story: Story): StoryParcels {
  const rules = linkRules(story);
  const early = new Set<number>();
  for (let draw = 0; draw < drawCount(story); draw++) {
    begin(rules, draw, (node) => early.add(node));
  }
  const texts: string[] = [];
  const opening = mapTexts(story, (text, node) => {
    if (early.has(node) && text !== '') return text;
    texts.push(text);
    return '';
  });
  return { opening, texts };
}

/** Puts together what `splitStory` parted: the same story, byte for byte when written as JSON. */
export function joinStory({ opening, texts }: StoryParcels): Story {
  let next = 0;
  return mapTexts(opening, (text) => (text === '' ? (texts[next++] ?? '') : text));
}

/** The story with other texts in its nodes; always walked in the same order. */
function mapTexts(story: Story, change: (text: string, node: number) => string): Story {
  return {
    ...story,
    nodes: story.nodes.map((node, index) => ({
      ...node,
      lines: node.lines.map((line) => ({ ...line, text: change(line.text, index) })),
      choices: node.choices.map((choice) => ({ ...choice, text: change(choice.text, index) })),
      ending:
        node.ending === null
          ? null
          : {
              ...node.ending,
              title: change(node.ending.title, index),
              lesson: change(node.ending.lesson, index),
            },
    })),
  };
}
