/**
 * Serves compiled scenarios to the game as virtual modules. Parsing happens here, so that the game carries no
 * parser, and each scenario becomes three chunks that load on demand: the opening of the story, its other texts, and
 * the answer key:
 *
 * - `virtual:scenarios` the cards of all scenarios
 * - `virtual:parcels` the loaders by id
 * - `virtual:opening/<id>`, `virtual:texts/<id>` and `virtual:key/<id>` the parcels of one scenario
 * - `virtual:findings` what is wrong with the files just now; empty in a build
 *
 * A build with errors in a scenario fails with the findings. In development the last good version stays in play;
 * the findings go to the page as the event `scenario:findings`.
 */
import type { DevEnvironment, EnvironmentModuleNode, Plugin } from 'vite';
import { AXES, type Axis, principlesTrained, type Scenario, splitStory } from '../engine/index.ts';
import { formatDiagnostic } from '../format/index.ts';
import { ScenarioFolder } from './scenario-folder.ts';

const LIST = 'virtual:scenarios';
const PARCELS = 'virtual:parcels';
const FINDINGS = 'virtual:findings';
const KINDS = ['opening', 'texts', 'key'] as const;
type Kind = (typeof KINDS)[number];

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
      const isOurs = [LIST, PARCELS, FINDINGS].includes(id) || parcelOf(id) !== null;
      return isOurs ? OURS + id : undefined;
    },

    load(resolved) {
      if (!resolved.startsWith(OURS)) return undefined;
      const id = resolved.slice(OURS.length);
      if (id === LIST) return listModule(folder.scenarios);
      if (id === PARCELS) return parcelsModule(folder.scenarios);
      if (id === FINDINGS) return jsonModule('findings', isBuild ? [] : folder.findings);
      const parcel = parcelOf(id);
      return parcel === null ? undefined : parcelModule(parcel.kind, folder.scenario(parcel.scenario));
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
 * Where the build puts a chunk: what belongs to a scenario under `assets/scenarios/<id>/`, which is what the server goes by.
 *
 * @param module The module that a chunk was made for, null or undefined where it was not made for one.
 */
export function chunkPath(module: string | null | undefined): string {
  const parcel = module?.startsWith(OURS) === true ? parcelOf(module.slice(OURS.length)) : null;
  return parcel === null
    ? 'assets/[name]-[hash].js'
    : `assets/scenarios/${parcel.scenario}/${parcel.kind}-[hash].js`;
}

/** What a module's id asks for; null where it is no parcel of a scenario. */
function parcelOf(id: string): { readonly kind: Kind; readonly scenario: string } | null {
  for (const kind of KINDS) {
    const prefix = `virtual:${kind}/`;
    if (id.startsWith(prefix)) return { kind, scenario: id.slice(prefix.length) };
  }
  return null;
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
  return [...moduleGraph.idToModuleMap.values()].filter(({ id }) => {
    if (id?.startsWith(OURS) !== true) return false;
    const name = id.slice(OURS.length);
    return name === LIST || name === PARCELS || parcelOf(name) !== null;
  });
}

function listModule(scenarios: readonly Scenario[]): string {
  return jsonModule('scenarios', scenarios.map(cardOf));
}

function parcelsModule(scenarios: readonly Scenario[]): string {
  const entries = scenarios.map(({ story: { id } }) => {
    const loaders = KINDS.map((kind) => {
      const module = JSON.stringify(`virtual:${kind}/${id}`);
      return `${kind}: () => import(${module}).then((module) => module.${kind})`;
    });
    return `${JSON.stringify(id)}: { ${loaders.join(', ')} }`;
  });
  return `export const parcels = {${entries.join(',\n')}};`;
}

function cardOf({ story, key }: Scenario) {
  const { id, version, hash, title, summary, level, open, cast, customer } = story;
  return {
    id,
    version,
    hash,
    title,
    summary,
    level,
    open,
    customer: cast[customer],
    axes: axesOf(key),
    principles: principlesTrained(key),
  };
}

/** The axes on which some reply is worth more or less than nothing. */
function axesOf(key: Scenario['key']): readonly Axis[] {
  const evidence = key.nodes.flat().flatMap((choice) => choice.evidence);
  return AXES.filter((axis) => evidence.some((each) => each.axis === axis && each.points !== 0));
}

function parcelModule(kind: Kind, scenario: Scenario | undefined): string {
  if (scenario === undefined) throw new Error(`there is no scenario of this name (${kind})`);
  const parcels = { ...splitStory(scenario.story), key: scenario.key };
  return jsonModule(kind, parcels[kind]);
}

/** Engines read a JSON text faster than the same as source. */
function jsonModule(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
