import type { Registry } from '../../shared/kernel/activity.ts';
import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { RecordedEvent, RoomState } from '../../shared/kernel/model.ts';
import type { Answer } from '../../shared/protocol.ts';
import type { Clock, EventStore, Rev, RoomBus, RoomId } from '../ports.ts';
import { appendEvents } from './append.ts';
import { decideProposal, newEntry, placeOf, removesWords, RETRY, type Entry, type Outcome, type Proposal } from './entry.ts';
import { foldOnto, nothingFolded, type Folded } from './load.ts';
import type { Log } from './log.ts';

export type LiveRoomDeps = { readonly registry: Registry; readonly store: EventStore; readonly bus: RoomBus; readonly clock: Clock; readonly log: Log };

/** Called after the room's durable state moved on; `events` are what moved it, in order. */
export type OnChange = (events: readonly RecordedEvent[]) => void;

/** A read that failed, or a hint that found nothing yet, is tried again after this. */
const READ_AGAIN_MS = 1_000;

/**
 * One room in memory. Proposals are decided at once on the *ahead* state (durable state plus events on their way to disk) and
 * queue up; one append is under way at a time and takes everything that waits. Answers and changes are told only of what is
 * durable (G1), in order. When another node was first, the ahead state is dropped and everything that waits is decided again.
 */
export class LiveRoom {
  readonly id: RoomId;
  readonly #deps: LiveRoomDeps;
  #durable: Folded;
  #ahead: RoomState;
  #queue: Entry[] = [];
  readonly #pending = new Map<string, Entry>();
  readonly #listeners = new Set<OnChange>();
  #running = false;
  #announced: Rev = 0;
  /** How far this room's time is ahead of the node's: never behind its last event, and it always flows (G6). */
  #skew = 0;
  #failures = 0;

  constructor(deps: LiveRoomDeps, id: RoomId, loaded: Folded) {
    this.#deps = deps;
    this.id = id;
    this.#durable = loaded;
    this.#ahead = loaded.state;
  }

  /** The durable state: the only one that may be shown. */
  get state(): RoomState {
    return this.#durable.state;
  }

  /** The room's time in ms: the node's, moved on where a node with another clock wrote before. */
  now(): Timestamp {
    const now = this.#deps.clock.now() + this.#skew;
    const behind = Math.max(0, this.#ahead.at - now);
    this.#skew += behind;
    return now + behind;
  }

  /** True while something waits for the log. */
  get busy(): boolean {
    return this.#running;
  }

  onChange(listener: OnChange): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves once what the proposal made, or depended on, is on disk (G1). Never rejects. A repeat gets the first one's answer. */
  submit(proposal: Proposal): Promise<Answer> {
    const repeated = this.#pending.get(proposal.commandId);
    if (repeated) return repeated.answer;
    const entry = newEntry(proposal, this.#decide(proposal));
    this.#ahead = entry.outcome.after;
    this.#queue.push(entry);
    this.#pending.set(proposal.commandId, entry);
    this.#run();
    return entry.answer;
  }

  /** Another node says that the log reached `rev`. */
  heard(rev: Rev): void {
    this.#announced = Math.max(this.#announced, rev);
    this.#run();
  }

  #decide(proposal: Proposal): Outcome {
    return decideProposal(this.#deps, this.id, this.#ahead, this.#durable.seen, proposal, this.now());
  }

  #run(): void {
    if (this.#running) return;
    this.#running = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    while (this.#queue.length > 0 || this.#announced > this.state.rev) {
      if (this.#queue.length > 0) await this.#write(this.#take());
      else await this.#catchUp();
    }
    this.#running = false;
  }

  /** Everything that waits; a removal of words, which the store does in its own way, goes alone. */
  #take(): Entry[] {
    const removal = this.#queue.findIndex(removesWords);
    return this.#queue.splice(0, removal === -1 ? this.#queue.length : Math.max(removal, 1));
  }

  async #write(batch: readonly Entry[]): Promise<void> {
    const events = batch.flatMap((entry) => entry.outcome.events);
    if (events.length === 0) return this.#answerAsItStands(batch);
    const written = await appendEvents(this.#deps, this.id, this.state.rev, events);
    if (written === 'ok') {
      this.#failures = 0;
      await this.#afterAppend(batch, events);
      this.#settle(batch);
      this.#deps.bus.announce(this.id, this.state.rev);
      return;
    }
    const { rev } = this.state;
    await this.#catchUp();
    this.#failures = this.state.rev === rev ? this.#failures + 1 : 0;
    // The first failure may have reached the disk all the same: the tail tells. The second is answered honestly.
    if (this.#failures > 1) this.#settle(batch, RETRY);
    this.#decideAgain(this.#failures > 1 ? [] : batch);
  }

  async #afterAppend(batch: readonly Entry[], events: readonly RecordedEvent[]): Promise<void> {
    const last = batch.at(-1);
    if (last && !removesWords(last)) return this.#moveOn({ state: last.outcome.after, seen: this.#durable.seen }, events);
    // What was removed stands in the log alone: it is read again, and until that works.
    this.#announced = Math.max(this.#announced, this.state.rev + 1);
    await this.#catchUp();
  }

  /** Nothing to write: true only if no other node wrote meanwhile, hint or not. */
  async #answerAsItStands(batch: readonly Entry[]): Promise<void> {
    const { rev } = this.state;
    await this.#catchUp();
    if (this.state.rev === rev) this.#settle(batch);
    else this.#decideAgain(batch);
  }

  /** Reads and folds what other nodes wrote. After a removal of words everything is folded anew, without them. */
  async #catchUp(): Promise<void> {
    const { rev } = this.state;
    const hint = this.#announced;
    try {
      const tail = await this.#deps.store.read(this.id, rev);
      const removed = tail.some(({ event }) => event.type === 'wordsRemoved');
      // The second look may find more than the first: listeners hear of that as well.
      const log = removed ? await this.#deps.store.read(this.id, 0) : tail;
      const folded = foldOnto(this.#deps.registry, this.id, removed ? nothingFolded() : this.#durable, log);
      if (tail.length > 0) {
        this.#moveOn(folded, removed ? log.slice(rev) : tail);
        this.#decideAgain();
      }
    } catch (error) {
      this.#deps.log.error({ room: this.id, rev, where: placeOf(error) }, 'a log could not be read');
    }
    if (this.#announced > this.state.rev && this.#announced === hint) {
      this.#announced = 0;
      this.#deps.clock.at(this.#deps.clock.now() + READ_AGAIN_MS, () => this.heard(hint));
    }
  }

  /** Drops the ahead state and decides `first` and everything that waits on the durable one. */
  #decideAgain(first: readonly Entry[] = []): void {
    this.#queue.unshift(...first);
    this.#ahead = this.state;
    for (const entry of this.#queue) {
      entry.outcome = this.#decide(entry.proposal);
      this.#ahead = entry.outcome.after;
    }
  }

  #moveOn(durable: Folded, events: readonly RecordedEvent[]): void {
    for (const { commandId, rev } of events) durable.seen.set(commandId, rev);
    this.#durable = durable;
    for (const listener of this.#listeners) {
      try {
        listener(events);
      } catch (error) {
        this.#deps.log.error({ room: this.id, rev: durable.state.rev, where: placeOf(error) }, 'a listener threw');
      }
    }
  }

  #settle(batch: readonly Entry[], instead?: Answer): void {
    for (const entry of batch) {
      this.#pending.delete(entry.proposal.commandId);
      entry.settle(instead ?? entry.outcome.answer);
    }
  }
}
