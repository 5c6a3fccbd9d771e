import { nanoid } from 'nanoid';
import { envelope } from '../../server/scripts/bench/room.ts';
import { Wire } from '../../server/scripts/bench/wire.ts';
import type { AskConfig } from '../../shared/activities/ask/model.ts';
import { presets } from '../../shared/activities/ask/stages.ts';
import type { Joined, PlanDraft } from '../../shared/http.ts';
import type { Room } from './room.ts';

const AT_ONCE = 10;
const [short] = presets;
const minutes = { brief: null, asking: null, checkback: null, theming: null, weighing: null, narrative: null, ringstrue: null, promises: null };

/** Everybody writes alone, and no clock runs; nothing but asking, theming, weighing and promises unless set otherwise. */
export const askPlan = (changes: Partial<AskConfig> = {}): readonly PlanDraft[] => [{ activity: 'ask', preset: null, config: { ...short.config, way: 'self', minutes, ...changes } }];

/** Phones without a browser, in the lobby. */
export async function barePhones({ session }: Room, url: string, count: number): Promise<readonly Wire[]> {
  const key = new URL(session.card.joinUrl).pathname.slice(2);
  const phones: Wire[] = [];
  const one = async (): Promise<void> => {
    const token = nanoid(22);
    const answer = await fetch(`${url}/api/join`, { method: 'POST', headers: { origin: url, 'content-type': 'application/json' }, body: JSON.stringify({ key, token }) });
    await (answer.json() as Promise<Joined>);
    phones.push(await Wire.connect(url, { auth: { face: 'phone', token } }));
  };
  for (let at = 0; at < count; at += AT_ONCE) await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - at) }, one));
  return phones;
}

/** Whom a bare phone speaks for, and the step it sees. */
function seen(phone: Wire): { readonly of: string; readonly step: ReturnType<Wire['view']>['room']['step'] } {
  const view = phone.view();
  return { of: view.face === 'phone' ? (view.mine[0]?.id ?? '') : '', step: view.room.step };
}

/** One command of a bare phone for the exercise. */
export async function tell(phone: Wire, command: { readonly type: string } & Readonly<Record<string, unknown>>): Promise<void> {
  const { of, step } = seen(phone);
  const answer = await phone.command(envelope(command, { to: 'activity', step: step?.step ?? null, as: of }));
  if (!answer?.ok) throw new Error(answer?.code ?? 'no answer');
}

/** Every phone answers every question, once the asking has begun. */
export async function answerAll(phones: readonly Wire[], questions: number, words: (person: number, question: number) => string): Promise<void> {
  for (let tries = 0; phones.some((phone) => seen(phone).step === null); tries += 1) {
    if (tries > 200) throw new Error('The phones never saw the first step.');
    await new Promise((done) => setTimeout(done, 50));
  }
  for (let at = 0; at < phones.length; at += AT_ONCE) {
    await Promise.all(phones.slice(at, at + AT_ONCE).map(async (phone, index) => {
      for (let question = 0; question < questions; question += 1) await tell(phone, { type: 'writeAnswer', question, of: seen(phone).of, text: words(at + index, question) });
    }));
  }
}
