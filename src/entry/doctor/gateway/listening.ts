import { Client, request } from 'undici'
import type { GatewayConfig, Way } from '../../../gateway/config.ts'
import { knock } from '../../../gateway/milter/client.ts'
import { greet } from '../../../gateway/post.ts'
import { placeText } from '../../../gateway/probe.ts'
import { account, withRightsOf } from '../../../gateway/setup/account.ts'
import { type Check, ok, wrong } from '../check.ts'
import { offer } from './offer.ts'

const LONGEST_MS = 10_000

/** RFC 3463: a matter of security or policy. */
const DENIED = /^5\d\d 5\.7\./

type Milter = Extract<Way, { by: 'milter' }>

/** As Postfix's own user where it is there. */
export async function milterCheck({ milter }: Milter): Promise<Check> {
  const postfix = account('postfix')
  const where = placeText(milter)
  try {
    await (postfix ? withRightsOf(postfix, () => knock(milter, LONGEST_MS)) : knock(milter, LONGEST_MS))
    return ok('gateway running', `It answers at ${where}.`)
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException
    const denied = code === 'EACCES'
    return wrong(
      'gateway running',
      denied
        ? `Postfix may not use the socket ${where} (EACCES), so all mail is refused for now.`
        : `The gateway does not answer at ${where} (${code ?? message}), so all mail is refused for now.`,
      denied
        ? 'Run gateway -- setup --write: it gives the folder of the socket to the group postfix.'
        : 'Start it: systemctl start countersign-gateway. Its log says why it ended: journalctl -u countersign-gateway',
    )
  }
}

/** Tried with one recipient, because many servers greet everybody and take mail from few. */
export async function injectCheck({ inject }: Milter, { from }: GatewayConfig): Promise<Check> {
  const where = placeText(inject)
  try {
    await greet({ place: inject, name: 'countersign.localhost', tls: 'never' })
    const answer = await offer(inject, from, LONGEST_MS)
    if (DENIED.test(answer))
      return wrong(
        'gateway inject',
        `Postfix takes no mail from this machine at ${where} (${answer.slice(0, 9)}), so senders get no notice.`,
        'Put 127.0.0.1 into mynetworks, or set inject in gateway.json to a port that takes mail from here.',
      )
    return ok('gateway inject', `Postfix takes notices at ${where}.`)
  } catch (fault) {
    const { code = 'no code' } = fault as { code?: string }
    return wrong(
      'gateway inject',
      `Postfix does not take mail at ${where} (${code}), so senders get no notice and nothing goes back.`,
      'Set inject in gateway.json to a port of Postfix that takes mail from this machine and asks the gateway.',
    )
  }
}

export async function metricsCheck({ metrics }: GatewayConfig): Promise<Check> {
  if (!metrics)
    return ok('gateway metrics', 'They are off. To switch them on: "metrics": "inet:127.0.0.1:9465" in gateway.json.')
  const where = placeText(metrics)
  const socket = 'path' in metrics ? { dispatcher: new Client('http://localhost', { socketPath: metrics.path }) } : {}
  try {
    const at = 'path' in metrics ? 'http://localhost' : `http://${where}`
    const { statusCode, body } = await request(`${at}/metrics`, { headersTimeout: LONGEST_MS, ...socket })
    await body.dump()
    if (statusCode === 200) return ok('gateway metrics', `http://${where}/metrics answers.`)
    return wrong(
      'gateway metrics',
      `http://${where}/metrics answered ${statusCode}.`,
      'Another program uses this port.',
    )
  } catch {
    return wrong(
      'gateway metrics',
      `Nothing answers at ${where}.`,
      'Start the gateway, or take metrics out of gateway.json.',
    )
  }
}
