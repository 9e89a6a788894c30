import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** IANA's special-purpose registries list these networks. */
const CLOSED = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  CLOSED.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  CLOSED.addSubnet(net, bits, 'ipv6')

/** A bare address is not a host name. */
export async function isOpenHost(host: string): Promise<boolean> {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return false
  const found = await lookup(host, { all: true })
  return (
    found.length > 0 && found.every(({ address, family }) => !CLOSED.check(address, family === 6 ? 'ipv6' : 'ipv4'))
  )
}
