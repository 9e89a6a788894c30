import { existsSync, readFileSync, realpathSync } from 'node:fs'
import type { Config } from '../config.ts'
import { databaseUrl } from '../database.ts'
import { type Check, wrong } from './check.ts'

type Mount = { readonly type: string; readonly options: readonly string[] }

const MOUNTS = '/proc/self/mounts'
const NETWORK = /^(?:nfs4?|cifs|smb3|smbfs|9p|ceph|glusterfs|afs|davfs|fuse\.sshfs)$/
/** Gives up after a time, and then reports success of what was never written. */
const GIVES_UP = ['soft', 'softerr']

/** A folder of data on a network file system that may lose what it has acknowledged. Says nothing of other folders. */
export function folderCheck({ data }: Pick<Config, 'data'>, mounts = MOUNTS): Check[] {
  if (!existsSync(data) || !existsSync(mounts)) return []
  const { type, options } = mountOf(realpathSync(data), readFileSync(mounts, 'utf8'))
  if (!NETWORK.test(type)) return []
  if (databaseUrl() === '')
    return [
      wrong(
        'folder',
        `${data} lies on a network file system (${type}), whose locks SQLite cannot rely on.`,
        'Move the data to a disk of this machine, or use PostgreSQL: docs/operate.md, From one machine to several.',
      ),
    ]
  const givesUp = GIVES_UP.filter((option) => options.includes(option))
  if (type === 'nfs4' && givesUp.length === 0) return []
  const how = [type, ...givesUp].join(', ')
  return [
    wrong(
      'folder',
      `${data} lies on a network file system that may lose what it has acknowledged (${how}).`,
      'Mount it by NFS 4 with the option hard, from a server that exports it with sync.',
    ),
  ]
}

/** The file system that holds a path. A later one of two at the same place hides the earlier. */
function mountOf(path: string, mounts: string): Mount {
  const all = mounts.split('\n').flatMap((line) => {
    const [, place = '', type = '', options = ''] = line.split(' ')
    const at = place.replace(/\\(\d{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8)))
    return path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`) ? [{ at, type, options }] : []
  })
  const [longest] = all.reverse().sort((a, b) => b.at.length - a.at.length)
  return { type: longest?.type ?? '', options: longest?.options.split(',') ?? [] }
}
