import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../tools/temporary-folder.ts'

export type Pair = { readonly cert: string; readonly key: string; readonly ca: string }

/** A short-lived test authority and certificates signed by it. */
export type Certificates = {
  readonly relay: Pair
  readonly relayFiles: { readonly cert: string; readonly key: string }
  readonly caFile: string
  readonly sink: Pair
  /** As Exchange Online would show. */
  readonly client: Pair
  /** Signed by an unknown authority, for the same name. */
  readonly stranger: Pair
  remove(): void
}

export const CLIENT_NAME = 'mail.protection.outlook.example'

export const whyNoCertificates = () =>
  spawnSync('openssl', ['version']).status === 0 ? undefined : 'openssl is not installed'

export function makeCertificates(): Certificates {
  const folder = temporaryFolder('certificates')
  const file = (name: string) => join(folder, name)
  const text = (name: string) => readFileSync(file(name), 'utf8')
  const openssl = (...args: string[]) => void execFileSync('openssl', args, { stdio: 'pipe' })
  const newKey = ['-newkey', 'rsa:2048', '-nodes']
  const self = (name: string) =>
    openssl(
      ...['req', '-x509', ...newKey, '-days', '2', '-subj', `/CN=${name}`],
      ...['-keyout', file(`${name}.key`), '-out', file(`${name}.pem`)],
    )
  self('authority')
  self('another')

  function signed(name: string, dns: string, by = 'authority'): Pair {
    const extensions = file(`${name}.ext`)
    writeFileSync(extensions, `subjectAltName=DNS:${dns}\n`)
    openssl('req', ...newKey, '-subj', `/CN=${dns}`, '-keyout', file(`${name}.key`), '-out', file(`${name}.csr`))
    openssl(
      ...[
        'x509',
        '-req',
        '-in',
        file(`${name}.csr`),
        '-days',
        '2',
        '-extfile',
        extensions,
        '-out',
        file(`${name}.pem`),
      ],
      ...['-CA', file(`${by}.pem`), '-CAkey', file(`${by}.key`), '-CAcreateserial'],
    )
    return { cert: text(`${name}.pem`), key: text(`${name}.key`), ca: text('authority.pem') }
  }
  return {
    relay: signed('relay', 'relay.westmids-opcc.example'),
    relayFiles: { cert: file('relay.pem'), key: file('relay.key') },
    caFile: file('authority.pem'),
    sink: signed('sink', 'localhost'),
    client: signed('client', CLIENT_NAME),
    stranger: signed('stranger', CLIENT_NAME, 'another'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
