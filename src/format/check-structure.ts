/**
 * What can be said about a whole file by looking at it, without playing: sizes, names taken twice, and how the
 * nodes hang together. Names that lead nowhere are found while compiling.
 */
import { NARRATOR } from '../engine/index.ts';
import { codeEntry, SEVERITIES } from './code-list.ts';
import { CLOCK } from './compile-scenario.ts';
import { isReservedWord } from './condition.ts';
import { didYouMeanOneOf, quoted } from './did-you-mean.ts';
import type { Report } from './finding.ts';
import { at } from './pointer.ts';
import { MOST_DRAWS, type NodeInFile, type ScenarioFile } from './schema.ts';

/** Reports all that does not hold. `fileName` may have folders before it. Does not throw. */
export function checkStructure(file: ScenarioFile, fileName: string, report: Report): void {
  checkId(file, fileName, report);
  checkSeverities(file, report);
  checkNames(file, report);
  checkGauges(file, report);
  checkDraws(file, report);
  checkTruths(file, report);
  checkChoiceIds(file, report);
  checkWaysOn(file, report);
  checkOutOfTime(file, report);
  checkCircles(file, report);
  checkPlaythroughs(file, report);
}

function checkId({ id }: ScenarioFile, fileName: string, report: Report): void {
  const base = /([^/\\]*)\.json$/.exec(fileName)?.[1];
  if (base === undefined || base === id) return;
  report({
    code: 'ON018',
    pointer: '/id',
    message: `the id is ${quoted(id)}, and the file is called ${quoted(`${base}.json`)}`,
    hint: 'Make them the same.',
  });
}

function checkSeverities({ severity = {} }: ScenarioFile, report: Report): void {
  for (const [code, wanted] of Object.entries(severity)) {
    const pointer = at('/severity', code);
    const entry = codeEntry(code);
    if (entry === undefined) {
      report({ code: 'ON019', pointer, onKey: true, message: `there is no code ${quoted(code)}` });
    } else if (SEVERITIES.indexOf(wanted) > SEVERITIES.indexOf(entry.minimumSeverity)) {
      const message = `${code} (${entry.name}) cannot be lowered to ${wanted}`;
      report({ code: 'ON019', pointer, message, hint: `The least for it is ${entry.minimumSeverity}.` });
    }
  }
}

function checkNames({ gauges = {}, flags = {}, hidden = {}, cast }: ScenarioFile, report: Report): void {
  const taken = new Map<string, string>();
  for (const [section, names] of Object.entries({ gauges, flags, hidden })) {
    for (const name of Object.keys(names)) {
      const place = { pointer: at('', section, name), onKey: true };
      const before = taken.get(name);
      if (before !== undefined) {
        const message = `the name ${quoted(name)} is already taken in ${quoted(before)}`;
        report({
          code: 'ON020',
          ...place,
          message,
          hint: 'Conditions could not tell them apart: rename one.',
        });
      } else if (name === CLOCK && section !== 'gauges') {
        const message = `${quoted(CLOCK)} is the name of the clock, which is a gauge`;
        report({ code: 'ON021', ...place, message, hint: 'Choose another name.' });
      } else if (isWord(name) && isReservedWord(name)) {
        const message = `${quoted(name)} means something else in a condition`;
        report({ code: 'ON021', ...place, message, hint: 'Choose another name.' });
      }
      taken.set(name, before ?? section);
    }
  }
  if (Object.hasOwn(cast, NARRATOR)) {
    const message = `${quoted(NARRATOR)} is nobody of the cast`;
    report({
      code: 'ON021',
      pointer: at('/cast', NARRATOR),
      onKey: true,
      message,
      hint: 'Choose another name.',
    });
  }
}

/** What is not even a word was reported with the shape of the file. */
function isWord(name: string): boolean {
  return /^\w+$/.test(name);
}

function checkGauges({ gauges = {} }: ScenarioFile, report: Report): void {
  for (const [name, { start, min = 0, max }] of Object.entries(gauges)) {
    const pointer = at('/gauges', name);
    if (min >= max) {
      const message = `the gauge ${quoted(name)} goes from ${min} to ${max}, which leaves it no room`;
      report({ code: 'ON036', pointer: at(pointer, 'max'), message, hint: 'Raise max, or lower min.' });
    } else if (start < min || start > max) {
      const message = `the gauge ${quoted(name)} starts at ${start} and goes from ${min} to ${max}`;
      report({ code: 'ON036', pointer: at(pointer, 'start'), message, hint: 'Start within the range.' });
    } else if (name === CLOCK && min !== 0) {
      const message = 'the clock always goes down to 0';
      report({ code: 'ON036', pointer: at(pointer, 'min'), message, hint: 'Take "min" out.' });
    } else if (name === CLOCK && start === 0) {
      const message = 'the clock starts at 0, so that time is over before a word is said';
      report({ code: 'ON036', pointer: at(pointer, 'start'), message, hint: 'Start it higher.' });
    }
  }
}

function checkDraws({ hidden = {} }: ScenarioFile, report: Report): void {
  const draws = Object.values(hidden).reduce((product, values) => product * values.length, 1);
  if (draws > MOST_DRAWS) {
    const message = `the hidden values combine to ${draws} draws, and ${MOST_DRAWS} is the most`;
    report({ code: 'ON017', pointer: '/hidden', message, hint: 'Take values or a variable out.' });
  }
  for (const [name, values] of Object.entries(hidden)) {
    const seen = new Set<string>();
    values.forEach((value, index) => {
      if (seen.has(value)) {
        const message = `${quoted(value)} is already a value of ${quoted(name)}`;
        report({
          code: 'ON020',
          pointer: at('/hidden', name, index),
          message,
          hint: 'Take one of them out.',
        });
      }
      seen.add(value);
    });
  }
}

function checkTruths({ truths = {}, hidden = {} }: ScenarioFile, report: Report): void {
  for (const [name, sentences] of Object.entries(truths)) {
    if (!checkHiddenName(name, hidden, at('/truths', name), report)) continue;
    for (const value of Object.keys(sentences)) {
      checkHiddenValue(name, value, hidden, { pointer: at('/truths', name, value), onKey: true }, report);
    }
  }
}

type Hidden = NonNullable<ScenarioFile['hidden']>;

function checkHiddenName(name: string, hidden: Hidden, pointer: string, report: Report): boolean {
  if (Object.hasOwn(hidden, name)) return true;
  report({
    code: 'ON028',
    pointer,
    onKey: true,
    message: `there is no hidden variable ${quoted(name)}`,
    hint: () => didYouMeanOneOf(name, Object.keys(hidden)),
  });
  return false;
}

function checkHiddenValue(
  name: string,
  value: string,
  hidden: Hidden,
  place: { readonly pointer: string; readonly onKey?: boolean },
  report: Report,
): void {
  const values = hidden[name] ?? [];
  if (values.includes(value)) return;
  report({
    code: 'ON028',
    ...place,
    message: `${quoted(value)} is not a value of ${quoted(name)}`,
    hint: () => didYouMeanOneOf(value, values),
  });
}

function checkChoiceIds({ nodes }: ScenarioFile, report: Report): void {
  for (const [id, { choices = [] }] of Object.entries(nodes)) {
    const seen = new Set<string>();
    choices.forEach((choice, index) => {
      if (seen.has(choice.id)) {
        const message = `this node already has a choice ${quoted(choice.id)}`;
        const pointer = at('/nodes', id, 'choices', index, 'id');
        report({ code: 'ON027', pointer, message, hint: 'Rename one of them.' });
      }
      seen.add(choice.id);
    });
  }
}

function checkWaysOn({ nodes }: ScenarioFile, report: Report): void {
  for (const [id, node] of Object.entries(nodes)) {
    const ways = (['choices', 'target', 'ending'] as const).filter((way) => node[way] !== undefined);
    if (ways.length === 1) continue;
    const has = ways.length === 0 ? 'none of choices, target and ending' : ways.join(' and ');
    report({
      code: 'ON030',
      pointer: at('/nodes', id),
      onKey: true,
      message: `the node ${quoted(id)} has ${has}`,
      hint: 'A node has exactly one of "choices", "target" and "ending".',
    });
  }
}

/** Where a node without choices can lead, by id; only to nodes that exist. */
function passesTo(file: ScenarioFile, node: NodeInFile): readonly string[] {
  if (node.target === undefined || node.choices !== undefined || node.ending !== undefined) return [];
  const ids = typeof node.target === 'string' ? [node.target] : node.target.map(({ to }) => to);
  return ids.filter((id) => Object.hasOwn(file.nodes, id));
}

function checkOutOfTime(file: ScenarioFile, report: Report): void {
  const { gauges = {}, outOfTime, nodes } = file;
  const hasClock = Object.hasOwn(gauges, CLOCK);
  if (hasClock && outOfTime === undefined) {
    report({
      code: 'ON032',
      pointer: at('/gauges', CLOCK),
      onKey: true,
      message: 'there is a clock, and nothing says what happens when it reaches 0',
      hint: 'Add "outOfTime" with the node in which the customer ends the talk.',
    });
  }
  if (outOfTime === undefined) return;
  if (!hasClock) {
    report({
      code: 'ON033',
      pointer: '/outOfTime',
      message: 'time can never be over, for there is no clock',
      hint: 'Add a gauge named "minutes", or take "outOfTime" out.',
    });
  }
  const road = Object.hasOwn(nodes, outOfTime) ? new Set([outOfTime]) : new Set<string>();
  for (const id of road) {
    const node = nodes[id];
    if (node?.choices !== undefined) {
      report({
        code: 'ON034',
        pointer: '/outOfTime',
        message: `when time is over there is nothing left to choose, and this leads to the choices of ${quoted(id)}`,
        hint: 'Lead it to an ending, through nodes without choices.',
      });
      return;
    }
    if (node !== undefined) for (const next of passesTo(file, node)) road.add(next);
  }
}

/** Nodes that pass on to one another in a circle would never come to a choice or an end. */
function checkCircles(file: ScenarioFile, report: Report): void {
  const ways = new Map(Object.entries(file.nodes).map(([id, node]) => [id, passesTo(file, node)]));
  const done = new Set<string>();
  for (const start of ways.keys()) {
    // Depth first without recursion: `road` holds the nodes on the way, with what is left to try at each.
    const road: { id: string; left: string[] }[] = [];
    const onRoad = new Set<string>();
    const enter = (id: string): void => {
      done.add(id);
      onRoad.add(id);
      road.push({ id, left: [...(ways.get(id) ?? [])] });
    };
    if (!done.has(start)) enter(start);
    for (let last = road.at(-1); last !== undefined; last = road.at(-1)) {
      const next = last.left.shift();
      if (next === undefined) {
        onRoad.delete(last.id);
        road.pop();
      } else if (onRoad.has(next)) {
        const circle = road.slice(road.findIndex(({ id }) => id === next)).map(({ id }) => id);
        reportCircle([...circle, next], report);
      } else if (!done.has(next)) enter(next);
    }
  }
}

function reportCircle(circle: readonly string[], report: Report): void {
  const [first = ''] = circle;
  const shown = circle.length > 8 ? [...circle.slice(0, 6), '…', first] : circle;
  report({
    code: 'ON035',
    pointer: at('/nodes', first, 'target'),
    message: `these nodes lead in a circle without a choice: ${shown.join(', ')}`,
    hint: 'Put a choice into the circle, or lead one of them elsewhere.',
  });
}

function checkPlaythroughs({ playthroughs = [], nodes, hidden = {} }: ScenarioFile, report: Report): void {
  const choiceIds = new Set(Object.values(nodes).flatMap(({ choices = [] }) => choices.map(({ id }) => id)));
  const endings = Object.keys(nodes).filter((id) => nodes[id]?.ending !== undefined);
  const known = new Set(endings);
  playthroughs.forEach((play, index) => {
    const pointer = at('/playthroughs', index);
    for (const [name, value] of Object.entries(play.hidden ?? {})) {
      const place = { pointer: at(pointer, 'hidden', name) };
      if (checkHiddenName(name, hidden, place.pointer, report)) {
        checkHiddenValue(name, value, hidden, place, report);
      }
    }
    play.choices.forEach((id, position) => {
      if (choiceIds.has(id)) return;
      report({
        code: 'ON029',
        pointer: at(pointer, 'choices', position),
        message: `there is no choice ${quoted(id)} in this scenario`,
        hint: () => didYouMeanOneOf(id, choiceIds),
      });
    });
    const { ending } = play;
    if (ending === undefined || known.has(ending)) return;
    report({
      code: 'ON029',
      pointer: at(pointer, 'ending'),
      message: `there is no ending ${quoted(ending)} in this scenario`,
      hint: () => didYouMeanOneOf(ending, endings),
    });
  });
}
