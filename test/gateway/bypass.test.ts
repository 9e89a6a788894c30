import { describe, expect, test } from 'vitest'
import { type BypassParts, bypasses, mailServices } from '../../src/entry/doctor/gateway/bypass.ts'
import { leadsTo, milterEntries } from '../../src/gateway/setup/milters.ts'

/** As `postconf -F` prints master.cf. */
const FIELDS = `smtp/inet/service = smtp
smtp/inet/chroot = y
smtp/inet/command = smtpd
submission/inet/chroot = y
submission/inet/command = smtpd -o syslog_name=postfix/submission
127.0.0.1:10025/inet/chroot = n
127.0.0.1:10025/inet/command = /usr/lib/postfix/sbin/smtpd
pickup/unix/chroot = y
pickup/unix/command = pickup
cleanup/unix/chroot = y
cleanup/unix/command = cleanup
postlog/unix-dgram/chroot = n
postlog/unix-dgram/command = postlogd
relay/unix/command = smtp
`

const OURS = 'unix:countersign/milter.sock'
const MAIN: Readonly<Record<string, string>> = {
  smtpd_milters: `${OURS}, inet:127.0.0.1:8891`,
  non_smtpd_milters: OURS,
}

function found(parameters: string, more: Partial<BypassParts> = {}) {
  return bypasses({
    services: mailServices(FIELDS, parameters),
    milter: { path: '/var/spool/postfix/countersign/milter.sock' },
    queueDirectory: '/var/spool/postfix',
    main: (name) => MAIN[name] ?? '',
    allowed: [],
    ...more,
  }).map(({ service, says, todo }) => ({ service, says, todo }))
}

describe('a service of master.cf that passes round the gateway', () => {
  test('services that keep the settings of main.cf pass round nothing', () => {
    expect(found('submission/inet/syslog_name = postfix/submission\n')).toEqual([])
  })

  test.each([
    ['submission/inet/smtpd_milters = ', { service: 'submission/inet', todo: `submission/inet/smtpd_milters=${OURS}` }],
    [
      'submission/inet/smtpd_milters = inet:localhost:8891',
      { service: 'submission/inet', todo: `submission/inet/smtpd_milters=${OURS}, inet:localhost:8891` },
    ],
    [
      '127.0.0.1:10025/inet/receive_override_options = no_header_body_checks,no_milters',
      { service: '127.0.0.1:10025/inet', todo: '127.0.0.1:10025/inet/receive_override_options=' },
    ],
    ['pickup/unix/receive_override_options = no_milters', { service: 'pickup/unix' }],
    ['cleanup/unix/non_smtpd_milters = ', { service: 'cleanup/unix', todo: `cleanup/unix/non_smtpd_milters=${OURS}` }],
    ['smtp/inet/milter_default_action = accept', { service: 'smtp/inet' }],
    [
      `submission/inet/smtpd_milters = { ${OURS}, default_action=accept }, inet:localhost:8891`,
      { service: 'submission/inet', todo: `submission/inet/smtpd_milters=${OURS}, inet:localhost:8891` },
    ],
    [
      `cleanup/unix/non_smtpd_milters = { ${OURS}, command_timeout=9s, default_action = accept }`,
      { service: 'cleanup/unix', todo: `cleanup/unix/non_smtpd_milters={ ${OURS}, command_timeout=9s }` },
    ],
    ['smtp/inet/smtpd_milter_maps = cidr:/etc/postfix/spared', { service: 'smtp/inet' }],
    [
      'smtp/inet/smtpd_milters = unix:/var/spool/postfix/countersign/milter.sock',
      { service: 'smtp/inet', todo: `smtp/inet/smtpd_milters=${OURS}` },
    ],
  ])('%s is reported, with the command that ends it', (line, expected) => {
    const all = found(`${line}\n`)
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject(expected)
  })

  test('a service that asks the gateway beside others is not reported', () => {
    expect(found(`submission/inet/smtpd_milters = inet:localhost:8891, { ${OURS}, command_timeout=9s }\n`)).toEqual([])
  })

  test('an entry that refuses for now while the gateway is away beats milter_default_action', () => {
    const list = `smtp/inet/smtpd_milters = { ${OURS}, default_action = tempfail }`
    expect(found(`${list}\nsmtp/inet/milter_default_action = accept\n`)).toEqual([])
  })

  test('a service that the postmaster has allowed to pass is not reported', () => {
    const line = '127.0.0.1:10025/inet/receive_override_options = no_milters\n'
    expect(found(line, { allowed: ['127.0.0.1:10025'] })).toEqual([])
    expect(found(line, { allowed: ['10025'] })).toHaveLength(1)
  })

  test('options in main.cf count for every service that takes mail', () => {
    const main = (name: string) => (name === 'receive_override_options' ? 'no_milters' : (MAIN[name] ?? ''))
    expect(found('', { main }).map(({ service }) => service)).toEqual([
      'smtp/inet',
      'submission/inet',
      '127.0.0.1:10025/inet',
      'pickup/unix',
    ])
  })
})

test('the entries of a list of milters keep their own settings', () => {
  expect(milterEntries('inet:h:1,unix:a.sock { unix:b.sock, default_action=accept }')).toEqual([
    { text: 'inet:h:1', address: 'inet:h:1', settings: [] },
    { text: 'unix:a.sock', address: 'unix:a.sock', settings: [] },
    { text: '{ unix:b.sock, default_action=accept }', address: 'unix:b.sock', settings: ['default_action=accept'] },
  ])
})

test.each([
  ['inet:127.0.0.1:10030', true],
  ['inet:localhost:10030', true],
  ['inet:[::1]:10030', true],
  ['inet:127.0.0.1:10031', false],
  ['inet:192.0.2.1:10030', false],
  ['unix:countersign/milter.sock', false],
])('the milter at 127.0.0.1:10030 is found by %s: %s', (address, is) => {
  expect(leadsTo(address, { host: '127.0.0.1', port: 10_030 }, '/var/spool/postfix')).toBe(is)
})
