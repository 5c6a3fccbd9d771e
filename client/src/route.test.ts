import { describe, expect, it } from 'vitest';
import { routeOf } from './route.ts';

const phone = { face: 'phone', code: null, key: null, move: false, table: null };

describe('addresses', () => {
  it.each([
    ['/', phone],
    ['/482913', { ...phone, code: '482913' }],
    ['/482-913', { ...phone, code: '482-913' }],
    ['/482%20913', { ...phone, code: '482 913' }],
    ['/%D9%A4%D9%A8%D9%A2%D9%A9%D9%A1%D9%A3', { ...phone, code: '٤٨٢٩١٣' }],
    ['/J0123456789ABC', { ...phone, key: '0123456789ABC' }],
    ['/j0123456789abc', { ...phone, key: '0123456789ABC' }],
    ['/JO123456789ABL', { ...phone, key: '0123456789AB1' }],
    ['/move', { ...phone, move: true }],
    ['/host', { face: 'host', path: '/host' }],
    ['/host/start', { face: 'host', path: '/host/start' }],
    ['/run/abc123', { face: 'console', room: 'abc123' }],
    ['/run', { face: 'host', path: '/run' }],
    ['/help', { face: 'help' }],
    ['/check/xyz', { face: 'check', nonce: 'xyz' }],
    ['/screen', { face: 'screen', room: null }],
    ['/screen/abc123', { face: 'screen', room: 'abc123' }],
    ['/sessions', { face: 'library', page: 'list' }],
    ['/sessions/compare', { face: 'library', page: 'compare' }],
    ['/sessions/abc123', { face: 'library', page: 'summary', room: 'abc123' }],
    ['/sessions/abc123/replay', { face: 'library', page: 'replay', room: 'abc123' }],
    ['/shared/abc123', { face: 'shared', room: 'abc123', path: '/shared/abc123' }],
    ['/shared/abc123/replay', { face: 'shared', room: 'abc123', path: '/shared/abc123/replay' }],
    ['/screen/abc123/', { face: 'screen', room: 'abc123' }],
  ])('%s leads to its face', (path, route) => expect(routeOf(path)).toEqual(route));

  it.each(['/nothing', '/Jshort', '/check', '/shared', '/482913/x', '/run/a/b', '/sessions/a/b', '/sessions/compare/replay', '/sessions/a/replay/b', '/%E0%A4%A', '/constructor', '/12'])('%s leads to the kind page', (path) =>
    expect(routeOf(path)).toEqual({ face: 'lost' }),
  );

  it.each([
    ['?t=3', 3],
    ['?t=0', null],
    ['?t=100', null],
    ['?t=abc', null],
    ['', null],
  ])('[K5] a sign on a table says which table: %s', (query, table) => expect(routeOf('/482913', query)).toMatchObject({ table }));
});
