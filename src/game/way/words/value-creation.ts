import type { PrincipleWords } from './principle-words.ts';

export const VALUE_CREATION_WORDS = {
  'come-prepared': {
    why: 'Every question that you could have looked up is paid for with their time. They notice it at once, and they wonder what else you did not look up. Ten minutes of reading buy you the right to ask the one question that is not written anywhere.',
    practice: {
      when: 'you have a quarter of an hour before a first meeting',
      act: 'read what they last wrote to your own firm, the open tickets first',
      because: 'they will judge you by what your house should already know',
    },
    card: {
      ask: 'What have they already told us, and have I read it?',
      say: '“I have read your two tickets from March. May I start there?”',
      leaveOut: 'Any question whose answer is on their website or in your files.',
    },
  },
  'their-agenda': {
    why: 'People listen when their own question is on the table, and wait politely when it is not. Your list can be perfect and still come at the wrong moment. Once their matter is settled, there is nearly always time for yours, and then it is welcome.',
    practice: {
      when: 'they open with something that is not on your slides',
      act: 'close the slides and stay with it until they say that it is done',
      because: 'the meeting belongs to the person who pays for it with an hour',
    },
    card: {
      ask: 'What would they talk about if I were not there?',
      say: '“Before I show you anything: what should be different when we hang up?”',
      leaveOut: 'The order of your own slides.',
    },
  },
  'earn-the-minute': {
    why: 'A call costs them a break in their day, even a friendly one. If they put the phone down with nothing that they did not have before, you have taken something. Next time they will let it ring. Bring one useful thing, or wait until you have it.',
    practice: {
      when: 'you want to call “just to check in”',
      act: 'find one fact that helps them this week, or put the phone down again',
      because: 'a call that only you need uses up the patience for the one that they need',
    },
    card: {
      ask: 'What will they have after this call that they do not have now?',
      say: '“I have one figure for you; it takes a minute, and nothing is asked in return.”',
      leaveOut: '“I just wanted to hear how things are going.”',
    },
  },
  'honest-pitch': {
    why: 'What you leave out before the signature, they find afterwards, and then it looks like a trick. A limit that is named early is a fact; the same limit found late is a broken promise. Whoever tells you what the thing cannot do is easy to believe about what it can.',
    practice: {
      when: 'a buyer is about to sign and has asked nothing',
      act: 'ask the one question that could change their mind, and wait for the answer',
      because: 'an order that would not survive the question will not survive the first month',
    },
    card: {
      ask: 'What does this not do that they may expect of it?',
      say: '“One thing it will not do for you, so that you hear it from me first.”',
      leaveOut: '“It is on the roadmap.”',
    },
  },
  'own-the-problem': {
    why: 'To a customer there is one firm, and it is you. They do not care whose desk the fault came from; they care who has it now. An answer in time calms only if it says what is known, what is not, and when they will hear more. Taking it personally is the fastest repair there is.',
    practice: {
      when: 'something is broken and you do not know why yet',
      act: 'say so inside the promised time, name the hour of your next message, and keep it',
      because: 'not knowing can be borne; not hearing cannot',
    },
    card: {
      ask: 'What do I know, what do I not know, and when do I write next?',
      say: '“This is with me now. At four you hear from me, also if there is nothing new.”',
      leaveOut: 'A date that does not depend on you, and whose fault it is.',
    },
  },
  'agree-the-service': {
    why: 'On a quiet day, hours and channels are a dull paragraph. On a bad night, they are the whole quarrel. What was settled before anyone needed it can be looked up; what was not must be fought for, by two tired people. Say it plainly while you still like each other.',
    practice: {
      when: 'everybody is glad that the price is settled',
      act: 'go through when they can reach you, where, and how soon somebody answers',
      because: 'the first bad night will ask all three, and will not wait for a meeting',
    },
    card: {
      ask: 'If it breaks at six on a Friday, whom do they call, and what have we promised?',
      say: '“Half an hour is until somebody answers, not until it is repaired. Is that enough for you?”',
      leaveOut: '“We are always there for you.”',
    },
  },
  'only-what-they-asked': {
    why: 'An extra that nobody asked for has to be read, judged, paid for or turned down, and all of that is work. It also says that you did not listen. One thing asked for and one thing delivered is rare enough to be remembered.',
    practice: {
      when: 'somebody asks you for one page',
      act: 'send that page and nothing else',
      because: 'every attachment tells them that their question was an excuse for yours',
    },
    card: {
      ask: 'What exactly did they ask for, in their own words?',
      say: '“Here it is. There is nothing else in the envelope.”',
      leaveOut: 'The brochure, the add-on, the newsletter.',
    },
  },
  'be-grateful': {
    why: 'Nobody has to give you their time, their order or their patience; that they did is worth a word. Thanks count most when nothing more is to be had. If they come only with a request, they are a request. Too much is as bad as none: a small favour wants two plain lines.',
    practice: {
      when: 'somebody has helped you, or has just turned you down kindly',
      act: 'thank them the same day, for the one thing that they did, in a sentence or two',
      because: 'thanks that are late, long or followed by a wish are heard as a bill',
    },
    card: {
      ask: 'What did they give me last time, and did I say so?',
      say: '“Thank you for the half hour on Tuesday; it changed how we do the hand-over.”',
      leaveOut: 'Anything after the thanks that begins with “by the way”.',
    },
  },
} as const satisfies Readonly<Record<string, PrincipleWords>>;
