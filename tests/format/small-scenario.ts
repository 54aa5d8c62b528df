/** A small scenario that uses every field of the format at least once, one property a line. */
export const SMALL = `{
  "$schema": "../scenarios/scenario.schema.json",
  "format": 1,
  "id": "small",
  "version": 3,
  "language": "en",
  "title": "Small",
  "summary": "One call.",
  "briefing": ["You sell labels."],
  "level": "core",
  "open": true,
  "customer": "maya",
  "cast": {
    "maya": { "name": "Maya Ortiz", "role": "Head of operations", "company": "Ortiz", "look": { "skin": "tan", "beard": false, "glasses": null, "tie": "navy" } }
  },
  "hidden": {
    "reason": ["overload", "frozen-budget"],
    "mood": ["up", "down"]
  },
  "truths": {
    "reason": { "overload": "She had no hands free." }
  },
  "gauges": {
    "minutes": { "label": "Her patience", "start": 5, "max": 9, "shown": true, "unit": "min" },
    "trust": { "label": "Trust", "start": 1, "min": -2, "max": 4 }
  },
  "flags": {
    "promised": false
  },
  "outOfTime": "hangs-up",
  "weights": { "value-creation": 1, "non-sparring": 2 },
  "leaving": {
    "rightWhen": "trust >= 3 || promised",
    "mayWhen": "trust == 2"
  },
  "start": "hello",
  "nodes": {
    "hello": {
      "place": "desk",
      "when": "Monday",
      "effects": [ { "when": "trust < 1", "effects": { "trust": 1 } } ],
      "lines": [
        { "who": "narrator", "text": "The phone rings." },
        { "who": "maya", "mood": "calm", "text": "Yes?", "when": "reason == 'overload'" }
      ],
      "choices": [
        {
          "id": "ask",
          "text": "What do you need?",
          "when": "trust in [0, 1, -1]",
          "minutes": 2,
          "effects": { "trust": 1, "promised": true },
          "evidence": [ { "principle": "their-agenda", "points": 2, "why": "It asks.", "when": "!promised" } ],
          "thought": [ { "when": "reason != 'overload'", "text": "A question." }, { "text": "Well." } ],
          "target": [
            { "when": "reason in ['overload']", "to": "quiet" },
            { "to": "hello" }
          ]
        },
        {
          "id": "close",
          "label": "Close the file",
          "text": "I will not call again.",
          "evidence": [ { "principle": "let-them-go", "points": 0, "why": "It closes." } ],
          "thought": "So.",
          "leaves": true,
          "target": "bye"
        }
      ]
    },
    "quiet": {
      "target": "bye"
    },
    "hangs-up": {
      "target": "bye"
    },
    "bye": {
      "ending": { "kind": "mixed", "title": "Bye", "lesson": "It ends. You stay." }
    }
  },
  "question": "Whom did you call last?",
  "playthroughs": [
    { "name": "one", "hidden": { "reason": "overload" }, "choices": ["ask"], "ending": "bye", "score": { "atLeast": 10, "atMost": 100 } }
  ],
  "severity": {}
}
`;

/** Replaces a piece of the small scenario; the piece must be there exactly once, so that a test breaks what it means to. */
export function smallWith(piece: string, by: string): string {
  const parts = SMALL.split(piece);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} places hold ${piece}`);
  return parts.join(by);
}
