import type { GatewayConfig, Way } from '../../../gateway/config.ts'
import { output } from '../../../gateway/setup/commands.ts'
import { entryFor } from '../../../gateway/setup/milters.ts'
import { masterOf, postfixReaderIfAny, postfixSays } from '../../../gateway/setup/postfix.ts'
import { type Check, ok, wrong } from '../check.ts'

type Milter = Extract<Way, { by: 'milter' }>

/** Other instances of Postfix on this machine (postmulti): each has a configuration and a hold queue of its own. */
export function instanceChecks({ milter }: Milter, config: GatewayConfig): Check[] {
  const { postfixConfig, uncheckedInstances } = config
  const all = others(postfixConfig)
  if (all.length === 0) return []
  const found = all
    .filter((folder) => !uncheckedInstances.includes(folder))
    .flatMap((folder) => {
      const value = postfixReaderIfAny(folder)
      if (!value) return [unreadable(folder)]
      if (value('multi_instance_enable') === 'no' && masterOf(folder) === undefined) return []
      const asks = ['smtpd_milters', 'non_smtpd_milters'].some((name) =>
        entryFor(milter, value(name), value('queue_directory')),
      )
      return [asks ? heldThere(folder, postfixConfig) : unasked(folder)]
    })
  return found.length > 0 ? found : [ok('gateway instances', `Other instances of Postfix: ${all.join(', ')}.`)]
}

/** The primary instance alone lists the others. */
function others(config: string): string[] {
  const primary = output('postconf', ['-d', '-h', 'config_directory'])
  const listed = listedBy(config)
  const ofPrimary = primary === config ? [] : listedBy(primary)
  const all = ofPrimary.includes(config) ? [primary, ...ofPrimary, ...listed] : listed
  return [...new Set(all)].filter((folder) => folder !== config)
}

function listedBy(config: string): string[] {
  try {
    return postfixSays(config, 'multi_instance_directories')
      .split(/[\s,]+/)
      .filter(Boolean)
  } catch {
    return []
  }
}

const unreadable = (folder: string): Check =>
  wrong(
    'gateway instances',
    `The settings of another instance of Postfix, ${folder}, cannot be read.`,
    `Put it right: postconf -c ${folder} -n. If it is not used, take it out of multi_instance_directories.`,
  )

const unasked = (folder: string): Check =>
  wrong(
    'gateway instances',
    `Another instance of Postfix, ${folder}, does not ask this gateway: mail through it goes out unchecked.`,
    `Give it a gateway of its own: gateway -- setup --postfix ${folder} --dir FOLDER. If it has one, or hands all its mail ` +
      'to an instance that asks, put its folder into uncheckedInstances in gateway.json.',
  )

const heldThere = (folder: string, config: string): Check =>
  wrong(
    'gateway instances',
    `Another instance of Postfix, ${folder}, asks this gateway, which releases mail of ${config} alone: what is held there stays.`,
    `Give it a gateway of its own: gateway -- setup --postfix ${folder} --dir FOLDER`,
  )
