import { BLANK, expect, test } from './support/room.ts';
import { next, pressNext } from './support/steps.ts';

/** Slow 4G and a processor four times slower, as page-speed tools count them. */
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

test('on slow 4G and a slow phone: from the QR’s link to typing in two taps; how long it takes is printed', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  await room.phone('Rosa');
  await room.phone('Sam');
  await next(desk, 'Find what you all share');
  await next(desk, 'Find 5 things you all share');
  await next(desk, 'What we found');
  await next(desk, 'How was it?');

  const phone = await room.page(BLANK);
  const tools = await phone.context().newCDPSession(phone);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', SLOW);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const start = Date.now();
  await phone.goto(new URL(room.session.card.joinUrl).pathname);
  await expect(phone.getByLabel(/first name/i)).toBeEditable();
  const ready = Date.now() - start;
  await phone.getByRole('button', { name: 'Join', exact: true }).tap();
  const box = phone.getByLabel('Minutes to find 5 things');
  await box.tap();
  await expect(box).toBeFocused();
  const typing = Date.now() - start;
  await phone.keyboard.type('4');
  await expect(box).toHaveValue('4');

  const { largest, shift } = await phone.evaluate(() => new Promise<{ largest: number; shift: number }>((done) => {
    const found = { largest: 0, shift: 0 };
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) found.largest = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!(entry as unknown as { hadRecentInput: boolean }).hadRecentInput) found.shift += (entry as unknown as { value: number }).value; }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => { done(found); }, 500);
  }));
  console.log(`slow 4G, 4× slower: largest paint ${Math.round(largest)} ms, name field ${ready} ms, text box ${typing} ms after the link; layout shift ${shift.toFixed(3)}`);
  expect(largest).toBeGreaterThan(0);
  expect(shift).toBeLessThanOrEqual(0.1);
  await pressNext(desk, 'Show the guesses and times');
});
