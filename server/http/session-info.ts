import type { Session, SessionForMe } from '../../shared/http.ts';
import { present } from '../../shared/kernel/people.ts';
import type { Credential } from '../identity/identity.ts';
import type { RoomRecord } from '../ports.ts';
import { cardOf } from '../sockets/card.ts';
import type { HttpDeps } from './deps.ts';

/** What a host is told of a session. The big screen's key is for hosts only. */
export function sessionInfo({ rooms, addresses }: Pick<HttpDeps, 'rooms' | 'addresses'>, record: RoomRecord, mayShare: boolean): Session {
  const loaded = rooms.loaded(record.id);
  return {
    id: record.id,
    createdAt: record.createdAt,
    touchedAt: record.touchedAt,
    endedAt: record.endedAt,
    here: loaded ? present(loaded.live.state).length : null,
    card: cardOf(record, addresses()),
    screenPath: mayShare ? `/screen/${record.id}#key=${record.reader}` : null,
  };
}

export function sessionForMe(deps: Pick<HttpDeps, 'rooms' | 'addresses'>, record: RoomRecord, credential: Credential): SessionForMe {
  return { ...sessionInfo(deps, record, credential.authority === 'host'), role: credential.role };
}
