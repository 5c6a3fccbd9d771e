import type { AppSocket } from './sockets.ts';
import { textFrame } from './frame.ts';
import type { Line } from './view-pump.ts';

/** Engine.IO's type of a message. */
const MESSAGE = '4';

type Written = (error?: Error | null) => void;
type Sender = { readonly sendFrame: (frame: readonly Buffer[], written: Written) => void };
/** As much of Engine.IO's connection as is needed; its own types hide what waits in it and the WebSocket under it. */
type Conn = {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
  readonly transport: { readonly name: string; readonly writable: boolean; readonly socket?: { readonly _sender?: Partial<Sender> } };
  readonly write: (packet: string, options: { readonly compress: boolean; readonly wsPreEncodedFrame?: readonly Buffer[] }, written: Written) => void;
  readonly close: (discard: boolean) => void;
};

/**
 * Views go to the transport as ready packets, to a WebSocket as ready frames: one pass of stringify, no second encoding. `written`
 * runs when the transport has taken the packet, unlike the connection's own `drain`.
 */
export function lineOf(socket: AppSocket): Line {
  const conn = socket.conn as unknown as Conn;
  return {
    prepare(packet, written) {
      if (conn.transport.name !== 'websocket') return () => conn.write(packet, { compress: false }, written);
      const frame = [textFrame(MESSAGE + packet)];
      return () => {
        const sender = freeSender(conn);
        if (sender) sender.sendFrame(frame, written);
        else conn.write(packet, { compress: false, wsPreEncodedFrame: frame }, written);
      };
    },
    cut: () => conn.close(true),
  };
}

/**
 * The WebSocket's own sender when nothing waits before it, so that nothing is overtaken: for a whole room at once Engine.IO's queue
 * and its seven events a packet cost as much as building the views. null: through the queue.
 */
function freeSender({ readyState, writeBuffer, transport }: Conn): Sender | null {
  const sender = transport.socket?._sender;
  const free = readyState === 'open' && transport.writable && writeBuffer.length === 0 && typeof sender?.sendFrame === 'function';
  return free ? (sender as Sender) : null;
}
