import type { PrincipleWords } from './principle-words.ts';

export const WALKING_AWAY_WORDS = {
  'screen-at-the-door': {
    why: 'The kindest no is the one that comes before anybody has spent a month. If you take on what you cannot do well, the customer pays for your learning, and somebody who could help them is not asked. Saying in public whom you are not for spares both sides the visit.',
    practice: {
      when: 'a good budget comes with a task that is not yours',
      act: 'ask the two questions that decide it in the first talk, and say the answer at once',
      because: 'a no costs them ten minutes today and a season in autumn',
    },
    card: {
      ask: 'What would have to be true for us to be the wrong house for them?',
      say: '“Two questions first, because we may not be the right people for this.”',
      leaveOut: '“We will find a way.”',
    },
  },
  'refer-elsewhere': {
    why: 'A plain no leaves people standing in the street. You know your trade, and one name from you may save them weeks of searching. Take nothing for it: a fee turns good advice into an advertisement. They will tell others who sent them there.',
    practice: {
      when: 'you have to turn somebody down',
      act: 'give them one name that you would use yourself, and make the introduction today if they like',
      because: 'they came for help, and help is still possible',
    },
    card: {
      ask: 'Who is good at what I am not, and do I have their number here?',
      say: '“We are not right for this, and I know who is. Shall I write to them for you?”',
      leaveOut: 'A fee, a guilty conscience, and three names to choose from.',
    },
  },
  'let-them-go': {
    why: 'A clear no, or a long silence, is an answer. To go on asking only teaches them to hide from you. A file that is closed with three warm lines can be opened again by them, on the day when it suits them. One that is never closed is a nuisance for both.',
    practice: {
      when: 'three useful messages have stayed without an answer',
      act: 'write three friendly lines that close the file, and mean them',
      because: 'an easy end is the only kind that people come back from',
    },
    card: {
      ask: 'Has this person already said no, in a way that I did not want to hear?',
      say: '“I am closing the file today. If it ever matters again, you know where I am.”',
      leaveOut: 'The question at the end, and the goodbye that fishes for an answer.',
    },
  },
  'stay-the-course': {
    why: 'Exacting, curt and slow are not the same as abusive. Most customers who are hard work are under pressure from somebody you never see. To leave because you are annoyed is to leave over yourself. Those who stay through a rough patch are often kept for ten years.',
    practice: {
      when: 'a customer is loud about something that really went wrong',
      act: 'stay, do the work, and look again when it is mended',
      because: 'anger about a thing passes with the thing',
    },
    card: {
      ask: 'Is anybody being hurt here, or am I only tired of it?',
      say: '“You are right to be angry about this. I am staying on it.”',
      leaveOut: '“Perhaps we are not the right supplier for you.”',
    },
  },
  'protect-your-people': {
    why: 'Whoever is vile to your people does it because it works. If you let it pass for the sake of the revenue, everybody in your house learns their price. One clear sentence, and then doing what it says, is worth more than a handbook. The newest often get the worst of it, so ask them.',
    practice: {
      when: 'somebody is insulted or harassed by a customer',
      act: 'say that day, in a sentence, what ends if it happens again, and hold to it',
      because: 'a line that moves when the account is large is not a line',
    },
    card: {
      ask: 'How are the calls for those who cannot end them? When did I last ask?',
      say: '“You may be angry with us. You may not speak to her like that; if it happens again, we end it.”',
      leaveOut: 'What the account is worth.',
    },
  },
  'now-not-later': {
    why: 'When it is over, both sides mostly know it before anybody speaks. Each further week is half-hearted work for one and a wrong plan for the other. It does not get easier to say, only dearer. If you notice that you no longer care, that is the day to mend it or to say so.',
    practice: {
      when: 'you catch yourself letting a customer’s calls ring',
      act: 'decide this week: repair what made you tired of it, or tell them that it ends',
      because: 'they are planning on somebody who has already left',
    },
    card: {
      ask: 'What have I known for weeks and not said?',
      say: '“I would sooner tell you today, while you still have time to choose.”',
      leaveOut: '“Let us wait until the renewal.”',
    },
  },
  'part-professionally': {
    why: 'An ending is remembered longer than the years before it. People can bear the reason if they hear it from a person, early, and with a road out. They cannot bear a letter, a list or a quiet worsening until they go by themselves. Hand over as you would like to be handed over.',
    practice: {
      when: 'you have decided to end it',
      act: 'sit down with them, give the true reason in a sentence, and bring a plan for the hand-over',
      because: 'they have to go on working the next morning, and you can make that possible',
    },
    card: {
      ask: 'Who takes over, by when, and what do they need from me?',
      say: '“We are ending this in March. I wanted you to hear it from me, and here is how the hand-over could go.”',
      leaveOut: 'The list of everything that they ever did.',
    },
  },
} as const satisfies Readonly<Record<string, PrincipleWords>>;
