import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublicAddress, isPushService, isSubscription } from './push-address.ts';

describe('a push service', () => {
  it('is on the public web, by name and over https', () => {
    for (const endpoint of ['https://fcm.googleapis.com/fcm/send/abc', 'https://updates.push.services.mozilla.com/wpush/v2/x', 'https://web.push.apple.com/QOXw']) assert.ok(isPushService(endpoint), endpoint);
    const refused = [
      'http://push.example.com/x', 'https://push.example.com:8443/x', 'https://user@push.example.com/x', 'https://localhost/x', 'https://localhost./x', 'https://machine/x', 'https://a.internal/x', 'https://a.local/x',
      'https://127.0.0.1/x', 'https://0x7f.1/x', 'https://2130706433/x', 'https://127.0.0.1./x', 'https://[::1]/x', 'ftp://push.example.com/x', 'javascript:alert(1)', '', 'x', `https://push.example.com/${'x'.repeat(1000)}`,
    ];
    for (const endpoint of refused) assert.ok(!isPushService(endpoint), endpoint);
  });

  it('is written to only at addresses of the public web', () => {
    for (const address of ['142.250.74.106', '34.107.243.93', '2a00:1450:4001:80e::200a', '172.32.0.1', '100.128.0.1']) assert.ok(isPublicAddress(address), address);
    const refused = ['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '::1', '::', 'fe80::1', 'fc00::1', 'fd00:ec2::254', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', 'ff02::1', '3fff::1'];
    for (const address of refused) assert.ok(!isPublicAddress(address), address);
  });

  it('is subscribed to with the keys of a browser', () => {
    const subscription = { endpoint: 'https://push.example.com/x', p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
    assert.ok(isSubscription(subscription));
    for (const change of [{ p256dh: 'x' }, { auth: 'x' }, { auth: `${'a'.repeat(21)}"` }, { endpoint: 'https://localhost/' }]) assert.ok(!isSubscription({ ...subscription, ...change }));
  });
});
