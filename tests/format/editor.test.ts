/** What an editor makes of the JSON Schema: asked of the language service that editors use, not by eye. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  getLanguageService,
  type Hover,
  type JSONDocument,
  TextDocument,
} from 'vscode-json-languageservice';
import { AXES, MOODS, PLACES } from '../../src/engine/index.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
const SAMPLE = new URL('samples/a-whole-scene.json', FOLDER);

const service = getLanguageService({
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  schemaRequestService: (address) => Promise.resolve(readFileSync(new URL(address), 'utf8')),
});

interface Opened {
  readonly text: TextDocument;
  readonly json: JSONDocument;
  /** Where the cursor stands. */
  readonly offset: number;
}

/** Opens the sample, with one place in it replaced; `¦` in the replacement is the cursor. */
function open(place: string, replacement = `${place}¦`): Opened {
  const source = readFileSync(SAMPLE, 'utf8');
  if (!source.includes(place)) throw new Error(`the sample has no ${place}`);
  const written = source.replace(place, () => replacement);
  const offset = written.indexOf('¦');
  const text = TextDocument.create(SAMPLE.href, 'json', 1, written.replace('¦', ''));
  return { text, json: service.parseJSONDocument(text), offset };
}

async function suggestions({ text, json, offset }: Opened): Promise<readonly CompletionItem[]> {
  return (await service.doComplete(text, text.positionAt(offset), json))?.items ?? [];
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label).sort();

async function explanation({ text, json, offset }: Opened): Promise<string> {
  const hover: Hover | null = await service.doHover(text, text.positionAt(offset), json);
  const contents = [hover?.contents ?? []].flat();
  return contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

describe('an editor suggests', () => {
  test('the moods, and nothing else', async () => {
    const items = await suggestions(open('"mood": "irritated"', '"mood": "¦"'));
    expect(labels(items)).toEqual(MOODS.map((mood) => `"${mood}"`).sort());
  });

  test('the places', async () => {
    const items = await suggestions(open('"place": "phone"', '"place": ¦'));
    expect(labels(items)).toEqual(PLACES.map((place) => `"${place}"`).sort());
  });

  test('true and false for a way out', async () => {
    expect(labels(await suggestions(open('"leaves": true', '"leaves": ¦')))).toEqual(['false', 'true']);
  });

  test('the axes that can be weighted', async () => {
    const items = await suggestions(open('"start": "past-nine"', '"weights": { ¦ }, "start": "past-nine"'));
    expect(labels(items)).toEqual([...AXES].sort());
  });

  test('the properties of a reply that are not there yet, each with its description', async () => {
    const items = await suggestions(open('"id": "ring-road",', '"id": "ring-road", ¦'));
    expect(labels(items)).toEqual(['label', 'leaves', 'minutes', 'when']);
    for (const { documentation } of items) expect(String(documentation)).not.toBe('');
  });

  test('the properties of the file, each with its description', async () => {
    const items = await suggestions(open('"format": 1,', '"format": 1, ¦'));
    for (const name of ['hidden', 'truths', 'weights', 'severity']) expect(labels(items)).toContain(name);
    for (const { documentation } of items) expect(String(documentation)).not.toBe('');
  });
});

describe('an editor explains', () => {
  test.each([
    ['"outOfTime"', 'minutes reaches 0'],
    ['"rightWhen"', 'Leaving is the answer now'],
    ['"thought"', 'How the customer took it'],
    ['"principle"', 'principle of sales etiquette'],
    ['"points"', 'excellent'],
    ['"lesson"', 'Two sentences'],
  ])('%s when it is pointed at', async (name, words) => {
    expect(await explanation(open(name, name.replace(/.$/, '¦"')))).toContain(words);
  });
});

describe('an editor marks', () => {
  async function marks({ text, json }: Opened): Promise<string[]> {
    const found = await service.doValidation(text, json);
    return found.map(({ range }) => text.getText(range));
  }

  test('nothing in a sample', async () => {
    expect(await marks(open('"format": 1'))).toEqual([]);
  });

  test('a misspelt property', async () => {
    expect(await marks(open('"thought":', '"thougth":'))).toContain('"thougth"');
  });

  test('a mood that there is not', async () => {
    expect(await marks(open('"mood": "irritated"', '"mood": "grumpy"'))).toEqual(['"grumpy"']);
  });

  test('points beyond the scale', async () => {
    expect(await marks(open('"points": -2', '"points": -4'))).toEqual(['-4']);
  });

  test('a reply without its reason', async () => {
    const { text, json } = open('"evidence": [', '"evidense": [');
    const found = await service.doValidation(text, json);
    expect(found.some(({ message }) => JSON.stringify(message).includes('evidence'))).toBe(true);
  });
});
