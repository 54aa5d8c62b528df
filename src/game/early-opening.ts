/** Asks for the opening of the talk that the address names before anything else is set up, so that it travels meanwhile. */
import { parcels } from 'virtual:parcels';
import { parseRoute } from './app/route.ts';

const route = parseRoute(location.hash);
// Whoever needs it later asks again, finds it there, and hears of a failure.
if (route.screen === 'talk') parcels[route.scenario]?.opening().catch(() => undefined);
