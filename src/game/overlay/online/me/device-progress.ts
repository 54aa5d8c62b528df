import type { Progress } from '../../../progress/index.ts';

/** What this device keeps. Records that cannot be read are left out here; the keeper of the visit tells the player of them. */
export async function deviceProgress(): Promise<Progress> {
  const { openProgress } = await import('../../../progress/index.ts');
  return openProgress(() => undefined);
}
