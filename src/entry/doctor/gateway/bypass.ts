import { relative } from 'node:path'
import type { GatewayConfig, Way } from '../../../gateway/config.ts'
import type { Place } from '../../../gateway/place.ts'
import { output } from '../../../gateway/setup/commands.ts'
import { actionOf, entryFor, type MilterEntry, milterEntries, withoutAction } from '../../../gateway/setup/milters.ts'
import { postfixReader } from '../../../gateway/setup/postfix.ts'
import { type Check, ok, wrong } from '../check.ts'

export type MailService = {
  readonly name: string
  readonly program: string
  readonly chroot: boolean
  readonly own: ReadonlyMap<string, string>
}

export type BypassParts = {
  readonly services: readonly MailService[]
  readonly milter: Place
  readonly queueDirectory: string
  readonly main: (name: string) => string
  readonly allowed: readonly string[]
}

export type Bypass = { readonly service: string; readonly says: string; readonly todo: string }

const ASKS: Readonly<Record<string, string | undefined>> = { smtpd: 'smtpd_milters', cleanup: 'non_smtpd_milters' }
/** They ask no milter when their receive_override_options say so. */
const TAKES_MAIL = ['smtpd', 'pickup', 'qmqpd']

type Working = {
  readonly service: MailService
  readonly asks: string | undefined
  readonly ours: MilterEntry | undefined
  readonly value: (name: string) => string
  readonly main: (name: string) => string
  readonly inQueue: string
}

type Rule = (working: Working) => Omit<Bypass, 'service'> | undefined

const asksOthers: Rule = ({ service: { name, own }, asks, ours, main }) =>
  asks !== undefined && own.has(asks) && !ours
    ? { says: `sets ${asks} = ${own.get(asks)}`, todo: `${name}/${asks}=${withOurs(own.get(asks)!, main)}` }
    : undefined

const asksNone: Rule = ({ service: { name, program }, value }) =>
  TAKES_MAIL.includes(program) && /\bno_milters\b/.test(value('receive_override_options'))
    ? { says: 'sets receive_override_options with no_milters', todo: `${name}/receive_override_options=` }
    : undefined

/** An entry of main.cf that says what happens is reported once, by the check of main.cf. */
const passesWhileAway: Rule = ({ service: { name, own }, asks, ours, value }) => {
  if (asks === undefined) return undefined
  const action = actionOf(ours)
  if (ours && action !== undefined)
    return own.has(asks) && action !== 'tempfail'
      ? {
          says: `sets default_action=${action} in ${asks}`,
          todo: `${name}/${asks}=${value(asks).replace(ours.text, withoutAction(ours))}`,
        }
      : undefined
  const away = own.get('milter_default_action')
  return away !== undefined && away !== 'tempfail'
    ? { says: `sets milter_default_action = ${away}`, todo: `${name}/milter_default_action=tempfail` }
    : undefined
}

const sparesClients: Rule = ({ service: { name, program }, value }) =>
  program === 'smtpd' && value('smtpd_milter_maps') !== ''
    ? { says: `sets smtpd_milter_maps = ${value('smtpd_milter_maps')}`, todo: `${name}/smtpd_milter_maps=` }
    : undefined

/** A path from the root leads elsewhere for a chrooted program. */
const looksElsewhere: Rule = ({ service: { name, chroot }, asks, ours, value, inQueue }) =>
  chroot && ours && /^(?:unix|local):\//.test(ours.address)
    ? {
        says: `is chrooted, and does not find ${ours.address}`,
        todo: `${name}/${asks}=${value(asks!).replace(ours.text, inQueue)}`,
      }
    : undefined

const RULES = [asksOthers, asksNone, passesWhileAway, sparesClients, looksElsewhere]

export function bypasses({ services, milter, queueDirectory, main, allowed }: BypassParts): Bypass[] {
  return services
    .filter(({ name }) => !allowed.includes(name.replace(/\/\w+$/, '')))
    .flatMap((service) => {
      const value = (name: string) => service.own.get(name) ?? main(name)
      const asks = ASKS[service.program]
      const ours = asks ? entryFor(milter, value(asks), queueDirectory) : undefined
      const inQueue = 'path' in milter ? `unix:${relative(queueDirectory, milter.path)}` : ''
      return RULES.flatMap((rule) => {
        const found = rule({ service, asks, ours, value, main, inQueue })
        return found ? [{ service: service.name, ...found }] : []
      })
    })
}

function withOurs(list: string, main: (name: string) => string): string {
  const [ours] = milterEntries(main('smtpd_milters'))
  return [ours, ...milterEntries(list)].flatMap((one) => (one ? [one.text] : [])).join(', ')
}

export function mailServices(fields: string, parameters: string): MailService[] {
  const own = new Map<string, Map<string, string>>()
  for (const [, service = '', name = '', value = ''] of parameters.matchAll(/^(.+?\/\w+)\/(\w+) = ?(.*)$/gm))
    own.set(service, (own.get(service) ?? new Map()).set(name, value.trim()))
  const given = [...fields.matchAll(/^(.+?\/[\w-]+)\/(command|chroot) = (.*)$/gm)]
  const chroots = new Set(
    given.flatMap(([, name, field, value]) => (field === 'chroot' && value === 'y' ? [name] : [])),
  )
  return given.flatMap(([, name = '', field, value = '']) => {
    const program = value.split(' ')[0]!.split('/').at(-1)!
    if (field !== 'command' || !(ASKS[program] || TAKES_MAIL.includes(program))) return []
    return [{ name, program, chroot: chroots.has(name), own: own.get(name) ?? new Map() }]
  })
}

export function bypassChecks({ milter }: Extract<Way, { by: 'milter' }>, config: GatewayConfig): Check[] {
  const { postfixConfig, uncheckedServices } = config
  try {
    const main = postfixReader(postfixConfig)
    const found = bypasses({
      services: mailServices(
        output('postconf', ['-c', postfixConfig, '-F']),
        output('postconf', ['-c', postfixConfig, '-Px']),
      ),
      milter,
      queueDirectory: main('queue_directory'),
      main,
      allowed: uncheckedServices,
    })
    if (found.length > 0) return found.map((one) => bypassCheck(one, postfixConfig))
    const passing = uncheckedServices.length === 0 ? '' : ` but ${uncheckedServices.join(', ')}, as you have allowed`
    return [ok('gateway bypass', `No service of Postfix passes round the gateway${passing}.`)]
  } catch {
    return [wrong('gateway bypass', 'master.cf cannot be read.', 'Run it where Postfix is, as root.')]
  }
}

function bypassCheck({ service, says, todo }: Bypass, config: string): Check {
  const [address = ''] = service.split('/')
  return wrong(
    'gateway bypass',
    `The service ${service} in master.cf ${says}: mail through it goes out unchecked.`,
    `postconf -c ${config} -P '${todo}', then reload Postfix. Only a content filter hands mail back here? ` +
      `Then add “${address}” to uncheckedServices in gateway.json.`,
  )
}
