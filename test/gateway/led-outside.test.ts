import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { forwardsOf } from '../../src/entry/doctor/gateway/forwards.ts'
import { leadsOf } from '../../src/entry/doctor/gateway/tables.ts'
import { unitChecks } from '../../src/entry/doctor/gateway/unit.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const reader =
  (values: Readonly<Record<string, string>>) =>
  (name: string): string =>
    values[name] ?? ''

describe('what doctor finds in settings of Postfix', () => {
  test('tables that it cannot read are named: LDAP, databases, patterns', () => {
    const value = reader({
      mydestination: 'office.example',
      transport_maps: 'hash:/etc/postfix/transport, pcre:/etc/postfix/transport.pcre',
      virtual_alias_maps: 'proxy:mysql:/etc/postfix/aliases.cf',
      alias_maps: 'ldap:/etc/postfix/ldap.cf nis:mail.aliases',
      canonical_maps: 'pgsql:/etc/postfix/canonical.cf',
    })
    expect([...leadsOf('/etc/postfix', value).unread].sort()).toEqual([
      'ldap:/etc/postfix/ldap.cf',
      'pcre:/etc/postfix/transport.pcre',
      'pgsql:/etc/postfix/canonical.cf',
      'proxy:mysql:/etc/postfix/aliases.cf',
    ])
  })

  test('a copy to one address, and the address for people who are not known, are found', () => {
    const value = reader({
      mydestination: 'office.example',
      sender_bcc_maps: 'static:archive@elsewhere.example',
      luser_relay: 'lost@elsewhere.example',
    })
    expect(
      leadsOf('/etc/postfix', value)
        .led.map(({ name, address }) => `${name} ${address}`)
        .sort(),
    ).toEqual(['luser_relay lost@elsewhere.example', 'sender_bcc_maps archive@elsewhere.example'])
  })

  test('local aliases and .forward files count only where Postfix delivers mail itself', () => {
    const value = reader({
      alias_maps: 'ldap:/etc/x.cf',
      luser_relay: 'a@elsewhere.example',
      forward_path: '$home/.forward',
    })
    expect(leadsOf('/etc/postfix', value)).toEqual({ led: [], unread: [] })
    expect(forwardsOf(value, () => [{ name: 'ann', home: '/tmp' }])).toEqual({ led: [], unread: [] })
  })
})

describe('.forward files', () => {
  const home = temporaryFolder('forward')
  const value = (path: string) =>
    reader({ mydestination: 'office.example', recipient_delimiter: '+', forward_path: path })
  const ann = () => [{ name: 'ann', home }]
  mkdirSync(join(home, 'lists'))
  const list = join(home, 'lists/team')
  writeFileSync(join(home, '.forward'), `# old@elsewhere.example\n\\ann, ":include:${list}"\n`)
  writeFileSync(join(home, '.forward+news'), 'news@elsewhere.example\n')
  writeFileSync(join(home, '.forward.bak'), 'bak@elsewhere.example\n')
  writeFileSync(list, `bo@elsewhere.example\n:include:${list}\n:include:/no/such/list\n`)

  test('are read with their extensions and the lists that they include, and each list once', () => {
    const { led, unread } = forwardsOf(value('$home/.forward$recipient_delimiter$extension, $home/.forward'), ann)
    expect(led.map(({ address }) => address).sort()).toEqual(['bo@elsewhere.example', 'news@elsewhere.example'])
    expect(unread).toEqual([':include:/no/such/list'])
  })

  test('in a place that depends on more than the person are named', () => {
    expect(forwardsOf(value('/var/forward/$domain/$user'), ann).unread).toEqual([
      'forward_path /var/forward/$domain/$user',
    ])
  })
})

describe('the unit of the gateway', () => {
  const says = (state: string, socket = 'not-found') =>
    unitChecks('countersign-relay', (unit) => (unit.endsWith('.socket') ? socket : state)).map(
      ({ ok, todo }) => todo ?? ok,
    )

  test.each([
    ['enabled', true],
    ['disabled', 'systemctl enable countersign-relay'],
    ['masked', 'systemctl unmask countersign-relay; systemctl enable countersign-relay'],
    ['enabled-runtime', 'systemctl enable countersign-relay'],
    ['not-found', 'Run gateway -- setup --write.'],
  ])('%s', (state, expected) => {
    expect(says(state)).toEqual([expected])
  })
})
