/**
 * The author's tools: the game as it is, with the findings of the check beside it, a choice of beginning and draw,
 * and a play that outlives a save. Opened by `npm run play` alone; nothing of this is in a build.
 */
import './author.css';
import { h, render } from 'preact';
import type { Story } from '../../engine/index.ts';
import type { AppActor } from '../app/app-machine.ts';
import type { Library } from '../app/library.ts';
import { secretForDraw } from '../conversation/secrets.ts';
import { AUTHORS_ORDER, type AuthorChoice, makeAuthorAddress, readAuthorChoice } from './author-address.ts';
import { AuthorPanel, type AuthorPanelProps } from './author-panel.tsx';
import type { AuthorReport } from './author-report.ts';
import { keepMoves, keptMoves, standsAt, stillLegal } from './kept-moves.ts';
import { libraryStartingAt } from './starting-at.ts';

/** Starts the game in an element and tells of its course. */
export type Start = (page: HTMLElement, library: Library) => AppActor;

/** Opens the game in an element, and the author's tools beside it. */
export function openForAuthor(page: HTMLElement, start: Start, library: Library): void {
  const choice = readAuthorChoice(location);
  const box = document.createElement('div');
  document.body.classList.add('has-author');
  document.body.append(box);

  let shown: AuthorPanelProps = {
    choice,
    story: null,
    node: null,
    report: null,
    lost: null,
    onChoice: visit,
    onPlay(scenario, { draw, moves }) {
      const from = { scenario, node: null, draw };
      keepMoves(from, moves);
      visit(from);
    },
  };
  const show = (news: Partial<AuthorPanelProps>): void => {
    shown = { ...shown, ...news };
    render(h(AuthorPanel, shown), box);
  };
  show({});
  listen((report) => show({ report }));
  if (choice === null) start(page, library);
  else follow(start(page, libraryStartingAt(library, choice.node)), choice, show);
}

/** Takes up the play that a save cut off, and keeps every move for the next one. */
function follow(
  actor: AppActor,
  choice: AuthorChoice,
  show: (news: Partial<AuthorPanelProps>) => void,
): void {
  let isTakenUp = false;
  const takeUp = (story: Story): void => {
    const { moves, illegal } = stillLegal(story, choice.draw, keptMoves(choice));
    show({ story, lost: illegal });
    isTakenUp = true;
    const secrets = { draw: secretForDraw(story, choice.draw), order: AUTHORS_ORDER };
    actor.send({ type: 'takeUp', transcript: { scenario: story.id, hash: story.hash, secrets, moves } });
  };
  actor.subscribe(({ context: { story, conversation } }) => {
    const transcript = conversation?.transcript();
    if (story === null || transcript?.scenario !== choice.scenario) return;
    if (!isTakenUp) {
      // Later: a subscriber must not send while the news of a snapshot goes round.
      queueMicrotask(() => isTakenUp || takeUp(story));
      return;
    }
    keepMoves(choice, transcript.moves);
    show({ story, node: standsAt(story, choice.draw, transcript.moves) });
  });
}

/** Opens an address of one's own; the page is loaded anew even where only the part after # is another. */
function visit(choice: AuthorChoice): void {
  history.replaceState(null, '', `${location.pathname}${makeAuthorAddress(choice)}`);
  location.reload();
}

function listen(onReport: (report: AuthorReport) => void): void {
  if (import.meta.hot === undefined) return;
  import.meta.hot.on('author:report', onReport);
  import.meta.hot.send('author:hello', null);
}
