import type { AppSnapshot } from './app-machine.ts';
import type { Route } from './route.ts';

/** The address of what a snapshot shows; null while it is still being decided. */
export function routeOf(snapshot: AppSnapshot): Route | null {
  const { scenario, fixed, ranked, path } = snapshot.context;
  if (snapshot.matches({ screen: 'title' })) return { screen: 'title' };
  if (snapshot.matches({ screen: 'choice' })) return { screen: 'choice' };
  if (snapshot.matches({ screen: 'online' })) return { screen: 'online', path };
  if (snapshot.matches({ screen: 'guide' })) return { screen: 'guide', path };
  if (snapshot.matches({ screen: 'briefing' })) return { screen: 'briefing', scenario };
  if (
    snapshot.matches({ screen: 'talk' }) ||
    snapshot.matches({ screen: 'ending' }) ||
    snapshot.matches({ screen: 'debrief' })
  )
    return ranked === null ? { screen: 'talk', scenario, fixed } : { screen: 'ranked', attempt: ranked };
  return null;
}
