import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import type { CommunityDefinitionCommand } from '../commands.ts';
import type { CommunityDefinitionEvent } from '../events.ts';
import { isLine, linesOfText } from '../lines.ts';
import type { CommunityDefinitionState } from '../model.ts';
import { newestVersion } from '../texts.ts';

type Of<Type extends CommunityDefinitionCommand['type']> = Extract<CommunityDefinitionCommand, { type: Type }>;
type Decided = Decision<CommunityDefinitionEvent>;

/** Wishes of one person, and those the host types for the room; nobody comes near, a script would. */
const WISHES = 20;
const HOST_WISHES = 300;
/** Versions kept of the room's text. */
const VERSIONS = 300;

/** Who may write the room's text besides the host (CD6). Codes: `host_drafts` (as set), `unknown_person`. */
export function nameDrafter(state: CommunityDefinitionState, { person, on }: Of<'nameDrafter'>, room: RoomFacts): Decided {
  if (state.config.drafters !== 'named') return reject('host_drafts');
  if (!room.person(person)) return reject('unknown_person');
  return state.drafters.has(person) === on ? [] : [{ type: 'drafterNamed', person, on }];
}

/**
 * A new version of the room's text, never over a newer one; the host's is shown at once (CD6).
 * Codes: `wrong_stage`, `not_drafter`, `stale_draft`, `many_versions`.
 */
export function saveVersion(state: CommunityDefinitionState, command: Of<'saveVersion'>, room: RoomFacts, ctx: Context): Decided {
  if (room.step.stage !== 'drafting') return reject('wrong_stage');
  const { person, authority } = ctx.actor;
  const byHost = authority === 'host' && person === null;
  if (!byHost && (person === null || !state.drafters.has(person))) return reject('not_drafter');
  const newest = newestVersion(state);
  if ((newest?.id ?? null) !== command.base) return reject('stale_draft');
  if (newest?.text === command.text) return [];
  if (state.versions.length >= VERSIONS) return reject('many_versions');
  const id = ctx.random.id();
  const saved: CommunityDefinitionEvent = { type: 'versionSaved', id, by: byHost ? null : person, text: command.text };
  return byHost ? [saved, { type: 'versionShown', id, shown: true }] : [saved];
}

/** Not while a text is rated. Codes: `wrong_stage`, `unknown_text`. */
export function showVersion(state: CommunityDefinitionState, { id, shown }: Of<'showVersion'>, room: RoomFacts): Decided {
  if (room.step.stage === 'agreement') return reject('wrong_stage');
  const version = state.versions.find((one) => one.id === id);
  if (!version) return reject('unknown_text');
  return version.shown === shown ? [] : [{ type: 'versionShown', id, shown }];
}

/** "Who in our town is not in this yet?", "Not for me": unnamed, to who drafts (CD6). Codes: `wrong_stage`, `not_allowed`, `empty`, `unknown_text`, `too_many`. */
export function sendWish(state: CommunityDefinitionState, command: Of<'sendWish'>, room: RoomFacts, ctx: Context): Decided {
  if (room.step.stage !== 'drafting') return reject('wrong_stage');
  const { person, authority } = ctx.actor;
  if (person === null && authority === 'participant') return reject('not_allowed');
  const { kind, text } = command;
  const version = command.about && state.versions.find(({ id, shown }) => shown && id === command.about?.version);
  const span = command.about && { start: command.about.start, end: command.about.end };
  if (command.about && !(version && span && isLine(linesOfText(version, room.language), span))) return reject('unknown_text');
  if (text === '' && (kind === 'missing' || !command.about)) return reject('empty', { field: 'text' });
  const about = version && span ? { version: version.id, span } : null;
  const said = state.wishes.some((one) => one.person === person && one.kind === kind && one.text === text && one.version === (about?.version ?? null) && one.span?.start === about?.span.start);
  if (said) return [];
  if (state.wishes.filter((one) => one.person === person).length >= (person === null ? HOST_WISHES : WISHES)) return reject('too_many');
  return [{ type: 'wishSent', id: ctx.random.id(), kind, person, text, about }];
}

/** Codes: `unknown_text`, `not_allowed`. */
export function withdrawWish(state: CommunityDefinitionState, { id }: Of<'withdrawWish'>, ctx: Context): Decided {
  const wish = state.wishes.find((one) => one.id === id);
  if (!wish) return reject('unknown_text');
  return wish.person !== null && wish.person === ctx.actor.person ? [{ type: 'wishWithdrawn', id }] : reject('not_allowed');
}

/** Keep it, keep it with notes, not today: all legitimate, at any time from the agreement on (CD9). Code: `wrong_stage`. */
export function chooseEnding(state: CommunityDefinitionState, { how }: Of<'chooseEnding'>, room: RoomFacts): Decided {
  if (room.step.stage !== 'agreement' && room.step.stage !== 'closing') return reject('wrong_stage');
  const was = state.ending?.how ?? null;
  return was === how ? [] : [{ type: 'endingChosen', how, was }];
}
