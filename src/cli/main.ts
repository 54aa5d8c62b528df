/** The command line: picks the subcommand, writes what it says, sets the exit code. No rules of its own. */

import { check } from './check.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { explain } from './explain.ts';
import { newScenario } from './new-scenario.ts';

const COMMANDS: readonly Command[] = [check, explain, newScenario];

const terminal: Terminal = {
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  isScreen: process.stdout.isTTY === true,
  // `hasColors` heeds NO_COLOR and terminals that know no colours.
  hasColours: process.stdout.isTTY === true && process.stdout.hasColors(),
  hasProgress: process.stderr.isTTY === true,
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
};

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal[name === undefined ? 'err' : 'out'](menu());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    terminal.err(`There is no command "${name}".\n\n${menu()}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(command.usage);
    return 0;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n\n${command.usage}`);
    return 2;
  }
}

function menu(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`);
  return `Commands:\n${lines.join('\n')}\n\n"npm run <command> -- --help" says more.\n`;
}

// Whoever reads may have seen enough (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  terminal.err(`This is a fault of the program, not of your file: ${describe(error)}\n`);
  process.exitCode = 2;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
