/** Runs work once the words now in the page are painted and the browser has nothing more urgent to do. @returns How to call it off. */
export function afterPaint(work: () => void): () => void {
  let idle = 0;
  const frame = requestAnimationFrame(() => {
    idle =
      'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work, 50);
  });
  return () => {
    cancelAnimationFrame(frame);
    if ('cancelIdleCallback' in window) cancelIdleCallback(idle);
    else clearTimeout(idle);
  };
}
