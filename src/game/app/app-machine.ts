/**
 * The course of a visit, from the title to the debrief. Screens are functions of its snapshot and send its events;
 * nothing else decides which screen is shown.
 */
import { type ActorRefFrom, assign, fromPromise, type SnapshotFrom, setup } from 'xstate';
import type { DebriefMove, Transcript, View } from '../../engine/index.ts';
import type { Analysis, Conversation, Refusal } from '../conversation/conversation.ts';
import { plyOf } from '../conversation/conversation.ts';
import type { OnlineDoor } from '../online/door.ts';
import type { Settings } from '../settings/settings.ts';
import { NOTHING_FIXED, type Route } from './route.ts';
import {
  type AppInput,
  aimAt,
  analysed,
  counts,
  type Fetched,
  fetchStory,
  NOWHERE,
  startTalk,
  takeUp,
  type Visit,
} from './visit.ts';

export type AppEvent =
  | { readonly type: 'go'; readonly route: Route }
  | { readonly type: 'begin' }
  | { readonly type: 'resume' }
  /** Leaves whatever is shown and takes up this play of the story that is loaded. */
  | { readonly type: 'takeUp'; readonly transcript: Transcript }
  | { readonly type: 'reply'; readonly position: number }
  | { readonly type: 'analyse' }
  | { readonly type: 'again' }
  | { readonly type: 'replayFrom'; readonly ply: number }
  | { readonly type: 'retry' }
  | { readonly type: 'open'; readonly overlay: Overlay }
  | { readonly type: 'close' }
  | { readonly type: 'set'; readonly settings: Partial<Settings> };

export type Overlay = 'menu' | 'history';

const typed = setup({
  types: {} as { context: Visit; events: AppEvent; input: AppInput },
  actors: {
    fetchStory: fromPromise<Fetched, Visit>(async ({ input }) => {
      try {
        return await fetchStory(input);
      } catch (trouble) {
        // It may be closed for practice, or known to the server alone.
        const brief = await input.online.briefOf(input.scenario);
        if (brief === null) throw trouble;
        return { story: null, isOpening: false, open: null, brief };
      }
    }),
    takeUpRanked: fromPromise<Conversation, { online: OnlineDoor; ranked: string | null }>(
      ({ input: { online, ranked } }) => online.openAttempt(ranked ?? ''),
    ),
    say: fromPromise<
      { view: View | null; refusal: Refusal | null },
      { conversation: Conversation | null; position: number }
    >(async ({ input: { conversation, position } }) => {
      if (conversation === null) return { view: null, refusal: null };
      const said = await conversation.choose(plyOf(conversation), position);
      return said.ok ? { view: said.value, refusal: null } : { view: null, refusal: said.error };
    }),
    coach: fromPromise<DebriefMove | null, { conversation: Conversation | null }>(
      async ({ input: { conversation } }) => {
        if (conversation === null) return null;
        const remark = await conversation.remark(plyOf(conversation) - 1);
        return remark.ok ? remark.value : null;
      },
    ),
    analyse: fromPromise<Analysis, { conversation: Conversation | null }>(
      async ({ input: { conversation } }) => {
        const analysis = await conversation?.debrief();
        if (analysis?.ok) return analysis.value;
        throw new Error('the analysis could not be loaded');
      },
    ),
  },
  guards: {
    hasEnded: ({ context }) => context.turns.at(-1)?.view.ending != null,
    isCoached: ({ context }) => context.settings.coach && context.turns.length > 1,
    isRanked: ({ context }) => context.ranked !== null,
    hasStory: ({ context }) => context.story !== null,
    hasAnalysis: ({ context }) => context.analysis !== null,
    fitsStory: ({ context, event }) =>
      event.type === 'takeUp' && !context.isOpening && event.transcript.hash === context.story?.hash,
    staysInTalk: ({ context, event }) =>
      event.type === 'go' && context.conversation !== null && isTalkOf(context, event.route),
    goesToTitle: ({ event }) => event.type === 'go' && event.route.screen === 'title',
    goesToChoice: ({ event }) => event.type === 'go' && event.route.screen === 'choice',
    goesToRanked: ({ event }) => event.type === 'go' && event.route.screen === 'ranked',
    goesOnline: ({ event }) => event.type === 'go' && event.route.screen === 'online',
    goesToGuide: ({ event }) => event.type === 'go' && event.route.screen === 'guide',
    returnsToDebrief: ({ context, event }) =>
      context.analysis !== null && event.type === 'go' && isTalkOf(context, event.route),
  },
  actions: {
    aim: assign(({ context, event }) => {
      if (event.type !== 'go') return {};
      const { route } = event;
      if (route.screen === 'online' || route.screen === 'guide') return { path: route.path };
      if (route.screen === 'ranked') return { ...NOWHERE, ranked: route.attempt, story: null };
      return 'scenario' in route ? aimAt(context, route) : {};
    }),
    aimAtBriefing: assign(({ context }) =>
      aimAt(context, { screen: 'briefing', scenario: context.scenario }),
    ),
    startTalk: assign(({ context }) => startTalk(context)),
    originOpen: assign(({ context }) => ({
      origin: context.open === null ? null : { transcript: context.open, count: context.open.moves.length },
    })),
    originNone: assign({ origin: null }),
    keepOpen: ({ context }) => {
      const transcript = context.conversation?.transcript();
      if (transcript != null && counts(context)) context.keeper.keepOpen(transcript);
    },
    keepFinished: ({ context }) => {
      const transcript = context.conversation?.transcript();
      if (transcript != null && context.analysis !== null && counts(context))
        context.keeper.keepFinished(transcript, context.analysis);
    },
    dropOpen: ({ context }) => context.keeper.dropOpen(context.scenario),
  },
});

/** A reply is taken wherever the player is listening, whether the coach is thinking or not. */
const REPLY = {
  target: 'replying',
  actions: typed.assign({
    pressed: ({ context, event }) => (event.type === 'reply' ? event.position : context.pressed),
    refusal: null,
  }),
} as const;

/** The statechart of a visit. Its `input` says where the visit begins. */
export const appMachine = typed.createMachine({
  id: 'app',
  type: 'parallel',
  context: ({ input }) => ({
    library: input.library,
    keeper: input.keeper,
    settings: input.settings,
    entrance: input.route.screen,
    online: input.online,
    scenario: 'scenario' in input.route ? input.route.scenario : '',
    goal: input.route.screen === 'talk' ? 'talk' : 'briefing',
    story: null,
    isOpening: false,
    brief: null,
    ranked: input.route.screen === 'ranked' ? input.route.attempt : null,
    path: 'path' in input.route ? input.route.path : '',
    open: null,
    fixed: input.route.screen === 'talk' ? input.route.fixed : NOTHING_FIXED,
    origin: null,
    conversation: null,
    attempt: 0,
    turns: [],
    pressed: null,
    refusal: null,
    remark: null,
    analysis: null,
    missing: null,
  }),
  on: {
    set: {
      actions: assign(({ context, event }) => ({ settings: { ...context.settings, ...event.settings } })),
    },
  },
  states: {
    screen: {
      initial: 'entrance',
      on: {
        go: [
          { guard: 'goesToTitle', target: '.title' },
          { guard: 'goesToChoice', target: '.choice' },
          { guard: 'goesOnline', target: '.online', actions: 'aim' },
          { guard: 'goesToGuide', target: '.guide', actions: 'aim' },
          { guard: 'goesToRanked', target: '.rejoining', actions: 'aim' },
          { target: '.loading', actions: 'aim' },
        ],
        takeUp: {
          guard: 'fitsStory',
          target: '.talk',
          actions: [
            assign({
              origin: ({ event: { transcript } }) => ({ transcript, count: transcript.moves.length }),
            }),
            'startTalk',
          ],
        },
      },
      states: {
        /** Decides, from the address, where the visit begins. */
        entrance: {
          always: [
            { guard: ({ context }) => context.entrance === 'title', target: 'title' },
            { guard: ({ context }) => context.entrance === 'choice', target: 'choice' },
            { guard: ({ context }) => context.entrance === 'online', target: 'online' },
            { guard: ({ context }) => context.entrance === 'guide', target: 'guide' },
            { guard: 'isRanked', target: 'rejoining' },
            { target: 'loading' },
          ],
        },
        title: {},
        choice: {},
        online: {},
        /** Pages to read. Whoever came from a debrief finds it again on the way back. */
        guide: { on: { go: { guard: 'returnsToDebrief', target: 'debrief' } } },
        loading: {
          invoke: {
            src: 'fetchStory',
            input: ({ context }) => context,
            onDone: [
              {
                guard: ({ context, event }) => context.goal === 'talk' && event.output.story !== null,
                target: 'talk',
                actions: [assign(({ event }) => event.output), 'originOpen', 'startTalk'],
              },
              { target: 'briefing', actions: assign(({ event }) => event.output) },
            ],
            onError: {
              target: 'trouble',
              actions: assign(({ context }) => ({
                missing: context.library.ids.includes(context.scenario) ? 'unreachable' : 'unknown',
              })),
            },
          },
        },
        /** Takes up a ranked attempt by its address. */
        rejoining: {
          invoke: {
            src: 'takeUpRanked',
            input: ({ context: { online, ranked } }) => ({ online, ranked }),
            onDone: {
              target: 'talk',
              actions: assign(({ context, event }) => takeUp(context, event.output)),
            },
            // That screen asks again, and knows the words for every answer.
            onError: {
              target: 'online',
              actions: assign(({ context }) => ({ path: `lost/${context.ranked}` })),
            },
          },
        },
        briefing: {
          on: {
            begin: {
              guard: 'hasStory',
              target: 'talk',
              actions: ['originNone', 'dropOpen', 'startTalk'],
            },
            resume: { target: 'talk', actions: ['originOpen', 'startTalk'] },
          },
        },
        talk: {
          initial: 'answered',
          always: { guard: 'hasEnded', target: 'ending' },
          // The address of the talk that is on the screen leads nowhere else; from other screens it opens the talk.
          on: { go: { guard: 'staysInTalk' } },
          states: {
            /** The coach is an actor of its own, and costs time in every press: whoever wants none does without. */
            answered: {
              always: [{ guard: 'isCoached', target: 'coached' }, { target: 'listening' }],
            },
            listening: { on: { reply: REPLY } },
            coached: {
              invoke: {
                src: 'coach',
                input: ({ context: { conversation } }) => ({ conversation }),
                onDone: {
                  guard: ({ event }) => event.output !== null,
                  actions: assign({ remark: ({ event }) => event.output }),
                },
              },
              on: { reply: REPLY },
            },
            replying: {
              invoke: {
                src: 'say',
                input: ({ context }) => ({
                  conversation: context.conversation,
                  position: context.pressed ?? -1,
                }),
                onDone: {
                  target: 'answered',
                  actions: [
                    assign(({ context, event }) => ({
                      turns: context.conversation?.turns ?? context.turns,
                      refusal: event.output.refusal,
                      pressed: null,
                      ...(event.output.view === null ? {} : { remark: null }),
                    })),
                    'keepOpen',
                  ],
                },
              },
            },
          },
        },
        ending: {
          initial: 'analysing',
          states: {
            // The analysis is fetched while the last words are read: an attempt counts even if the page is closed here.
            analysing: {
              invoke: {
                src: 'analyse',
                input: ({ context }) => ({ conversation: context.conversation }),
                onDone: {
                  target: 'ready',
                  actions: [assign(({ event }) => analysed(event.output)), 'keepFinished'],
                },
                onError: 'failed',
              },
              on: { analyse: 'wanted' },
            },
            /** The player asked before it was there. */
            wanted: {
              invoke: {
                src: 'analyse',
                input: ({ context }) => ({ conversation: context.conversation }),
                onDone: {
                  target: '#app.screen.debrief',
                  actions: [assign(({ event }) => analysed(event.output)), 'keepFinished'],
                },
                onError: 'failed',
              },
            },
            ready: { on: { analyse: '#app.screen.debrief' } },
            failed: { on: { analyse: 'wanted' } },
          },
          on: {
            go: { guard: 'staysInTalk' },
            again: [
              { guard: 'isRanked', target: 'loading', actions: 'aimAtBriefing' },
              { target: 'talk', actions: ['originNone', 'startTalk'] },
            ],
          },
        },
        debrief: {
          on: {
            go: { guard: 'staysInTalk' },
            again: [
              { guard: 'isRanked', target: 'loading', actions: 'aimAtBriefing' },
              { target: 'talk', actions: ['originNone', 'startTalk'] },
            ],
            replayFrom: {
              target: 'talk',
              actions: [
                assign(({ context, event }) => {
                  const transcript = context.conversation?.transcript();
                  return {
                    origin: transcript == null ? null : { transcript, count: event.ply },
                    // Replays are practice, also of a ranked attempt: its story came with the analysis.
                    story: context.analysis?.story ?? context.story,
                    ranked: null,
                  };
                }),
                'startTalk',
              ],
            },
          },
        },
        trouble: { on: { retry: 'loading' } },
      },
    },
    overlay: {
      initial: 'none',
      on: { go: '.none' },
      states: {
        none: {
          on: {
            open: [
              { guard: ({ event }) => event.overlay === 'history', target: 'history' },
              { target: 'menu' },
            ],
          },
        },
        menu: { on: { close: 'none', open: 'history', begin: 'none', again: 'none' } },
        history: { on: { close: 'none', open: 'menu' } },
      },
    },
  },
});

export type AppActor = ActorRefFrom<typeof appMachine>;
export type AppSnapshot = SnapshotFrom<typeof appMachine>;
export type Send = (event: AppEvent) => void;

/** Whether a route is the address of the talk that the visit holds. */
function isTalkOf({ ranked, scenario }: Visit, route: Route): boolean {
  if (route.screen === 'ranked') return route.attempt === ranked;
  return route.screen === 'talk' && route.scenario === scenario && ranked === null;
}
