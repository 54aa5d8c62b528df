/** Why each customer stands where they stand on the way, as the end of a sentence. Gives nothing away. */
export const REASONS: Readonly<Record<string, string>> = {
  'first-call': 'two minutes show how a talk goes, and that the shortest call can be the best',
  'ten-minutes': 'a talk is won or lost by what you read before it, so this comes first',
  'no-questions-asked': 'once you can prepare, learn to ask what an eager buyer forgot to ask',
  'severity-one': 'once you can promise, learn what to promise when you do not know yet',
  'her-template': 'the last skill of the week is to stay with somebody who is only exacting',
  'gone-quiet': 'silence is the customer you will meet most often, and the one who teaches patience',
  'please-stop': 'the plainest no of all needs the most thorough yes',
  'two-days-before': 'when a favour is withdrawn, you see what your thanks were worth',
  'thirty-launches': 'the customer who is wrong and insists is the test of a good adviser',
  'second-place': 'losing is a skill of its own, and half of your work will need it',
  'the-wrong-door': 'knowing whom you are not for saves both sides the most time',
  'the-favour-clause': 'a favour and a price are easily mixed up, here by your own house',
  outgrown: 'to part from somebody who did nothing wrong is the hardest of the kind partings',
  'the-line': 'a boundary has to be drawn while it is still small',
  'the-brandt-account': 'anger and contempt sound alike, and only one of them is a reason to leave',
  'other-side': 'last of all, sit on the other side of the desk and hear how it sounds from there',
};
