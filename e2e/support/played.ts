import { registry } from '../../shared/activities/index.ts';
import type { SessionFile } from '../../shared/http-transfer.ts';
import type { PlanItem } from '../../shared/kernel/model.ts';
import { seededRandom, type Random } from '../../shared/kernel/random.ts';
import { factsOf, groupsOfStep } from '../../shared/kernel/facts.ts';
import { HOST, phoneOf, tryRoom, type Raw, type TryRoom } from '../../shared/kernel/testing/try-room.ts';

/** An exercise of a played session: its preset's config, with changes. */
export type PlayedItem = { readonly activity: string; readonly preset: string | null; readonly config?: Readonly<Record<string, unknown>> };
export type Played = { readonly plan: readonly PlayedItem[]; readonly people: number; readonly seed: number; readonly title: string; readonly ended?: boolean; readonly pace?: number };

const START = Date.UTC(2026, 9, 14, 17, 30);
const SECOND = 1000;

/** A whole session of pretend people and a host who moves on when most have sent, as a file that a server imports. Same seed, same session. */
export function playedFile(played: Played): SessionFile {
  const room = tryRoom(registry, played.plan.map(planItem), { seed: played.seed });
  const random = seededRandom(`${played.seed} played`);
  const start = START + played.seed * 86_400_000;
  room.wait(start - room.now());
  room.join(played.people);
  room.host({ type: 'writeNote', text: 'The chairs stood in a circle. That helped.' });
  room.host({ type: 'makePromise', what: 'Ask the bus company about the evening bus', who: 'The library', by: 'May', work: '' });
  room.next();
  const memory = new Map<string, unknown>();
  for (let turn = 0; turn < 300 && room.state().phase !== 'ended' && !closingIsOver(room); turn += 1) {
    playStage(room, random, memory, played.pace ?? 1);
    hostDrafts(room);
    showSome(room, random);
    room.wait((20 + random.int(40)) * SECOND);
    room.next();
  }
  if (played.ended ?? true) room.host({ type: 'endSession' });
  return {
    staffOnly: 'A session made for a test.', format: 'third-place-session', version: 1, release: 'test',
    session: { title: played.title, place: 'Main Street Library', language: 'en', createdAt: start },
    // A room for trying opens at time zero.
    events: room.log().map((recorded) => ({ ...recorded, at: Math.max(recorded.at, start) })),
  };
}

function planItem({ activity: id, preset, config }: PlayedItem, at: number): PlanItem {
  const activity = registry.get(id);
  const chosen = activity?.presets.find((one) => one.id === preset) ?? activity?.presets[0];
  if (!activity || !chosen) throw new Error(`No exercise ${id}.`);
  return { run: `run${at + 1}`, activity: id, version: activity.version, preset, config: { ...(chosen.config as object), ...config } };
}

const closingIsOver = (room: TryRoom): boolean => room.state().current?.stage === 'promises' && room.state().runs.get(room.state().current?.run ?? '')?.activity === 'closing';

/** Lets people act at their own moments until three quarters of the stage's minutes are over or nobody has anything to do. */
function playStage(room: TryRoom, random: Random, memory: Map<string, unknown>, pace: number): void {
  const due = new Map<string, number>();
  const end = room.now() + (150 + random.int(150)) * SECOND;
  room.host({ type: 'startClock' });
  for (let acts = 0; acts < 3000; acts += 1) {
    const moves = movesOf(room, random, memory, due, pace);
    const first = moves.toSorted((a, b) => a.at - b.at)[0];
    if (!first || first.at > end) return;
    room.wait(Math.max(0, first.at - room.now()));
    due.delete(first.key);
    memory.set(first.key, first.memory);
    if (first.command) room.act(phoneOf(first.seat), first.command, first.person);
  }
}

type Move = { readonly key: string; readonly seat: string; readonly person: string; readonly at: number; readonly command: Raw | null; readonly memory: unknown };

function movesOf(room: TryRoom, random: Random, memory: Map<string, unknown>, due: Map<string, number>, pace: number): readonly Move[] {
  const { current, runs, seats } = room.state();
  const run = current ? runs.get(current.run) : undefined;
  const activity = registry.get(run?.activity ?? '');
  if (!run || !activity) return [];
  return [...seats.keys()].flatMap((seat): readonly Move[] => {
    const face = room.view(phoneOf(seat));
    return (face.face === 'phone' ? face.mine : []).flatMap((mine) => {
      const key = `${run.run} ${current?.stage} ${current?.pass} ${mine.id}`;
      const move = activity.bot(mine.view, memory.get(key) ?? null, random) as { readonly afterMs: number; readonly command: Raw | null; readonly memory: unknown };
      if (!move.command) {
        memory.set(key, move.memory);
        return [];
      }
      const group = current ? groupsOfStep(room.state(), current).find(({ members }) => members.includes(mine.id)) : undefined;
      const slow = 1 + ((group?.members.length ?? 1) + (group?.number ?? 1) % 3) / 6;
      if (!due.has(key)) due.set(key, room.now() + Math.round(move.afterMs * pace * slow));
      return [{ key, seat, person: mine.id, at: due.get(key) ?? 0, command: move.command, memory: move.memory }];
    });
  });
}

/** The host makes the room's text of the gallery's, and keeps it. */
function hostDrafts(room: TryRoom): void {
  const { current, runs } = room.state();
  const run = current && runs.get(current.run);
  const activity = registry.get(run?.activity ?? '');
  if (!current || !run || !activity) return;
  if (current.stage === 'drafting') {
    const made = activity.result(run.state, factsOf(room.state(), current)) as { readonly gallery?: readonly string[]; readonly versions?: readonly string[] };
    const base = ((run.state as { readonly versions?: readonly { readonly id: string }[] }).versions ?? []).at(-1)?.id ?? null;
    const texts = (made.gallery ?? []).map((text) => text.replace(/[.!]$/, ''));
    const text = [...texts.slice(0, 1 + (made.versions?.length ?? 0)), 'and nobody eats alone.'].join(', ').slice(-270);
    if ((made.versions?.length ?? 0) < 2) room.act(HOST, { type: 'saveVersion', base, text }, null);
  }
  if (current.stage === 'closing') room.act(HOST, { type: 'chooseEnding', how: 'adopted' }, null);
}

/** The host puts some answers on the wall and hides none. */
function showSome(room: TryRoom, random: Random): void {
  const face = room.view(HOST);
  const found = face.face === 'console' ? textIds(face.view) : [];
  for (const id of random.shuffle(found).slice(0, 3)) room.host({ type: 'showText', id, shown: true });
}

/** Ids of unshown answers in a console's view. */
function textIds(view: unknown): readonly string[] {
  if (Array.isArray(view)) return view.flatMap(textIds);
  if (typeof view !== 'object' || view === null) return [];
  const own = 'id' in view && typeof view.id === 'string' && 'text' in view && typeof view.text === 'string' && 'shown' in view && view.shown === false ? [view.id] : [];
  return [...own, ...Object.values(view).flatMap(textIds)];
}
