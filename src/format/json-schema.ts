import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { ScenarioFileSchema } from './schema.ts';

/** The JSON Schema (draft-07) of scenario files, for editors: completion, descriptions, first complaints. */
export function scenarioJsonSchema(): JsonSchema {
  return toJsonSchema(ScenarioFileSchema, { target: 'draft-07', errorMode: 'throw' });
}
