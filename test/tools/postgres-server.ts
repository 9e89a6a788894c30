import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { temporaryFolder } from './temporary-folder.ts'

const INSTALLED = '/usr/lib/postgresql'

/** Orders texts by the language, so that a comparison without a collation of its own shows. */
const ENGLISH = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-GB']

/** The programs of the latest PostgreSQL on this machine. */
function programs(): string | undefined {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : []
  const folders = versions.map((version) => join(INSTALLED, version, 'bin'))
  return folders.filter((folder) => existsSync(join(folder, 'initdb'))).at(-1)
}

/** Why there is none to test with; undefined when there is. */
export const whyNoPostgres =
  programs() === undefined ? 'PostgreSQL is not installed: apt-get install postgresql' : undefined

export type PostgresServer = { readonly url: string; stop(): void }

/**
 * A cluster of its own in a folder of its own, for this machine alone. It waits for no disk, because these tests kill
 * its clients, never the server.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = programs()
  if (!bin) throw new Error(whyNoPostgres)
  const folder = temporaryFolder('postgres')
  const port = await freePort()
  const data = join(folder, 'data')
  const as = account(folder)
  run(bin, 'initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', ...ENGLISH, '--no-sync'], as)
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`
  run(bin, 'pg_ctl', ['-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start'], as)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run(bin, 'pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'], as)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Account = { readonly uid?: number; readonly gid?: number }

/** PostgreSQL refuses to run as root, so root runs it as the account that Debian made for it. */
function account(folder: string): Account {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, 'postgres']).stdout.toString()))
  chownSync(folder, uid!, gid!)
  return { uid: uid!, gid: gid! }
}

function run(bin: string, program: string, args: readonly string[], as: Account): void {
  const { status, stderr } = spawnSync(join(bin, program), args, { ...as, stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${program} failed: ${stderr?.toString().slice(0, 2_000)}`)
}
