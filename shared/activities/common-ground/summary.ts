import type { RoomFacts, TextId } from '../../kernel/activity.ts';
import { summariseQuestion, type QuestionSummary } from '../../parts/question-summary.ts';
import { roundAt } from './lists.ts';
import type { CommonGroundState } from './model.ts';
import { roundPoints, timesOf } from './rounds.ts';
import { findsOf, othersWith, sharedFinds } from './shared-finds.ts';
import { cardsOf } from './stages.ts';
import type { RoundPoint } from './views.ts';

/** What one group did in one round. Times are running ms since the race began (CG2). */
type GroupSummary = RoundPoint & {
  readonly times: readonly number[];
  readonly proposed: number;
  readonly confirmed: number;
  /** Confirmed ÷ proposed; null when nothing was proposed. */
  readonly hitRate: number | null;
  /** For each find, in how many other groups it was made too; in the order of `times`. */
  readonly alsoIn: readonly number[];
};
export type CommonGroundSummary = {
  readonly target: number;
  readonly groups: readonly GroupSummary[];
  /** By round: finds that several groups share. */
  readonly shared: readonly { readonly pass: number; readonly finds: number }[];
  /** Times to the target by group size; only of equal target and size may they be compared. */
  readonly bySize: readonly { readonly pass: number; readonly target: number; readonly size: number; readonly ms: readonly number[] }[];
  readonly questions: readonly QuestionSummary[];
};

/** Everything under "Measured": t1…tK, hit rate, rarity, by group size. Figures only, no words and nobody's name. */
export function summarise(state: CommonGroundState, room: RoomFacts): CommonGroundSummary {
  const points = roundPoints(state, room);
  const passes = [...new Set(points.map(({ pass }) => pass))];
  return {
    target: state.config.target,
    groups: passes.flatMap((pass) => {
      const others = othersWith(state, pass, room);
      return points.filter((point) => point.pass === pass).map((point) => groupSummary(state, point, others));
    }),
    shared: passes.map((pass) => ({ pass, finds: sharedFinds(state, pass, room).length })),
    bySize: bySize(points),
    questions: cardsOf(state.config).map((card, index) => summariseQuestion(state.questions, card, index, room)),
  };
}

function groupSummary(state: CommonGroundState, point: RoundPoint, others: ReadonlyMap<TextId, number>): GroupSummary {
  const list = roundAt(state, point.pass).lists.get(point.group);
  const proposed = [...(list?.items.values() ?? [])].filter((item) => !item.withdrawn && item.sameAs === null).length;
  const times = list ? timesOf(list) : [];
  const finds = findsOf(state, point.pass).filter((item) => item.group === point.group).toSorted((a, b) => (a.confirmation?.at ?? 0) - (b.confirmation?.at ?? 0));
  return { ...point, times, proposed, confirmed: times.length, hitRate: proposed === 0 ? null : times.length / proposed, alsoIn: finds.map((item) => others.get(item.id) ?? 0) };
}

function bySize(points: readonly RoundPoint[]): CommonGroundSummary['bySize'] {
  const kinds = new Map<string, { readonly pass: number; readonly target: number; readonly size: number; readonly ms: number[] }>();
  for (const { pass, target, size, ms } of points) {
    const key = `${pass} ${target} ${size}`;
    const kind = kinds.get(key) ?? { pass, target, size, ms: [] };
    if (ms !== null) kind.ms.push(ms);
    kinds.set(key, kind);
  }
  return [...kinds.values()].map((kind) => ({ ...kind, ms: kind.ms.toSorted((a, b) => a - b) }));
}
