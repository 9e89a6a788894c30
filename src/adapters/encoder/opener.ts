import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { giveBack } from './give-back.ts'
import { openSession, type Session } from './session.ts'

export type ModelFile = { readonly path: string; readonly sha256: string }

class WrongModelFile extends Error {
  override readonly name = 'WrongModelFile'
}

export function createOpener({ path, sha256 }: ModelFile, open: (file: Uint8Array) => Promise<Session> = openSession) {
  let session: Promise<Session> | undefined

  async function opened(): Promise<Session> {
    const file = readFileSync(path)
    // An update may have replaced the file since the start.
    if (createHash('sha256').update(file).digest('hex') !== sha256) throw new WrongModelFile()
    const made = await open(file)
    giveBack(file)
    return made
  }

  return (): Promise<Session> => {
    session ??= opened().catch((fault) => {
      session = undefined
      throw fault
    })
    return session
  }
}
