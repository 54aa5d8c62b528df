/** The process that checks the file of `npm run play`: one check, one message to its parent, and it ends. */
import { readFileSync } from 'node:fs';
import { checkScenario } from '../authoring/index.ts';
import { playReport } from './play-report.ts';

const [file = ''] = process.argv.slice(2);
process.send?.(playReport(checkScenario(readFileSync(file), file)));
