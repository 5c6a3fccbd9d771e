import type { Registry } from '../../../../shared/kernel/activity.ts';
import type { AllWords } from '../../room/activities-host.ts';
import { text as console_ } from '../../text/en/console.ts';
import { text } from '../../text/en/paper.ts';
import type { PlanRow } from '../host/plan.ts';

/** One card in the host's hand: a step of the plan, with what to say and do. `minutes` null: no clock. */
export type Cue = {
  readonly key: string;
  /** Within its exercise, as the big screen and the phones count. */
  readonly index: number;
  readonly of: number;
  readonly exercise: string;
  readonly stage: string;
  readonly pass: number;
  readonly minutes: number | null;
  readonly say: readonly string[];
  readonly do: readonly string[];
  /** What Next does inside the step, in its order. */
  readonly moves: readonly string[];
  /** After all of it. */
  readonly last: string | null;
  readonly stuck: string;
};

/** A card for every step of the plan as `people` would play it, in order; exercises whose words are not here yet are left out. */
export function cuesOf(registry: Registry, plan: readonly Pick<PlanRow, 'run' | 'activity' | 'config'>[], words: ReadonlyMap<string, AllWords>, people: number): readonly Cue[] {
  const steps = plan.flatMap(({ run, activity: id, config }) => {
    const activity = registry.get(id);
    const own = words.get(id);
    const stages = activity?.stages(config, people, 0, activity.initialState(config)) ?? [];
    return own === undefined ? [] : stages.map((stage, at) => ({ run, own, stage, at, of: stages.length, pass: stages.slice(0, at + 1).filter((one) => one.id === stage.id).length }));
  });
  return steps.map(({ run, own, stage, at, of, pass }, index) => {
    const said = own.stages[stage.id];
    // As the console's Next will say it: an exercise by its name, its later steps by what they do.
    const label = at > 0 ? console_.next.to(said?.next ?? own.name) : index === 0 ? console_.next.start(own.name) : console_.next.to(own.name);
    return {
      key: `${run}/${stage.id}/${pass}`, index: at + 1, of, exercise: own.name, stage: said?.name ?? stage.id, pass, minutes: stage.minutes,
      say: said?.say ?? [],
      do: [
        text.cue.press(label),
        ...(stage.minutes === null ? [] : [text.cue.clock]),
        ...(stage.writing ? [text.cue.writing] : []),
      ],
      moves: (stage.moves ?? []).map(({ move, many = false }) => text.cue.move(own.moves[move]?.({}) ?? move, many)),
      last: index === steps.length - 1 ? text.cue.last : null,
      stuck: said?.stuck ?? '',
    };
  });
}
