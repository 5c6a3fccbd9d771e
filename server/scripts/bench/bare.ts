import { WebSocketServer, type WebSocket } from 'ws';

/**
 * A bare `ws` server for comparison: told the views of every client once, it stringifies and sends them whenever a client asks. No
 * rooms, no rules, no log. Listens on loopback at PORT.
 */
let views: readonly (readonly unknown[])[] = [];
const clients = new Map<number, WebSocket>();
const server = new WebSocketServer({ port: Number(process.env['PORT']), host: '127.0.0.1', perMessageDeflate: false, maxPayload: 2 ** 28 });

server.on('connection', (socket, request) => {
  const place = Number(request.url?.slice(1));
  if (place >= 0) clients.set(place, socket);
  socket.on('message', (data: Buffer) => {
    if (place < 0) {
      views = JSON.parse(data.toString()) as typeof views;
      socket.send('known');
      return;
    }
    const turn = Number(data.toString());
    for (const [index, client] of clients) client.send(`42["view",${JSON.stringify(views[turn]?.[index])}]`);
  });
});
