/** Writes `scenarios/scenario.schema.json` from the schema in the code: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { scenarioJsonSchema } from '../format/index.ts';

const path = new URL('../../scenarios/scenario.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
