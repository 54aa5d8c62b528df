/** What a page is asked while it is measured. The same for the game and for the page that it is compared with. */
import type { CDPSession, Page } from 'playwright-core';

/** Milliseconds on the page's own clock. */
export interface PressTimes {
  /** From the key to the frame after the new words are in the page. */
  readonly painted: number;
  /** From the key to the frame after the new replies can be pressed. */
  readonly pressable: number;
}

/**
 * Runs in the page before anything else: notes when the first reply can be pressed, and the layout shifts; and offers
 * `measurePress`, which waits for the words to change after the next key.
 */
export const PROBE = `
(() => {
  const words = () => document.querySelector('.said')?.textContent ?? '';
  const replies = () => [...document.querySelectorAll('ol button')];
  const canPress = () => {
    const buttons = replies();
    return buttons.length > 0 && buttons.every((button) => {
      const style = getComputedStyle(button);
      const box = button.getBoundingClientRect();
      return box.height > 0 && style.pointerEvents !== 'none' && Number(style.opacity) > 0.9 && button.ariaDisabled !== 'true';
    });
  };
  const probe = { firstReply: null, shifts: 0 };
  const look = () => {
    if (words() !== '' && canPress()) probe.firstReply = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) probe.shifts += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  probe.measurePress = (isOver) => new Promise((resolve) => {
    const before = words();
    addEventListener('keydown', (event) => {
      const start = event.timeStamp;
      let painted = null;
      const wait = () => {
        const now = performance.now();
        // A frame that finds the words changed was started after they were put there: the next one shows them.
        if (painted === null && words() !== before) painted = now - start;
        if (painted !== null && (canPress() || replies().length === 0)) {
          resolve({ painted, pressable: now - start, replies: replies().length });
        } else if (now - start > 4000) resolve(null);
        else requestAnimationFrame(wait);
      };
      requestAnimationFrame(wait);
    }, { once: true, capture: true });
  });
  globalThis.probe = probe;
})();
`;

/** Waits for the first reply. @returns Milliseconds since the navigation began. */
export async function firstReplyAt(page: Page): Promise<number> {
  await page.waitForFunction('globalThis.probe?.firstReply != null', undefined, {
    polling: 50,
    timeout: 60_000,
  });
  return Number(await page.evaluate('globalThis.probe.firstReply'));
}

/** Presses a number key and measures. @returns Null if nothing followed; `ended` if no reply was on offer any more. */
export async function press(
  page: Page,
  key: string,
): Promise<(PressTimes & { readonly ended: boolean }) | null> {
  await page.evaluate('globalThis.pending = globalThis.probe.measurePress(); undefined');
  await page.keyboard.press(key);
  const times: unknown = await page.evaluate('globalThis.pending');
  if (typeof times !== 'object' || times === null || !('painted' in times) || !('pressable' in times))
    return null;
  return {
    painted: Number(times.painted),
    pressable: Number(times.pressable),
    ended: 'replies' in times && times.replies === 0,
  };
}

/** The heap in bytes after collecting garbage. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
