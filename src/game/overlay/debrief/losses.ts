/** What a move gave away, as marks that a reader can take in at a glance. Pure. */
import { AXES, type Axis, type DebriefMove, type Evidence, GRAVE_LOSS } from '../../../engine/index.ts';
import { signed } from '../words.ts';
import { AXIS_WORDS } from './axis-words.ts';

/** Each has its own icon and its own word, so that colour only repeats it. */
export type Grade = 'kept' | 'small' | 'grave';

export interface LossChip {
  readonly grade: Grade;
  readonly text: string;
  /** Null where the chip speaks of no single axis. */
  readonly axis: Axis | null;
}

/** The chips of a move; at least one. A `kept` chip stands alone. */
export function lossChips(move: DebriefMove): LossChip[] {
  const chips: LossChip[] = [];
  if (move.leavesTooEarly) chips.push({ grade: 'grave', text: 'left too early', axis: 'walking-away' });
  if (move.isLate) chips.push({ grade: 'small', text: 'leaving was due', axis: 'walking-away' });
  for (const axis of AXES) {
    const loss = move.loss[axis];
    if (loss > 0) {
      chips.push({
        grade: loss >= GRAVE_LOSS ? 'grave' : 'small',
        text: `${signed(-loss)} ${AXIS_WORDS[axis].toLowerCase()}`,
        axis,
      });
    }
  }
  if (chips.length > 0) return chips;
  return move.isBest
    ? [{ grade: 'kept', text: 'nothing lost', axis: null }]
    : [{ grade: 'small', text: 'not the best on offer', axis: null }];
}

/** The gravest of a move's chips. */
export function gradeOf(move: DebriefMove): Grade {
  const grades = lossChips(move).map(({ grade }) => grade);
  if (grades.includes('grave')) return 'grave';
  return grades.includes('small') ? 'small' : 'kept';
}

/** The plies of the moves that lost most of an axis at once, or left too early. */
export function gravePlies(moves: readonly DebriefMove[]): number[] {
  return moves.filter((move) => gradeOf(move) === 'grave').map(({ ply }) => ply);
}

/** The piece of evidence that weighs most against a reply on an axis; undefined where none does. */
export function worstEvidence(evidence: readonly Evidence[], axis: Axis): Evidence | undefined {
  return extreme(
    evidence.filter((piece) => piece.axis === axis && piece.points < 0),
    (piece) => -piece.points,
  );
}

/** The piece of evidence that speaks most for a reply on an axis; undefined where none does. */
export function bestEvidence(evidence: readonly Evidence[], axis: Axis): Evidence | undefined {
  return extreme(
    evidence.filter((piece) => piece.axis === axis && piece.points > 0),
    (piece) => piece.points,
  );
}

/** The first item with the greatest measure. */
export function extreme<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (most, item) => (most === undefined || measure(item) > measure(most) ? item : most),
    undefined,
  );
}
