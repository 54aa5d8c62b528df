/** Runs a command of the server: what goes wrong is said in a sentence, never as a stack trace. */

/** @param work What to say if it could not be done; null: done. */
export async function runCommand(work: () => Promise<string | null>): Promise<void> {
  const trouble = await work().catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (trouble === null) return;
  process.stderr.write(`${trouble}\n`);
  process.exitCode = 1;
}
