/**
 * Serves compiled scenarios to the game as virtual modules. Parsing happens here, so that the game carries no
 * parser, and each scenario becomes two chunks, the story and the answer key, that load on demand:
 *
 * - `virtual:scenarios` the cards of all scenarios with their loaders
 * - `virtual:halves` the loaders alone, by id: all that a talk opened by its link needs
 * - `virtual:story/<id>` and `virtual:key/<id>` the two halves of one scenario
 * - `virtual:findings` what is wrong with the files just now; empty in a build
 *
 * A build with errors in a scenario fails with the findings. In development the last good version stays in play;
 * the findings go to the page as the event `scenario:findings`.
 */
import type { DevEnvironment, EnvironmentModuleNode, Plugin } from 'vite';
import { AXES, type Axis, type Scenario } from '../engine/index.ts';
import { formatDiagnostic } from '../format/index.ts';
import { ScenarioFolder } from './scenario-folder.ts';

const LIST = 'virtual:scenarios';
const HALVES = 'virtual:halves';
const FINDINGS = 'virtual:findings';
const STORY = 'virtual:story/';
const KEY = 'virtual:key/';

/** Marks ids as ours, which keeps other plugins away from them. */
const OURS = '\0';

export interface ScenarioPluginOptions {
  /** The folder of the scenario files, from the root of the project. */
  readonly folder: string;
}

/** The plugin, for `vite.config.ts`. */
export function scenarioPlugin({ folder: path }: ScenarioPluginOptions): Plugin {
  let folder = new ScenarioFolder(path, process.cwd());
  let isBuild = false;

  return {
    name: 'owed-nothing:scenarios',

    configResolved({ root, command }) {
      folder = new ScenarioFolder(path, root);
      isBuild = command === 'build';
    },

    buildStart() {
      folder.readAll();
      const { findings } = folder;
      if (findings.length === 0) return;
      const text = findings.map(formatDiagnostic).join('\n');
      if (isBuild && findings.some(({ severity }) => severity === 'error')) {
        this.error(`the scenarios have errors\n\n${text}\n`);
      }
      this.warn(text);
    },

    configureServer(server) {
      server.watcher.add(folder.path);
    },

    resolveId(id) {
      const isOurs = [LIST, HALVES, FINDINGS].includes(id) || id.startsWith(STORY) || id.startsWith(KEY);
      return isOurs ? OURS + id : undefined;
    },

    load(resolved) {
      if (!resolved.startsWith(OURS)) return undefined;
      const id = resolved.slice(OURS.length);
      if (id === LIST) return listModule(folder.scenarios);
      if (id === HALVES) return halvesModule(folder.scenarios);
      if (id === FINDINGS) return jsonModule('findings', isBuild ? [] : folder.findings);
      if (id.startsWith(STORY)) return halfModule('story', folder.scenario(id.slice(STORY.length)));
      if (id.startsWith(KEY)) return halfModule('key', folder.scenario(id.slice(KEY.length)));
      return undefined;
    },

    hotUpdate({ type, file, modules }) {
      if (this.environment.name !== 'client' || !folder.holds(file)) return undefined;
      const isNew = type === 'delete' ? true : folder.read(file);
      if (type === 'delete') folder.forget(file);
      report(folder, this.environment);
      return isNew ? [...modules, ...ourModules(this.environment)] : [];
    },
  };
}

/**
 * Where the build puts a chunk: the halves of a scenario under `assets/scenarios/<id>/`, which is what the server goes by.
 *
 * @param module The module that a chunk was made for, null or undefined where it was not made for one.
 */
export function chunkPath(module: string | null | undefined): string {
  for (const [half, prefix] of [
    ['story', STORY],
    ['key', KEY],
  ] as const) {
    if (module?.startsWith(OURS + prefix) === true) {
      return `assets/scenarios/${module.slice((OURS + prefix).length)}/${half}-[hash].js`;
    }
  }
  return 'assets/[name]-[hash].js';
}

/** Tells the page, the terminal and whoever asks later. */
function report(folder: ScenarioFolder, environment: DevEnvironment): void {
  const { findings } = folder;
  for (const finding of findings) environment.logger.warn(formatDiagnostic(finding), { timestamp: true });
  environment.hot.send('scenario:findings', { findings });
  const module = environment.moduleGraph.getModuleById(OURS + FINDINGS);
  if (module !== undefined) environment.moduleGraph.invalidateModule(module);
}

/** The modules that show scenarios and that this page has loaded. */
function ourModules({ moduleGraph }: DevEnvironment): EnvironmentModuleNode[] {
  const ours = [LIST, HALVES, STORY, KEY].map((prefix) => OURS + prefix);
  return [...moduleGraph.idToModuleMap.values()].filter(({ id }) => {
    return ours.some((prefix) => id?.startsWith(prefix) === true);
  });
}

function listModule(scenarios: readonly Scenario[]): string {
  const entries = scenarios.map(
    (scenario) => `{ ...${JSON.stringify(cardOf(scenario))}, ${loadersOf(scenario)} }`,
  );
  return `export const scenarios = [${entries.join(',\n')}];`;
}

function halvesModule(scenarios: readonly Scenario[]): string {
  const entries = scenarios.map(
    (scenario) => `${JSON.stringify(scenario.story.id)}: { ${loadersOf(scenario)} }`,
  );
  return `export const halves = {${entries.join(',\n')}};`;
}

function loadersOf({ story: { id } }: Scenario): string {
  const story = `() => import(${JSON.stringify(STORY + id)}).then((module) => module.story)`;
  const key = `() => import(${JSON.stringify(KEY + id)}).then((module) => module.key)`;
  return `loadStory: ${story}, loadKey: ${key}`;
}

function cardOf({ story, key }: Scenario) {
  const { id, version, hash, title, summary, level, open, cast, customer } = story;
  return { id, version, hash, title, summary, level, open, customer: cast[customer], axes: axesOf(key) };
}

/** The axes on which some reply is worth more or less than nothing. */
function axesOf(key: Scenario['key']): readonly Axis[] {
  const evidence = key.nodes.flat().flatMap((choice) => choice.evidence);
  return AXES.filter((axis) => evidence.some((each) => each.axis === axis && each.points !== 0));
}

function halfModule(half: 'story' | 'key', scenario: Scenario | undefined): string {
  if (scenario === undefined) throw new Error(`there is no scenario of this name (${half})`);
  return jsonModule(half, scenario[half]);
}

/** Engines read a JSON text faster than the same as source. */
function jsonModule(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
