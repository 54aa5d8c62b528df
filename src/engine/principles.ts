import type { Axis } from './story.ts';

/** A rule of sales etiquette: what replies give evidence for or against. */
export interface Principle {
  readonly id: string;
  readonly axis: Axis;
  readonly name: string;
  /** One sentence, true from both chairs. */
  readonly rule: string;
  /** The text that the rule was drawn from, by author or title. */
  readonly source: string;
}

const OWE_NOTHING = 'Customers Owe You Nothing';
const FIRE = 'When to fire a customer';
const SPAR = 'Do Not Spar With The Customer';
const MINUTE = 'Our customers owe us nothing';
const GIFT = 'The Gift of a Customer';

/** The catalogue, in the order in which it is shown. */
export const PRINCIPLES: readonly Principle[] = [
  {
    id: 'come-prepared',
    axis: 'value-creation',
    name: 'Come prepared',
    rule: 'Know their business, your own product and the reason for the meeting before you take a minute of theirs.',
    source: MINUTE,
  },
  {
    id: 'their-agenda',
    axis: 'value-creation',
    name: 'Their agenda',
    rule: 'Start from their question; yours can wait.',
    source: MINUTE,
  },
  {
    id: 'earn-the-minute',
    axis: 'value-creation',
    name: 'Earn the minute',
    rule: 'Leave each contact worth more to them than the time that it took; if there is nothing to bring, do not call.',
    source: MINUTE,
  },
  {
    id: 'honest-pitch',
    axis: 'value-creation',
    name: 'Honest pitch',
    rule: 'Say what they get and what they do not; ask the questions that they forgot to ask before they sign.',
    source: GIFT,
  },
  {
    id: 'own-the-problem',
    axis: 'value-creation',
    name: 'Own the problem',
    rule: 'Answer within the promised response time, never sell a response as a resolution, take the fault personally.',
    source: FIRE,
  },
  {
    id: 'agree-the-service',
    axis: 'value-creation',
    name: 'Agree the service',
    rule: 'Settle price, payment, windows, channels and the first response before anyone needs them.',
    source: FIRE,
  },
  {
    id: 'only-what-they-asked',
    axis: 'value-creation',
    name: 'Only what they asked',
    rule: 'No spam, no surprise extras: one thing asked for is one thing delivered.',
    source: GIFT,
  },
  {
    id: 'be-grateful',
    axis: 'value-creation',
    name: 'Be grateful',
    rule: 'Thank them for time and favours: on ordinary days, in proportion, and when you leave with nothing.',
    source: `${OWE_NOTHING}; ${FIRE}`,
  },
  {
    id: 'do-not-spar',
    axis: 'non-sparring',
    name: 'Do not spar',
    rule: 'Never argue to win: beat the customer and you have lost the customer.',
    source: SPAR,
  },
  {
    id: 'trusted-advisor',
    axis: 'non-sparring',
    name: 'Trusted adviser',
    rule: 'When they are wrong, say so once, with respect for what they know, by showing what follows from it; then it is their decision. Silence is not kindness.',
    source: `${SPAR}, a reader's comment`,
  },
  {
    id: 'take-the-fall',
    axis: 'non-sparring',
    name: 'Take the fall',
    rule: 'When you are right about a trifle, lose it gracefully.',
    source: SPAR,
  },
  {
    id: 'lose-the-attitude',
    axis: 'non-sparring',
    name: 'Lose the attitude',
    rule: 'Their way of buying is theirs: do not teach them yours.',
    source: FIRE,
  },
  {
    id: 'never-threaten',
    axis: 'non-sparring',
    name: 'Never threaten',
    rule: 'No threat, no guilt, no punishment and no cold shoulder when they back out or change their mind.',
    source: OWE_NOTHING,
  },
  {
    id: 'no-strings',
    axis: 'non-sparring',
    name: 'No strings',
    rule: 'A favour cannot be owed: never bill a gift, a discount or a kindness, never write a favour into a contract. An obligation spoils the wish to help.',
    source: OWE_NOTHING,
  },
  {
    id: 'claim-only-what-is-due',
    axis: 'non-sparring',
    name: 'Claim only what is due',
    rule: 'Ask plainly for what the contract says, the invoice above all; everything beyond it is theirs to give.',
    source: OWE_NOTHING,
  },
  {
    id: 'replies-are-gifts',
    axis: 'non-sparring',
    name: 'Replies are gifts',
    rule: 'Silence is not an offence; assume a good reason, which you may never learn, and ask nothing in return for your effort.',
    source: `${MINUTE}; ${OWE_NOTHING}`,
  },
  {
    id: 'screen-at-the-door',
    axis: 'walking-away',
    name: 'Screen at the door',
    rule: 'Find out early whether you can help, and say plainly, in public too, whom you are not for.',
    source: GIFT,
  },
  {
    id: 'refer-elsewhere',
    axis: 'walking-away',
    name: 'Refer elsewhere',
    rule: 'Send those you cannot help to somebody who can, without guilt and without a fee.',
    source: GIFT,
  },
  {
    id: 'let-them-go',
    axis: 'walking-away',
    name: 'Let them go',
    rule: 'When they decline or stay silent, close the file kindly and leave the door open.',
    source: `${OWE_NOTHING}; ${MINUTE}`,
  },
  {
    id: 'stay-the-course',
    axis: 'walking-away',
    name: 'Stay the course',
    rule: 'A hard customer is not an abusive one: annoyance is no reason to leave.',
    source: `${SPAR}; ${GIFT}`,
  },
  {
    id: 'protect-your-people',
    axis: 'walking-away',
    name: 'Protect your people',
    rule: 'Abuse and harassment end a relationship; no revenue buys the right to them.',
    source: `${FIRE}; ${GIFT}`,
  },
  {
    id: 'now-not-later',
    axis: 'walking-away',
    name: 'Now, not later',
    rule: 'When it is over, or you notice that you no longer care, mend it or say so now. Every further week costs both sides.',
    source: FIRE,
  },
  {
    id: 'part-professionally',
    axis: 'walking-away',
    name: 'Part professionally',
    rule: 'Sit down with them, explain why, hand over properly, also when nobody is to blame; no list of grievances, no beating.',
    source: `${FIRE}; ${SPAR}`,
  },
];

const byId = new Map(PRINCIPLES.map((principle) => [principle.id, principle]));

/** The principle with this id, or undefined. */
export function principleById(id: string): Principle | undefined {
  return byId.get(id);
}
