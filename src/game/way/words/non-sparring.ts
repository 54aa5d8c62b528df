import type { PrincipleWords } from './principle-words.ts';

export const NON_SPARRING_WORDS = {
  'do-not-spar': {
    why: 'In an argument, both sides stop listening and begin to collect points. You may well have more of them. But whoever loses in front of you will not want to buy from you, work with you or ring you first when it matters. The matter can be won while nobody is beaten.',
    practice: {
      when: 'they say something wrong about your work, and loudly',
      act: 'answer the worry behind it and let the wording stand',
      because: 'what is true will show next week, and what is hurt will show for years',
    },
    card: {
      ask: 'What do I want after this call: to be right, or to go on?',
      say: '“I can see why it looks like that. What has to work by Friday?”',
      leaveOut: '“With respect”, “as I said”, and page two of the contract.',
    },
  },
  'trusted-advisor': {
    why: 'Agreeing with everything is comfortable and useless: they pay you to see what they do not. Saying it twice, though, is already a contest. Show once what would follow, with their own figures, and then serve what they decide. They will remember that you said it, and how.',
    practice: {
      when: 'they choose a way that you think will cost them',
      act: 'say once what follows from it, offer another road to the same aim, and let them decide',
      because: 'silence is cowardice, nagging is sparring, and the decision is theirs',
    },
    card: {
      ask: 'What do they not see that would cost them, and have I said it?',
      say: '“I see one risk in this, and then it is your decision.”',
      leaveOut: 'The second time, and every “I told you so”.',
    },
  },
  'take-the-fall': {
    why: 'Some points are worth nothing, and to win them costs something all the same. Whether the file was attached or not, it has to be sent now. To let a trifle go without a sigh shows that you are looking at the work. Keep your proof for things that matter.',
    practice: {
      when: 'they blame you for a small thing that was not you',
      act: 'put it right at once and say no word about who it was',
      because: 'the proof would take longer than the repair, and would please nobody but you',
    },
    card: {
      ask: 'Would I still care about this point in a month?',
      say: '“Here it is again. It is at the top of your inbox now.”',
      leaveOut: 'The screenshot that shows that you did send it.',
    },
  },
  'lose-the-attitude': {
    why: 'They have their forms, their portal and their way of deciding, and there were reasons once. If you correct how they buy, you tell them that they are doing their own job badly. To work in their way costs you an evening. To show that you mind costs you the customer.',
    practice: {
      when: 'they ask for your offer in their own spreadsheet, for the third time',
      act: 'fill it in as it stands, and ask what it will be used for',
      because: 'the form is their business, and knowing its reader helps you to fill it in well',
    },
    card: {
      ask: 'Which of their habits annoys me, and can it be heard in my voice?',
      say: '“I will do it in your sheet. Who reads it when it leaves your desk?”',
      leaveOut: '“Our normal process is …”',
    },
  },
  'never-threaten': {
    why: 'People back out; they are allowed to. If changing their mind gets them a cold voice, a guilty conscience or a worse price, they learn that your kindness had a condition. The next time they will not tell you. A no that costs nothing keeps the door open for the next yes.',
    practice: {
      when: 'somebody takes back a promise on which you had counted',
      act: 'release them in the first sentence and solve the rest without them',
      because: 'what you do now is what they will expect whenever they have bad news for you',
    },
    card: {
      ask: 'If they say no today, what will my next sentence do to them?',
      say: '“That is all right. Nothing changes between us because of it.”',
      leaveOut: 'How hard this makes it for you.',
    },
  },
  'no-strings': {
    why: 'A gift with a bill in it is only a late invoice. Once a kindness is counted, everything kind that you ever did gets a price tag, and the other side starts to count too. Wanting to help is easily hurt. Ask for a favour by itself, on another day, with a no that is easy to say.',
    practice: {
      when: 'you are told to write a favour into the contract, against a discount',
      act: 'keep the price a price, and ask for the favour afterwards, as a favour',
      because: 'what is owed is done grudgingly, and what is given is done well',
    },
    card: {
      ask: 'What lies on the table beside the favour I am about to ask for?',
      say: '“It has nothing to do with the contract, and no is a good answer.”',
      leaveOut: 'What you have done for them so far.',
    },
  },
  'claim-only-what-is-due': {
    why: 'The invoice is due, and you may ask for it without blushing. Loyalty, patience and a reference are not, however much you gave. Mixing the two makes the clear claim look shabby and the wish look like a demand. Ask for what is written, alone, in plain words.',
    practice: {
      when: 'an invoice is forty days late and the customer is otherwise kind',
      act: 'name number, sum and date in three lines, and speak of nothing else',
      because: 'a plain claim offends nobody, and a claim wrapped in something else offends twice',
    },
    card: {
      ask: 'Is this in the contract, or would I only like to have it?',
      say: '“Invoice 2041 was due on the third. Could you tell me when it will be paid?”',
      leaveOut: '“After all that we have done for you.”',
    },
  },
  'replies-are-gifts': {
    why: 'Behind a silence there is nearly always a life: a sick child, a frozen budget, a second job. You may never hear of it, and you have no right to. Whoever treats silence as an insult writes the mail that ends it for good. An answer is something that you are given.',
    practice: {
      when: 'a promised call does not come',
      act: 'wait longer than you like, then send something useful that needs no answer',
      because: 'pressure makes silence safer for them, and use makes an answer easy',
    },
    card: {
      ask: 'Which good reason for their silence have I not thought of?',
      say: '“There is no need to answer this; it is yours to use.”',
      leaveOut: 'How often you have written, and that you saw it was opened.',
    },
  },
} as const satisfies Readonly<Record<string, PrincipleWords>>;
