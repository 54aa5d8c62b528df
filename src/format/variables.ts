import type { ScenarioFile } from './schema.ts';

/** Something that a condition can read: a gauge (a number), a flag (a boolean) or a hidden variable (a text). */
export type Variable =
  | { readonly kind: 'gauge' | 'flag'; readonly name: string; readonly slot: number }
  | {
      readonly kind: 'hidden';
      readonly name: string;
      readonly slot: number;
      readonly values: readonly string[];
    };

export type Variables = ReadonlyMap<string, Variable>;

/** The variables of a file with their slots, in the order that `Story` documents. The first of a name wins. */
export function variablesOf({ gauges = {}, flags = {}, hidden = {} }: ScenarioFile): Variables {
  const variables = new Map<string, Variable>();
  let slot = 0;
  const add = (variable: Variable): void => {
    slot += 1;
    if (!variables.has(variable.name)) variables.set(variable.name, variable);
  };
  for (const name of Object.keys(gauges)) add({ kind: 'gauge', name, slot });
  for (const name of Object.keys(flags)) add({ kind: 'flag', name, slot });
  for (const [name, values] of Object.entries(hidden)) add({ kind: 'hidden', name, slot, values });
  return variables;
}
