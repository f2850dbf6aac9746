import { describe, expect, test } from 'vitest'
import { believe, clientAddress, type Headers, networkOf } from '@/lib/platform/incoming'

describe('who sent a request', () => {
  test.each([
    ['without a proxy, the other end of the socket', '9.9.9.9', '1.1.1.1', 0, '9.9.9.9'],
    ['behind one proxy, whom that proxy saw', '10.0.0.1', '1.1.1.1, 2.2.2.2', 1, '2.2.2.2'],
    ['behind two, whom the outer one saw', '10.0.0.1', '6.6.6.6, 2.2.2.2, 10.0.0.2', 2, '2.2.2.2'],
    ['past the proxy, the other end of the socket', '9.9.9.9', undefined, 1, '9.9.9.9'],
    ['IPv4 in IPv6 is IPv4', '::ffff:9.9.9.9', undefined, 0, '9.9.9.9'],
    ['a port is not part of it', '10.0.0.1', '2.2.2.2:4711', 1, '2.2.2.2'],
    ['IPv6 in brackets', '10.0.0.1', '[2001:db8::1]:4711', 1, '2001:db8::1'],
    ['rubbish is left out', '10.0.0.1', "'; drop table, 2.2.2.2", 1, '2.2.2.2'],
    ['nothing known', undefined, undefined, 0, ''],
  ])('%s', (_, remote, forwarded, proxies, address) => {
    expect(clientAddress(remote, forwarded, proxies)).toBe(address)
  })
})

describe('the headers that the app sees', () => {
  test('a client cannot say where it is, nor under which host', () => {
    const headers: Headers = {
      'x-client-address': '1.1.1.1',
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=1.1.1.1',
      host: 'papers.example',
    }
    believe(headers, '9.9.9.9', 0)
    expect(headers).toEqual({
      host: 'papers.example',
      'x-client-address': '9.9.9.9',
      'x-request-id': expect.any(String),
      'x-whole-page': 'yes',
    })
  })

  test('a proxy of ours is believed', () => {
    const headers: Headers = {
      'x-forwarded-for': '2.2.2.2',
      'x-forwarded-host': 'papers.example',
      'x-request-id': 'edge-12345678',
    }
    believe(headers, '10.0.0.1', 1)
    expect(headers).toMatchObject({
      'x-client-address': '2.2.2.2',
      'x-forwarded-host': 'papers.example',
      'x-request-id': 'edge-12345678',
    })
  })

  test('an id that could break a log line is replaced', () => {
    const headers: Headers = { 'x-request-id': 'a\nb"}' }
    believe(headers, '10.0.0.1', 1)
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
