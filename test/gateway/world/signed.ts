import { generateKeyPairSync } from 'node:crypto'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { createTransport } from 'nodemailer'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const SELECTOR = 'test'
const DOMAIN = 'westmids-opcc.example'
const transport = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  dkim: {
    domainName: DOMAIN,
    keySelector: SELECTOR,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  },
})

type Letter = Parameters<typeof transport.sendMail>[0]

/** A message as a mail program makes it, with the DKIM signature (RFC 6376) of the office's mail server. */
export async function signed(letter: Letter): Promise<Buffer> {
  const { message } = await transport.sendMail({ ...letter, xMailer: false })
  return message as Buffer
}

/** 'pass' when the signature fits the message; the key is given here instead of in DNS. */
export async function signatureOf(raw: Buffer): Promise<string> {
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const resolver = async (name: string) => {
    if (name !== `${SELECTOR}._domainkey.${DOMAIN}`)
      throw Object.assign(new Error('No such name'), { code: 'ENOTFOUND' })
    return [[`v=DKIM1; k=rsa; p=${key}`]]
  }
  const { results } = (await dkimVerify(raw, { resolver })) as { results: { status: { result: string } }[] }
  return results.map(({ status }) => status.result).join(',')
}
