import type { Registry } from './activity.ts';
import { reject, type Decision } from './decision.ts';
import type { KernelEvent, PlanItem, RoomState } from './model.ts';
import { parseWith } from './schema.ts';

/**
 * Changes what has not started; what has keeps its place, order and config. Codes: `already_started` when a started exercise is
 * missing, moved or comes after a new one; `invalid_payload` with the offending field for a bad config or a run named twice.
 */
export function decidePlan(registry: Registry, state: RoomState, plan: readonly PlanItem[]): Decision<KernelEvent> {
  const checked = checkPlan(registry, plan);
  if ('field' in checked) return reject('invalid_payload', { field: checked.field });
  const started = state.plan.filter((id) => state.runs.get(id)?.started);
  if (started.some((id, index) => checked.plan[index]?.run !== id)) return reject('already_started');
  const items = checked.plan.map((item) => {
    const old = state.runs.get(item.run);
    return old?.started ? { run: old.run, activity: old.activity, version: old.version, preset: old.preset, config: old.config } : item;
  });
  return [{ type: 'planChanged', plan: items }];
}

/** Parses every config through its activity. `field` names the first bad one. */
export function checkPlan(registry: Registry, plan: readonly PlanItem[]): { readonly plan: readonly PlanItem[] } | { readonly field: string } {
  const items: PlanItem[] = [];
  const seen = new Set<string>();
  for (const [index, item] of plan.entries()) {
    const activity = registry.get(item.activity);
    if (!activity) return { field: `plan.${index}.activity` };
    if (seen.has(item.run)) return { field: `plan.${index}.run` };
    seen.add(item.run);
    const config = parseWith(activity.configSchema, item.config);
    if (!config.ok) return { field: `plan.${index}.config.${config.field}` };
    items.push({ run: item.run, activity: item.activity, version: activity.version, preset: item.preset, config: config.value });
  }
  return { plan: items };
}
