import type { Network } from '../../adapters/microsoft/network.ts'
import type { ReaderPlace } from '../../reader/client.ts'
import { remoteReader } from '../../reader/client.ts'
import type { Config } from '../config.ts'
import type { Store } from '../store.ts'
import { type Check, ok, wrong } from './check.ts'
import { clockCheck } from './local-clock.ts'
import { tenantChecks } from './tenant.ts'

type Parts = {
  readonly config: Config
  readonly store: Pick<Store, 'verify' | 'keys'>
  readonly network: Network
  readonly queues: boolean
  readonly sample: boolean
}

export async function workerChecks({ config, store, network, queues, sample }: Parts): Promise<Check[]> {
  const { keys } = await store.keys()
  return [
    await journalCheck(store),
    keys.length > 0
      ? ok('keys', 'There; certificates can be signed and checked.')
      : wrong('keys', 'There are none.', 'Set SIGNING_KEYS, or let a first start make them.'),
    queues
      ? ok('queues', 'Large drafts and notices go through them.')
      : wrong(
          'queues',
          'Neither is bound: large drafts are read within their request, and can be cut off.',
          'Bind READINGS and NOTICES as wrangler.toml does.',
        ),
    await readerCheck(config.reader),
    mailCheck(config, sample),
    ...(config.tenant ? await tenantChecks(config.tenant, config.mail, network) : [clockCheck()]),
  ]
}

async function journalCheck(store: Pick<Store, 'verify'>): Promise<Check> {
  try {
    const { breaks, chains, entries } = await store.verify()
    return breaks.length === 0
      ? ok('journal', `${entries} entries in ${chains} chains, every chain holds.`)
      : wrong(
          'journal',
          `${breaks.length} chains are broken.`,
          'Move the data to Node, run npm run -s audit, and keep it as it is.',
        )
  } catch (fault) {
    return wrong(
      'database',
      `D1 does not answer (${(fault as Error).name}).`,
      'Look at Cloudflare’s status, then try again.',
    )
  }
}

async function readerCheck(place: ReaderPlace | undefined): Promise<Check> {
  if (!place) return ok('reader', 'None: pictures and meanings are said not to have been looked at, and a person must.')
  const why = await remoteReader(place, (url, init) => fetch(url, init)).there()
  return why === undefined
    ? ok('reader', `${place.url} reads, classifies and draws.`)
    : wrong(
        'reader',
        `${place.url}: ${why}.`,
        'Start it, and give it the same READER_KEY; until then drafts with files are held.',
      )
}

function mailCheck({ mail }: Config, sample: boolean): Check {
  if (mail) return ok('mail', `By Graph from ${mail.from}.`)
  return sample
    ? ok('mail', 'The sample office’s stand-in tenant takes it.')
    : wrong('mail', 'Notices wait: no way to send them is set.', 'Set MAIL_FROM.')
}
