/**
 * For `npm run play`: checks the file that is played, whole, after every save, and tells the page. The check works in
 * a process of its own, so that a large scenario does not keep the page waiting.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { PlayReport } from './play-report.ts';

const HELLO = 'author:hello';
const REPORT = 'author:report';

export interface PlayPluginOptions {
  /** The scenario file, as an absolute path. */
  readonly file: string;
}

export function playPlugin({ file }: PlayPluginOptions): Plugin {
  let last: PlayReport = { file, state: 'checking', findings: [], shape: '' };
  let checker: ChildProcess | null = null;

  const check = (tell: (report: PlayReport) => void): void => {
    // A save during a check makes what that check would find out of date.
    checker?.kill();
    last = { ...last, state: 'checking' };
    tell(last);
    const started = fork(new URL('./play-check.ts', import.meta.url), [file], { stdio: 'inherit' });
    checker = started;
    started.on('message', (report: PlayReport) => {
      if (checker !== started) return;
      last = report;
      tell(last);
    });
    started.on('exit', () => {
      if (checker !== started || last.state !== 'checking') return;
      last = { ...last, state: 'failed' };
      tell(last);
    });
  };

  return {
    name: 'owed-nothing:play',
    apply: 'serve',
    configureServer(server: ViteDevServer) {
      const { hot } = server.environments.client;
      const tell = (report: PlayReport): void => hot.send(REPORT, report);
      hot.on(HELLO, (_, client) => client.send(REPORT, last));
      server.watcher.add(file);
      server.watcher.on('all', (_, path) => {
        if (resolve(path) === file) check(tell);
      });
      check(tell);
      server.httpServer?.once('close', () => checker?.kill());
    },
  };
}
