import { bodyOf, envelopeOf, isHttpEvent, triggerOf } from './event';

test('an envelope is a call and its request; what WeChat adds is not looked at', () => {
  const event = { call: 'home', request: { region: '320102' }, userInfo: { openId: 'x' }, tcbContext: {} };
  expect(envelopeOf(event)).toEqual({ call: 'home', request: { region: '320102' } });
  expect(envelopeOf({ call: 'home' })).toEqual({ call: 'home', request: {} });
});

test.each([
  null,
  5,
  'home',
  [],
  {},
  { call: 1 },
  { call: 'home', request: [] },
  { call: 'home', request: 'x' },
])('%j is no envelope', (event) => {
  expect(() => envelopeOf(event)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
});

test('the body of a request over HTTP is JSON, plain or in base64', () => {
  const body = JSON.stringify({ call: 'home', request: { region: '北京' } });
  expect(bodyOf({ httpMethod: 'POST', body })).toEqual(JSON.parse(body));
  const encoded = Buffer.from(body).toString('base64');
  expect(bodyOf({ httpMethod: 'POST', body: encoded, isBase64Encoded: true })).toEqual(JSON.parse(body));
  expect(() => bodyOf({ httpMethod: 'POST', body: '{' })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  );
});

test('events are told apart by their shape', () => {
  expect(isHttpEvent({ httpMethod: 'POST' })).toBe(true);
  expect(isHttpEvent({ call: 'home' })).toBe(false);
  expect(triggerOf({ Type: 'Timer', TriggerName: 'every-minute' })).toBe('every-minute');
  expect(triggerOf({ call: 'home' })).toBeUndefined();
});
