import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../../src/gateway/config.ts'
import { recordInForce } from '../../../src/gateway/in-force.ts'
import { helperScript } from '../../../src/gateway/setup/helper.ts'
import { type DoctorWorld, SMTPD_MILTERS, type Undo } from './doctor-world.ts'

/** How to bring about a state in which mail stops or passes unchecked, and what doctor reports. */
export const STATES: Readonly<
  Record<string, readonly [make: (world: DoctorWorld) => Undo | Promise<Undo>, reported: RegExp]>
> = {
  'the gateway does not run': [
    (world) => world.withoutMilter(),
    /^gateway running: The gateway does not answer at .*milter\.sock \(ENOENT\)/,
  ],
  'something that is no milter has its socket': [
    (world) => world.withoutMilter((caller) => caller.on('error', () => {}).end('220 hello\r\n')),
    /^gateway running: The gateway does not answer/,
  ],
  'Postfix may not use its socket': [
    ({ permitted, socket }) => permitted(socket, 0o600, 0o660),
    /^gateway running: Postfix may not use the socket/,
  ],
  'Postfix is stopped': [
    ({ postfix }) => {
      postfix.stop()
      return () => postfix.start()
    },
    /^gateway mail: Postfix does not run/,
  ],
  'Postfix was not reloaded after a change': [
    ({ postfix }) => {
      const later = Date.now() / 1000 + 60
      utimesSync(join(postfix.config, 'master.cf'), later, later)
      const now = Date.now() / 1000 - 60
      return () => utimesSync(join(postfix.config, 'master.cf'), now, now)
    },
    /^gateway mail: master\.cf changed after Postfix last read it/,
  ],
  'the command before the helper refuses, as sudo without its rule': [
    ({ changed, at }) => changed({ helper: ['/bin/false', at('helper')] }),
    /^gateway release: nobody cannot run the helper \(status 1\), so nothing held can go or come back/,
  ],
  'the helper may not be run': [
    ({ changed, at }) => changed({ helper: ['sudo', '-n', at('helper')] }),
    /^gateway release: (?:nobody cannot run the helper|sudo is missing)/,
  ],
  'the helper is missing': [({ moved }) => moved('helper'), /^gateway helper: .* is missing/],
  'others may change the helper': [
    ({ permitted, at }) => permitted(at('helper'), 0o777, 0o755),
    /^gateway helper: .* can be changed by others than root/,
  ],
  'the helper is another one': [
    ({ rewritten, postfix }) => rewritten('helper', '#!/bin/sh\n', helperScript(postfix.config)),
    /^gateway helper: .* is of another version/,
  ],
  'the user cannot read the key': [
    ({ own }) => {
      own('api-key', 'root')
      return () => own('api-key')
    },
    /^gateway key: nobody cannot read .*api-key \(EACCES\), so the gateway cannot start/,
  ],
  'everybody can read the key': [
    ({ permitted, at }) => permitted(at('api-key'), 0o644, 0o600),
    /^gateway key: .* can be read by everybody/,
  ],
  'the key is empty': [({ rewritten }) => rewritten('api-key', '\n', 'right\n'), /^gateway key: .* is empty/],
  'the key is wrong': [
    ({ rewritten }) => rewritten('api-key', 'wrong\n', 'right\n'),
    /^gateway api: .* does not accept the key \(401\), so all mail is refused/,
  ],
  'a start as root left a folder of the state to root': [
    ({ own, permitted, at }) => {
      own('state/told', 'root')
      permitted(at('state/told'), 0o700, 0o755)
      return () => own('state/told')
    },
    /^gateway state: nobody cannot write to .*state\/told \(EACCES\), so the gateway stops/,
  ],
  'the folder of the state is missing': [({ moved }) => moved('state'), /^gateway state: .*\(ENOENT\)/],
  'the port for notices is dead': [
    ({ changed }) => changed({ inject: '127.0.0.1:1' }),
    /^gateway inject: Postfix does not take mail at 127\.0\.0\.1:1 \(ECONNREFUSED\), so senders get no notice/,
  ],
  'the port for notices takes mail from nobody': [
    ({ configured }) =>
      configured(
        ['-e', 'mynetworks=192.0.2.0/24', 'smtpd_relay_restrictions=permit_mynetworks, reject_unauth_destination'],
        ['-e', 'mynetworks=127.0.0.0/8', 'smtpd_relay_restrictions=permit_mynetworks, reject'],
      ),
    /^gateway inject: Postfix takes no mail from this machine at 127\.0\.0\.1:\d+ \(5\d\d 5\.7\.\d\)/,
  ],
  'a copy of all mail goes outside': [
    ({ configured }) => configured(['-e', 'always_bcc=archive@elsewhere.example'], ['-X', 'always_bcc']),
    /^gateway aliases: Postfix sends mail for addresses of the office on to archive@elsewhere\.example \(always_bcc\), unchecked/,
  ],
  'an alias leads outside': [
    ({ configured, at }) => {
      writeFileSync(at('aliases'), 'team@office.example ann@office.example, bo@elsewhere.example\n')
      return configured(['-e', `virtual_alias_maps=texthash:${at('aliases')}`], ['-X', 'virtual_alias_maps'])
    },
    /^gateway aliases: .* on to bo@elsewhere\.example \(virtual_alias_maps\), unchecked/,
  ],
  'a copy of the mail of some goes outside': [
    ({ configured }) =>
      configured(
        ['-e', 'sender_bcc_maps=inline:{ ann@office.example=ann@elsewhere.example }'],
        ['-X', 'sender_bcc_maps'],
      ),
    /^gateway aliases: .*ann@elsewhere\.example \(sender_bcc_maps\)/,
  ],
  'the .forward file of a person leads outside': [
    ({ configured, at }) => {
      mkdirSync(at('forward'), { recursive: true })
      writeFileSync(at('forward/root'), '# away\nroot@office.example, root@elsewhere.example\n')
      return configured(
        ['-e', `forward_path=${at('forward')}/$user`, 'mydestination=office.example'],
        ['-e', 'mydestination=', 'forward_path=$home/.forward'],
      )
    },
    /^gateway aliases: .* on to root@elsewhere\.example \(.*forward\/root\), unchecked/,
  ],
  'a transport table cannot be read': [
    ({ configured, at }) => {
      writeFileSync(at('routes'), '/^nobody@/ smtp:[mail.elsewhere.example]\n')
      return configured(['-e', `transport_maps=regexp:${at('routes')}`], ['-X', 'transport_maps'])
    },
    /^gateway tables: These cannot be read, so mail may leave through them unchecked: regexp:.*routes\.$/,
  ],
  'another instance of Postfix does not ask': [
    (world) => world.secondInstance('smtpd_milters='),
    /^gateway instances: Another instance of Postfix, .*second, does not ask this gateway: mail through it goes out unchecked/,
  ],
  'another instance of Postfix asks the same gateway': [
    (world) => world.secondInstance(`smtpd_milters=unix:${world.socket}`),
    /^gateway instances: .*second, asks this gateway, which releases mail of .*config alone: what is held there stays/,
  ],
  'the settings of another instance of Postfix cannot be read': [
    ({ configured }) =>
      configured(['-e', 'multi_instance_directories=/etc/no-postfix'], ['-X', 'multi_instance_directories']),
    /^gateway instances: The settings of another instance of Postfix, \/etc\/no-postfix, cannot be read/,
  ],
  'the unit does not start with the machine': [
    ({ unit }) => {
      unit.state = 'disabled'
      return () => {
        unit.state = undefined
      }
    },
    /^gateway unit: countersign-gateway\.service is disabled: after the next start of this machine no gateway runs/,
  ],
  'Postfix speaks an old milter protocol': [
    ({ configured }) => configured(['-e', 'milter_protocol=2'], ['-e', 'milter_protocol=6']),
    /^gateway protocol: Postfix speaks version 2 of the milter protocol, so mail is refused/,
  ],
  'a domain that is not the office’s counts as inside': [
    ({ changed }) => changed({ ownDomains: ['office.example', '*.office.example', 'partner.example'] }),
    /^gateway domains: \*\.office\.example, partner\.example in ownDomains is not in the register .* unchecked/,
  ],
  'Countersign answers but checks nothing': [
    ({ ready }) => {
      ready.because = 'The database does not answer.'
      return () => {
        ready.because = ''
      }
    },
    /^gateway api: .* checks nothing yet, so mail waits or is refused for now: The database does not answer/,
  ],
  'everything that goes out is stopped': [
    ({ office }) => {
      office.stopped = '2026-11-30T09:00:00Z'
      return () => {
        office.stopped = null
      }
    },
    /^gateway stop: Everything that goes out has been stopped since 2026-11-30T09:00:00Z/,
  ],
  'a service of master.cf asks no milter': [
    ({ configured, smtpd }) => configured(['-P', `${smtpd}/smtpd_milters=`], ['-PX', `${smtpd}/smtpd_milters`]),
    /^gateway bypass: The service 127\.0\.0\.1:\d+\/inet in master\.cf sets smtpd_milters = : mail through it goes out unchecked/,
  ],
  'mail by sendmail is not asked about': [
    ({ configured }) => configured(['-e', 'non_smtpd_milters='], ['-e', 'non_smtpd_milters=$smtpd_milters']),
    /^gateway milter: Postfix does not ask the gateway about mail by sendmail/,
  ],
  'no mail is asked about': [
    ({ configured }) => configured(['-e', 'smtpd_milters='], ['-e', SMTPD_MILTERS]),
    /^gateway milter: Postfix does not ask the gateway about any mail/,
  ],
  'mail passes while the gateway is away': [
    ({ configured }) => configured(['-e', 'milter_default_action=accept'], ['-e', 'milter_default_action=tempfail']),
    /^gateway away: While the gateway is away Postfix does this: accept/,
  ],
  'one milter has a default of its own': [
    ({ configured }) =>
      configured(
        ['-e', 'smtpd_milters={ unix:countersign/milter.sock, default_action=accept }'],
        ['-e', SMTPD_MILTERS],
      ),
    /^gateway away: .*accept/,
  ],
  'the milter of mail by sendmail has a default of its own': [
    ({ configured }) =>
      configured(
        ['-e', 'non_smtpd_milters={ unix:countersign/milter.sock, default_action = accept }'],
        ['-e', 'non_smtpd_milters=$smtpd_milters'],
      ),
    /^gateway away: .*accept/,
  ],
  'Postfix waits too short': [
    ({ configured }) => configured(['-e', 'milter_content_timeout=20s'], ['-e', 'milter_content_timeout=300s']),
    /^gateway time: Postfix waits 20s, but the gateway may take 30 s/,
  ],
  'queue ids come again': [
    ({ configured }) => configured(['-e', 'enable_long_queue_ids=no'], ['-e', 'enable_long_queue_ids=yes']),
    /^gateway ids: /,
  ],
  'Countersign is away': [
    ({ changed }) => changed({ api: 'http://127.0.0.1:1' }),
    /^gateway api: http:\/\/127\.0\.0\.1:1 does not answer; until it does, mail is refused for now/,
  ],
  'the clocks differ': [
    ({ clock }) => {
      clock.skew = 90_000
      return () => {
        clock.skew = 0
      }
    },
    /^gateway clock: It differs from the clock of Countersign by (?:89|90|91) seconds/,
  ],
  'the gateway runs as root': [
    (world) => world.running(),
    /^gateway process: It runs as user 0 and not as nobody, who cannot use the files/,
  ],
  'two gateways run with the same settings': [
    async (world) => {
      const ends = [await world.running(), await world.running()]
      return async () => {
        for (const end of ends) await end()
      }
    },
    /^gateway process: 2 gateways run with .*gateway\.json \(\d+, \d+\), and one waits for the other to end/,
  ],
  'the settings changed after the gateway had read them': [
    (world) => {
      recordInForce(readConfig(world.file))
      return world.changed({ timeLimit: 20 })
    },
    /^gateway in force: Settings, key or certificate were changed after the gateway read them/,
  ],
  'the key changed after the gateway had read it': [
    (world) => {
      recordInForce(readConfig(world.file))
      return world.rewritten('api-key', 'other\n', 'right\n')
    },
    /^gateway in force: Settings, key or certificate/,
  ],
  'the gateway goes by other open domains': [
    (world) => {
      recordInForce(readConfig(world.file))
      return world.changed({ openDomains: ['police.example'] })
    },
    /^gateway in force: The gateway goes by other openDomains: none/,
  ],
  'another gateway uses the key': [
    (world) => {
      writeFileSync(world.at('state/instance'), `${hostname()} ${'a'.repeat(32)}\n`)
      world.other.instance = 'a'.repeat(32)
      return () => {
        rmSync(world.at('state/instance'))
        world.other.instance = ''
      }
    },
    /^gateway api: Another gateway uses this key, so this one does not start/,
  ],
  'metrics are set and nothing serves them': [
    ({ changed }) => changed({ metrics: '127.0.0.1:1' }),
    /^gateway metrics: Nothing answers at 127\.0\.0\.1:1/,
  ],
  'there is no such user': [
    ({ changed }) => changed({ user: 'countersign-nobody' }),
    /^gateway user: There is no user countersign-nobody/,
  ],
  'the settings cannot be read': [({ moved }) => moved('gateway.json'), /^gateway: .*cannot be read/],
}
