/** What a trainer needs to talk a scenario over with others. Pure. */
import {
  drawValues,
  ENDING_KINDS,
  type Ending,
  principlesTrained,
  type Scenario,
} from '../../engine/index.ts';
import { type BestLine, bestLines, type Moment, type Said } from './moments.ts';

/** One of the truths that are drawn, and what of it can be seen. */
export interface HiddenDraw {
  readonly truth: string;
  /** What is said in the best line of this draw and of no other. */
  readonly traces: readonly Said[];
}

export interface TrainerSheet {
  /** Ids of principles, what is asked for most often first. */
  readonly trained: readonly string[];
  /** How many replies the best lines have. */
  readonly replies: { readonly fewest: number; readonly most: number };
  readonly question: string | null;
  /** The moments of the best lines at which most can be given away, in the order in which they come. */
  readonly turningPoints: readonly Moment[];
  /** Empty where nothing is hidden. */
  readonly draws: readonly HiddenDraw[];
  /** The good ones first. */
  readonly endings: readonly Ending[];
}

const MOST_TRAINED = 6;
const MOST_TURNING_POINTS = 3;
const MOST_TRACES = 2;

/** Draws up the sheet. */
export function sheetOf(scenario: Scenario): TrainerSheet {
  const { story, key } = scenario;
  const lines = bestLines(scenario);
  const lengths = lines.map(({ moments }) => moments.length);
  const endings = story.nodes.flatMap(({ ending }) => ending ?? []);
  return {
    trained: principlesTrained(key).slice(0, MOST_TRAINED),
    replies: { fewest: Math.min(...lengths), most: Math.max(...lengths) },
    question: key.question,
    turningPoints: turningPoints(lines),
    draws: story.hidden.length === 0 ? [] : lines.map((line) => hiddenDraw(scenario, line, lines)),
    endings: endings.toSorted(
      (one, other) => ENDING_KINDS.indexOf(one.kind) - ENDING_KINDS.indexOf(other.kind),
    ),
  };
}

function turningPoints(lines: readonly BestLine[]): Moment[] {
  const byNode = new Map<string, Moment>();
  for (const { moments } of lines)
    for (const moment of moments) if (!byNode.has(moment.node)) byNode.set(moment.node, moment);
  const gravest = [...byNode.values()]
    .toSorted((one, other) => other.atStake - one.atStake)
    .slice(0, MOST_TURNING_POINTS);
  return [...byNode.values()].filter((moment) => gravest.includes(moment));
}

function hiddenDraw({ story, key }: Scenario, line: BestLine, all: readonly BestLine[]): HiddenDraw {
  const drawn = drawValues(story, line.draw);
  const truths = story.hidden.map(({ name, values }, index) => {
    const value = values[drawn[index] ?? 0] ?? '';
    return key.truths[name]?.[value] ?? `${name}: ${value}`;
  });
  const elsewhere = new Set(
    all.filter((other) => other !== line).flatMap(({ texts }) => texts.map(({ text }) => text)),
  );
  return {
    truth: truths.join(' '),
    traces: line.texts.filter(({ text }) => !elsewhere.has(text)).slice(0, MOST_TRACES),
  };
}
