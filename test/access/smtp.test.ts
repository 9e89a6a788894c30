import { createServer, type Server, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { smtpMailer } from '../../src/adapters/smtp/mailer.ts'
import { freePort } from '../tools/free-port.ts'

const FROM = 'countersign@office.example'
const MAIL = {
  id: 'N1',
  to: 'helen@office.example',
  subject: 'A draft waits',
  text: 'Look at it.\n\nhttps://countersign.office.example/',
}

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

/** A mail server with a normal configuration, and options to change its behaviour. */
async function server(options: SMTPServerOptions = {}) {
  const port = await freePort()
  const taken: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString())
        done()
      })
    },
    ...options,
  })
  smtp.on('error', () => {})
  await new Promise<void>((ready) => smtp.listen(port, '127.0.0.1', ready))
  open.push({ close: () => new Promise((done) => smtp.close(() => done())) })
  return { port, taken, mailer: (user = '') => smtpMailer(`smtp://${user}127.0.0.1:${port}`, FROM) }
}

const refusing = (code: number) => Object.assign(new Error('no'), { responseCode: code })

describe('a notice by SMTP', () => {
  test('is sent once, from the office’s mailbox, marked as automatic, with the id of the notice', async () => {
    const { mailer, taken } = await server()
    expect(await mailer().send(MAIL)).toEqual({ state: 'sent' })
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatch(/^From: countersign@office\.example\r?$/m)
    expect(taken[0]).toMatch(/^To: helen@office\.example\r?$/m)
    expect(taken[0]).toMatch(/^Message-ID: <N1@office\.example>\r?$/m)
    expect(taken[0]).toMatch(/^Auto-Submitted: auto-generated\r?$/im)
    expect(taken[0]).toContain('https://countersign.office.example/')
  })

  test('cannot get another recipient through a line end in its subject', async () => {
    const { mailer, taken } = await server()
    await mailer().send({ ...MAIL, subject: 'A\r\nBcc: thief@outside.example' })
    expect(taken[0]).not.toMatch(/^Bcc:/m)
  })

  test.each([
    [550, { state: 'refused', code: 'smtp 550' }],
    [451, { state: 'later', code: 'smtp 451' }],
  ])('answered with %i ends as %o', async (code, outcome) => {
    const { mailer } = await server({ onRcptTo: (_address, _session, done) => done(refusing(code)) })
    expect(await mailer().send(MAIL)).toEqual(outcome)
  })

  test('waits when the password is wrong: nothing was sent, and the setting can be corrected', async () => {
    const { mailer } = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusing(535)),
    })
    expect(await mailer('user:wrong@').send(MAIL)).toEqual({ state: 'later', code: 'smtp 535' })
  })

  test('signs in with the user and password of the address, percent-encoded or not', async () => {
    const seen: unknown[] = []
    const { mailer } = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        seen.push(username, password)
        done(null, { user: username ?? '' })
      },
    })
    expect(await mailer('mail%40office:p%3Aw%2F1@').send(MAIL)).toEqual({ state: 'sent' })
    expect(seen).toEqual(['mail@office', 'p:w/1'])
    await expect(mailer('mail%40office:p%3Aw%2F1@').verify()).resolves.toBe(true)
  })

  test('waits when no server listens', async () => {
    const mailer = smtpMailer(`smtp://127.0.0.1:${await freePort()}`, FROM)
    expect(await mailer.send(MAIL)).toMatchObject({ state: 'later' })
    await expect(mailer.verify()).rejects.toThrow()
  })

  test('is unclear when the connection ends before the answer: it is not sent again automatically', async () => {
    const port = await freePort()
    const raw = await listening(port, (socket) => {
      let inData = false
      socket.write('220 here\r\n')
      socket.on('data', (chunk) => {
        const line = chunk.toString()
        if (inData) return socket.destroy()
        if (/^DATA/im.test(line)) {
          inData = true
          return socket.write('354 go on\r\n')
        }
        return socket.write('250 fine\r\n')
      })
    })
    open.push({ close: () => new Promise((done) => raw.close(() => done())) })
    expect(await smtpMailer(`smtp://127.0.0.1:${port}`, FROM).send(MAIL)).toEqual({ state: 'unclear' })
  })

  test('goes to another machine under TLS only: a server without TLS gets no password and no mail', async () => {
    const line: string[] = []
    const port = await freePort()
    const raw = await listening(port, (socket) => {
      socket.write('220 here\r\n')
      socket.on('data', (chunk) => {
        line.push(chunk.toString())
        socket.write(/^STARTTLS/im.test(chunk.toString()) ? '502 not here\r\n' : '250 fine\r\n')
      })
    })
    open.push({ close: () => new Promise((done) => raw.close(() => done())) })
    // This machine, under an address that is not a loopback name.
    const mailer = smtpMailer(`smtp://user:secret@0.0.0.0:${port}`, FROM)
    expect(await mailer.send(MAIL)).toEqual({ state: 'later', code: 'smtp no-tls' })
    expect(line.join('')).not.toMatch(/AUTH|MAIL FROM|secret/i)
  })
})

function listening(port: number, talk: (socket: Socket) => void): Promise<Server> {
  const raw = createServer((socket) => {
    socket.on('error', () => {})
    talk(socket)
  })
  return new Promise((ready) => raw.listen(port, () => ready(raw)))
}
