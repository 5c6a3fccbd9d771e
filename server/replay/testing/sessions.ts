import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commonGround } from '../../../shared/activities/common-ground/index.ts';
import { questionCard } from '../../../shared/activities/question-card/index.ts';
import { planOf as askPlan } from '../../../shared/activities/ask/testing/play.ts';
import { planOf as definitionPlan } from '../../../shared/activities/community-definition/testing/play.ts';
import { registry } from '../../../shared/activities/index.ts';
import type { PlanItem, RecordedEvent } from '../../../shared/kernel/model.ts';
import { typedTexts } from '../../../shared/kernel/testing/log.ts';
import { simulate } from '../../../shared/kernel/testing/simulate.ts';

export type Session = { readonly name: string; readonly log: readonly RecordedEvent[] };

const folder = resolve(import.meta.dirname, '../../../e2e/logs');
const commonGroundConfig = commonGround.presets[0].config;
const card = (run: string, preset: string): PlanItem => ({ run, activity: 'question-card', version: 1, preset: null, config: (questionCard.presets.find(({ id }) => id === preset) ?? questionCard.presets[0]).config });

const PLANS: Readonly<Record<string, readonly PlanItem[]>> = {
  'common ground': [
    { run: 'g', activity: 'common-ground', version: 1, preset: null, config: { ...commonGroundConfig, addBy: 'everyone', groupSize: 3 } },
    { run: 'c', activity: 'closing', version: 1, preset: null, config: { minutes: { checkin: 1, promises: 1 } } },
  ],
  'question card': [card('q', 'answers'), card('q2', 'talk'), { run: 'c', activity: 'closing', version: 1, preset: null, config: { minutes: { checkin: 1, promises: 1 } } }],
  'community definition': definitionPlan({ drafters: 'named', groups: 'always' }),
  'ask interview': askPlan({ way: 'interview', groupSize: 3 }),
  'ask self': askPlan({ way: 'self' }),
  'ask field': askPlan({ way: 'field' }),
};

/** Sessions of every exercise with pretend people, sleepers, forged commands and a restless host who hides much. */
export function simulatedSessions(seeds: readonly number[]): readonly Session[] {
  return Object.entries(PLANS).flatMap(([name, plan]) => seeds.map((seed) => ({ name: `${name}, seed ${seed}`, log: simulate({ registry, plan, seed, clients: 10, commands: 400, permits }).log })));
}

/** What may leak in these runs is asked elsewhere, of the live views. */
const permits = { onWall: () => true, groupsWith: () => [] };

/** The sessions recorded by every release, each typed text with a mark of its own: pretend people say the same more than once. */
export function recordedSessions(): readonly Session[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => ({ name, log: marked(JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly RecordedEvent[]) }));
}

function marked(log: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const texts = new Map(typedTexts(registry, log).map((typed) => [`${typed.rev} ${typed.field}`, typed.text]));
  return log.map((recorded) => {
    const { event, rev } = recorded;
    const marks = <Fields extends object>(fields: Fields): Fields => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, (texts.get(`${rev} ${name}`) ?? '') === '' ? value : `${String(value)} §${rev}§`])) as Fields;
    return { ...recorded, event: event.type === 'activity' ? { ...event, event: marks(event.event) } : marks(event) };
  });
}
